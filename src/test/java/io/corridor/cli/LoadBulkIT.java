package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.load.BulkFolder;
import io.corridor.load.GraphDigest;
import io.corridor.load.Loader;
import io.corridor.load.Progress;
import io.corridor.neo4j.Graph;
import io.corridor.seed.SeedReader;
import io.corridor.server.LocalServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads through Neo4j's own importer leave what all other loads leave. */
class LoadBulkIT {

  private static final String MODEL =
      """
      name: variants
      files: {delimiter: ';', arrayDelimiter: '|', quote: "'"}
      nodes:
        Thing:
          file: things
          labels: [Old]
          description: A thing.
          properties:
            name: {type: string, description: d}
            narrow: {type: float, description: d}
            tiny: {type: byte, description: d}
            letter: {type: char, description: d}
            flag: {type: boolean, description: d}
            here: {type: datetime, description: d}
            days: {type: 'date[]', description: d}
            shorts: {type: 'short[]', description: d}
            lapses: {type: 'duration[]', description: d}
            spots: {type: 'point[]', description: d}
        Event:
          file: events
          labels: [Past, Told]
          description: What has a date.
          properties:
            since: {type: edtf, description: d}
            bytes: {type: 'byte[]', description: d}
            floats: {type: 'float[]', description: d}
            letters: {type: 'string[]', description: d}
            spot: {type: point, description: d}
            clock: {type: time, description: d}
      relationships:
        TO:
          file: to
          from: [Thing]
          to: [Thing, Event]
          traversable: true
          description: From thing to thing.
          properties:
            at: {type: datetime, description: d}
            until: {type: edtf, description: d}
        BY:
          file: by
          from: [Thing]
          to: [Event]
          description: Without dates.
          properties:
            km: {type: double, description: d}
      """;

  @TempDir private Path folder = Path.of("");
  private final Map<String, String> environment = new HashMap<>();
  private Path workspace = Path.of("");

  @BeforeEach
  void useAThrowAwayFolder() throws IOException {
    workspace = folder.resolve("work space (1), one");
    environment.put("CORRIDOR_DATA", folder.resolve("data").toString());
    environment.put("CORRIDOR_ARCHIVES", "off");
    write("model.yaml", MODEL);
  }

  @AfterEach
  void stop() {
    server().stop();
  }

  private LocalServer server() {
    return LocalServer.of(workspace, environment);
  }

  private void write(String file, String text) throws IOException {
    Path path = workspace.resolve("seed").resolve(file);
    Files.createDirectories(path.resolve("..").normalize());
    Files.writeString(path, text);
  }

  /** All that the importer reads otherwise, or not at all, and all that it takes as it is. */
  private void writeVariants() throws IOException {
    write(
        "nodes/things-header.csv",
        """
        id:ID(Thing);name;narrow:float;tiny:byte;letter:char;flag:boolean;\
        here:datetime{timezone:Europe/Stockholm};days:date[];shorts:short[];\
        lapses:duration[];spots:point[];:LABEL;note:IGNORE
        """);
    write(
        "nodes/things.csv",
        """
        one;'a;''b''"|c';0.1;-128;é;true;2017-07-19T21:40:32;2017-11-19|0001-01-01;1|-2;\
        P1Y|PT0.5S;{x: 1, y: 2}|{x: 3, y: 4};Old;x
        ;;;;;;;;;;;;
        two;'';;7;;false;2015-12-20T19:11:23-08:00;;3;P2D;;;'';;;
        """);
    Path more = workspace.resolve("seed/nodes/things.more.csv.gz");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("three;Россия;1e3;;;;;;;;;;\r\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(more, bytes.toByteArray());
    write(
        "nodes/events.csv",
        """
        \uFEFFid:ID;since:string;bytes:byte[];floats:float[];letters:string[];clock:time;spot:point;:LABEL
        first;2017~;1|2;0.1|2;a|b;21:40+01:00;{latitude: 25.12, longitude: 62.33};Past|Told
        second;../2018;;;c;;;

        third;;;;;12:50Z;{x: 1, y: 2, z: 0.5};Told
        """);
    write(
        "edges/to.csv",
        """
        id:string;:END_ID(Event);at:datetime;:START_ID(Thing);until:string
        one--first;first;2017-11-19T21:40:32.1Z;one;2019-03
        one--two;two;;one;
        """);
    write(
        "edges/by.csv",
        """
        id;:START_ID;:END_ID;km:double
        by-1;one;first;1234.5
        ;;;
        by-2;two;third;
        """);
  }

  private String expected() {
    Graph graph = LoadedGraph.scratch();
    Loader.load(graph, SeedReader.read(workspace), false, Progress.NONE);
    return GraphDigest.of(graph, "id");
  }

  private String digest() {
    return LocalGraph.digest(server());
  }

  private InProcess load(String... options) {
    String[] all =
        Stream.of(List.of("load"), List.of(options), List.of("--workspace", workspace.toString()))
            .flatMap(List::stream)
            .toArray(String[]::new);
    return InProcess.run(environment, all);
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .doesNotContain("import", "import.report", "1-things-header.csv");
    }
    assertThat(Path.of("import.report")).doesNotExist();
  }

