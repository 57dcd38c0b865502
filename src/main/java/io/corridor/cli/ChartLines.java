package io.corridor.cli;

import io.corridor.cli.ChartLabels.Box;
import io.corridor.cli.ChartLabels.Line;
import io.corridor.cli.ChartLabels.Spot;
import io.corridor.cli.TimeDistance.Halt;
import io.corridor.cli.TimeDistance.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The lines of a chart, the best on top, and the labels of the stops where something happens. */
final class ChartLines {

  static final double SMALL = 11;
  private static final int LONGEST_NAME = 32;

  /** Where the line of another route lies below, it is seen on both sides. */
  private static final double WIDER = 1.1;

  private static final int MOST_WIDER = 4;

  /** Labels may pass the plot a little, above and to the right. */
  private static final double ABOVE = 18;

  static final double BESIDE = 54;

  private final Svg svg;
  private final List<ChartRoute> drawn;
  private final ChartScale km;
  private final ChartScale hours;

  ChartLines(Svg svg, List<ChartRoute> drawn, ChartScale km, ChartScale hours) {
    this.svg = svg;
    this.drawn = drawn;
    this.km = km;
    this.hours = hours;
  }

  void draw() {
    for (int i = drawn.size() - 1; i >= 0; i--) {
      line(drawn.get(i), i);
    }
    labels();
  }

  private void line(ChartRoute route, int position) {
    List<Point> points = route.line().orElseThrow().points();
    String path =
        points.stream()
            .map(point -> Svg.number(x(point)) + " " + Svg.number(y(point)))
            .collect(Collectors.joining("L", "M", ""));
    stroke(svg, route, position, path);
  }

  /**
   * A line of a route.
   *
   * @param position how many routes lie above it
   * @param path as SVG writes it
   */
  static void stroke(Svg svg, ChartRoute route, int position, String path) {
    double wider = Math.min(position, MOST_WIDER) * WIDER;
    svg.add("<g><title>%s</title>", "Route %s: %s".formatted(route.rank(), route.described()));
    svg.add(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\""
            + " stroke-dasharray=\"%s\"/></g>",
        path, route.colour(), 2.4 + wider, route.dashes());
  }

  private void labels() {
    ChartLabels labels = new ChartLabels(frame(), lines());
    for (ChartRoute route : drawn) {
      for (Halt halt : route.line().orElseThrow().halts()) {
        dot(route, halt);
      }
    }
    // The ends first: without them nobody knows which way it goes.
    drawn.forEach(route -> end(route, labels));
    Set<String> seen = new HashSet<>();
    for (ChartRoute route : drawn) {
      List<Halt> halts = route.line().orElseThrow().halts();
      if (seen.add(label(halts.get(0)))) {
        start(halts.get(0), labels);
      }
    }
    for (ChartRoute route : drawn) {
      List<Halt> halts = route.line().orElseThrow().halts();
      for (Halt halt : halts.subList(1, halts.size() - 1)) {
        String spot = Svg.number(x(halt.arrival())) + " " + Svg.number(y(halt.arrival()));
        if (seen.add(label(halt) + " " + spot)) {
          label(halt, labels);
        }
      }
    }
  }

  private void dot(ChartRoute route, Halt halt) {
    svg.add(
        "<g fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"1.5\"><title>%s</title>",
        route.colour(), halt.name() + (halt.detail().isEmpty() ? "" : ": " + halt.detail()));
    Set<Double> heights = new LinkedHashSet<>(List.of(y(halt.arrival())));
    heights.add(y(halt.departure()));
    for (double y : heights) {
      svg.add("<circle cx=\"%s\" cy=\"%s\" r=\"2.6\"/>", x(halt.arrival()), y);
    }
    svg.add("</g>");
  }

  /** The rank of a route and where it goes, where its line ends. */
  private void end(ChartRoute route, ChartLabels labels) {
    TimeDistance line = route.line().orElseThrow();
    String name = label(line.halts().get(line.halts().size() - 1));
    double x = x(line.end());
    double y = y(line.end());
    List<Spot> spots =
        List.of(
            new Spot(x + 8, y + 4, false),
            new Spot(x + 4, y - 8, false),
            new Spot(x + 6, y + 18, false),
            new Spot(x - 4, y - 10, true));
    write(labels, (route.rank() + " " + name).strip(), spots, "700");
  }

  private void write(ChartLabels labels, String text, List<Spot> spots, String weight) {
    labels.place(text, SMALL, spots).ifPresent(spot -> write(svg, text, spot, weight));
  }

  /** A small text where there is room for it. */
  static void write(Svg svg, String text, Spot spot, String weight) {
    svg.add(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>",
        spot.x(), spot.y(), SMALL, spot.ends() ? "end" : "start", weight, text);
  }

  private static String label(Halt halt) {
    String name = ChartText.shortened(halt.name(), LONGEST_NAME);
    return halt.what().isEmpty() ? name : name + ": " + halt.what();
  }

  private void label(Halt halt, ChartLabels labels) {
    double x = x(halt.arrival());
    double low = y(halt.arrival());
    double high = y(halt.departure());
    List<Spot> spots = new ArrayList<>();
    spots.add(new Spot(x + 8, (low + high) / 2 + 4, false));
    spots.add(new Spot(x - 8, high + 4, true));
    spots.add(new Spot(x - 6, high - 8, true));
    spots.add(new Spot(x - 8, (low + high) / 2 + 4, true));
    spots.add(new Spot(x + 8, low + 14, false));
    write(labels, label(halt), spots, "400");
  }

  /** Where all lines begin there is little room. */
  private void start(Halt halt, ChartLabels labels) {
    List<Spot> spots = new ArrayList<>();
    for (double above : new double[] {14, 26, 38, 50, 62}) {
      spots.add(new Spot(x(halt.arrival()) + 6, y(halt.arrival()) - above, false));
    }
    write(labels, label(halt), spots, "700");
  }

  private Box frame() {
    return new Box(km.zero() + 2, hours.most() - ABOVE, km.most() + BESIDE, hours.zero() - 2);
  }

  private List<Line> lines() {
    return drawn.stream()
        .flatMap(route -> Line.joining(route.line().orElseThrow().points(), this::x, this::y))
        .toList();
  }

  private double x(Point point) {
    return km.at(point.km());
  }

  private double y(Point point) {
    return hours.at(point.hours());
  }
}
