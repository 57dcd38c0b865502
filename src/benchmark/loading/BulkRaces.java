import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code load --bulk} against {@code neo4j-admin database import full} on the same files, in turn:
 * the importer with the flags of its JVM that Corridor gives it, and with those of its own script.
 * What comes after the import (the start of the server, constraints, indexes and the record) is no
 * work of the importer's, so it is counted once with it and once without.
 *
 * <p>{@code BulkRaces WORKSPACE RUNS}. What it prints is for {@code Loading}.
 */
public class BulkRaces {

  private static final int LOOK_MILLIS = 20;
  private static final List<String> FORMAT =
      List.of(
          "--id-type=string",
          "--array-delimiter=;",
          "--ignore-empty-strings=true",
          "--ignore-extra-columns=true",
          "--skip-bad-relationships=true",
          "--skip-bad-entries-logging=true",
          "--bad-tolerance=-1");

  private final Path home;
  private final Path workspace;
  private final Path folder;

  /** One run: seconds until the import was done and checked, until all was, and memory by process. */
  private record Run(double imported, double all, Map<String, Long> kilobytes) {}

  public static void main(String[] arguments) throws Exception {
    Path workspace = Path.of(arguments[0]);
    new BulkRaces(
            Path.of("").toAbsolutePath(),
            workspace,
            Files.createTempDirectory("corridor-bulk"))
        .run(Integer.parseInt(arguments[1]));
  }

  private BulkRaces(Path home, Path workspace, Path folder) {
    this.home = home;
    this.workspace = workspace;
    this.folder = folder;
  }

  private void run(int runs) throws Exception {
    Run[] plain = new Run[runs];
    Run[] same = new Run[runs];
    Run[] ours = new Run[runs];
    try {
      for (int i = 0; i < runs; i++) {
        plain[i] = importer(List.of("-XX:+UseParallelGC", "-Xmx1g"));
        same[i] = importer(flags());
        ours[i] = corridor();
      }
    } finally {
      delete(folder);
    }
    String alone = "importer alone, flags as Corridor's";
    report(alone, Run::all, same, "");
    report("importer alone, parallel collector", Run::all, plain, alone);
    report("`load --bulk`, checked and imported", Run::imported, ours, alone);
    report("`load --bulk`, with server, constraints and record", Run::all, ours, alone);
  }

  private static List<String> flags() {
    return List.of(
        "-XX:+UseSerialGC",
        "-XX:NewSize=200m",
        "-XX:MetaspaceSize=256m",
        "-Xmx1g",
        "-XX:-UsePerfData",
        "-Xlog:disable",
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
        "-XX:Tier4InvocationThreshold=50000",
        "-XX:Tier4MinInvocationThreshold=20000",
        "-XX:Tier4CompileThreshold=150000",
        "-XX:Tier4BackEdgeThreshold=400000",
        "-XX:FreqInlineSize=100",
        "-XX:InlineSmallCode=800",
        "-XX:MaxInlineLevel=6");
  }

