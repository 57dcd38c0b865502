package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.load.BulkLoad;
import io.corridor.load.Freshness;
import io.corridor.load.GraphDigest;
import io.corridor.load.Loader;
import io.corridor.load.Progress;
import io.corridor.neo4j.Graph;
import io.corridor.seed.SeedReader;
import io.corridor.server.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bulk load has left is known to those that follow, unless somebody else has written. */
class BulkMemoryIT {

  private static final String MODEL =
      """
      name: towns
      nodes:
        Town:
          file: towns
          description: A town.
          properties:
            name: {type: string, description: d}
            since: {type: edtf, description: d}
        Port:
          file: ports
          description: Of which there is none.
          properties:
            depth: {type: double, description: d}
      relationships:
        ROAD:
          file: roads
          from: [Town]
          to: [Town]
          traversable: true
          description: From town to town.
          properties:
            until: {type: edtf, description: d}
        LANE:
          file: lanes
          from: [Port]
          to: [Port]
          description: Of which there is none.
      """;

  private static final String NAME_BY_HAND = "MATCH (t:Town {id: 'a'}) SET t.name = 'by hand'";

  @TempDir private Path folder = Path.of("");
  private Path workspace = Path.of("");
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void writeSeed() throws IOException {
    workspace = folder.resolve("workspace");
    environment =
        Map.of("CORRIDOR_DATA", folder.resolve("data").toString(), "CORRIDOR_ARCHIVES", "off");
    write("model.yaml", MODEL);
    towns("a,A,2017~\nb,B,\nc,C,\n");
    write("edges/roads.csv", "id,:START_ID,:END_ID,until\na-b,a,b,2019\nb-c,b,c,\n");
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
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    Files.writeString(path, text);
  }

  private void towns(String rows) throws IOException {
    write("nodes/towns.csv", "id:ID,name:string,since:string\n" + rows);
  }

  private Path remembered() {
    return server().dataFolder().resolve("loaded.graph");
  }

  private InProcess run(String... command) {
    String[] all =
        Stream.of(command, new String[] {"--workspace", workspace.toString(), "--format", "csv"})
            .flatMap(Stream::of)
            .toArray(String[]::new);
    InProcess ran = InProcess.run(environment, all);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return ran;
  }

  private List<String> names() {
    String query = "MATCH (t:Town) RETURN t.id + t.name AS name ORDER BY name";
    return run("cypher", query).out().lines().skip(1).toList();
  }

  private void commit(String statement) {
    try (Graph graph = LocalGraph.open(server())) {
      graph.writing(transaction -> transaction.run(statement, Map.of()));
    }
  }

  /** Lets what was done by hand pass for known, which shows whether it is looked at. */
  private void commitUnnoticed(String statement) throws IOException {
    commit(statement);
    List<String> lines = new ArrayList<>(Files.readAllLines(remembered()));
    try (Graph graph = LocalGraph.open(server())) {
      var last = graph.read("CALL corridor.load.committed() YIELD mark", Map.of()).rows();
      lines.set(0, String.valueOf(last.get(0).get(0)));
    }
    Files.write(remembered(), lines);
  }

  private void graphIsThatOfAFirstLoad() {
    Graph scratch = LoadedGraph.scratch();
    Loader.load(scratch, SeedReader.read(workspace), false, Progress.NONE);
    try (Graph graph = LocalGraph.open(server())) {
      assertThat(GraphDigest.of(graph, "id")).isEqualTo(GraphDigest.of(scratch, "id"));
    }
  }

  @Test
  void loadsAndAnswersThatFollowLookOnlyAtRowsThatHaveChanged() throws IOException {
    run("load", "--bulk");
    commitUnnoticed(NAME_BY_HAND);
    assertThat(run("load").out().lines()).contains("Town,seed/nodes/towns.csv,0,0,0,0,3,0,0");
    towns("a,A,2017~\nd,D,../2018\nc,See,\n");
    write("edges/roads.csv", "id,:START_ID,:END_ID,until\na-b,d,a,2020\nb-c,c,d,\n");
    assertThat(names()).containsExactly("aby hand", "cSee", "dD");
    commit("MATCH (t:Town {id: 'a'}) SET t.name = 'A'");
    graphIsThatOfAFirstLoad();
    commit(NAME_BY_HAND);
    assertThat(run("load").out().lines()).contains("Town,seed/nodes/towns.csv,0,1,0,0,2,0,0");
    graphIsThatOfAFirstLoad();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {NAME_BY_HAND, "CREATE CONSTRAINT entity_id FOR (n:Entity) REQUIRE n.id IS UNIQUE"})
  void whereSomebodyElseCommitsAnythingBeforeItIsDoneNothingIsKnown(String statement) {
    Freshness freshness = new Freshness(workspace, server().dataFolder());
    BulkLoad bulk =
        new BulkLoad(
            workspace,
            new LocalStore(server().storeImport()),
            () -> {
              commit(statement);
              return LocalGraph.open(server());
            });
    assertThat(freshness.load(bulk, Progress.NONE)).isPresent();
    assertThat(remembered()).doesNotExist();
    run("load");
    graphIsThatOfAFirstLoad();
  }
}
