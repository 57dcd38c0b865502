package io.corridor.route;

import io.corridor.network.Landmarks;
import io.corridor.network.LegCosts;
import io.corridor.network.Network;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A transport network as a graph holds it at one moment: numbered places and legs, what legs cost
 * and allow, which place lies in which. Immutable; shared by threads.
 *
 * <p>A leg takes 24 bytes here and in its {@link Network}, a place 16 and 4 for each area that it
 * lies in. Names and citations stay where the network is from, see {@link NetworkView}.
 */
public final class TransportNetwork {

  /** The length in metres of a leg whose length nobody tells. */
  public static final int UNKNOWN = -1;

  private final Network graph;
  private final int[] metres;
  private final boolean known;
  private final Landmarks landmarks;
  private final int[] kindOf;
  private final List<LegKind> kinds;
  private final Containment containment;
  private final Map<Integer, String> seasons;

  /**
   * A network.
   *
   * @param graph places and legs
   * @param metres length of each leg, or {@link #UNKNOWN}
   * @param kindOf for each leg, the position of its kind
   * @param kinds all kinds
   * @param place for each containment, the place that lies in
   * @param area the place that it lies in, directly
   * @param states the places that are states
   * @param seasons of the places that are open on some days of the year only
   */
  public TransportNetwork(
      Network graph,
      int[] metres,
      int[] kindOf,
      List<LegKind> kinds,
      int[] place,
      int[] area,
      BitSet states,
      Map<Integer, String> seasons) {
    this(
        graph,
        metres.clone(),
        noneMissing(metres),
        Optional.empty(),
        kindOf.clone(),
        List.copyOf(kinds),
        new Containment(graph.places(), place, area, states),
        Map.copyOf(seasons));
  }

  private TransportNetwork(
      Network graph,
      int[] metres,
      boolean known,
      Optional<Landmarks> landmarks,
      int[] kindOf,
      List<LegKind> kinds,
      Containment containment,
      Map<Integer, String> seasons) {
    this.graph = graph;
    this.metres = metres;
    this.known = known;
    this.landmarks = landmarks.orElseGet(() -> new Landmarks(graph, metres));
    this.kindOf = kindOf;
    this.kinds = kinds;
    this.containment = containment;
    this.seasons = seasons;
  }

  /**
   * The same as the constructor, but it takes the arrays as its own: nobody may change them
   * afterwards. For whoever has just made them, and has millions of legs.
   */
  public static TransportNetwork owning(
      Network graph,
      int[] metres,
      int[] kindOf,
      List<LegKind> kinds,
      int[] place,
      int[] area,
      BitSet states,
      Map<Integer, String> seasons) {
    return new TransportNetwork(
        graph,
        metres,
        noneMissing(metres),
        Optional.empty(),
        kindOf,
        List.copyOf(kinds),
        new Containment(graph.places(), place, area, states),
        Map.copyOf(seasons));
  }

  private static boolean noneMissing(int[] metres) {
    return Arrays.stream(metres).noneMatch(length -> length < 0);
  }

  /** Places and legs. */
  public Network graph() {
    return graph;
  }

  /** The length of a leg in metres, or {@link #UNKNOWN}. */
  public int metres(int leg) {
    return metres[leg];
  }

  /** The lengths in metres of all legs that are not closed, if all are known. */
  Optional<LegCosts> lengths(BitSet closed) {
    return known ? Optional.of(new LegCosts(metres, closed).with(landmarks)) : Optional.empty();
  }

  /** The position of the kind of a leg in {@link #kinds}. */
  public int kindOf(int leg) {
    return kindOf[leg];
  }

  /** The kind of a leg. */
  public LegKind kind(int leg) {
    return kinds.get(kindOf[leg]);
  }

  /** All kinds of legs. */
  public List<LegKind> kinds() {
    return kinds;
  }

  /** The place itself and all places that it lies in. */
  public BitSet around(int place) {
    return containment.around(place);
  }

  /** The area itself and all places that lie in it. O(places) where it is an area. */
  public BitSet inside(int area) {
    return containment.inside(area);
  }

  /** Which place lies in which states. */
  Containment containment() {
    return containment;
  }

  /** The days on which places are open that are not always. */
  Map<Integer, String> seasons() {
    return seasons;
  }

  /** The same with other kinds of some legs. */
  TransportNetwork withKinds(int[] otherKindOf, List<LegKind> otherKinds) {
    return new TransportNetwork(
        graph,
        metres,
        known,
        Optional.of(landmarks),
        otherKindOf,
        List.copyOf(otherKinds),
        containment,
        seasons);
  }
}
