package io.corridor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a route costs over its distance, in US$ for 20 t with all that is paid at borders, as far as
 * the cost of every leg before is known.
 *
 * @param points kilometres and costs from the start, from (0, 0) on
 * @param borders the borders on that way whose own cost is known
 * @param end the stop where the line ends
 * @param complete whether that is where the route ends
 */
record CostDistance(List<Point> points, List<Border> borders, String end, boolean complete) {

  /**
   * A point of the line.
   *
   * @param km kilometres from the start
   * @param cost what they cost
   */
  record Point(double km, double cost) {}

  /**
   * A border that is crossed.
   *
   * @param name the stop there
   * @param cost what crossing it costs; the line has it already
   * @param at where it is
   */
  record Border(String name, double cost, Point at) {}

  static CostDistance of(Map<?, ?> route) {
    List<Map<?, ?>> stops = RouteFields.rows(route, "stops");
    List<Map<?, ?>> legs = RouteFields.rows(route, "legs");
    List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
    List<Border> borders = new ArrayList<>();
    for (Map<?, ?> leg : legs) {
      OptionalDouble km = RouteFields.number(leg, "kmSoFar");
      OptionalDouble cost = RouteFields.number(leg, "costSoFar");
      if (km.isEmpty() || cost.isEmpty()) {
        break;
      }
      Point before = points.get(points.size() - 1);
      String name = TimeDistance.name(stops, points.size() - 1);
      RouteFields.number(leg, "borderCost")
          .ifPresent(paid -> borders.add(new Border(name, paid, before)));
      points.add(new Point(km.getAsDouble(), cost.getAsDouble()));
    }
    int known = points.size() - 1;
    return new CostDistance(points, borders, TimeDistance.name(stops, known), known == legs.size());
  }

  /** Whether the cost of anything is known. */
  boolean isKnown() {
    return points.size() > 1;
  }

  /** Where the line ends. */
  Point last() {
    return points.get(points.size() - 1);
  }

  /** What is known, and that the rest is not. */
  String words() {
    if (!isKnown()) {
      return "no cost known";
    }
    String known = dollars(last().cost());
    return complete ? known : "%s as far as %s, no cost known beyond".formatted(known, end);
  }

  static String dollars(double cost) {
    return String.format(Locale.ROOT, "US$ %,.0f", cost);
  }
}
