package io.corridor.cli;

import io.corridor.cli.ChartLabels.Box;
import java.util.Locale;

/**
 * The ground of a plot: its ticks, with a line across at each.
 *
 * @param plot where it is
 * @param across distance
 * @param upwards what it is drawn against
 */
record ChartAxes(Box plot, ChartScale across, ChartScale upwards) {

  private static final String TEXT = "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>";
  private static final String GRID = "<path d=\"M%s %sL%s %s\" stroke=\"%s\"/>";

  /** Where there is room for what comes below. */
  double below() {
    return plot.bottom() + 40;
  }

  void draw(Svg svg, String title) {
    for (double value : across.ticks()) {
      double x = across.at(value);
      svg.add(GRID, x, plot.top(), x, plot.bottom(), colour(value));
      svg.add(TEXT, x, plot.bottom() + 18, "middle", tick(value));
    }
    for (double value : upwards.ticks()) {
      double y = upwards.at(value);
      svg.add(GRID, plot.left(), y, plot.right(), y, colour(value));
      svg.add(TEXT, plot.left() - 8, y + 4, "end", tick(value));
    }
    double middle = (plot.left() + plot.right()) / 2;
    svg.add(TEXT, middle, below(), "middle", "Distance from the start (km)");
    svg.add(
        "<text transform=\"translate(14 %s) rotate(-90)\" text-anchor=\"middle\">%s</text>",
        (plot.top() + plot.bottom()) / 2, title);
  }

  private static String colour(double value) {
    return value == 0 ? "#767676" : "#e8e8e8";
  }

  private static String tick(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : Svg.number(value);
  }
}
