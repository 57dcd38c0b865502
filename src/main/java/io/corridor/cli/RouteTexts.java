package io.corridor.cli;

import io.corridor.output.Table;
import io.corridor.route.Lengths;
import io.corridor.route.Route;
import io.corridor.route.Route.Hop;
import io.corridor.route.Route.Stop;
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
          "kind",
          "ref",
          "route",
          "stops",
          "hops",
          "status",
          "weakest",
          "km",
          "km_by_mode",
          "km_not_operational",
          "km_unknown_hops",
          "through",
          "told_by",
          "cites",
          "note");

  private final List<String> firmness;

  RouteTexts(List<String> firmness) {
    this.firmness = firmness;
  }

  /** Tables of told routes and of composed ones, a row for each stop. */
  List<Table> byStop(RouteAnswer answer) {
    List<Table> tables = new ArrayList<>();
    tables.add(told("Told: " + RouteHeadings.of(answer, answer.told().size()), answer.told()));
    if (!answer.around().isEmpty()) {
      String title = "Told between places that these lie in: ";
      tables.add(told(title + RouteHeadings.counted(answer.around().size()), answer.around()));
    }
    if (answer.isPhysical()) {
      tables.addAll(new PhysicalTexts(firmness).byStop(answer));
    } else if (answer.request().limit() > 0) {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      int number = 1;
      for (Route route : answer.composed()) {
        addStops(rows, route, "composed " + number++);
      }
      String title = "Composed of legs, told as a whole by nobody: ";
      tables.add(
          Table.of(title + RouteHeadings.of(answer, answer.composed().size()), STOP_COLUMNS, rows));
    }
    return tables;
  }

  private Table told(String title, List<Route> routes) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    routes.forEach(route -> addStops(rows, route, route.ref()));
    return Table.of(title, STOP_COLUMNS, rows);
  }

  /** One table, a row for each route, the same columns whatever was found. */
  List<Table> byRoute(RouteAnswer answer) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    answer.told().forEach(route -> rows.add(row("told", route, List.of())));
    answer.around().forEach(route -> rows.add(row("told around", route, List.of())));
    for (int i = 0; i < answer.composed().size(); i++) {
      Route route = answer.composed().get(i);
      rows.add(row(PhysicalTexts.kind(route), route, answer.through().get(i)));
    }
    return List.of(Table.of(ROUTE_COLUMNS, rows));
  }

  private void addStops(List<List<@Nullable Object>> rows, Route route, String label) {
    int weakest = route.weakestHop(firmness);
    rows.add(Table.row(label, route.start().name(), "", "", ""));
    for (int i = 0; i < route.hops().size(); i++) {
      Hop hop = route.hops().get(i);
      String mark = i == weakest && route.hops().size() > 1 ? " (weakest)" : "";
      rows.add(Table.row("", hop.to().name(), hop.mode(), hop.status() + mark, Evidence.of(hop)));
    }
  }

  private List<@Nullable Object> row(String kind, Route route, List<String> through) {
    int weakestAt = route.weakestHop(firmness);
    Hop weakest = route.hops().get(weakestAt);
    List<Object> hops = new ArrayList<>();
    Stop from = route.start();
    for (Hop hop : route.hops()) {
      hops.add(hop(from, hop));
      from = hop.to();
    }
    Lengths lengths = Lengths.of(route, firmness.get(0));
    boolean measured = lengths.unknown() < route.hops().size();
    return Table.row(
        kind,
        route.ref(),
        route.id(),
        route.stops().stream().map(Stop::name).toList(),
        hops,
        weakest.status(),
        route.stops().get(weakestAt).name() + " → " + weakest.to().name(),
        measured ? lengths.km() : null,
        lengths.byMode(),
        measured ? lengths.notOperational() : null,
        lengths.unknown(),
        through,
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
    hop.km().ifPresent(km -> map.put("km", km));
    map.put("leg", hop.leg());
    map.put("layer", hop.layer());
    map.put("cites", hop.cites());
    return map;
  }
}
