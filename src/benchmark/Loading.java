import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How fast seed files of any size are checked and loaded. Sets made from a number are checked by the
 * command as a whole process, and again and again in one process that is warm, on one core and in
 * little memory; then they are loaded, ours and {@code LOAD CSV} in turn.
 *
 * <p>{@code java src/benchmark/Loading.java [--check] [--runs N] [SIZES]} from the project's folder,
 * with {@code mvn -q -Dfast package} done. A size is a number of places; each has three legs. Without
 * any: 10000, 100000 and 1000000, that is four million rows, 310 MB. With {@code --check} nothing is
 * loaded: a million places take {@code LOAD CSV} minutes each time.
 */
public class Loading {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final List<String> ALL = List.of("10000", "100000", "1000000");
  private static final int RUNS = 3;

  private final Path folder;

  private Loading(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> sizes = new ArrayList<>(List.of(arguments));
    boolean checkOnly = sizes.remove("--check");
    int option = sizes.indexOf("--runs");
    int loads = option < 0 ? RUNS : Integer.parseInt(sizes.remove(option + 1));
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
      new Loading(folder).run(sizes, checkOnly ? 0 : loads);
    } finally {
      delete(folder);
    }
  }

  private void run(List<String> sizes, int loads) throws Exception {
    String shell = loads > 0 ? cypherShell() : "";
    System.out.println(
        "| rows | measure | seconds: min, median, max | rows a second | peak memory | times as fast as `LOAD CSV`, or as the first load |");
    System.out.println("|---|---|---|---|---|---|");
    for (String size : sizes) {
      int places = Integer.parseInt(size);
      Path workspace = folder.resolve(size);
      long rows = new GeneratedSeed(workspace).write(places);
      command(workspace, rows);
      inside(workspace);
      if (loads > 0) {
        String times = Integer.toString(loads);
        Path races = HOME.resolve("src/benchmark/loading");
        String given = workspace.toString();
        String all = Long.toString(rows);
        String load = races.resolve("LoadRaces.java").toString();
        execute(List.of("java", load, given, all, times, shell));
        String bulk = races.resolve("BulkRaces.java").toString();
        execute(List.of("java", bulk, given, all, times));
      }
      delete(workspace);
    }
  }

  /** As a user runs it, with all that a process takes to start. */
  private void command(Path workspace, long rows) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(HOME.resolve("corridor").toString(), "validate"));
    command.addAll(List.of("--workspace", workspace.toString(), "--quiet"));
    double[] seconds = new double[RUNS];
    execute(command);
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      execute(command);
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    System.out.printf(
        "| %d | `validate`, whole process | %.2f, **%.2f**, %.2f | %.0f | | |%n",
        rows, seconds[0], seconds[RUNS / 2], seconds[RUNS - 1], rows / seconds[RUNS / 2]);
  }

  /** In one process of one thread, which tells for itself. */
  private void inside(Path workspace) throws Exception {
    execute(
        List.of(
            "java",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            HOME.resolve("target/corridor.jar")
                + File.pathSeparator
                + HOME.resolve("target/lib/client/*"),
            HOME.resolve("src/benchmark/loading/ReadingRun.java").toString(),
            workspace.toString()));
  }

  private String cypherShell() throws Exception {
    Path file = folder.resolve("cypher-shell.classpath");
    String pom = HOME.resolve("src/benchmark/peers/cypher-shell.xml").toString();
    execute(
        List.of(
            "mvn",
            "-q",
            "-B",
            "-f",
            pom,
            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath",
            "-Dmdep.outputFile=" + file));
    return Files.readString(file).strip();
  }

  private static void execute(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(1, TimeUnit.HOURS) || process.exitValue() != 0) {
      process.destroy();
      throw new IOException("failed: " + String.join(" ", command));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  /**
   * A workspace with places on a grid, each with legs to its neighbour to the east, the one to the
   * south and the one between. The same number of places always gives the same files.
   */
  static final class GeneratedSeed {

    private static final String MODEL =
        """
        name: generated
        citations: {type: Source, property: cites, extent: extent}
        common:
          layer: {type: string, values: [told, reference], required: true, description: How it is known.}
          cites: {type: 'string[]', description: Evidence.}
        nodes:
          Source:
            file: sources
            description: A text.
            properties:
              extent: {type: 'string[]', description: How far it reaches.}
          Place:
            file: places
            description: A place.
            properties:
              name: {type: string, required: true, description: Name.}
              latitude: {type: double, description: Degrees north.}
              longitude: {type: double, description: Degrees east.}
              country: {type: string, description: State.}
        relationships:
          LEG:
            file: legs
            from: [Place]
            to: [Place]
            traversable: true
            description: A leg.
            properties:
              mode: {type: string, values: [rail, road, sea], required: true, description: Mode.}
              status: {type: string, values: [operational, planned], required: true, description: Status.}
              km: {type: double, description: Length.}
              oneway: {type: boolean, description: Whether it runs one way.}
        """;
    private static final String[] MODES = {"rail", "road", "sea"};
    private static final int LINES = 1000;
    private static final int LEGS = 3;

    private final Path workspace;

    GeneratedSeed(Path workspace) {
      this.workspace = workspace;
    }

    /** Writes the files and tells how many rows they have. */
    long write(int places) throws IOException {
      Path nodes = Files.createDirectories(workspace.resolve("seed/nodes"));
      Path edges = Files.createDirectories(workspace.resolve("seed/edges"));
      Files.createDirectories(workspace.resolve("cypher/queries"));
      Files.writeString(workspace.resolve("seed/model.yaml"), MODEL);
      Files.writeString(
          nodes.resolve("sources.csv"),
          "id:ID,extent:string[],layer\ngenerated,L1-" + LINES + ",reference\n");
      Random random = new Random(places);
      writePlaces(nodes.resolve("places.csv"), places, random);
      writeLegs(edges.resolve("legs.csv"), places, random);
      return 1 + (1L + LEGS) * places;
    }

    private static void writePlaces(Path file, int places, Random random) throws IOException {
      try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
        out.print("id:ID,name,latitude:double,longitude:double,country,layer,cites:string[]\n");
        for (int i = 0; i < places; i++) {
          double latitude = random.nextInt(1_800_000) / 10_000.0 - 90;
          double longitude = random.nextInt(3_600_000) / 10_000.0 - 180;
          out.printf(
              "p%d,Place %d,%s,%s,state-%d,reference,generated#L%d\n",
              i, i, latitude, longitude, i % 20, 1 + i % LINES);
        }
      }
    }

    private static void writeLegs(Path file, int places, Random random) throws IOException {
      int side = (int) Math.ceil(Math.sqrt(places));
      int[] steps = {1, side, side + 1};
      try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
        out.print(
            "id,:START_ID,:END_ID,mode,status,km:double,oneway:boolean,layer,cites:string[]\n");
        for (int i = 0; i < LEGS * places; i++) {
          int start = i / LEGS;
          out.printf(
              "l%d,p%d,p%d,%s,operational,%s,false,reference,generated#L%d\n",
              i,
              start,
              (start + steps[i % LEGS]) % places,
              MODES[i % MODES.length],
              random.nextInt(10_000) / 100.0,
              1 + i % LINES);
        }
      }
    }
  }
}
