import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some that answer the same questions, in turn: every question goes to all of them, one after
 * another, before the next is asked. All answers must be equal.
 */
final class Race {

  /** Whoever answers. */
  interface Contestant {
    double[] answer(int[] pair) throws Exception;
  }

  /**
   * What one took.
   *
   * @param milliseconds for each question that it was asked, the median of its repetitions
   */
  record Times(String name, double[] milliseconds) {

    String spread() {
      return Figures.spread(milliseconds, "%.2f") + " ms";
    }
  }

  private record Entry(String name, int questions, int repetitions, Contestant contestant) {}

  private static final long WARMING = 3_000_000_000L;

  private final List<Entry> entries = new ArrayList<>();
  private final double tolerance;

  /**
   * A race.
   *
   * @param tolerance how far answers may differ, in their unit
   */
  Race(double tolerance) {
    this.tolerance = tolerance;
  }

  /** One that is asked the first so many questions, each so many times. */
  Race with(String name, int questions, int repetitions, Contestant contestant) {
    if (questions > 0) {
      entries.add(new Entry(name, questions, repetitions, contestant));
    }
    return this;
  }

  /** Warms all of them up with some pairs and asks them the others. */
  List<Times> run(int[][] warming, int[][] pairs) throws Exception {
    for (Entry entry : entries) {
      warm(entry, warming);
    }
    double[][] times = new double[entries.size()][];
    for (int i = 0; i < times.length; i++) {
      times[i] = new double[Math.min(entries.get(i).questions(), pairs.length)];
    }
    for (int question = 0; question < pairs.length; question++) {
      double[] known = null;
      for (int i = 0; i < times.length; i++) {
        if (question < times[i].length) {
          Entry entry = entries.get(i);
          double[] runs = new double[entry.repetitions()];
          double[] answer = {};
          for (int run = 0; run < runs.length; run++) {
            long start = System.nanoTime();
            answer = entry.contestant().answer(pairs[question]);
            runs[run] = (System.nanoTime() - start) / 1e6;
          }
          times[i][question] = Figures.median(runs);
          known = known == null ? answer : known;
          compare(entry.name(), pairs[question], known, answer);
        }
      }
    }
    List<Times> all = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      all.add(new Times(entries.get(i).name(), times[i]));
    }
    return all;
  }

  /** As often as there are pairs, but no longer than three seconds and one call more. */
  private static void warm(Entry entry, int[][] warming) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < warming.length && System.nanoTime() - start < WARMING; i++) {
      entry.contestant().answer(warming[i]);
    }
  }

  private void compare(String name, int[] pair, double[] known, double[] answer) {
    boolean same = known.length == answer.length;
    for (int i = 0; same && i < known.length; i++) {
      same = Math.abs(known[i] - answer[i]) <= tolerance;
    }
    if (!same) {
      throw new IllegalStateException(
          "%s from %d to %d: %s, not %s"
              .formatted(
                  name, pair[0], pair[1], Arrays.toString(answer), Arrays.toString(known)));
    }
  }
}
