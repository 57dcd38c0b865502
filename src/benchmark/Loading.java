import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast seed files of any size are checked and loaded. Sets made from a number are checked by the
 * command as a whole process, and again and again in one process that is warm, on one core and in
 * little memory; then they are loaded: over Bolt, ours and {@code LOAD CSV} in turn, and in bulk,
 * ours and Neo4j's importer in turn.
 *
 * <p>{@code java src/benchmark/Loading.java [--docs] [--check] [--runs N] [SIZES]} from the project's
 * folder, with {@code mvn -q -Dfast package} done. A size is a number of places; each has three legs.
 * Without any: 10000, 100000 and 1000000, that is four million rows, 310 MB, which takes about an
 * hour on two cores. Loads are run five times each, those of more than 100000 places once, or as often
 * as {@code --runs} says. With {@code --check} nothing is loaded. {@code --docs} writes what is printed
 * as a page, too. Needs Maven for the class path of cypher-shell.
 */
public class Loading {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final List<String> ALL = List.of("10000", "100000", "1000000");
  private static final int CHECKS = 3;

  private final Path folder;
  private final boolean checkOnly;
  private final OptionalInt runs;
  private final StringBuilder page = new StringBuilder();

  /**
   * What one measure took in each run.
   *
   * @param against the name of an earlier measure with as many runs, or empty
   * @param memory the greatest of all runs, by process
   */
  private record Measure(String name, String against, String memory, double[] seconds) {

    /** From what a benchmark prints: these four with tabs between, and spaces between seconds. */
    static Measure of(String line) {
      String[] parts = line.split("\t");
      double[] seconds =
          Arrays.stream(parts[3].split(" ")).mapToDouble(Double::parseDouble).toArray();
      return new Measure(parts[0], parts[1], parts[2], seconds);
    }

    String row(long rows, Map<String, Measure> earlier) {
      double[] sorted = seconds.clone();
      Arrays.sort(sorted);
      return "| %s | %s | %,.0f | %s | %s |"
          .formatted(
              name,
              spread(sorted, sorted[0] < 0.1 ? "%.4f" : "%.2f"),
              rows / sorted[sorted.length / 2],
              memory,
              against.isEmpty() ? "" : against + ": " + ratio(earlier.get(against).seconds));
    }

    /** How many times as fast this is, run by run. */
    private String ratio(double[] others) {
      double[] ratios =
          IntStream.range(0, seconds.length).mapToDouble(i -> others[i] / seconds[i]).toArray();
      Arrays.sort(ratios);
      return spread(ratios, ratios[0] < 2 ? "%.2f" : "%.1f");
    }

    private static String spread(double[] sorted, String format) {
      String middle = format.formatted(sorted[sorted.length / 2]);
      return sorted.length == 1
          ? "**" + middle + "**"
          : "%s, **%s**, %s"
              .formatted(
                  format.formatted(sorted[0]), middle, format.formatted(sorted[sorted.length - 1]));
    }
  }

