package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.corridor.LoadedGraph;
import io.corridor.neo4j.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a load would do is told before it is done, and is what it does. */
class LoadPlanIT {

  private static final String MODEL =
      """
      name: planned
      identity: {label: Entity, property: id}
      names: [id, name]
      nodes:
        City:
          file: cities
          description: A city.
          properties:
            name: {type: string, description: Name.}
            people: {type: long, description: How many live there.}
        Port:
          file: ports
          description: A port.
          properties:
            name: {type: string, description: Name.}
      relationships:
        LEG: {file: legs, from: [City, Port], to: [City, Port], description: A leg.}
      """;

  @TempDir private Path workspace = Path.of("");
  private Graph graph = LoadedGraph.scratch();

  @BeforeEach
  void write() throws IOException {
    graph = LoadedGraph.scratch();
    Files.createDirectories(workspace.resolve("seed/nodes"));
    Files.createDirectories(workspace.resolve("seed/edges"));
    file("model.yaml", MODEL);
    file("nodes/cities.csv", "id:ID,name,people:long\na,A,1\nb,B,2\nc,C,3\n");
    file("edges/legs.csv", "id,:START_ID,:END_ID\nab,a,b\nbc,b,c\n");
  }

  /** Changes one of everything. */
  private void edit() throws IOException {
    file("nodes/cities.csv", "id:ID,name,people:long\na,A,10\nb,B,2\n");
    file("nodes/ports.csv", "id:ID,name\nc,C\nd,D\n");
    file("edges/legs.csv", "id,:START_ID,:END_ID\nab,b,a\n");
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(workspace.resolve("seed").resolve(name), text);
  }

