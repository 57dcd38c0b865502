package io.corridor.route;

import io.corridor.route.FlowNetwork.Arc;
import io.corridor.route.Route.Hop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The beginning of a route.
 *
 * @param network that it runs in
 * @param need what is still to be passed, as bits
 * @param cost so far
 * @param bound what the whole route costs at least
 * @param exact whether the bound knows that no place so far may be passed again
 * @param weakness rank of the weakest status so far
 * @param ids of the stops, joined
 */
record Partial(
    FlowNetwork network,
    Leg.End start,
    List<Leg> legs,
    int need,
    long cost,
    long bound,
    boolean exact,
    int weakness,
    String ids) {

  /** Cheapest first, then firmest, then by ids and modes; all only grow along a route. */
  static final Comparator<Partial> BEST =
      Comparator.comparingLong(Partial::bound)
          .thenComparingInt(Partial::weakness)
          .thenComparing(Partial::ids)
          .thenComparing(partial -> partial.legs().stream().map(Leg::mode).toList().toString());

  /** The beginning of all routes from a place; absent where none leads from there to an end. */
  static Optional<Partial> at(Leg.End start, FlowNetwork network) {
    String id = start.stop().id();
    int need = network.needAfter(start);
    OptionalLong least = network.least(id, need);
    return least.isEmpty() || start.end()
        ? Optional.empty()
        : Optional.of(
            new Partial(network, start, List.of(), need, 0, least.getAsLong(), false, 0, id));
  }

  boolean arrived() {
    return last().end();
  }

  /** With the bound raised to what loopless routes cost at least; absent where there is none. */
  Optional<Partial> tightened() {
    OptionalLong least = network.leastLoopless(visited(), last().stop().id(), need);
    return least.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Partial(
                network, start, legs, need, cost, cost + least.getAsLong(), true, weakness, ids));
  }

  /** This with one leg more, for every leg that leads on to an end. */
  List<Partial> extended() {
    Set<String> visited = visited();
    List<Partial> extended = new ArrayList<>();
    for (Arc arc : network.from(last().stop().id())) {
      int left = need & ~arc.passed();
      OptionalLong least = network.least(arc.to(), left);
      if (least.isPresent() && !visited.contains(arc.to())) {
        extended.add(with(arc, left, least.getAsLong()));
      }
    }
    return extended;
  }

  private Partial with(Arc arc, int left, long least) {
    List<Leg> more = new ArrayList<>(legs);
    more.add(arc.leg());
    long soFar = cost + arc.cost();
    return new Partial(
        network,
        start,
        List.copyOf(more),
        left,
        soFar,
        // Never less than before: what comes out first must be the best.
        Math.max(bound, soFar + least),
        false,
        Math.max(weakness, arc.weakness()),
        ids + " " + arc.to());
  }

  private Leg.End last() {
    return legs.isEmpty() ? start : legs.get(legs.size() - 1).to();
  }

  private Set<String> visited() {
    Set<String> visited = new HashSet<>(Set.of(start.stop().id()));
    legs.forEach(leg -> visited.add(leg.to().stop().id()));
    return visited;
  }

  /** The route, once it has arrived. */
  Route route() {
    List<Hop> hops = legs.stream().map(Leg::hop).toList();
    List<String> cites = hops.stream().flatMap(hop -> hop.cites().stream()).distinct().toList();
    return new Route(Route.Kind.COMPOSED, "", ids, start.stop(), hops, cites, "");
  }
}