  private Loading(Path folder, boolean checkOnly, OptionalInt runs) {
    this.folder = folder;
    this.checkOnly = checkOnly;
    this.runs = runs;
  }

  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    List<String> sizes = new ArrayList<>(List.of(arguments));
    boolean docs = sizes.remove("--docs");
    boolean checkOnly = sizes.remove("--check");
    int option = sizes.indexOf("--runs");
    OptionalInt runs =
        option < 0
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(sizes.remove(option + 1)));
    sizes.remove("--runs");
    if (sizes.isEmpty()) {
      sizes.addAll(ALL);
    }
    for (String size : sizes) {
      if (!size.matches("[1-9][0-9]{2,7}")) {
        System.err.println("'" + size + "' is no size: give 100 to 99999999 places.");
        System.exit(2);
      }
    }
    if (!Files.isRegularFile(HOME.resolve("target/corridor.jar"))) {
      System.err.println("Nothing is built here: run 'mvn -q -Dfast package' first.");
      System.exit(1);
    }
    Path folder = Files.createTempDirectory("corridor-loading");
    try {
      Loading loading = new Loading(folder, checkOnly, runs);
      loading.run(sizes);
      if (docs) {
        Files.writeString(HOME.resolve("docs/loading-speed.md"), loading.page);
      }
    } finally {
      delete(folder);
    }
  }

  private void run(List<String> sizes) throws Exception {
    String shell = checkOnly ? "" : cypherShell();
    print(
        """
        # How long loads take

        Written by `java src/benchmark/Loading.java --docs` on %s (%d processors, Java %s). Do not edit it.

        Seeds made from a number: places, each with three legs to its neighbours. Ours and the peer do the same work in turn,
        each on a store of its own (Neo4j 5.26) that is empty and whose server has just started: `LOAD CSV` in transactions of 10,000
        rows, each row merged by its id, with the same constraints and indexes, run by cypher-shell; and
        `neo4j-admin database import full` on the same files, which checks no more than that ends exist. Corridor's JVMs,
        the server of both among them, start from the class archives that it makes for itself. Times are seconds:
        the least, the **middle** and the most of all runs. A ratio tells how many times as fast as another measure this
        one is, run by run. One row in a hundred means that the status of every hundredth leg and the state of every
        hundredth place are others."""
            .formatted(
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature()));
    for (String size : sizes) {
      int places = Integer.parseInt(size);
      Path workspace = folder.resolve(size);
      long rows =
          Long.parseLong(execute(benchmark("GeneratedSeed", workspace.toString(), size)).get(0));
      print("\n## %,d places, %,d rows\n".formatted(places, rows));
      print("| measure | seconds | rows a second | peak memory | times as fast as |");
      print("|---|---|---|---|---|");
      measure(rows, workspace.toString(), shell, runs.orElse(places > 100_000 ? 1 : 5));
      delete(workspace);
    }
  }

  private void measure(long rows, String workspace, String shell, int loads) throws Exception {
    Map<String, Measure> earlier = new HashMap<>();
    report(rows, earlier, List.of(command(workspace)));
    List<List<String>> benchmarks = new ArrayList<>(List.of(inside(workspace)));
    if (!checkOnly) {
      String times = Integer.toString(loads);
      benchmarks.add(benchmark("LoadRaces", workspace, times, shell));
      benchmarks.add(benchmark("BulkRaces", workspace, times));
    }
    for (List<String> benchmark : benchmarks) {
      report(rows, earlier, execute(benchmark).stream().map(Measure::of).toList());
    }
  }

  private void report(long rows, Map<String, Measure> earlier, List<Measure> measures) {
    for (Measure measure : measures) {
      print(measure.row(rows, earlier));
      earlier.put(measure.name(), measure);
    }
  }

  private void print(String text) {
    System.out.println(text);
    page.append(text).append('\n');
  }

  /** As a user runs it, with all that a process takes to start. */
  private static Measure command(String workspace) throws Exception {
    List<String> command =
        List.of(
            HOME.resolve("corridor").toString(), "validate", "--workspace", workspace, "--quiet");
    double[] seconds = new double[CHECKS];
    execute(command);
    for (int i = 0; i < CHECKS; i++) {
      long start = System.nanoTime();
      execute(command);
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    return new Measure("`validate`, whole process", "", "", seconds);
  }

  private static List<String> benchmark(String name, String... arguments) {
    List<String> command = new ArrayList<>(List.of("java"));
    command.add(HOME.resolve("src/benchmark/loading/" + name + ".java").toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** In one process of one thread, which tells for itself. */
  private static List<String> inside(String workspace) {
    List<String> command = benchmark("ReadingRun", workspace);
    command.addAll(
        1,
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            HOME.resolve("target/corridor.jar")
                + File.pathSeparator
                + HOME.resolve("target/lib/client/*")));
    return command;
  }

  private String cypherShell() throws Exception {
    Path file = folder.resolve("cypher-shell.classpath");
    String pom = HOME.resolve("src/benchmark/peers/cypher-shell.xml").toString();
    List<String> maven = new ArrayList<>(List.of("mvn", "-q", "-B", "-f", pom));
    maven.add("org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath");
    maven.add("-Dmdep.outputFile=" + file);
    execute(maven);
    return Files.readString(file).strip();
  }

  /** Returns the lines that it prints. */
  private static List<String> execute(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines;
    try (BufferedReader output = process.inputReader()) {
      lines = output.lines().toList();
    }
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
    return lines;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }
}
