import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Checks a seed again and again in this process, and goes through its rows once more each time. */
public class ReadingRun {

  private static final int WARMING = 1;
  private static final int RUNS = 5;

  private interface Step {
    void run();
  }

  public static void main(String[] arguments) throws IOException {
    Path workspace = Path.of(arguments[0]);
    double[] checks = new double[RUNS];
    double[] cores = new double[RUNS];
    double[] passes = new double[RUNS];
    long[] rows = new long[1];
    for (int i = -WARMING; i < RUNS; i++) {
      Seed[] seed = new Seed[1];
      long processor = processor();
      double check = seconds(() -> seed[0] = SeedReader.read(workspace));
      double core = (processor() - processor) / 1e9;
      rows[0] = 0;
      double pass =
          seconds(
              () -> {
                seed[0].nodes().forEach(row -> rows[0]++);
                seed[0].relationships().forEach(row -> rows[0]++);
              });
      if (i >= 0) {
        checks[i] = check;
        cores[i] = core;
        passes[i] = pass;
      }
    }
    report("check, warm", rows[0], checks);
    report("check, warm, processor time of its thread", rows[0], cores);
    report("rows once more", rows[0], passes);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(Step step) {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void report(String what, long rows, double[] seconds) throws IOException {
    Arrays.sort(seconds);
    double median = seconds[seconds.length / 2];
    System.out.printf(
        "| %d | %s | %.2f, **%.2f**, %.2f | %.0f | %s | |%n",
        rows, what, seconds[0], median, seconds[seconds.length - 1], rows / median, peak());
  }

  /** Of the whole process, as Linux tells it. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.isReadable(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("")
        : "";
  }
}
