import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long routes take: Corridor's procedures beside those of GDS and APOC in one Neo4j, and its
 * engine beside JGraphT, on networks made from a seed and on the shipped data.
 *
 * <p>{@code java src/benchmark/Routing.java [--docs] [--only PARTS] [SIZES]} from the project's
 * folder, with {@code mvn -q -Dfast package} done. A size is a number of places, or {@code seed} for the shipped data;
 * without any: 10000, 100000, 1000000 and seed, which takes about half an hour on two cores and 8
 * GB of memory. Parts are some of {@code engine,memory,build,best,five}, without spaces; figures of
 * others stay as they are. Needs Maven for the peers' class path. Figures stay in {@code
 * target/routing}; {@code --docs} writes the page and the picture about all that are there.
 */
public class Routing {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final String SEED = "seed";
  private static final List<String> ALL = List.of("10000", "100000", "1000000", SEED);
  private static final String DOCS = "--docs";
  private static final String ONLY = "--only";
  private static final String MEMORY = "memory";
  private static final List<String> PARTS = List.of("engine", MEMORY, "build", "best", "five");

  private final Path folder;
  private final Path figures = HOME.resolve("target/routing");
  private final String parts;

  private Routing(Path folder, String parts) {
    this.folder = folder;
    this.parts = parts;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> sizes = new ArrayList<>(List.of(arguments));
    boolean docs = sizes.remove(DOCS);
    String parts = parts(sizes);
    for (String size : sizes) {
      if (!size.equals(SEED) && !size.matches("[1-9][0-9]{2,6}")) {
        System.err.println("'" + size + "' is no size: give 100 to 9999999 places, or 'seed'.");
        System.exit(2);
      }
    }
    if (!Files.isDirectory(HOME.resolve("target/classes/io/corridor/procedure"))) {
      System.err.println("Nothing is built here: run 'mvn -q -Dfast package' first.");
      System.exit(1);
    }
    Path folder = Files.createTempDirectory("corridor-routing");
    try {
      new Routing(folder, parts).run(sizes.isEmpty() ? ALL : sizes, docs);
    } finally {
      delete(folder);
    }
  }

  /** Takes the option and its value out of the arguments; all parts without it. */
  private static String parts(List<String> arguments) {
    int option = arguments.indexOf(ONLY);
    if (option < 0) {
      return String.join(",", PARTS);
    }
    arguments.remove(option);
    String parts = option < arguments.size() ? arguments.remove(option) : "";
    if (!PARTS.containsAll(List.of(parts.split(",")))) {
      System.err.println("'" + parts + "' are no parts: give some of " + PARTS + ".");
      System.exit(2);
    }
    return parts;
  }

  private void run(List<String> sizes, boolean docs) throws Exception {
    Files.createDirectories(figures);
    String classPath = compile();
    for (String size : sizes) {
      Path store = size.equals(SEED) ? shipped() : folder.resolve(size);
      // G1 gives an array of megabytes whole regions of its own, which counts what nobody uses.
      if (parts.contains(MEMORY) && !size.equals(SEED)) {
        measure(classPath, "-XX:+UseSerialGC", size, store, MEMORY);
      }
      String others = parts.replaceAll("(^|,)" + MEMORY, "").replaceAll("^,", "");
      if (!others.isEmpty()) {
        measure(classPath, "-XX:+UseG1GC", size, store, others);
      }
      delete(folder.resolve(size));
    }
    if (docs) {
      List<String> command = new ArrayList<>(List.of("java", "-cp", classPath, "SpeedPage"));
      command.addAll(List.of(figures.toString(), HOME.resolve("docs").toString()));
      execute(command, Map.of(), ProcessBuilder.Redirect.INHERIT);
    }
  }

  /** In a process of its own, with the collector that is given. */
  private void measure(String classPath, String collector, String size, Path store, String some)
      throws Exception {
    String file = figures.resolve(size + ".tsv").toString();
    List<String> command = new ArrayList<>(List.of("java", memory(size), collector));
    command.addAll(List.of("-cp", classPath, "RoutingRun", size, store.toString(), file, some));
    execute(command, Map.of(), ProcessBuilder.Redirect.INHERIT);
  }

  /** JGraphT's objects take most of it. */
  private static String memory(String size) {
    boolean great = !size.equals(SEED) && Integer.parseInt(size) > 200_000;
    return great ? "-Xmx6g" : "-Xmx3g";
  }

  /** The peers' class path with what is built here, and with the classes of the benchmark. */
  private String compile() throws Exception {
    Path file = folder.resolve("classpath");
    List<String> maven = new ArrayList<>(List.of("mvn", "-q", "-B", "-f"));
    maven.add(HOME.resolve("src/benchmark/peers/routing.xml").toString());
    maven.add("org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath");
    maven.add("-Dmdep.outputFile=" + file);
    execute(maven, Map.of(), ProcessBuilder.Redirect.DISCARD);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String classPath =
        String.join(
            File.pathSeparator,
            classes.toString(),
            HOME.resolve("target/classes").toString(),
            Files.readString(file).strip());
    List<String> javac = new ArrayList<>(List.of("javac", "-d", classes.toString(), "-cp"));
    javac.add(classPath);
    try (Stream<Path> sources = Files.list(HOME.resolve("src/benchmark/routing"))) {
      new TreeSet<>(sources.map(Path::toString).toList()).forEach(javac::add);
    }
    execute(javac, Map.of(), ProcessBuilder.Redirect.INHERIT);
    return classPath;
  }

  /** The shipped data as a user gets them, in a store that nobody else has open. */
  private Path shipped() throws Exception {
    Path data = folder.resolve(SEED);
    Map<String, String> own = Map.of("CORRIDOR_DATA", data.toString());
    String corridor = HOME.resolve("corridor").toString();
    try {
      execute(List.of(corridor, "load"), own, ProcessBuilder.Redirect.DISCARD);
    } finally {
      execute(List.of(corridor, "down"), own, ProcessBuilder.Redirect.DISCARD);
    }
    try (Stream<Path> homes = Files.list(data)) {
      return homes.filter(home -> Files.isDirectory(home.resolve("data"))).findFirst().orElseThrow();
    }
  }

  private static void execute(
      List<String> command, Map<String, String> more, ProcessBuilder.Redirect output)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(output)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(more);
    Process process = builder.start();
    if (!process.waitFor(2, TimeUnit.HOURS) || process.exitValue() != 0) {
      process.destroy();
      throw new IOException("failed: " + command.get(0));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }
}
