import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A generated set into an empty graph over Bolt: ours and {@code LOAD CSV} by cypher-shell in turn,
 * each on a server that has just started, with the same constraints and indexes at the end; then
 * again unchanged, and with one row in a hundred changed.
 *
 * <p>{@code LoadRaces WORKSPACE RUNS SHELL}, the last being the class path of cypher-shell. What it
 * prints is for {@code Loading}.
 */
public class LoadRaces {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final int CHANGED = 100;
  private static final int POLL_MILLIS = 100;
  private static final double MEGABYTE = 1024;

  /** Names are those of the local server, which has what the model implies from its start. */
  private static final String SCRIPT =
      """
      LOAD CSV WITH HEADERS FROM 'file://%1$s/seed/nodes/sources.csv' AS row
      CALL (row) {
        MERGE (n:Entity {id: row.`id:ID`})
        SET n:Source, n.extent = split(row.`extent:string[]`, ';'), n.layer = row.layer
      } IN TRANSACTIONS OF 10000 ROWS;
      LOAD CSV WITH HEADERS FROM 'file://%1$s/seed/nodes/places.csv' AS row
      CALL (row) {
        MERGE (n:Entity {id: row.`id:ID`})
        SET n:Place, n.name = row.name, n.latitude = toFloat(row.`latitude:double`),
          n.longitude = toFloat(row.`longitude:double`), n.country = row.country,
          n.layer = row.layer, n.cites = split(row.`cites:string[]`, ';')
      } IN TRANSACTIONS OF 10000 ROWS;
      LOAD CSV WITH HEADERS FROM 'file://%1$s/seed/edges/legs.csv' AS row
      CALL (row) {
        MATCH (a:Entity {id: row.`:START_ID`}) MATCH (b:Entity {id: row.`:END_ID`})
        MERGE (a)-[r:LEG {id: row.id}]->(b)
        SET r.mode = row.mode, r.status = row.status, r.km = toFloat(row.`km:double`),
          r.oneway = toBoolean(row.`oneway:boolean`), r.layer = row.layer,
          r.cites = split(row.`cites:string[]`, ';')
      } IN TRANSACTIONS OF 10000 ROWS;
      """;

  private final Path workspace;
  private final int runs;
  private final String shell;
  private final Path data;

  /** What a process took. */
  private record Effort(double seconds, double client, double server) {}

  private LoadRaces(Path workspace, int runs, String shell) {
    this.workspace = workspace;
    this.runs = runs;
    this.shell = shell;
    this.data = workspace.resolve("data");
  }

  public static void main(String[] arguments) throws Exception {
    LoadRaces races =
        new LoadRaces(Path.of(arguments[0]), Integer.parseInt(arguments[1]), arguments[2]);
    try {
      races.run();
    } finally {
      races.corridor("down");
    }
  }

  private void run() throws Exception {
    List<Effort> ours = new ArrayList<>();
    List<Effort> peer = new ArrayList<>();
    List<Effort> again = new ArrayList<>();
    List<Effort> little = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      restart();
      peer.add(effort(loadCsv()));
      restart();
      ours.add(effort(load()));
      again.add(effort(load()));
      change();
      little.add(effort(load()));
    }
    String first = "first `load --incremental`";
    report("`LOAD CSV`", peer, "");
    report(first, ours, "`LOAD CSV`");
    report("`load` again, nothing changed", again, first);
    report("`load`, one row in a hundred changed", little, first);
  }

  private List<String> load() {
    return command("load", "--incremental", "--format", "csv");
  }

  private List<String> loadCsv() throws IOException {
    Path script = workspace.resolve("load.cypher");
    Files.writeString(script, SCRIPT.formatted(workspace));
    return List.of("java", "-cp", shell, "org.neo4j.shell.Main", "-f", script.toString());
  }

  /** Turns the status of every hundredth leg, and the country of every hundredth place. */
  private void change() throws IOException {
    turn("seed/edges/legs.csv", ",operational,", ",planned,");
    turn("seed/nodes/places.csv", ",state-", ",land-");
  }

  /** Whichever of two texts a line has becomes the other one. */
  private void turn(String file, String one, String other) throws IOException {
    Path path = workspace.resolve(file);
    Path next = workspace.resolve(file + ".next");
    try (var lines = Files.newBufferedReader(path);
        var out = Files.newBufferedWriter(next)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        boolean turns = number > 0 && number % CHANGED == 0;
        String from = line.contains(one) ? one : other;
        out.write(turns ? line.replace(from, from.equals(one) ? other : one) : line);
        out.write('\n');
        number++;
      }
    }
    Files.move(next, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private void restart() throws Exception {
    corridor("down");
    delete(data);
    corridor("up");
    awaitWebServer();
  }

  /** The last part of a server to start, which would take half the machine from whoever loads. */
  private void awaitWebServer() throws Exception {
    String port = status("Browser", ":").replaceAll("/.*", "");
    while (true) {
      try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(port))) {
        return;
      } catch (ConnectException notYet) {
        Thread.sleep(POLL_MILLIS);
      }
    }
  }

  private Effort effort(List<String> command) throws Exception {
    Path output = workspace.resolve("output");
    ProcessBuilder builder = builder(command).redirectOutput(output.toFile());
    builder.environment().put("NEO4J_ADDRESS", "bolt://127.0.0.1:" + status("Bolt", ":"));
    builder.environment().put("NEO4J_USERNAME", "neo4j");
    builder.environment().put("NEO4J_PASSWORD", output("browser", "--show-password").strip());
    long server = Long.parseLong(status("Since", "process "));
    long start = System.nanoTime();
    Process process = builder.start();
    double client = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      client = Math.max(client, peak(process.pid()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException("failed: " + command + "\n" + Files.readString(output));
    }
    return new Effort(seconds, client, peak(server));
  }

  /** In MB; nothing where the system does not tell. */
  private static double peak(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / MEGABYTE)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException ended) {
      return 0;
    }
  }

  private static void report(String what, List<Effort> all, String against) {
    System.out.printf(
        "%s\t%s\tclient %.0f MB, server %.0f MB\t%s%n",
        what,
        against,
        all.stream().mapToDouble(Effort::client).max().orElse(0),
        all.stream().mapToDouble(Effort::server).max().orElse(0),
        all.stream().map(one -> "%.6f".formatted(one.seconds())).collect(Collectors.joining(" ")));
  }

  private String status(String line, String before) throws Exception {
    return output("status")
        .lines()
        .filter(found -> found.startsWith(line))
        .map(found -> found.substring(found.lastIndexOf(before) + before.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("corridor").toString()));
    command.addAll(Arrays.asList(arguments));
    command.addAll(List.of("--workspace", workspace.toString(), "--quiet"));
    return command;
  }

  private void corridor(String command) throws Exception {
    output(command);
  }

  private String output(String... arguments) throws Exception {
    Process process = builder(command(arguments)).start();
    String text = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return text;
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(Map.of("CORRIDOR_DATA", data.toString()));
    return builder;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }
}
