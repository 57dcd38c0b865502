package io.corridor.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Where the ways between some ends can be cut. Paths run along usable arcs that {@link Ends#allow},
 * from a start to an end; what {@link Ends} has to pass does not matter here. Cutting a leg closes
 * both its arcs; cutting a place closes all that reach it. Starts and ends cannot be cut.
 */
public final class Cuts {

  private final Network network;
  private final Ends ends;
  private final IntPredicate open;
  private final Budget budget;
  private final Narrows narrows;

  /**
   * Cuts. Finds {@link #places} and {@link #legs} at once, in O(legs), whatever the budget.
   *
   * @param usable whether a path may run along an arc
   * @param budget ends {@link #minimumLegs} and {@link #minimumPlaces}
   */
  public Cuts(Network network, Ends ends, IntPredicate usable, Budget budget) {
    this.network = network;
    this.ends = ends;
    this.open = arc -> ends.allow(network, arc) && usable.test(arc);
    this.budget = budget;
    this.narrows = Narrows.find(network, open, ends.starts().toArray(), ends::isEnd);
  }

  /** Whether there is a path. */
  public boolean isOpen() {
    return narrows.exists();
  }

  /**
   * The places, neither start nor end, that every path passes, in the order in which each path
   * passes them; none if there is no path.
   */
  public List<Integer> places() {
    return narrows.places();
  }

  /**
   * The legs that every path runs along, in the order in which each path does; none if there is no
   * path.
   */
  public List<Integer> legs() {
    return narrows.legs();
  }

  /** Whether some leg runs from a start right to an end, so that no places cut all paths. */
  public boolean isDirect() {
    return ends.starts().anyMatch(this::isDirect);
  }

  private boolean isDirect(int start) {
    for (int at = network.first(start); at < network.first(start + 1); at++) {
      if (ends.isEnd(network.head(network.leaving(at))) && open.test(network.leaving(at))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The fewest legs that cut all paths. O(legs · most).
   *
   * @param most how many are looked for
   * @return absent if it takes more, or the budget ended
   */
  public Optional<Cut> minimumLegs(int most) {
    UnitFlow flow = new UnitFlow(new LegResidual(network, ends, open), budget);
    if (!flow.fill(most)) {
      return Optional.empty();
    }
    BitSet before = flow.fromSources();
    BitSet notBehind = flow.toSinks();
    notBehind.flip(0, network.places());
    return Optional.of(new Cut(flow.value(), crossing(before), crossing(notBehind)));
  }

  /**
   * The fewest places that cut all paths. O(legs · most).
   *
   * @param most how many are looked for
   * @return absent if it takes more, or the budget ended, or no places do since a leg runs from a
   *     start to an end ({@link #isDirect})
   */
  public Optional<Cut> minimumPlaces(int most) {
    if (isDirect()) {
      return Optional.empty();
    }
    UnitFlow flow = new UnitFlow(new PlaceResidual(network, ends, open), budget);
    if (!flow.fill(most)) {
      return Optional.empty();
    }
    BitSet before = flow.fromSources();
    BitSet notBehind = flow.toSinks();
    notBehind.flip(0, 2 * network.places());
    return Optional.of(new Cut(flow.value(), within(before), within(notBehind)));
  }

  /** The legs that lead out of some places. */
  private List<Integer> crossing(BitSet places) {
    List<Integer> legs = new ArrayList<>();
    for (int arc = 0; arc < 2 * network.legs(); arc++) {
      if (places.get(network.tail(arc)) && !places.get(network.head(arc)) && open.test(arc)) {
        legs.add(Network.leg(arc));
      }
    }
    return legs;
  }

  /** The places at which one arrives but does not leave, of nodes of a {@link PlaceResidual}. */
  private List<Integer> within(BitSet nodes) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < network.places(); place++) {
      if (nodes.get(2 * place) && !nodes.get(2 * place + 1)) {
        places.add(place);
      }
    }
    return places;
  }
}
