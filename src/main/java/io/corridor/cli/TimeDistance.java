package io.corridor.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A route as a line of distance and time: slanted under way, upright where time passes at one
 * place. What happens between two legs is drawn where the second begins.
 *
 * @param points kilometres and hours from the start, from (0, 0) on
 * @param halts the stops at which something happens, and the first and the last
 */
record TimeDistance(List<Point> points, List<Halt> halts) {

  /** Columns of a leg that tell hours spent before it, and how they are called. */
  private static final Map<String, String> HAPPENINGS = happenings();

  /**
   * A point of the line.
   *
   * @param km kilometres from the start
   * @param hours hours from the start
   */
  record Point(double km, double hours) {}

  /**
   * A stop worth a label.
   *
   * @param name its name
   * @param what what happens there, such as {@code border, transfer}; empty at the ends
   * @param detail the same with hours
   * @param arrival when the route arrives
   * @param departure when it goes on
   */
  record Halt(String name, String what, String detail, Point arrival, Point departure) {}

  private static Map<String, String> happenings() {
    Map<String, String> happenings = new LinkedHashMap<>();
    happenings.put("border", "border");
    happenings.put("transfer", "transfer");
    happenings.put("breakOfGauge", "break of gauge");
    happenings.put("port", "port");
    return happenings;
  }

  /** The line of a row; empty where kilometres or hours are missing on the way. */
  static Optional<TimeDistance> of(Map<?, ?> route) {
    List<Map<?, ?>> legs = RouteFields.rows(route, "legs");
    List<Map<?, ?>> stops = RouteFields.rows(route, "stops");
    Point at = new Point(0, 0);
    List<Point> points = new ArrayList<>(List.of(at));
    List<Halt> halts = new ArrayList<>();
    for (int i = 0; i < legs.size(); i++) {
      Map<?, ?> leg = legs.get(i);
      OptionalDouble km = RouteFields.number(leg, "kmSoFar");
      OptionalDouble hours = RouteFields.number(leg, "hoursSoFar");
      if (km.isEmpty() || hours.isEmpty()) {
        return Optional.empty();
      }
      Halt halt = halt(name(stops, i), leg, at);
      if (i == 0 || !halt.what().isEmpty()) {
        halts.add(halt);
      }
      points.add(halt.departure());
      at = new Point(km.getAsDouble(), hours.getAsDouble());
      points.add(at);
    }
    halts.add(new Halt(name(stops, legs.size()), "", "", at, at));
    return legs.isEmpty() ? Optional.empty() : Optional.of(new TimeDistance(points, halts));
  }

  /** Where the line ends. */
  Point end() {
    return points.get(points.size() - 1);
  }

  /** The name of the stop at a position; empty where there is none. */
  static String name(List<Map<?, ?>> stops, int position) {
    return position < stops.size() ? RouteFields.name(stops.get(position)) : "";
  }

  private static Halt halt(String name, Map<?, ?> leg, Point arrival) {
    List<String> what = new ArrayList<>();
    List<String> detail = new ArrayList<>();
    double hours = 0;
    for (Map.Entry<String, String> happening : HAPPENINGS.entrySet()) {
      OptionalDouble spent = RouteFields.number(leg, happening.getKey());
      if (spent.isPresent()) {
        what.add(happening.getValue());
        detail.add(happening.getValue() + " " + hours(spent.getAsDouble()));
        hours += spent.getAsDouble();
      }
    }
    Point departure = new Point(arrival.km(), arrival.hours() + hours);
    return new Halt(name, String.join(", ", what), String.join(", ", detail), arrival, departure);
  }

  /** Hours as people read them: {@code 4.3 h}, {@code 23 h}. */
  static String hours(double hours) {
    String text = String.format(Locale.ROOT, hours < 100 ? "%,.1f" : "%,.0f", hours);
    return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " h";
  }

  /** Kilometres as people read them. */
  static String km(double km) {
    return String.format(Locale.ROOT, "%,.0f km", km);
  }
}
