package io.corridor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A route as a chart shows it.
 *
 * @param rank its rank
 * @param through the states it passes, or its ends where no states are told
 * @param figures kilometres, hours and costs, or why it is not drawn
 * @param line empty where it is not drawn
 * @param cost what is known of its cost
 * @param colour of its line
 * @param dashes of its line, as SVG writes them
 */
record ChartRoute(
    String rank,
    List<String> through,
    String figures,
    Optional<TimeDistance> line,
    CostDistance cost,
    String colour,
    String dashes) {

  /** How many lines an eye can follow, and more. */
  static final int MOST = 20;

  /** Told apart by people who are colour-blind (Okabe and Ito), without yellow on white. */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#a67300", "#444444");

  private static final List<String> DASHES = List.of("none", "8 4", "2 3");

  private static final int LONGEST_NAME = 40;

  /** Routes from rows. */
  static List<ChartRoute> of(List<Map<String, @Nullable Object>> rows) {
    List<ChartRoute> routes = new ArrayList<>();
    boolean costed = rows.stream().anyMatch(row -> CostDistance.of(row).isKnown());
    int lines = 0;
    for (int i = 0; i < rows.size(); i++) {
      Map<String, @Nullable Object> row = rows.get(i);
      Optional<TimeDistance> line = TimeDistance.of(row);
      Optional<TimeDistance> shown = lines < MOST ? line : Optional.empty();
      CostDistance cost = CostDistance.of(row);
      String known = costed ? ", " + cost.words() : "";
      String figures =
          shown
              .map(ChartRoute::figures)
              .map(some -> some + known)
              .orElseGet(() -> why(row, line.isPresent()));
      String colour = COLOURS.get(lines % COLOURS.size());
      String dashes = DASHES.get(lines / COLOURS.size() % DASHES.size());
      lines += shown.isPresent() ? 1 : 0;
      routes.add(
          new ChartRoute(
              RouteFields.rank(row, i), through(row), figures, shown, cost, colour, dashes));
    }
    return routes;
  }

  /** In one sentence without its full stop. */
  String described() {
    return figures + ", " + String.join(" – ", through);
  }

  private static String figures(TimeDistance line) {
    return TimeDistance.km(line.end().km()) + ", " + TimeDistance.hours(line.end().hours());
  }

  private static String why(Map<String, @Nullable Object> row, boolean known) {
    if (known) {
      return "not drawn, as the chart holds %d routes".formatted(MOST);
    }
    OptionalDouble km = RouteFields.number(row, "km");
    String missing = km.isEmpty() ? "kilometres" : "hours";
    return "not drawn, as %s are missing".formatted(missing);
  }

  private static List<String> through(Map<String, @Nullable Object> row) {
    List<String> states = RouteFields.texts(row, "states");
    List<Map<?, ?>> stops = RouteFields.rows(row, "stops");
    List<String> names = new ArrayList<>(states);
    if (names.isEmpty() && !stops.isEmpty()) {
      names.add(RouteFields.name(stops.get(0)));
      names.add(RouteFields.name(stops.get(stops.size() - 1)));
    }
    return names.stream().map(name -> ChartText.shortened(name, LONGEST_NAME)).toList();
  }
}
