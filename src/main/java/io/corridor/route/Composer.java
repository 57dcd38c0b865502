package io.corridor.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Composes loopless routes from legs, best first: fewest hops or kilometres, then the firmest
 * weakest hop, then the ids of the stops.
 *
 * <p>Best-first search over partial routes (A*; Hart, Nilsson, Raphael 1968). The bound of each is
 * first what it costs to get on with loops allowed; when its turn comes it is raised to what it
 * costs without passing a place again. So, where nothing is to be passed on the way, each partial
 * route that is extended begins a route, as in Yen's algorithm, and the work is polynomial in the
 * network and the number of routes. All criteria only grow along a route, so the first k that come
 * out are the k best, and nothing is cut off by a cap on hops.
 */
public final class Composer {

  private final List<String> firmness;
  private final Metric metric;
  private final List<Leg> directed = new ArrayList<>();

  /**
   * A composer over legs.
   *
   * @param legs in any order; of several between the same places by the same mode for the same flow
   *     the cheapest counts, then the firmest
   * @param firmness statuses from firmest to weakest
   * @param metric what routes are compared by
   */
  public Composer(List<Leg> legs, List<String> firmness, Metric metric) {
    this.firmness = List.copyOf(firmness);
    this.metric = metric;
    List<Leg> both = new ArrayList<>(legs);
    legs.stream().filter(leg -> !leg.oneway()).map(Leg::reversed).forEach(both::add);
    both.sort(
        Comparator.comparingLong(metric::cost)
            .thenComparingInt(this::weakness)
            .thenComparing(Leg::id));
    Set<List<String>> seen = new HashSet<>();
    for (Leg leg : both) {
      if (seen.add(List.of(leg.from().stop().id(), leg.to().stop().id(), leg.mode(), leg.flow()))) {
        directed.add(leg);
      }
    }
  }

  /**
   * The best routes.
   *
   * @param via ids of places that a route must pass, a handful at most
   * @param wanted further condition on a route
   * @param limit how many at most
   */
  public List<Route> compose(List<String> via, Predicate<Route> wanted, int limit) {
    PriorityQueue<Partial> open = new PriorityQueue<>(Partial.BEST);
    for (String flow : flows()) {
      List<Leg> legs = directed.stream().filter(leg -> runsOn(leg, flow)).toList();
      FlowNetwork network = new FlowNetwork(legs, via, metric, this::weakness);
      network.starts().forEach(start -> Partial.at(start, network).ifPresent(open::add));
    }
    // What every flow can run along comes once for each; the first is the firmest.
    Set<List<String>> patterns = new HashSet<>();
    List<Route> routes = new ArrayList<>();
    while (!open.isEmpty() && routes.size() < limit) {
      Partial best = open.remove();
      if (best.arrived()) {
        Route route = best.route();
        if (patterns.add(route.pattern()) && wanted.test(route)) {
          routes.add(route);
        }
      } else if (best.exact()) {
        open.addAll(best.extended());
      } else {
        best.tightened().ifPresent(open::add);
      }
    }
    return Collections.unmodifiableList(routes);
  }

  /** All flows, and that of routes along nothing but legs that anything can run along. */
  private Set<String> flows() {
    Set<String> flows = new LinkedHashSet<>(Set.of(Leg.ANY_FLOW));
    directed.forEach(leg -> flows.add(leg.flow()));
    return flows;
  }

  private static boolean runsOn(Leg leg, String flow) {
    return leg.flow().equals(flow) || leg.flow().equals(Leg.ANY_FLOW);
  }

  private int weakness(Leg leg) {
    int rank = firmness.indexOf(leg.status());
    return rank < 0 ? firmness.size() : rank;
  }
}
