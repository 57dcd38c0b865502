package io.corridor.cli;

import java.util.ArrayList;
import java.util.List;

/** What the lines of a chart stand for, by rank; routes that are not drawn come last. */
final class ChartLegend {

  private static final double SIZE = 12;
  private static final double HEIGHT = 20;
  private static final double LEFT = 24;
  private static final double TEXT = 90;
  private static final double ROOM = 840;

  private final List<ChartRoute> routes;
  private final double top;

  /**
   * A legend.
   *
   * @param top the base line of its first text
   */
  ChartLegend(List<ChartRoute> routes, double top) {
    this.routes = routes;
    this.top = top;
  }

  /** Where the drawing ends. */
  double bottom() {
    return top + HEIGHT * Math.max(1, routes.stream().mapToInt(r -> lines(r).size()).sum());
  }

  void draw(Svg svg) {
    List<ChartRoute> ordered = new ArrayList<>();
    routes.stream().filter(route -> route.line().isPresent()).forEach(ordered::add);
    routes.stream().filter(route -> route.line().isEmpty()).forEach(ordered::add);
    double y = top;
    for (ChartRoute route : ordered) {
      entry(svg, route, y);
      y += HEIGHT * lines(route).size();
    }
    if (routes.isEmpty()) {
      svg.add("<text x=\"%s\" y=\"%s\">There are no routes.</text>", LEFT, top);
    }
  }

  private static void entry(Svg svg, ChartRoute route, double y) {
    if (route.line().isPresent()) {
      svg.add(
          "<path d=\"M%s %sh32\" stroke=\"%s\" stroke-width=\"3\" stroke-dasharray=\"%s\"/>",
          LEFT, y - 4, route.colour(), route.dashes());
    }
    svg.add(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"end\" font-weight=\"700\">%s</text>",
        TEXT - 10, y, route.rank());
    double at = y;
    for (String line : lines(route)) {
      svg.add("<text x=\"%s\" y=\"%s\">%s</text>", TEXT, at, line);
      at += HEIGHT;
    }
  }

  private static List<String> lines(ChartRoute route) {
    List<String> words = new ArrayList<>();
    List<String> through = route.through();
    for (int i = 0; i < through.size(); i++) {
      words.add(through.get(i) + (i < through.size() - 1 ? " –" : ":"));
    }
    words.add(route.figures());
    return ChartText.wrapped(words, SIZE, ROOM);
  }
}
