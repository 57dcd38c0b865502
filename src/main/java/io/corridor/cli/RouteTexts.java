package io.corridor.cli;

import io.corridor.output.Table;
import io.corridor.route.Route;
import io.corridor.route.Route.Hop;
import io.corridor.route.Route.Stop;
import io.corridor.route.RouteRequest.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How routes are shown: stop by stop for people, a row each for programs. */
final class RouteTexts {

  private static final List<String> STOP_COLUMNS =
      List.of("route", "stop", "mode", "status", "told in");
  private static final List<String> ROUTE_COLUMNS =
      List.of(
          "kind", "ref", "route", "stops", "hops", "status", "weakest", "told_by", "cites", "note");

  private final List<String> firmness;

  RouteTexts(List<String> firmness) {
    this.firmness = firmness;
  }

  /** A table of told routes and one of composed ones, a row for each stop. */
  List<Table> byStop(RouteAnswer answer) {
    List<List<@Nullable Object>> told = new ArrayList<>();
    answer.told().forEach(route -> addStops(told, route, route.ref()));
    List<List<@Nullable Object>> around = new ArrayList<>();
    answer.around().forEach(route -> addStops(around, route, route.ref()));
    List<List<@Nullable Object>> composed = new ArrayList<>();
    int number = 1;
    for (Route route : answer.composed()) {
      addStops(composed, route, "composed " + number++);
    }
    String ends = " from %s to %s".formatted(answer.from().name(), answer.to().name());
    List<Table> tables = new ArrayList<>();
    tables.add(
        Table.of(
            "Told: %d %s%s".formatted(answer.told().size(), routes(answer.told()), ends),
            STOP_COLUMNS,
            told));
    if (!around.isEmpty()) {
      String title = "Told between places that these lie in: %d %s";
      tables.add(
          Table.of(
              title.formatted(answer.around().size(), routes(answer.around())),
              STOP_COLUMNS,
              around));
    }
    if (answer.request().limit() > 0) {
      tables.add(
          Table.of(
              "Composed of legs, told as a whole by nobody: %d %s%s"
                  .formatted(answer.composed().size(), routes(answer.composed()), ends),
              STOP_COLUMNS,
              composed));
    }
    return tables;
  }

  /** One table, a row for each route, the same columns whatever was found. */
  List<Table> byRoute(RouteAnswer answer) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    answer.told().forEach(route -> rows.add(row("told", route)));
    answer.around().forEach(route -> rows.add(row("told around", route)));
    answer.composed().forEach(route -> rows.add(row("composed", route)));
    return List.of(Table.of(ROUTE_COLUMNS, rows));
  }

  /** What a reader should hear beside the tables. */
  List<String> notices(RouteAnswer answer) {
    if (!answer.isEmpty()) {
      return List.of();
    }
    String ends = "from %s to %s".formatted(answer.from().name(), answer.to().name());
    if (answer.lastFilter().isEmpty()) {
      return List.of("No route " + ends + " is told or can be composed, with no filter at all.");
    }
    Filter filter = answer.lastFilter().get();
    return List.of(
        "No route %s is left: --%s %s removed the last one."
            .formatted(ends, filter.option(), String.join(",", answer.request().values(filter))));
  }

  private void addStops(List<List<@Nullable Object>> rows, Route route, String label) {
    int weakest = route.weakestHop(firmness);
    rows.add(Table.row(label, route.start().name(), "", "", ""));
    for (int i = 0; i < route.hops().size(); i++) {
      Hop hop = route.hops().get(i);
      String mark = i == weakest && route.hops().size() > 1 ? " (weakest)" : "";
      rows.add(Table.row("", hop.to().name(), hop.mode(), hop.status() + mark, evidence(hop)));
    }
  }

  private List<@Nullable Object> row(String kind, Route route) {
    Hop weakest = route.hops().get(route.weakestHop(firmness));
    List<Object> hops = new ArrayList<>();
    Stop from = route.start();
    for (Hop hop : route.hops()) {
      hops.add(hop(from, hop));
      from = hop.to();
    }
    return Table.row(
        kind,
        route.ref(),
        route.id(),
        route.stops().stream().map(Stop::name).toList(),
        hops,
        weakest.status(),
        route.stops().get(route.hops().indexOf(weakest)).name() + " → " + weakest.to().name(),
        route.cites().stream().map(Evidence::source).distinct().toList(),
        route.cites(),
        route.note());
  }

  private static Map<String, Object> hop(Stop from, Hop hop) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("from", from.id());
    map.put("to", hop.to().id());
    map.put("mode", hop.mode());
    map.put("status", hop.status());
    map.put("leg", hop.leg());
    map.put("layer", hop.layer());
    map.put("cites", hop.cites());
    return map;
  }

  /** Where a hop is told; what is only inferred says so. */
  private static String evidence(Hop hop) {
    return hop.cites().isEmpty() ? hop.layer() : String.join("; ", Evidence.bySource(hop.cites()));
  }

  private static String routes(List<Route> routes) {
    return routes.size() == 1 ? "route" : "routes";
  }
}
