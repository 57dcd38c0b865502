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

    /**
     * Answers.
     *
     * @throws TooLong where it was stopped before it had the answer
     */
    double[] answer(int[] pair) throws Exception;
  }

  /** Somebody was stopped: it takes longer than this for the answer. */
  static final class TooLong extends Exception {

    private static final long serialVersionUID = 1;
  }

  /**
   * What one took.
   *
   * @param milliseconds for each question that it was asked, the median of its repetitions; where
   *     it was stopped, the time until then
   * @param stopped at how many questions
   */
  record Times(String name, double[] milliseconds, int stopped) {

    Times(String name, double[] milliseconds) {
      this(name, milliseconds, 0);
    }

    String spread() {
      return Figures.spread(milliseconds, "%.2f") + " ms";
    }
  }

  private record Entry(String name, int questions, int repetitions, Contestant contestant) {}

  private static final long WARMING = 3_000_000_000L;

  /** Who has taken so long for its answers is asked no more. */
  private static final double LIMIT_MILLIS = 200_000;

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
    List<List<Double>> times = new ArrayList<>();
    entries.forEach(entry -> times.add(new ArrayList<>()));
    int[] stopped = new int[entries.size()];
    for (int question = 0; question < pairs.length; question++) {
      double[] known = null;
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        if (question < entry.questions() && sum(times.get(i)) < LIMIT_MILLIS) {
          double[] runs = new double[entry.repetitions()];
          double[] answer = {};
          boolean late = false;
          for (int run = 0; run < runs.length; run++) {
            long start = System.nanoTime();
            try {
              answer = entry.contestant().answer(pairs[question]);
            } catch (TooLong cut) {
              late = true;
            }
            runs[run] = (System.nanoTime() - start) / 1e6;
          }
          times.get(i).add(Figures.median(runs));
          if (late) {
            stopped[i]++;
          } else {
            known = known == null ? answer : known;
            compare(entry.name(), pairs[question], known, answer);
          }
        }
      }
    }
    List<Times> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      double[] some = times.get(i).stream().mapToDouble(Double::doubleValue).toArray();
      all.add(new Times(entries.get(i).name(), some, stopped[i]));
    }
    return all;
  }

  private static double sum(List<Double> milliseconds) {
    return milliseconds.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** As often as there are pairs, but no longer than three seconds and one call more. */
  private static void warm(Entry entry, int[][] warming) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < warming.length && System.nanoTime() - start < WARMING; i++) {
      try {
        entry.contestant().answer(warming[i]);
      } catch (TooLong warm) {
        return;
      }
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
