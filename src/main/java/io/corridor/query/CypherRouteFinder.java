package io.corridor.query;

import io.corridor.neo4j.Graph.Transaction;
import io.corridor.query.RouteTables.RawLeg;
import io.corridor.route.Composer;
import io.corridor.route.Leg;
import io.corridor.route.Route;
import io.corridor.route.Route.Hop;
import io.corridor.route.Route.Stop;
import io.corridor.route.RouteFinder;
import io.corridor.route.RouteRequest;
import io.corridor.route.RouteRequest.Filter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds routes in what canned queries fetch: told ones as they are, composed ones as a {@link
 * Composer} puts the legs together. Everything is fetched once.
 */
public final class CypherRouteFinder implements RouteFinder {

  private final RouteTables tables;
  private final List<String> firmness;

  /**
   * A finder over the graph of an open transaction, which it does not need afterwards.
   *
   * @param firmness statuses from firmest to weakest
   */
  public CypherRouteFinder(Catalogue catalogue, Transaction transaction, List<String> firmness) {
    this.tables = RouteTables.fetch(catalogue, transaction);
    this.firmness = List.copyOf(firmness);
  }

  @Override
  public List<Route> told(RouteRequest request) {
    return tables.told().stream()
        .filter(route -> isBetweenEnds(route, request))
        .filter(route -> passes(route, request))
        .toList();
  }

  @Override
  public List<Route> composed(RouteRequest request) {
    Set<List<String>> told = new HashSet<>();
    told(request.withoutFilters()).forEach(route -> told.add(route.pattern()));
    List<RawLeg> usable = tables.legs().stream().filter(leg -> isUsable(leg, request)).toList();
    List<Leg> legs =
        usable.stream()
            .filter(leg -> !leg.vague() || usable.stream().noneMatch(other -> replaces(other, leg)))
            .map(leg -> leg(leg, request))
            .toList();
    return new Composer(legs, firmness)
        .compose(
            request.values(Filter.VIA), route -> !told.contains(route.pattern()), request.limit());
  }

  private boolean isBetweenEnds(Route route, RouteRequest request) {
    List<Stop> stops = route.stops();
    return isAt(stops.get(0), request.from(), request.around())
        && isAt(stops.get(stops.size() - 1), request.to(), request.around());
  }

  /** Whether a stop lies inside an end, or, where that counts too, around it. */
  private boolean isAt(Stop stop, String end, boolean around) {
    return tables.around(stop.id()).contains(end)
        || (around && tables.around(end).contains(stop.id()));
  }

  private boolean passes(Route route, RouteRequest request) {
    Set<String> passed = new HashSet<>();
    route.stops().forEach(stop -> passed.addAll(tables.around(stop.id())));
    List<String> status = request.values(Filter.STATUS);
    List<String> mode = request.values(Filter.MODE);
    return route.hops().stream().allMatch(hop -> allows(status, hop.status()))
        && route.hops().stream().map(Hop::mode).allMatch(value -> allows(mode, value))
        && isToldBy(route.cites(), request.values(Filter.TOLD_BY))
        && passed.containsAll(request.values(Filter.VIA))
        && request.values(Filter.AVOID).stream().noneMatch(passed::contains);
  }

  private boolean isUsable(RawLeg leg, RouteRequest request) {
    boolean within = leg.flow().equals(Leg.ANY_FLOW);
    return isUsable(leg.from(), request)
        && isUsable(leg.to(), request)
        && (within
            || (allows(request.values(Filter.STATUS), leg.status())
                && allows(request.values(Filter.MODE), leg.mode())
                && isToldBy(leg.cites(), request.values(Filter.TOLD_BY))));
  }

  /** To pass through what lies around an end would be to have arrived, or never to have left. */
  private boolean isUsable(Stop stop, RouteRequest request) {
    Set<String> around = tables.around(stop.id());
    return request.values(Filter.AVOID).stream().noneMatch(around::contains)
        && !liesAround(stop, request.from())
        && !liesAround(stop, request.to());
  }

  private boolean liesAround(Stop stop, String end) {
    return !stop.id().equals(end) && tables.around(end).contains(stop.id());
  }

  /**
   * Where a leg of the same ends and flow says its mode and is as firm, a vague one adds nothing.
   */
  private boolean replaces(RawLeg other, RawLeg vague) {
    return !other.vague()
        && other.from().equals(vague.from())
        && other.to().equals(vague.to())
        && other.flow().equals(vague.flow())
        && firmness.indexOf(other.status()) <= firmness.indexOf(vague.status());
  }

  private Leg leg(RawLeg leg, RouteRequest request) {
    return new Leg(
        leg.id(),
        end(leg.from(), request),
        end(leg.to(), request),
        leg.mode(),
        leg.status(),
        leg.oneway(),
        leg.flow(),
        leg.layer(),
        leg.cites());
  }

  private Leg.End end(Stop stop, RouteRequest request) {
    Set<String> around = tables.around(stop.id());
    return new Leg.End(
        stop,
        around.contains(request.from()),
        around.contains(request.to()),
        request.values(Filter.VIA).stream().filter(around::contains).toList());
  }

  private static boolean allows(Collection<String> allowed, String value) {
    return allowed.isEmpty() || allowed.contains(value);
  }

  private static boolean isToldBy(List<String> cites, List<String> sources) {
    return sources.isEmpty()
        || cites.stream().anyMatch(cite -> sources.contains(cite.replaceFirst("#.*", "")));
  }
}
