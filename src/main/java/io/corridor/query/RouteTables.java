package io.corridor.query;

import io.corridor.neo4j.Graph.Transaction;
import io.corridor.neo4j.Rows;
import io.corridor.neo4j.Statement;
import io.corridor.route.Layer;
import io.corridor.route.Route;
import io.corridor.route.Route.Hop;
import io.corridor.route.Route.Stop;
import io.corridor.time.Span;
import java.time.LocalDate;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What routes are made of, fetched by three canned queries that are as plain as can be: what a
 * fresh server takes longest for is to plan its first statements, and longer the more they hold.
 *
 * @param told all told routes in the order of their references; none where the layer is not asked
 * @param legs all legs of the layers in the order of their ids
 * @param around for each place, itself and all places that it lies in
 */
record RouteTables(
    List<ToldRoute> told, List<RawLeg> legs, Map<String, Set<String>> around, States states) {

  /**
   * When something began and ended.
   *
   * @param since unbounded where nobody tells
   * @param until unbounded where nobody tells
   */
  record Dated(Span since, Span until) {

    static final Dated UNKNOWN = new Dated(Span.UNBOUNDED, Span.UNBOUNDED);

    /** Whether nobody tells either. Asked of the bounds: records compare slowly at first. */
    boolean isUnknown() {
      return since.isUnbounded() && until.isUnbounded();
    }
  }

  /**
   * A told route.
   *
   * @param dates of its hops, in their order
   */
  record ToldRoute(Route route, List<Dated> dates) {}

  /**
   * A leg of the graph.
   *
   * @param vague whether its source says no mode
   * @param km its length; absent where nobody tells it
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
      List<String> cites,
      OptionalDouble km,
      Dated dates) {}

  static RouteTables fetch(
      Catalogue catalogue, Transaction transaction, Set<Layer> layers, Collection<String> places) {
    List<String> wanted = layers.stream().flatMap(layer -> layer.legs().stream()).toList();
    List<String> joined = layers.stream().flatMap(l -> l.places().stream()).distinct().toList();
    List<Statement> statements = new ArrayList<>();
    statements.add(new Statement(catalogue.cypher("all-legs"), Map.of("layer", wanted)));
    statements.add(
        new Statement(
            catalogue.cypher("containment"),
            Map.of("layer", joined, "places", List.copyOf(places))));
    if (layers.contains(Layer.TOLD)) {
      statements.add(new Statement(catalogue.cypher("route-steps"), Map.of()));
    }
    List<Rows> answers = transaction.runAll(statements);
    List<RawLeg> legs = answers.get(0).maps().stream().map(RouteTables::leg).toList();
    List<Map<String, @Nullable Object>> containment = answers.get(1).maps();
    return new RouteTables(
        layers.contains(Layer.TOLD) ? told(answers.get(2).maps(), legs) : List.of(),
        legs,
        closure(containment),
        states(containment));
  }

  /** The place itself and all places that it lies in. */
  Set<String> around(String place) {
    return around.getOrDefault(place, Set.of(place));
  }

  private static List<ToldRoute> told(
      List<Map<String, @Nullable Object>> steps, List<RawLeg> legs) {
    Map<String, Dated> ofLegs = new HashMap<>();
    legs.forEach(leg -> ofLegs.put(leg.id(), leg.dates()));
    Map<String, List<Map<String, @Nullable Object>>> byRoute = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> step : steps) {
      byRoute.computeIfAbsent(text(step.get("route")), id -> new ArrayList<>()).add(step);
    }
    return byRoute.values().stream()
        .map(
            rows ->
                new ToldRoute(
                    route(rows), rows.stream().skip(1).map(step -> dates(step, ofLegs)).toList()))
        .toList();
  }

  /** The dates of a step, or those of its leg where it has none of its own. */
  private static Dated dates(Map<String, @Nullable Object> step, Map<String, Dated> ofLegs) {
    Dated own = dates(step);
    return own.isUnknown() ? ofLegs.getOrDefault(text(step.get("leg")), Dated.UNKNOWN) : own;
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
              texts(step.get("cites")),
              OptionalDouble.empty()));
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
        texts(row.get("cites")),
        row.get("km") instanceof Number km
            ? OptionalDouble.of(km.doubleValue())
            : OptionalDouble.empty(),
        dates(row));
  }

  private static Dated dates(Map<String, @Nullable Object> row) {
    return new Dated(span(row, "since"), span(row, "until"));
  }

  private static Span span(Map<String, @Nullable Object> row, String date) {
    return new Span(day(row.get(date + "Earliest")), day(row.get(date + "Latest")));
  }

  private static Optional<LocalDate> day(@Nullable Object value) {
    return value instanceof LocalDate day ? Optional.of(day) : Optional.empty();
  }

  private static States states(List<Map<String, @Nullable Object>> containment) {
    Map<String, String> names = new HashMap<>();
    for (Map<String, @Nullable Object> row : containment) {
      if (Boolean.TRUE.equals(row.get("isState"))) {
        names.put(text(row.get("area")), text(row.get("areaName")));
      }
    }
    return new States(names);
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
