package io.corridor.query;

import io.corridor.neo4j.Graph.Transaction;
import io.corridor.neo4j.Rows;
import io.corridor.route.Composer;
import io.corridor.route.Leg;
import io.corridor.route.Route;
import io.corridor.route.Route.Hop;
import io.corridor.route.Route.Stop;
import io.corridor.route.RouteFinder;
import io.corridor.route.RouteRequest;
import io.corridor.route.RouteRequest.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds routes by two canned queries: {@code told-routes} gives them as they are, {@code
 * composable-legs} the legs that a {@link Composer} puts together.
 */
public final class CypherRouteFinder implements RouteFinder {

  private final Catalogue catalogue;
  private final Transaction transaction;
  private final List<String> firmness;

  /**
   * A finder that runs in an open transaction.
   *
   * @param firmness statuses from firmest to weakest
   */
  public CypherRouteFinder(Catalogue catalogue, Transaction transaction, List<String> firmness) {
    this.catalogue = catalogue;
    this.transaction = transaction;
    this.firmness = List.copyOf(firmness);
  }

  @Override
  public List<Route> told(RouteRequest request) {
    return run("told-routes", request).maps().stream().map(CypherRouteFinder::route).toList();
  }

  @Override
  public List<Route> composed(RouteRequest request) {
    Set<List<String>> told = new HashSet<>();
    told(request.withoutFilters()).forEach(route -> told.add(route.pattern()));
    List<Leg> legs =
        run("composable-legs", request).maps().stream().map(CypherRouteFinder::leg).toList();
    return new Composer(legs, firmness)
        .compose(
            request.values(Filter.VIA), route -> !told.contains(route.pattern()), request.limit());
  }

  private Rows run(String query, RouteRequest request) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("from", request.from());
    parameters.put("to", request.to());
    parameters.put("around", request.around());
    parameters.put("status", request.values(Filter.STATUS));
    parameters.put("mode", request.values(Filter.MODE));
    parameters.put("toldBy", request.values(Filter.TOLD_BY));
    parameters.put("avoid", request.values(Filter.AVOID));
    parameters.put("via", request.values(Filter.VIA));
    return transaction.run(catalogue.cypher(query), parameters);
  }

  private static Leg leg(Map<String, @Nullable Object> row) {
    List<?> ends = (List<?>) Objects.requireNonNull(row.get("ends"));
    return new Leg(
        text(row.get("leg")),
        end((Map<?, ?>) ends.get(0)),
        end((Map<?, ?>) ends.get(1)),
        text(row.get("mode")),
        text(row.get("status")),
        Boolean.TRUE.equals(row.get("oneway")),
        text(row.get("flow")),
        text(row.get("layer")),
        texts(row.get("cites")));
  }

  private static Leg.End end(Map<?, ?> end) {
    return new Leg.End(
        new Stop(text(end.get("id")), text(end.get("name"))),
        Boolean.TRUE.equals(end.get("start")),
        Boolean.TRUE.equals(end.get("end")),
        texts(end.get("via")));
  }

  private static Route route(Map<String, @Nullable Object> row) {
    List<?> stops = (List<?>) Objects.requireNonNull(row.get("stops"));
    List<?> ids = (List<?>) Objects.requireNonNull(row.get("stopIds"));
    List<Hop> hops = new ArrayList<>();
    int next = 1;
    for (Object item : (Collection<?>) Objects.requireNonNull(row.get("hops"))) {
      Map<?, ?> hop = (Map<?, ?>) item;
      hops.add(
          new Hop(
              stop(ids, stops, next++),
              text(hop.get("mode")),
              text(hop.get("status")),
              text(hop.get("leg")),
              text(hop.get("layer")),
              texts(hop.get("cites"))));
    }
    return new Route(
        Route.Kind.TOLD,
        text(row.get("ref")),
        text(row.get("route")),
        stop(ids, stops, 0),
        List.copyOf(hops),
        texts(row.get("cites")),
        text(row.get("note")));
  }

  private static Stop stop(List<?> ids, List<?> names, int index) {
    return new Stop(text(ids.get(index)), text(names.get(index)));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of();
  }
}
