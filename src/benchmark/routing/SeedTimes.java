import java.util.LinkedHashMap;
import java.util.Map;

/** What the procedures take on the data that are shipped: nobody else does the same. */
final class SeedTimes {

  private static final int WARMING = 30;
  private static final int RUNS = 30;
  private static final Map<String, String> CALLS = calls();

  private final Figures figures;
  private final Store store;

  SeedTimes(Figures figures, Store store) {
    this.figures = figures;
    this.store = store;
  }

  private static Map<String, String> calls() {
    Map<String, String> calls = new LinkedHashMap<>();
    calls.put("best by km", "CALL corridor.routes('russia', 'gwadar', {by: 'km'})");
    calls.put("five best by hours", "CALL corridor.routes('russia', 'gwadar', {by: 'hours', k: 5})");
    calls.put(
        "front of km, hours, borders",
        "CALL corridor.pareto('russia', 'gwadar', {pareto: ['km', 'hours', 'borders']})");
    calls.put("chokepoints", "CALL corridor.chokepoints('russia', 'gwadar', {})");
    return calls;
  }

  void run() throws Exception {
    System.out.printf("%n# the shipped data%n");
    for (Map.Entry<String, String> call : CALLS.entrySet()) {
      for (int i = 0; i < WARMING; i++) {
        store.rows(call.getValue());
      }
      double[] times = new double[RUNS];
      long rows = 0;
      for (int i = 0; i < RUNS; i++) {
        long start = System.nanoTime();
        rows = store.rows(call.getValue());
        times[i] = (System.nanoTime() - start) / 1e6;
      }
      String name = "%s (%d rows)".formatted(call.getKey(), rows);
      figures.report("shipped data", name, times, "ms", Double.NaN);
    }
  }
}
