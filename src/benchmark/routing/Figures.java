import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Prints what was measured, and keeps it in a file for the page about it, instead of the last. */
final class Figures {

  private final String size;
  private final Path file;
  private String last = "";

  /**
   * Figures of one network.
   *
   * @param file one line for each: size, measure, who, median, least, most, how many, at
   *     how many of them somebody was stopped
   */
  Figures(String size, Path file) {
    this.size = size;
    this.file = file;
  }

  /** All times, and how the first compares to each of the others. */
  void report(String measure, List<Race.Times> times, double... asked) throws IOException {
    System.out.printf("%n%s%n", measure);
    for (Race.Times one : times) {
      System.out.printf(
          "  %-36s %s (%d questions%s)%n",
          one.name(),
          one.spread(),
          one.milliseconds().length,
          one.stopped() == 0 ? "" : ", stopped at " + one.stopped());
      keep(measure, one.name(), one.milliseconds(), one.stopped());
    }
    for (int i = 1; i < times.size(); i++) {
      double[] ratios = ratios(times.get(0).milliseconds(), times.get(i).milliseconds());
      String names = times.get(0).name() + " / " + times.get(i).name();
      double most = i - 1 < asked.length ? asked[i - 1] : Double.NaN;
      keep(measure, names, ratios, times.get(i).stopped());
      System.out.printf(
          "  %-36s %s%s%n", names, spread(ratios, "%.4f"), verdict(median(ratios), most));
    }
  }

  /** One figure by itself. */
  void report(String measure, String name, double[] values, String unit, double most)
      throws IOException {
    System.out.printf(
        "%s  %-36s %s %s%s%n",
        measure.equals(last) ? "" : "%n%s%n".formatted(measure),
        name, spread(values, "%.2f"), unit, verdict(median(values), most));
    last = measure;
    keep(measure, name, values, 0);
  }

  private static String verdict(double median, double most) {
    if (Double.isNaN(most)) {
      return "";
    }
    return "  asked: at most %.3f: %s".formatted(most, median <= most ? "kept" : "MISSED");
  }

  private void keep(String measure, String name, double[] values, int stopped) throws IOException {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    String line =
        String.join(
            "\t",
            size,
            measure,
            name,
            Double.toString(median(values)),
            Double.toString(sorted[0]),
            Double.toString(sorted[sorted.length - 1]),
            Integer.toString(values.length),
            Integer.toString(stopped));
    List<String> lines = new ArrayList<>();
    if (Files.exists(file)) {
      lines.addAll(Files.readAllLines(file));
    }
    lines.removeIf(old -> old.startsWith(String.join("\t", size, measure, name, "")));
    lines.add(line);
    Files.write(file, lines);
  }

  private static double[] ratios(double[] ours, double[] peer) {
    double[] ratios = new double[Math.min(ours.length, peer.length)];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours[i] / peer[i];
    }
    return ratios;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Median, and least to most. */
  static String spread(double[] values, String format) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return "%s (%s to %s)"
        .formatted(
            format.formatted(median(values)),
            format.formatted(sorted[0]),
            format.formatted(sorted[sorted.length - 1]));
  }
}
