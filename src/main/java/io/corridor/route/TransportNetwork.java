package io.corridor.route;

import io.corridor.network.Network;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

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
  private final int[] kindOf;
  private final List<LegKind> kinds;
  private final int[] firstArea;
  private final int[] areas;
  private final BitSet isArea;
  private final int[] stateSetOf;
  private final List<int[]> stateSets = new ArrayList<>(List.of(new int[0]));
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
        kindOf.clone(),
        List.copyOf(kinds),
        Map.copyOf(seasons),
        place,
        area,
        states);
  }

  private TransportNetwork(
      Network graph,
      int[] metres,
      int[] kindOf,
      List<LegKind> kinds,
      Map<Integer, String> seasons,
      int[] place,
      int[] area,
      BitSet states) {
    this.graph = graph;
    this.metres = metres;
    this.known = Arrays.stream(metres).noneMatch(length -> length < 0);
    this.kindOf = kindOf;
    this.kinds = kinds;
    this.seasons = seasons;
    firstArea = new int[graph.places() + 1];
    areas = new int[place.length];
    for (int inside : place) {
      firstArea[inside]++;
    }
    for (int i = 1; i <= graph.places(); i++) {
      firstArea[i] += firstArea[i - 1];
    }
    for (int i = place.length - 1; i >= 0; i--) {
      areas[--firstArea[place[i]]] = area[i];
    }
    isArea = new BitSet();
    for (int around : areas) {
      isArea.set(around);
    }
    stateSetOf = stateSets(states);
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
        graph, metres, kindOf, List.copyOf(kinds), Map.copyOf(seasons), place, area, states);
  }

  private int[] stateSets(BitSet states) {
    int[] sets = new int[graph.places()];
    Map<List<Integer>, Integer> known = new HashMap<>(Map.of(List.of(), 0));
    // Most places lie in one area and nothing else: its set is found once.
    int[] ofSoleArea = new int[graph.places()];
    Arrays.fill(ofSoleArea, -1);
    for (int place = 0; place < sets.length; place++) {
      int areas = firstArea[place + 1] - firstArea[place];
      if (areas == 0 && !states.get(place)) {
        continue;
      }
      boolean sole = areas == 1 && !states.get(place);
      int area = sole ? this.areas[firstArea[place]] : place;
      int set = sole ? ofSoleArea[area] : -1;
      if (set < 0) {
        set = known.computeIfAbsent(statesAround(place, states), this::addStateSet);
        if (sole) {
          ofSoleArea[area] = set;
        }
      }
      sets[place] = set;
    }
    return sets;
  }

  /** In order. No bits here: those of a place with a large number take room for all before it. */
  private List<Integer> statesAround(int place, BitSet states) {
    TreeSet<Integer> around = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(place));
    while (!open.isEmpty()) {
      int next = open.remove();
      if (around.add(next)) {
        for (int i = firstArea[next]; i < firstArea[next + 1]; i++) {
          open.add(areas[i]);
        }
      }
    }
    return around.stream().filter(states::get).toList();
  }

  private int addStateSet(List<Integer> members) {
    stateSets.add(members.stream().mapToInt(Integer::intValue).toArray());
    return stateSets.size() - 1;
  }

  /** Places and legs. */
  public Network graph() {
    return graph;
  }

  /** The length of a leg in metres, or {@link #UNKNOWN}. */
  public int metres(int leg) {
    return metres[leg];
  }

  /** The lengths of all legs in metres, if all are known; not to be changed. */
  Optional<int[]> lengths() {
    return known ? Optional.of(metres) : Optional.empty();
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
    BitSet around = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(place));
    while (!open.isEmpty()) {
      int next = open.remove();
      if (!around.get(next)) {
        around.set(next);
        for (int i = firstArea[next]; i < firstArea[next + 1]; i++) {
          open.add(areas[i]);
        }
      }
    }
    return around;
  }

  /** The area itself and all places that lie in it. O(places) where it is an area. */
  public BitSet inside(int area) {
    BitSet inside = new BitSet();
    inside.set(area);
    boolean grown = isArea.get(area);
    while (grown) {
      grown = false;
      for (int place = 0; place < graph.places(); place++) {
        if (!inside.get(place) && liesIn(place, inside)) {
          inside.set(place);
          grown = true;
        }
      }
    }
    return inside;
  }

  private boolean liesIn(int place, BitSet some) {
    for (int i = firstArea[place]; i < firstArea[place + 1]; i++) {
      if (some.get(areas[i])) {
        return true;
      }
    }
    return false;
  }

  /** Which states a place lies in, as the position of the set in {@link #stateSet}; 0 for none. */
  int stateSetOf(int place) {
    return stateSetOf[place];
  }

  /** A set of states, as places in order. */
  int[] stateSet(int position) {
    return stateSets.get(position);
  }

  /** How many sets of states there are. */
  int stateSets() {
    return stateSets.size();
  }

  /** The days on which places are open that are not always. */
  Map<Integer, String> seasons() {
    return seasons;
  }

  /** The same with other kinds of some legs. */
  TransportNetwork withKinds(int[] otherKindOf, List<LegKind> otherKinds) {
    return new TransportNetwork(this, otherKindOf, otherKinds);
  }

  private TransportNetwork(TransportNetwork same, int[] kindOf, List<LegKind> kinds) {
    graph = same.graph;
    metres = same.metres;
    known = same.known;
    firstArea = same.firstArea;
    areas = same.areas;
    isArea = same.isArea;
    stateSetOf = same.stateSetOf;
    stateSets.clear();
    stateSets.addAll(same.stateSets);
    seasons = same.seasons;
    this.kindOf = kindOf;
    this.kinds = List.copyOf(kinds);
  }
}
