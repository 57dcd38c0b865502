package io.corridor.cli;

import io.corridor.cli.ChartLabels.Box;
import io.corridor.cli.ChartLabels.Line;
import io.corridor.cli.ChartLabels.Spot;
import io.corridor.cli.CostDistance.Border;
import io.corridor.cli.CostDistance.Point;
import java.util.List;
import java.util.stream.Collectors;

/** Cost against distance: a line for each route as far as its cost is known, and no further. */
final class CostPanel {

  private static final double HEIGHT = 170;

  private final List<ChartRoute> costed;
  private final ChartScale km;
  private final ChartScale cost;
  private final ChartAxes axes;

  /**
   * A panel.
   *
   * @param routes those that are drawn
   * @param km the scale of the plot above
   * @param top where it begins
   */
  CostPanel(List<ChartRoute> routes, ChartScale km, double top) {
    this.costed = routes.stream().filter(route -> route.cost().isKnown()).toList();
    this.km = km;
    Box plot = new Box(km.zero(), top, km.most(), top + HEIGHT);
    double most = costed.stream().mapToDouble(route -> route.cost().last().cost()).max().orElse(0);
    this.cost = ChartScale.of(most, 4, plot.bottom(), plot.top());
    this.axes = new ChartAxes(plot, km, cost);
  }

  double bottom() {
    return axes.below();
  }

  void draw(Svg svg) {
    axes.draw(svg, "Cost (US$ for 20 t)");
    for (int i = costed.size() - 1; i >= 0; i--) {
      String path =
          costed.get(i).cost().points().stream()
              .map(point -> Svg.number(x(point)) + " " + Svg.number(y(point)))
              .collect(Collectors.joining("L", "M", ""));
      ChartLines.stroke(svg, costed.get(i), i, path);
    }
    costed.forEach(route -> route.cost().borders().forEach(border -> dot(svg, route, border)));
    Box frame =
        new Box(km.zero(), axes.plot().top() - 18, km.most() + ChartLines.BESIDE, cost.zero());
    ChartLabels labels = new ChartLabels(frame, lines());
    costed.forEach(route -> end(svg, route, labels));
  }

  private void dot(Svg svg, ChartRoute route, Border border) {
    svg.add(
        "<circle cx=\"%s\" cy=\"%s\" r=\"2.6\" fill=\"#ffffff\" stroke=\"%s\""
            + " stroke-width=\"1.5\"><title>%s</title></circle>",
        x(border.at()),
        y(border.at()),
        route.colour(),
        "%s: border %s, included".formatted(border.name(), CostDistance.dollars(border.cost())));
  }

  /** The rank of a route where its line ends, and that it ends too soon where it does. */
  private void end(Svg svg, ChartRoute route, ChartLabels labels) {
    double x = x(route.cost().last());
    double y = y(route.cost().last());
    List<Spot> spots =
        List.of(
            new Spot(x + 8, y + 4, false),
            new Spot(x + 4, y - 8, false),
            new Spot(x + 6, y + 16, false),
            new Spot(x - 6, y - 8, true));
    String text = route.rank() + (route.cost().complete() ? "" : " no cost known beyond");
    labels
        .place(text, ChartLines.SMALL, spots)
        .ifPresent(spot -> ChartLines.write(svg, text, spot, "700"));
  }

  private List<Line> lines() {
    return costed.stream()
        .flatMap(route -> Line.joining(route.cost().points(), this::x, this::y))
        .toList();
  }

  private double x(Point point) {
    return km.at(point.km());
  }

  private double y(Point point) {
    return cost.at(point.cost());
  }
}
