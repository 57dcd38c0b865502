package io.corridor.cli;

import io.corridor.cli.ChartLabels.Box;
import io.corridor.cli.TimeDistance.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Routes as an SVG chart of distance (across, km) and time (upwards, hours), and of distance and
 * cost below it, as in the time/cost–distance method of UN ESCAP: slanted under way, upright at
 * borders, transfers, breaks of gauge and ports. Costs are known by the section, with what borders
 * cost in it, so that they rise slanted.
 *
 * <p>The drawing stands alone: white ground, no scripts, no fonts from elsewhere; its title and its
 * description tell a screen reader what it shows.
 */
final class RouteChart {

  private static final double WIDTH = 960;

  /** For the title, whose letters are smaller where it is long. */
  private static final double ROOM = 912;

  private static final double BOLDER = 1.12;

  private static final Box PLOT = new Box(72, 84, 896, 484);

  private final Svg svg = new Svg();
  private final String title;
  private final List<ChartRoute> all;
  private final ChartScale km;
  private final ChartScale hours;

  private RouteChart(List<Map<String, @Nullable Object>> routes, String title) {
    this.title = ChartText.shortened(RouteFields.plain(title.isBlank() ? "Routes" : title), 140);
    this.all = ChartRoute.of(routes);
    List<Point> ends =
        all.stream().flatMap(route -> route.line().stream()).map(TimeDistance::end).toList();
    km = ChartScale.of(most(ends, Point::km), 10, PLOT.left(), PLOT.right());
    hours = ChartScale.of(most(ends, Point::hours), 8, PLOT.bottom(), PLOT.top());
  }

  private static double most(List<Point> points, ToDoubleFunction<Point> of) {
    return points.stream().mapToDouble(of).max().orElse(0);
  }

  /**
   * A chart of rows of routes. Routes whose kilometres or hours are missing are listed below as not
   * drawn, and so are those beyond the {@value ChartRoute#MOST} that a chart can hold.
   *
   * @param title what the chart shows, such as {@code Russia to Gwadar}
   */
  static String of(List<Map<String, @Nullable Object>> routes, String title) {
    return new RouteChart(routes, title).text();
  }

  private String text() {
    ChartAxes axes = new ChartAxes(PLOT, km, hours);
    Optional<CostPanel> costs =
        hasCosts() ? Optional.of(new CostPanel(drawn(), km, axes.below() + 32)) : Optional.empty();
    double plotted = costs.map(CostPanel::bottom).orElseGet(axes::below);
    ChartLegend legend = new ChartLegend(all, plotted + 36);
    svg.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\""
            + " viewBox=\"0 0 %1$s %2$s\" role=\"img\" aria-labelledby=\"chart-title chart-text\""
            + " font-family=\"system-ui, 'Segoe UI', Helvetica, Arial, sans-serif\""
            + " font-size=\"12\" fill=\"#333333\">",
        WIDTH, legend.bottom());
    svg.add("<title id=\"chart-title\">%s</title>", title);
    svg.add("<desc id=\"chart-text\">%s</desc>", description());
    svg.add("<rect width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>", WIDTH, legend.bottom());
    heading();
    axes.draw(svg, "Time from the start (hours)");
    new ChartLines(svg, drawn(), km, hours).draw();
    costs.ifPresent(panel -> panel.draw(svg));
    legend.draw(svg);
    return svg.add("</svg>").toString();
  }

  private List<ChartRoute> drawn() {
    return all.stream().filter(route -> route.line().isPresent()).toList();
  }

  private boolean hasCosts() {
    return drawn().stream().anyMatch(route -> route.cost().isKnown());
  }

  private void heading() {
    svg.add(
        "<text x=\"24\" y=\"32\" font-size=\"%s\" font-weight=\"600\" fill=\"#111111\">%s</text>",
        Math.min(18, ROOM / ChartLabels.width(title, BOLDER)), title);
    svg.add(
        "<text x=\"24\" y=\"52\" fill=\"#595959\">%s</text>",
        "Slanted: under way. Upright: hours at borders, transfers, breaks of gauge and ports. "
            + (hasCosts() ? "Costs with all that is paid at borders." : "No costs are known."));
  }

  private String description() {
    String costs = hasCosts() ? " Below it cost in US$ for 20 t upwards." : "";
    String about = "Distance in kilometres across, time in hours upwards." + costs;
    return all.isEmpty()
        ? "There are no routes."
        : all.stream()
            .map(route -> "Route %s: %s.".formatted(route.rank(), route.described()))
            .collect(Collectors.joining(" ", about + " ", ""));
  }
}
