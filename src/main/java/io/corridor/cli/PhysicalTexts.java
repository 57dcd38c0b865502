package io.corridor.cli;

import io.corridor.output.Table;
import io.corridor.route.Lengths;
import io.corridor.route.Route;
import io.corridor.route.Route.Hop;
import io.corridor.route.Route.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How routes of told and physical legs mixed are shown to people: how long they are, then each
 * stop.
 */
final class PhysicalTexts {

  private static final String REFERENCE = "reference";
  private static final List<String> SUMMARY_COLUMNS =
      List.of("route", "km", "by mode", "not in operation", "weakest", "from", "to", "through");
  private static final List<String> STOP_COLUMNS =
      List.of("route", "stop", "mode", "km", "status", "layer", "told or measured in");

  private final List<String> firmness;

  PhysicalTexts(List<String> firmness) {
    this.firmness = firmness;
  }

  /** What a composed route is made of: physical legs, told ones, or both. */
  static String kind(Route route) {
    long physical = route.hops().stream().filter(hop -> hop.layer().equals(REFERENCE)).count();
    if (physical == 0) {
      return "composed";
    }
    return physical == route.hops().size() ? "physical" : "mixed";
  }

  /** A summary, a row for each route, and the routes stop by stop. */
  List<Table> byStop(RouteAnswer answer) {
    List<List<@Nullable Object>> summary = new ArrayList<>();
    List<List<@Nullable Object>> stops = new ArrayList<>();
    for (int i = 0; i < answer.composed().size(); i++) {
      Route route = answer.composed().get(i);
      String label = kind(route) + " " + (i + 1);
      summary.add(summary(label, route, answer.through().get(i)));
      addStops(stops, route, label);
    }
    String title = "Told and physical legs mixed, told as a whole by nobody: ";
    String heading = title + RouteHeadings.of(answer, answer.composed().size());
    Table first = Table.of(heading, SUMMARY_COLUMNS, summary);
    return stops.isEmpty() ? List.of(first) : List.of(first, Table.of(STOP_COLUMNS, stops));
  }

  private List<@Nullable Object> summary(String label, Route route, List<String> through) {
    Lengths lengths = Lengths.of(route, firmness.get(0));
    List<Stop> stops = route.stops();
    return Table.row(
        label,
        total(lengths),
        byMode(lengths.byMode()),
        lengths.notOperational() == 0 ? "" : km(lengths.notOperational()),
        route.hops().get(route.weakestHop(firmness)).status(),
        stops.get(0).name(),
        stops.get(stops.size() - 1).name(),
        String.join(" → ", through));
  }

  /** Where some lengths are unknown, the sum of the others is a lower bound and says so. */
  private static String total(Lengths lengths) {
    return lengths.unknown() == 0
        ? km(lengths.km())
        : "%s + %d of unknown length".formatted(km(lengths.km()), lengths.unknown());
  }

  private static String byMode(Map<String, Double> byMode) {
    List<String> parts = new ArrayList<>();
    byMode.forEach((mode, km) -> parts.add(mode + " " + km(km)));
    return String.join(", ", parts);
  }

  private void addStops(List<List<@Nullable Object>> rows, Route route, String label) {
    int weakest = route.weakestHop(firmness);
    rows.add(Table.row(label, route.start().name(), "", "", "", "", ""));
    for (int i = 0; i < route.hops().size(); i++) {
      Hop hop = route.hops().get(i);
      boolean mark = i == weakest && !hop.status().equals(firmness.get(0));
      rows.add(
          Table.row(
              "",
              hop.to().name(),
              hop.mode(),
              hop.km().isPresent() ? km(hop.km().getAsDouble()) : "",
              hop.status() + (mark ? " (weakest)" : ""),
              hop.layer(),
              Evidence.of(hop)));
    }
  }

  /** Whole kilometres: lengths are known to a few per cent. */
  private static String km(double km) {
    return Long.toString(Math.round(km));
  }
}
