import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Checks a seed again and again in this process, and goes through its rows once more each time; for
 * {@code Loading}.
 */
public class ReadingRun {

  /** Until then the compiler is done with a set of any size. */
  private static final double WARMING_SECONDS = 10;

  private static final int RUNS = 5;

  private interface Step {
    void run();
  }

  public static void main(String[] arguments) throws IOException {
    Path workspace = Path.of(arguments[0]);
    double[] checks = new double[RUNS];
    double[] cores = new double[RUNS];
    double[] passes = new double[RUNS];
    double warmed = 0;
    while (warmed < WARMING_SECONDS) {
      warmed += seconds(() -> SeedReader.read(workspace));
    }
    for (int i = 0; i < RUNS; i++) {
      Seed[] seed = new Seed[1];
      long processor = processor();
      double check = seconds(() -> seed[0] = SeedReader.read(workspace));
      double core = (processor() - processor) / 1e9;
      double pass =
          seconds(
              () -> {
                seed[0].nodes().forEach(row -> {});
                seed[0].relationships().forEach(row -> {});
              });
      checks[i] = check;
      cores[i] = core;
      passes[i] = pass;
    }
    report("check, warm", checks);
    report("check, warm, processor time", cores);
    report("reading once more, warm", passes);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(Step step) {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void report(String what, double[] seconds) throws IOException {
    String each =
        Arrays.stream(seconds).mapToObj("%.6f"::formatted).collect(Collectors.joining(" "));
    System.out.printf("%s\t\t%s\t%s%n", what, peak(), each);
  }

  /** Of the whole process, as Linux tells it. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.isReadable(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
            .findFirst()
            .orElse("")
        : "";
  }
}
