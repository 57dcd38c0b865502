import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page about the figures of all runs, and its picture: {@code FIGURES DOCS}. */
public final class SpeedPage {

  private final List<Figure> figures;

  private SpeedPage(List<Figure> figures) {
    this.figures = figures;
  }

  /** One line of {@link Figures}. */
  record Figure(
      String size, String measure, String name, double median, double least, double most, boolean stopped) {

    static Figure of(String line) {
      String[] parts = line.split("\t", -1);
      return new Figure(
          parts[0],
          parts[1],
          parts[2],
          Double.parseDouble(parts[3]),
          Double.parseDouble(parts[4]),
          Double.parseDouble(parts[5]),
          !parts[7].equals("0"));
    }

    boolean isRatio() {
      return name.contains(" / ");
    }

    String spread() {
      String bound = stopped ? isRatio() ? "< " : "> " : "";
      return "%s%s (%s to %s)".formatted(bound, three(median), three(least), three(most));
    }

    /** Three digits, so that a ratio of a thousandth and a minute both can be read. */
    private static String three(double value) {
      return value >= 100
          ? "%,.0f".formatted(value)
          : value >= 10
              ? "%.1f".formatted(value)
              : value >= 0.1 ? "%.2f".formatted(value) : "%.4f".formatted(value);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    List<Figure> figures = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".tsv")).sorted().toList()) {
        Files.readAllLines(file).forEach(line -> figures.add(Figure.of(line)));
      }
    }
    Path docs = Path.of(arguments[1]);
    Files.writeString(docs.resolve("routing-speed.md"), new SpeedPage(figures).page());
    Files.writeString(docs.resolve("routing-speed.svg"), new SpeedPlot(figures).svg());
  }

  private String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # How long routes take

        Written by `java src/benchmark/Routing.java --docs` on %s (%d processors, Java %s). Do not edit it.

        Networks like those of roads, made from a seed: places on a grid, each moved about, three legs a place to near
        neighbours, every leg both ways. Ours and the peers answer the same questions in turn, in one process, on one store
        (Neo4j 5.26); the questions are pairs of places at random; all answers are compared and are equal. Times are
        milliseconds, warm: the median over the questions, then the least and the most. A ratio is that of the times for one
        question, ours to the peer's, again as median, least and most: below 1 ours is faster. Who takes longer than three
        minutes for an answer is stopped: its time is more, and the ratio less, than what stands there.

        ![Time by number of places](routing-speed.svg)
        """
            .formatted(
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature()));
    List<String> measures = figures.stream().map(Figure::measure).distinct().toList();
    for (String measure : measures) {
      section(page, measure);
    }
    return page.toString();
  }

  private void section(StringBuilder page, String measure) {
    List<Figure> some = figures.stream().filter(one -> one.measure().equals(measure)).toList();
    List<String> sizes = sizes(some);
    page.append("\n## ").append(capital(measure)).append("\n\n|  |");
    sizes.forEach(size -> page.append(' ').append(title(size)).append(" |"));
    page.append("\n|---|").append("---|".repeat(sizes.size())).append('\n');
    Map<String, List<Figure>> byName =
        some.stream()
            .collect(
                Collectors.groupingBy(
                    Figure::name, java.util.LinkedHashMap::new, Collectors.toList()));
    byName.forEach(
        (name, row) -> {
          page.append("| ").append(name).append(" |");
          for (String size : sizes) {
            page.append(' ');
            row.stream()
                .filter(one -> one.size().equals(size))
                .forEach(one -> page.append(one.spread()));
            page.append(" |");
          }
          page.append('\n');
        });
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String title(String size) {
    return size.equals("seed") ? "ms" : "%,d places".formatted(Integer.parseInt(size));
  }

  private static List<String> sizes(List<Figure> some) {
    TreeMap<Integer, String> sizes = new TreeMap<>();
    some.forEach(
        one -> sizes.put(one.size().equals("seed") ? 0 : Integer.parseInt(one.size()), one.size()));
    return List.copyOf(sizes.values());
  }
}
