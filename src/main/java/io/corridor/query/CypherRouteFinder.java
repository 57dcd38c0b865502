package io.corridor.query;

import io.corridor.neo4j.Graph.Transaction;
import io.corridor.query.RouteTables.RawLeg;
import io.corridor.query.RouteTables.ToldRoute;
import io.corridor.route.Composer;
import io.corridor.route.Layer;
import io.corridor.route.Leg;
import io.corridor.route.Metric;
import io.corridor.route.Route;
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
 * Composer} puts the legs together. What the layers hold is fetched once.
 */
public final class CypherRouteFinder implements RouteFinder {

  private final RouteTables tables;
  private final Publications publications;
  private final List<String> firmness;
  private final Metric metric;

  /**
   * A finder over the graph of a transaction, which stays open as long as the finder is used.
   *
   * @param firmness statuses from firmest to weakest
   * @param layers to find routes in, at least one
   * @param places all that the requests will name
   */
  public CypherRouteFinder(
      Catalogue catalogue,
      Transaction transaction,
      List<String> firmness,
      Set<Layer> layers,
      Collection<String> places) {
    this.tables = RouteTables.fetch(catalogue, transaction, layers, places);
    this.publications = new Publications(catalogue, transaction);
    this.firmness = List.copyOf(firmness);
    this.metric = layers.contains(Layer.REFERENCE) ? Metric.KM : Metric.HOPS;
  }

  @Override
  public List<Route> told(RouteRequest request) {
    RouteConditions conditions = new RouteConditions(request, tables, publications);
    return tables.told().stream()
        .filter(told -> isBetweenEnds(told.route(), request))
        .filter(conditions::allow)
        .map(ToldRoute::route)
        .toList();
  }

  @Override
  public List<Route> composed(RouteRequest request) {
    Set<List<String>> told = new HashSet<>();
    told(request.withoutFilters()).forEach(route -> told.add(route.pattern()));
    RouteConditions conditions = new RouteConditions(request, tables, publications);
    List<RawLeg> usable = tables.legs().stream().filter(conditions::allow).toList();
    List<Leg> legs =
        usable.stream()
            .filter(leg -> !leg.vague() || usable.stream().noneMatch(other -> replaces(other, leg)))
            .map(leg -> leg(leg, request))
            .toList();
    return new Composer(legs, firmness, metric)
        .compose(
            request.values(Filter.VIA), route -> !told.contains(route.pattern()), request.limit());
  }

  @Override
  public List<String> through(Route route) {
    return tables.states().passed(route, tables::around);
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

  /**
   * Where a leg of the same ends and flow says its mode and is as firm, a vague one adds nothing.
   */
  private boolean replaces(RawLeg other, RawLeg vague) {
    return !other.vague()
        && other.from().id().equals(vague.from().id())
        && other.to().id().equals(vague.to().id())
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
        leg.cites(),
        leg.km());
  }

  private Leg.End end(Stop stop, RouteRequest request) {
    Set<String> around = tables.around(stop.id());
    return new Leg.End(
        stop,
        around.contains(request.from()),
        around.contains(request.to()),
        request.values(Filter.VIA).stream().filter(around::contains).toList());
  }
}