  private InProcess run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of("--workspace", workspace.toString(), "--uri", graph.settings().uri().toString()));
    InProcess run = InProcess.run(Map.of(), all.toArray(String[]::new));
    assertThat(run.err()).doesNotContain("corridor: ");
    return run;
  }

  private List<List<Object>> everything() {
    List<List<Object>> all = new ArrayList<>();
    for (String query :
        List.of(
            "MATCH (n) RETURN labels(n), properties(n), elementId(n) ORDER BY elementId(n)",
            "MATCH ()-[r]->() RETURN properties(r), elementId(r) ORDER BY elementId(r)",
            "SHOW INDEXES YIELD name RETURN name ORDER BY name")) {
      graph.read(query, Map.of()).rows().forEach(row -> all.add(List.copyOf(row)));
    }
    return all;
  }

  @Test
  void ofAnEmptyGraphEverythingIsToBeCreatedAndNothingIs() {
    List<?> before = everything();
    InProcess plan = run("load", "--plan", "--format", "csv");
    assertThat(plan.exitCode()).isEqualTo(4);
    assertThat(plan.out().lines())
        .startsWith("action,type,id,file,line,property,old,new")
        .anyMatch(line -> line.startsWith("create,schema,entity_id,,,,,CREATE CONSTRAINT"))
        .anyMatch(line -> line.startsWith("create,City,a,seed/nodes/cities.csv,2,"))
        .anyMatch(line -> line.startsWith("create,LEG,bc,seed/edges/legs.csv,3,"));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void whereNothingWouldChangeItSaysSo() {
    run("load");
    InProcess plan = run("load", "--plan", "--prune");
    assertThat(plan.exitCode()).isZero();
    assertThat(plan.err()).isEqualTo("A load would change nothing.\n");
    List<?> before = everything();
    assertThat(run("load", "--prune").exitCode()).isZero();
    assertThat(everything()).as("nothing at all is written").isEqualTo(before);
  }

  @Test
  void eachChangeIsToldWithItsPlaceAndEachPropertyWithBothValues() throws Exception {
    run("load");
    edit();
    List<?> before = everything();
    InProcess plan = run("load", "--plan", "--prune", "--format", "ndjson");
    assertThat(plan.exitCode()).isEqualTo(4);
    assertThat(plan.err()).isEmpty();
    assertThat(plan.out())
        .isEqualTo(
            """
            {"action":"change","type":"City","id":"a","file":"seed/nodes/cities.csv","line":2,"property":"people","old":1,"new":10}
            {"action":"retype","type":"Port","id":"c","file":"seed/nodes/ports.csv","line":2,"property":":LABEL","old":["City","Entity"],"new":["Entity","Port"]}
            {"action":"retype","type":"Port","id":"c","file":"seed/nodes/ports.csv","line":2,"property":"people","old":3,"new":null}
            {"action":"create","type":"Port","id":"d","file":"seed/nodes/ports.csv","line":3,"property":null,"old":null,"new":{"id":"d","name":"D"}}
            {"action":"re-point","type":"LEG","id":"ab","file":"seed/edges/legs.csv","line":2,"property":":START_ID","old":"a","new":"b"}
            {"action":"re-point","type":"LEG","id":"ab","file":"seed/edges/legs.csv","line":2,"property":":END_ID","old":"b","new":"a"}
            {"action":"remove","type":"LEG","id":"bc","file":null,"line":null,"property":null,"old":{"id":"bc"},"new":null}
            """);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void peopleSeeCountsAndThenTheChangesAndALoadHasTheSameCounts() throws Exception {
    run("load");
    edit();
    InProcess plan = run("load", "--plan");
    assertThat(plan.exitCode()).isEqualTo(4);
    assertThat(plan.err()).startsWith("What an earlier load wrote and no file has any more stays;");
    assertThat(plan.out())
        .containsPattern("City +seed/nodes/cities.csv +0 +1 +0 +0 +1 +0 +0")
        .containsPattern("Port +seed/nodes/ports.csv +1 +0 +0 +1 +0 +0 +0")
        .containsPattern("LEG +0 +0 +0 +0 +0 +0 +1")
        .containsPattern("total +1 +1 +1 +1 +1 +0 +1")
        .containsPattern("seed/nodes/cities.csv:2 +City +a +people: 1 → 10")
        .contains(
            "re-point: 1", ":START_ID: a → b", "leave: 1", ":LABEL: City, Entity → Entity, Port");
    InProcess load = run("load");
    assertThat(plan.out()).startsWith(load.out());
  }

  @Test
  void aLongPlanIsCutForPeopleOnly() throws Exception {
    StringBuilder cities = new StringBuilder("id:ID,name,people:long\n");
    for (int i = 0; i < 60; i++) {
      cities.append("c").append(i).append(",").append("x".repeat(100)).append(",1\n");
    }
    file("nodes/cities.csv", cities.toString());
    file("edges/legs.csv", "id,:START_ID,:END_ID\n");
    assertThat(run("load", "--plan").out())
        .contains("of which 50 are shown")
        .contains("x".repeat(20))
        .doesNotContain("x".repeat(60))
        .doesNotContain("c59");
    JsonNode all = new ObjectMapper().readTree(run("load", "--plan", "--format", "json").out());
    assertThat(all.findValuesAsText("id")).contains("c59");
    assertThat(all.toString()).contains("x".repeat(100));
  }

  @Test
  void eachLoadIsRememberedWithWhatItChanged() throws Exception {
    run("load");
    edit();
    run("load", "--prune");
    run("load", "--prune");
    JsonNode loads =
        new ObjectMapper().readTree(run("load", "--history", "--format", "json").out());
    assertThat(loads).hasSize(2);
    JsonNode last = loads.get(0);
    assertThat(last.get("created").asInt()).isEqualTo(1);
    assertThat(last.get("re-pointed").asInt()).isEqualTo(1);
    assertThat(last.get("removed").asInt()).isEqualTo(1);
    assertThat(last.get("changed files").toString())
        .isEqualTo("[\"seed/edges/legs.csv\",\"seed/nodes/cities.csv\",\"seed/nodes/ports.csv\"]");
    assertThat(loads.get(1).get("created").asInt()).isEqualTo(5);
    assertThat(last.get("at").asText()).isGreaterThanOrEqualTo(loads.get(1).get("at").asText());
    assertThat(graph.read("MATCH (l:Load) UNWIND l.files AS f RETURN f", Map.of()).rows())
        .hasSize(4)
        .allSatisfy(
            row -> assertThat(String.valueOf(row.get(0))).matches("seed/\\S+ [0-9a-f]{64}"));
  }
}
