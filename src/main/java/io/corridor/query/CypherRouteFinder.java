package io.corridor.query;

import io.corridor.neo4j.Graph.Transaction;
import io.corridor.neo4j.Rows;
import io.corridor.route.Route;
import io.corridor.route.Route.Hop;
import io.corridor.route.Route.Stop;
import io.corridor.route.RouteFinder;
import io.corridor.route.RouteRequest;
import io.corridor.route.RouteRequest.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds routes by two canned queries, {@code told-routes} and {@code composed-routes}. */
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
    return routes("told-routes", Route.Kind.TOLD, request).stream()
        .sorted(Comparator.comparing(Route::ref).thenComparing(Route::id))
        .toList();
  }

  @Override
  public List<Route> composed(RouteRequest request) {
    Comparator<Route> order =
        Comparator.<Route>comparingInt(route -> route.hops().size())
            .thenComparingInt(this::weakness)
            .thenComparing(Route::id);
    return routes("composed-routes", Route.Kind.COMPOSED, request).stream()
        .sorted(order)
        .limit(request.limit())
        .toList();
  }

  private int weakness(Route route) {
    String status = route.hops().get(route.weakestHop(firmness)).status();
    int rank = firmness.indexOf(status);
    return rank < 0 ? firmness.size() : rank;
  }

  private List<Route> routes(String query, Route.Kind kind, RouteRequest request) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("from", request.from());
    parameters.put("to", request.to());
    parameters.put("status", request.values(Filter.STATUS));
    parameters.put("mode", request.values(Filter.MODE));
    parameters.put("toldBy", request.values(Filter.TOLD_BY));
    parameters.put("avoid", request.values(Filter.AVOID));
    parameters.put("via", request.values(Filter.VIA));
    Rows rows = transaction.run(catalogue.cypher(query), parameters);
    return rows.maps().stream().map(row -> route(kind, row)).toList();
  }

  private static Route route(Route.Kind kind, Map<String, @Nullable Object> row) {
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
        kind,
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
