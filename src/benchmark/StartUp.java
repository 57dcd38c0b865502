import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long a user waits: ours and the peer in turn, as whole processes, in one run.
 *
 * <p>{@code java src/benchmark/StartUp.java [RUNS]} from the project's folder. Needs Maven for the
 * peers' class paths. Uses a data folder of its own.
 */
public class StartUp {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final List<String> PATHS =
      List.of(HOME.resolve("corridor").toString(), "paths", "Russia", "Gwadar", "--format", "json");
  private static final List<String> DOWN = List.of(HOME.resolve("corridor").toString(), "down");

  /** The server compiles its code while it answers; both must find it in the same state. */
  private static final int WARMING = 5;

  private final int runs;
  private final Path folder;
  private final Map<String, String> environment;

  private StartUp(int runs, Path folder) {
    this.runs = runs;
    this.folder = folder;
    this.environment = Map.of("CORRIDOR_DATA", folder.resolve("data").toString());
  }

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
    Path folder = Files.createTempDirectory("corridor-benchmark");
    StartUp benchmark = new StartUp(runs, folder);
    try {
      benchmark.run();
    } finally {
      benchmark.time(DOWN, Map.of());
    }
  }

  private void run() throws Exception {
    List<String> shell = cypherShell();
    List<String> harness = harness();
    time(PATHS, Map.of());
    awaitArchives();
    System.out.printf("%d runs each, in turn; seconds, whole processes%n%n", runs);
    System.out.println("| what | ours: min, median, max | peer: min, median, max | ratio: min, median, max |");
    System.out.println("|---|---|---|---|");
    warm(shell);
    cold(harness);
    load();
  }

  private void warm(List<String> shell) throws Exception {
    Map<String, String> login =
        Map.of(
            "NEO4J_ADDRESS", "bolt://127.0.0.1:" + boltPort(),
            "NEO4J_USERNAME", "neo4j",
            "NEO4J_PASSWORD", output(PATHS.get(0), "browser", "--show-password").strip());
    for (int i = 0; i < WARMING; i++) {
      time(PATHS, Map.of());
      time(shell, login);
    }
    double[] ours = new double[runs];
    double[] peer = new double[runs];
    for (int i = 0; i < runs; i++) {
      ours[i] = time(PATHS, Map.of());
      peer[i] = time(shell, login);
    }
    report("warm `paths Russia Gwadar` / `cypher-shell 'RETURN 1'`", ours, peer);
  }

  private void cold(List<String> harness) throws Exception {
    double[] ours = new double[runs];
    double[] peer = new double[runs];
    double[] down = new double[runs];
    time(harness, Map.of());
    for (int i = 0; i < runs; i++) {
      down[i] = time(DOWN, Map.of());
      ours[i] = time(PATHS, Map.of());
      peer[i] = time(harness, Map.of());
    }
    report("from no server to the answer / harness and one query", ours, peer);
    System.out.printf("| `down` | %s | | |%n", spread(down, "%.2f"));
  }

  /** Into a new store, as soon as its server is up; nobody else does the same, so no ratio. */
  private void load() throws Exception {
    double[] load = new double[runs];
    for (int i = 0; i < runs; i++) {
      time(DOWN, Map.of());
      delete(folder.resolve("data"));
      time(List.of(PATHS.get(0), "up"), Map.of());
      load[i] = time(List.of(PATHS.get(0), "load"), Map.of());
    }
    System.out.printf("| `load` of the whole seed into a new store | %s | | |%n", spread(load, "%.2f"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  private static void report(String what, double[] ours, double[] peer) {
    double[] ratios = new double[ours.length];
    for (int i = 0; i < ours.length; i++) {
      ratios[i] = ours[i] / peer[i];
    }
    System.out.printf(
        "| %s | %s | %s | %s |%n",
        what, spread(ours, "%.2f"), spread(peer, "%.2f"), spread(ratios, "%.3f"));
  }

  private static String spread(double[] values, String format) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return String.join(
        ", ",
        format.formatted(sorted[0]),
        "**" + format.formatted(median) + "**",
        format.formatted(sorted[sorted.length - 1]));
  }

  private double time(List<String> command, Map<String, String> more) throws Exception {
    long start = System.nanoTime();
    Process process = start(command, more, ProcessBuilder.Redirect.DISCARD);
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException("failed: " + String.join(" ", command.subList(0, 2)));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private String output(String... command) throws Exception {
    Process process = start(List.of(command), Map.of(), ProcessBuilder.Redirect.PIPE);
    String text = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return text;
  }

  private Process start(
      List<String> command, Map<String, String> more, ProcessBuilder.Redirect output)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(output)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    builder.environment().putAll(more);
    return builder.start();
  }

  private String boltPort() throws Exception {
    return output(PATHS.get(0), "status")
        .lines()
        .filter(line -> line.startsWith("Bolt"))
        .map(line -> line.substring(line.lastIndexOf(':') + 1).strip())
        .findFirst()
        .orElseThrow();
  }

  /** The launcher makes class-data archives in the background after the first command. */
  private void awaitArchives() throws Exception {
    Path jar = HOME.resolve("target/corridor.jar");
    for (int i = 0; i < 600; i++) {
      if (archives().filter(archive -> isNewer(archive, jar)).count() >= 2) {
        return;
      }
      Thread.sleep(1000);
    }
    System.out.println("No class-data archives: measured without.");
  }

  private static Stream<Path> archives() throws IOException {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path folder =
        cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
    try (Stream<Path> files = Files.walk(folder.resolve("corridor"), 2)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList().stream();
    }
  }

  private static boolean isNewer(Path file, Path than) {
    return file.toFile().lastModified() > than.toFile().lastModified();
  }

  private List<String> cypherShell() throws Exception {
    return List.of("java", "-cp", classPath("cypher-shell"), "org.neo4j.shell.Main", "RETURN 1");
  }

  private List<String> harness() throws Exception {
    String classPath = classPath("harness");
    String source = HOME.resolve("src/benchmark/peers/HarnessQuery.java").toString();
    time(List.of("javac", "-d", folder.toString(), "-cp", classPath, source), Map.of());
    return List.of("java", "-cp", classPath + File.pathSeparator + folder, "HarnessQuery");
  }

  private String classPath(String peer) throws Exception {
    Path file = folder.resolve(peer + ".classpath");
    String pom = HOME.resolve("src/benchmark/peers/" + peer + ".xml").toString();
    List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B", "-f", pom));
    command.add("org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath");
    command.add("-Dmdep.outputFile=" + file);
    time(command, Map.of());
    return Files.readString(file).strip();
  }
}