  private Run importer(List<String> flags) throws Exception {
    Path own = Files.createDirectories(folder.resolve("importer"));
    Files.createDirectories(own.resolve("conf"));
    Files.writeString(own.resolve("conf/neo4j.conf"), "db.tx_log.preallocate=false\n");
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath(), "org.neo4j.cli.AdminTool"));
    command.addAll(List.of("database", "import", "full", "neo4j"));
    command.addAll(FORMAT);
    Path seed = workspace.resolve("seed");
    command.add("--report-file=" + own.resolve("import.report"));
    command.add("--nodes=Entity:Source=" + seed.resolve("nodes/sources.csv"));
    command.add("--nodes=Entity:Place=" + seed.resolve("nodes/places.csv"));
    command.add("--relationships=LEG=" + seed.resolve("edges/legs.csv"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(own.toFile());
    builder.environment().put("NEO4J_HOME", own.toString());
    builder.environment().put("NEO4J_CONF", own.resolve("conf").toString());
    Run run = watch(builder, own.resolve("never"));
    delete(own);
    return run;
  }

  private String classPath() throws IOException {
    List<String> jars = new ArrayList<>(List.of(home.resolve("target/corridor.jar").toString()));
    for (String side : List.of("client", "server")) {
      try (Stream<Path> files = Files.list(home.resolve("target/lib").resolve(side))) {
        files.sorted().map(Path::toString).forEach(jars::add);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private Run corridor() throws Exception {
    Path data = folder.resolve("data");
    List<String> command = new ArrayList<>(List.of(home.resolve("corridor").toString()));
    List<String> where = List.of("--workspace", workspace.toString(), "--quiet");
    command.addAll(List.of("load", "--bulk"));
    command.addAll(where);
    ProcessBuilder builder = new ProcessBuilder(command);
    settle(builder, data);
    Run run = watch(builder, data);
    List<String> down = new ArrayList<>(List.of(command.get(0), "down"));
    down.addAll(where);
    ProcessBuilder stop = new ProcessBuilder(down).redirectErrorStream(true);
    settle(stop, data);
    stop.redirectOutput(new File("/dev/null")).start().waitFor();
    delete(data);
    return run;
  }

  private static void settle(ProcessBuilder builder, Path data) {
    builder.environment().keySet().removeIf(name -> name.startsWith("CORRIDOR_"));
    builder.environment().put("CORRIDOR_DATA", data.toString());
  }

  /** Waits for the end; what was imported is complete when its mark is there. */
  private Run watch(ProcessBuilder builder, Path data) throws Exception {
    Path output = folder.resolve("output");
    long start = System.nanoTime();
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    double imported = 0;
    Map<String, Long> memory = new TreeMap<>();
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (imported == 0 && isMarked(data)) {
        imported = (System.nanoTime() - start) / 1e9;
      }
      Stream.concat(Stream.of(process.toHandle()), process.descendants())
          .forEach(one -> note(one, memory));
    }
    double all = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException("failed: " + Files.readString(output));
    }
    return new Run(imported == 0 ? all : imported, all, memory);
  }

  private static boolean isMarked(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return false;
    }
    try (Stream<Path> folders = Files.list(data)) {
      // Once the server has moved the store, its state is what is left of the moment.
      return folders.anyMatch(
          one ->
              Files.exists(one.resolve("import/complete"))
                  || Files.exists(one.resolve("run/state")));
    }
  }

  /** What is neither has only been asked for, and is not running yet. */
  private static String nameOf(String command) {
    if (command.contains("ImportProcess") || command.contains("AdminTool")) {
      return "importer";
    }
    if (command.contains("ServerProcess")) {
      return "server";
    }
    return command.contains("cli.Main") ? "client" : "";
  }

  private static void note(ProcessHandle process, Map<String, Long> memory) {
    Path folder = Path.of("/proc", Long.toString(process.pid()));
    try {
      String name = nameOf(Files.readString(folder.resolve("cmdline")));
      Files.readAllLines(folder.resolve("status")).stream()
          .filter(line -> line.startsWith("VmHWM:") && !name.isEmpty())
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .forEach(kilobytes -> memory.merge(name, kilobytes, Math::max));
    } catch (IOException gone) {
      // It has ended; what it was is noted.
    }
  }

  private static void report(String what, ToDoubleFunction<Run> time, Run[] runs, String against) {
    Map<String, Long> memory = new TreeMap<>();
    for (Run run : runs) {
      run.kilobytes().forEach((name, size) -> memory.merge(name, size, Math::max));
    }
    System.out.printf(
        "%s\t%s\t%s\t%s%n",
        what,
        against,
        memory.entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue() / 1024 + " MB")
            .collect(Collectors.joining(", ")),
        Arrays.stream(runs)
            .map(run -> "%.6f".formatted(time.applyAsDouble(run)))
            .collect(Collectors.joining(" ")));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }
}
