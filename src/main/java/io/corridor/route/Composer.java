package io.corridor.route;

import io.corridor.route.Route.Hop;
import io.corridor.route.Route.Stop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Composes loopless routes from legs, best first: fewest hops, then the firmest weakest hop, then
 * the ids of the stops.
 *
 * <p>Best-first search over partial routes with the exact number of hops that remain at least as
 * its bound (A*; Hart, Nilsson, Raphael 1968). All three criteria only grow along a route, so the
 * first k that come out are the k best, and nothing is cut off by a cap on hops. Time and memory
 * grow with the number of partial routes that are no longer than the k-th; meant for curated
 * networks.
 */
public final class Composer {

  private final List<String> firmness;
  private final Map<String, List<Leg>> out = new LinkedHashMap<>();
  private final Map<String, Leg.End> starts = new LinkedHashMap<>();

  /**
   * A composer over legs.
   *
   * @param legs in any order; of several between the same places by the same mode for the same flow
   *     the firmest counts
   * @param firmness statuses from firmest to weakest
   */
  public Composer(List<Leg> legs, List<String> firmness) {
    this.firmness = List.copyOf(firmness);
    List<Leg> directed = new ArrayList<>(legs);
    legs.stream().filter(leg -> !leg.oneway()).map(Leg::reversed).forEach(directed::add);
    directed.sort(Comparator.comparingInt(this::rank).thenComparing(Leg::id));
    Set<List<String>> seen = new HashSet<>();
    for (Leg leg : directed) {
      String from = leg.from().stop().id();
      if (seen.add(List.of(from, leg.to().stop().id(), leg.mode(), leg.flow()))) {
        out.computeIfAbsent(from, place -> new ArrayList<>()).add(leg);
        if (leg.from().start()) {
          starts.put(from, leg.from());
        }
      }
    }
  }

  /**
   * A partial route.
   *
   * @param bound hops so far and at least to come
   * @param weakness rank of the weakest status so far
   */
  private record Partial(
      Leg.End start, List<Leg> legs, String flow, int bound, int weakness, String ids) {

    private static final Comparator<Partial> BEST =
        Comparator.comparingInt(Partial::bound)
            .thenComparingInt(Partial::weakness)
            .thenComparing(Partial::ids)
            .thenComparing(partial -> partial.legs().stream().map(Leg::mode).toList().toString());

    Leg.End last() {
      return legs.isEmpty() ? start : legs.get(legs.size() - 1).to();
    }

    boolean visits(Stop stop) {
      return start.stop().equals(stop)
          || legs.stream().anyMatch(leg -> leg.to().stop().equals(stop));
    }

    boolean passes(Set<String> via) {
      Set<String> passed = new HashSet<>(start.via());
      legs.forEach(leg -> passed.addAll(leg.to().via()));
      return passed.containsAll(via);
    }
  }

  /**
   * The best routes.
   *
   * @param via ids of places that a route must pass
   * @param wanted further condition on a route
   * @param limit how many at most
   */
  public List<Route> compose(List<String> via, Predicate<Route> wanted, int limit) {
    Map<String, Map<String, Integer>> remaining = new HashMap<>();
    for (String flow : flows()) {
      remaining.put(flow, hopsToEnd(flow));
    }
    PriorityQueue<Partial> open = new PriorityQueue<>(Partial.BEST);
    for (Leg.End start : starts.values()) {
      remaining.forEach(
          (flow, hops) -> {
            Integer least = hops.get(start.stop().id());
            if (least != null && !start.end()) {
              open.add(new Partial(start, List.of(), flow, least, 0, start.stop().id()));
            }
          });
    }
    Set<String> passing = new LinkedHashSet<>(via);
    // What every flow can run along comes once for each; the first is the firmest.
    Set<List<String>> patterns = new HashSet<>();
    List<Route> routes = new ArrayList<>();
    while (!open.isEmpty() && routes.size() < limit) {
      Partial best = open.remove();
      if (!best.last().end()) {
        extend(best, remaining.getOrDefault(best.flow(), Map.of()), open);
      } else if (best.passes(passing)) {
        Route route = route(best);
        if (patterns.add(route.pattern()) && wanted.test(route)) {
          routes.add(route);
        }
      }
    }
    return Collections.unmodifiableList(routes);
  }

  /** Within the start a route does not move about: it leaves from where it starts. */
  private void extend(
      Partial partial, Map<String, Integer> remaining, PriorityQueue<Partial> open) {
    for (Leg leg : out.getOrDefault(partial.last().stop().id(), List.of())) {
      Integer least = remaining.get(leg.to().stop().id());
      if (least != null
          && runsOn(leg, partial.flow())
          && !leg.to().start()
          && !partial.visits(leg.to().stop())) {
        List<Leg> legs = new ArrayList<>(partial.legs());
        legs.add(leg);
        open.add(
            new Partial(
                partial.start(),
                List.copyOf(legs),
                partial.flow(),
                legs.size() + least,
                Math.max(partial.weakness(), rank(leg)),
                partial.ids() + " " + leg.to().stop().id()));
      }
    }
  }

  /** Least number of hops to an end, for every place that one can be reached from. */
  private Map<String, Integer> hopsToEnd(String flow) {
    Map<String, List<String>> in = new HashMap<>();
    Map<String, Integer> hops = new HashMap<>();
    Deque<String> queue = new ArrayDeque<>();
    for (List<Leg> legs : out.values()) {
      for (Leg leg : legs) {
        String to = leg.to().stop().id();
        if (runsOn(leg, flow)) {
          in.computeIfAbsent(to, place -> new ArrayList<>()).add(leg.from().stop().id());
          if (leg.to().end() && hops.putIfAbsent(to, 0) == null) {
            queue.add(to);
          }
        }
      }
    }
    while (!queue.isEmpty()) {
      String place = queue.remove();
      int next = hops.getOrDefault(place, 0) + 1;
      for (String before : in.getOrDefault(place, List.of())) {
        if (hops.putIfAbsent(before, next) == null) {
          queue.add(before);
        }
      }
    }
    return hops;
  }

  /** All flows, and that of routes along nothing but legs that anything can run along. */
  private Set<String> flows() {
    Set<String> flows = new LinkedHashSet<>(Set.of(Leg.ANY_FLOW));
    out.values().forEach(legs -> legs.forEach(leg -> flows.add(leg.flow())));
    return flows;
  }

  private static boolean runsOn(Leg leg, String flow) {
    return leg.flow().equals(flow) || leg.flow().equals(Leg.ANY_FLOW);
  }

  private int rank(Leg leg) {
    int rank = firmness.indexOf(leg.status());
    return rank < 0 ? firmness.size() : rank;
  }

  private static Route route(Partial partial) {
    List<Hop> hops = partial.legs().stream().map(Leg::hop).toList();
    List<String> cites = hops.stream().flatMap(hop -> hop.cites().stream()).distinct().toList();
    return new Route(
        Route.Kind.COMPOSED, "", partial.ids(), partial.start().stop(), hops, cites, "");
  }
}
