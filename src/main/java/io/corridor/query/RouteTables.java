package io.corridor.query;

import io.corridor.neo4j.Graph.Transaction;
import io.corridor.route.Route;
import io.corridor.route.Route.Hop;
import io.corridor.route.Route.Stop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What routes are made of, fetched by three canned queries that are as plain as can be: what a
 * fresh server takes longest for is to plan its first statements, and longer the more they hold.
 *
 * @param told all told routes in the order of their references
 * @param legs all legs in the order of their ids
 * @param around for each place, itself and all places that it lies in
 */
record RouteTables(List<Route> told, List<RawLeg> legs, Map<String, Set<String>> around) {

  /**
   * A leg of the graph.
   *
   * @param vague whether its source says no mode
   */
  record RawLeg(
      String id,
      Stop from,
      Stop to,
      String mode,
      String status,
      boolean oneway,
      String flow,
      boolean vague,
      String layer,
      List<String> cites) {}

  static RouteTables fetch(Catalogue catalogue, Transaction transaction) {
    return new RouteTables(
        told(rows(catalogue, transaction, "route-steps")),
        rows(catalogue, transaction, "all-legs").stream().map(RouteTables::leg).toList(),
        closure(rows(catalogue, transaction, "containment")));
  }

  /** The place itself and all places that it lies in. */
  Set<String> around(String place) {
    return around.getOrDefault(place, Set.of(place));
  }

  private static List<Map<String, @Nullable Object>> rows(
      Catalogue catalogue, Transaction transaction, String query) {
    return transaction.run(catalogue.cypher(query), Map.of()).maps();
  }

  private static List<Route> told(List<Map<String, @Nullable Object>> steps) {
    Map<String, List<Map<String, @Nullable Object>>> byRoute = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> step : steps) {
      byRoute.computeIfAbsent(text(step.get("route")), id -> new ArrayList<>()).add(step);
    }
    return byRoute.values().stream().map(RouteTables::route).toList();
  }

  private static Route route(List<Map<String, @Nullable Object>> steps) {
    Map<String, @Nullable Object> first = steps.get(0);
    List<Hop> hops = new ArrayList<>();
    for (Map<String, @Nullable Object> step : steps.subList(1, steps.size())) {
      hops.add(
          new Hop(
              stop(step, "place", "name"),
              text(step.get("mode")),
              text(step.get("status")),
              text(step.get("leg")),
              text(step.get("layer")),
              texts(step.get("cites"))));
    }
    return new Route(
        Route.Kind.TOLD,
        text(first.get("ref")),
        text(first.get("route")),
        stop(first, "place", "name"),
        List.copyOf(hops),
        texts(first.get("routeCites")),
        text(first.get("note")));
  }

  private static RawLeg leg(Map<String, @Nullable Object> row) {
    return new RawLeg(
        text(row.get("leg")),
        stop(row, "from", "fromName"),
        stop(row, "to", "toName"),
        text(row.get("mode")),
        text(row.get("status")),
        Boolean.TRUE.equals(row.get("oneway")),
        text(row.get("flow")),
        Boolean.TRUE.equals(row.get("vague")),
        text(row.get("layer")),
        texts(row.get("cites")));
  }

  private static Map<String, Set<String>> closure(List<Map<String, @Nullable Object>> rows) {
    Map<String, List<String>> direct = new HashMap<>();
    for (Map<String, @Nullable Object> row : rows) {
      direct
          .computeIfAbsent(text(row.get("place")), place -> new ArrayList<>())
          .add(text(row.get("area")));
    }
    Map<String, Set<String>> closure = new HashMap<>();
    for (String place : direct.keySet()) {
      Set<String> reached = new HashSet<>(Set.of(place));
      Deque<String> open = new ArrayDeque<>(reached);
      while (!open.isEmpty()) {
        for (String area : direct.getOrDefault(open.remove(), List.of())) {
          if (reached.add(area)) {
            open.add(area);
          }
        }
      }
      closure.put(place, reached);
    }
    return closure;
  }

  private static Stop stop(Map<String, @Nullable Object> row, String id, String name) {
    return new Stop(text(row.get(id)), text(row.get(name)));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of();
  }
}
