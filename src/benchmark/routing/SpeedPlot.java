import java.util.List;
import java.util.Map;

/** How time grows with the number of places, both axes logarithmic: two panels side by side. */
final class SpeedPlot {

  private static final double LEFT = 70;
  private static final double TOP = 50;
  private static final double WIDTH = 300;
  private static final double HEIGHT = 300;
  private static final double PANEL = 470;

  // From 10 thousand to 1 million places, from a hundredth of a millisecond to a hundred seconds.
  private static final double LEAST_SIZE = 4;
  private static final double SIZES = 2;
  private static final double LEAST_TIME = -2;
  private static final double TIMES = 7;

  // Told apart by those who see no difference between red and green as well.
  private static final Map<String, String> COLOURS =
      Map.of(
          "corridor.routes", "#0072b2",
          "engine", "#56b4e9",
          "gds.shortestPath.dijkstra.stream", "#d55e00",
          "gds.shortestPath.yens.stream", "#d55e00",
          "apoc.algo.dijkstra", "#cc79a7",
          "JGraphT bidirectional Dijkstra", "#009e73",
          "JGraphT Yen", "#009e73");
  private static final Map<String, String> TITLES =
      Map.of(
          "corridor.routes", "Corridor",
          "engine", "engine alone",
          "gds.shortestPath.dijkstra.stream", "GDS",
          "gds.shortestPath.yens.stream", "GDS",
          "apoc.algo.dijkstra", "APOC",
          "JGraphT bidirectional Dijkstra", "JGraphT",
          "JGraphT Yen", "JGraphT");

  private final List<SpeedPage.Figure> figures;

  SpeedPlot(List<SpeedPage.Figure> figures) {
    this.figures = figures;
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 400" font-family="sans-serif" font-size="12">
        <title>Time by number of places, both axes logarithmic</title>
        <rect width="960" height="400" fill="#fff"/>
        """);
    panel(svg, 0, "Best route", List.of("best route", "best route, engine alone"));
    panel(svg, PANEL, "Five best routes", List.of("five best", "five best, engine alone"));
    return svg.append("</svg>\n").toString();
  }

  private void panel(StringBuilder svg, double shift, String title, List<String> measures) {
    svg.append("<g transform=\"translate(%.0f 0)\">\n".formatted(shift));
    svg.append(
        "<text x=\"%.0f\" y=\"25\" font-size=\"15\">%s, milliseconds</text>\n"
            .formatted(LEFT, title));
    axes(svg);
    double above = Double.NEGATIVE_INFINITY;
    List<String> names =
        figures.stream()
            .filter(one -> measures.contains(one.measure()) && !one.isRatio())
            .filter(one -> COLOURS.containsKey(one.name()))
            .sorted((one, other) -> Double.compare(last(other, measures), last(one, measures)))
            .map(SpeedPage.Figure::name)
            .distinct()
            .toList();
    for (String name : names) {
      above = line(svg, name, points(name, measures), above);
    }
    svg.append("</g>\n");
  }

  private static void axes(StringBuilder svg) {
    for (int i = 0; i <= TIMES; i++) {
      double y = y(Math.pow(10, LEAST_TIME + i));
      svg.append(
          "<path d=\"M%.0f %.1fh%.0f\" stroke=\"#ddd\"/><text x=\"%.0f\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n"
              .formatted(LEFT, y, WIDTH, LEFT - 6, y + 4, tick(LEAST_TIME + i)));
    }
    for (int i = 0; i <= SIZES; i++) {
      double x = x(Math.pow(10, LEAST_SIZE + i));
      svg.append(
          "<path d=\"M%.1f %.0fv%.0f\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"%.0f\" text-anchor=\"middle\">%,.0f</text>\n"
              .formatted(x, TOP, HEIGHT, x, TOP + HEIGHT + 18, Math.pow(10, LEAST_SIZE + i)));
    }
    svg.append(
        "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\">places</text>\n"
            .formatted(LEFT + WIDTH / 2, TOP + HEIGHT + 38));
  }

  private static String tick(double power) {
    return power < 0
        ? "%.2f".formatted(Math.pow(10, power)).replaceAll("0+$", "")
        : "%,.0f".formatted(Math.pow(10, power));
  }

  private double last(SpeedPage.Figure figure, List<String> measures) {
    List<SpeedPage.Figure> points = points(figure.name(), measures);
    return points.isEmpty() ? 0 : points.get(points.size() - 1).median();
  }

  private List<SpeedPage.Figure> points(String name, List<String> measures) {
    return figures.stream()
        .filter(one -> measures.contains(one.measure()) && one.name().equals(name))
        .filter(one -> places(one) >= Math.pow(10, LEAST_SIZE))
        .sorted((one, other) -> Double.compare(places(one), places(other)))
        .toList();
  }

  private static double places(SpeedPage.Figure figure) {
    return figure.size().equals("seed") ? 0 : Double.parseDouble(figure.size());
  }

  /** Gives back where its name stands, so that the next one keeps below it. */
  private static double line(
      StringBuilder svg, String name, List<SpeedPage.Figure> points, double above) {
    if (points.isEmpty()) {
      return above;
    }
    String colour = COLOURS.get(name);
    StringBuilder line = new StringBuilder();
    for (SpeedPage.Figure point : points) {
      double x = x(places(point));
      double y = y(point.median());
      line.append(line.isEmpty() ? "M" : "L").append("%.1f %.1f".formatted(x, y));
      svg.append("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>".formatted(x, y, colour));
    }
    SpeedPage.Figure end = points.get(points.size() - 1);
    double label = Math.max(y(end.median()) + 4, above + 14);
    svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\"/>".formatted(line, colour));
    svg.append(
        "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>\n"
            .formatted(x(places(end)) + 8, label, colour, TITLES.get(name)));
    return label;
  }

  private static double x(double places) {
    return LEFT + (Math.log10(places) - LEAST_SIZE) / SIZES * WIDTH;
  }

  private static double y(double milliseconds) {
    double power = Math.max(LEAST_TIME, Math.log10(milliseconds));
    return TOP + HEIGHT - (power - LEAST_TIME) / TIMES * HEIGHT;
  }
}