  @Test
  void whateverTheFilesAreLikeTheGraphIsThatOfAnyOtherLoadAndCutOffItBeginsAnew() throws Exception {
    writeVariants();
    kill(loader());

    InProcess loaded = load("--bulk");

    assertThat(loaded.err()).doesNotContain("corridor:");
    assertThat(loaded.exitCode()).isZero();
    assertThat(loaded.out().lines().reduce("", (a, b) -> b)).matches("total +10 .*");
    assertNothingIsLeft();
    assertThat(digest()).isEqualTo(expected());
    InProcess plan = load("--plan");
    assertThat(plan.err()).contains("A load would change nothing.");
    assertThat(plan.exitCode()).isZero();
    assertThat(load("--history", "--format", "csv").out()).hasLineCount(2).contains(",10,0,0,");
    assertThat(load("--bulk").err()).startsWith("corridor: L201 ").hasLineCount(1);
    assertThat(load("--incremental").exitCode()).isZero();
  }

  /** In a process of its own, which has begun to import. */
  private Process loader() throws IOException {
    return LoaderProcess.start(folder, environment, "--bulk", "--workspace", workspace.toString());
  }

  private void kill(Process loader) throws InterruptedException {
    Path log = server().dataFolder().resolve("import/log");
    List<ProcessHandle> importers = List.of();
    // The log is there a moment before the process that writes it.
    while (loader.isAlive() && (importers.isEmpty() || !Files.exists(log))) {
      Thread.sleep(20);
      importers = loader.children().toList();
    }
    loader.destroyForcibly().waitFor();
    assertThat(log).exists();
    // Nobody has told it to end.
    assertThat(importers)
        .isNotEmpty()
        .allSatisfy(
            importer -> assertThat(importer.onExit()).succeedsWithin(Duration.ofSeconds(20)));
  }

  @Test
  void aFolderForAnotherServerImportsThereIntoTheSameGraph() throws Exception {
    workspace = LoadedGraph.WORKSPACE;
    Path to = folder.resolve("to take there");

    InProcess written = load("--bulk", "--to", to.toString());

    assertThat(written.err()).contains(BulkFolder.COMMAND, BulkFolder.SCRIPT, to.toString());
    assertThat(written.exitCode()).isZero();
    assertThat(load("--bulk", "--to", to.toString()).err()).startsWith("corridor: L204 ");
    importIn(to, server().dataFolder());
    try (Graph graph = LocalGraph.open(server())) {
      String script = Files.readString(to.resolve(BulkFolder.SCRIPT));
      for (String statement : script.split(";\n", -1)) {
        if (!statement.isBlank()) {
          graph.run(Graph.Access.WRITE, statement, Map.of(), Duration.ofMinutes(1));
        }
      }
      assertThat(GraphDigest.of(graph, "id")).isEqualTo(GraphDigest.of(LoadedGraph.get(), "id"));
    }
    assertThat(load("--plan").err()).contains("A load would change nothing.");
  }

  /** As an administrator would, with the folder as it is. */
  private void importIn(Path to, Path home) throws Exception {
    Path admin = folder.resolve("neo4j-admin");
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(
        admin,
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' org.neo4j.cli.AdminTool \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
    assertThat(admin.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder =
        new ProcessBuilder(to.resolve(BulkFolder.COMMAND).toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile());
    builder.environment().put("NEO4J_ADMIN", admin.toString());
    builder.environment().put("NEO4J_HOME", home.toString());
    builder.environment().put("NEO4J_CONF", home.resolve("conf").toString());
    Process process = builder.start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("out"))).isZero();
  }

  @Test
  void whatIsWrongIsToldBeforeAnythingIsReplacedAndNothingIsLeft() throws Exception {
    write("nodes/things.csv", "id:ID;name\na;A\n");
    write("edges/by.csv", "id;:START_ID;:END_ID\nb;a;nobody\n");

    InProcess loaded = load("--bulk");

    assertThat(loaded.err()).contains("seed/edges/by.csv:2:3 (:END_ID): S121");
    assertThat(loaded.exitCode()).isEqualTo(2);
    assertNothingIsLeft();
    assertThat(server().find()).isEmpty();
    write("edges/by.csv", "id;:START_ID;:END_ID\n");
    environment.put("CORRIDOR_HEAP", "1k");
    InProcess starved = load("--bulk");
    assertThat(starved.err()).contains("corridor: L20").hasLineCount(1);
    assertThat(starved.exitCode()).isEqualTo(1);
    assertNothingIsLeft();
  }

  @Test
  void anImporterIsOnlyRunHere() {
    assertThat(load("--bulk", "--uri", "bolt://localhost:1").err())
        .startsWith("corridor: U103 Neo4j's importer can only be run where the server is.");
    assertThat(load("--bulk", "--incremental").exitCode()).isEqualTo(2);
    assertThat(load("--to", folder.toString()).exitCode()).isEqualTo(2);
  }
}
