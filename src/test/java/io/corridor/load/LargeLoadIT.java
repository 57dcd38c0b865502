package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.LoadedGraph;
import io.corridor.load.LoadSummary.Counts;
import io.corridor.neo4j.Graph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads of more rows than are held, here more than ten. */
class LargeLoadIT {

  private static final Limits LIMITS = new Limits(10, 20, Duration.ofMinutes(1));
  private static final int CITIES = 30;

  private Graph graph = LoadedGraph.scratch();

  @BeforeEach
  void empty() {
    graph = LoadedGraph.scratch();
  }

  private static SmallSeed seed(int cities, int step) {
    SmallSeed seed = new SmallSeed();
    for (int i = 0; i < cities; i++) {
      seed.node("City", "c" + i, "people", (long) i);
      seed.relationship("LEG", "l" + i, "c" + i, "c" + (i + step) % cities);
    }
    return seed.node("Line", "line", "name", "L").relationship("SERVES", "s", "line", "c1");
  }

  private LoadSummary load(SmallSeed seed) {
    return Loader.load(graph, seed.seed(), true, Progress.NONE, LIMITS);
  }

  private void graphIs(SmallSeed seed) {
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(seed.graph());
  }

  private List<?> schema() {
    return graph
        .read(
            "SHOW INDEXES YIELD name, state, type, owningConstraint WHERE type <> 'LOOKUP'"
                + " RETURN name, state, type, owningConstraint ORDER BY name",
            Map.of())
        .rows();
  }

  @Test
  void anEmptyGraphGetsItsRowsFirstAndThenTheSameConstraintsAndIndexes() {
    Loader.load(graph, new SmallSeed().seed(), true, Progress.NONE);
    List<?> schema = schema();
    assertThat(load(seed(CITIES, 7)).total().created()).isEqualTo(2 * CITIES + 2);
    graphIs(seed(CITIES, 7));
    assertThat(schema()).isEqualTo(schema);
    assertThat(load(seed(CITIES, 7)).changedAnything()).isFalse();
  }

  @Test
  void itIsKnownWhereALoadLeavesTheDatabaseUnlessSomebodyElseWrites() {
    // Names that are new take transactions of their own.
    load(seed(CITIES, 7));
    load(seed(CITIES, 8));
    graph = LoadedGraph.scratch();
    Loading loading = new Loading(graph, seed(CITIES, 7).seed(), true, LIMITS);
    loading.run(Progress.NONE);
    assertThat(loading.left()).isEqualTo(Position.of(graph)).isPresent();
    Loading disturbed = new Loading(graph, seed(CITIES, 8).seed(), true, LIMITS);
    disturbed.run((done, total) -> write("MATCH (n {id: 'c2'}) SET n.people = 0 CREATE (:Note)"));
    assertThat(disturbed.left()).isEmpty();
  }

  @Test
  void whatWasCutOffBeforeItsConstraintsIsCompletedAndNothingIsDoubled() {
    Progress outage =
        (done, total) -> {
          if (done == total - 2) {
            throw new IllegalStateException("outage");
          }
        };
    assertThatThrownBy(() -> Loader.load(graph, seed(CITIES, 7).seed(), true, outage, LIMITS))
        .hasMessage("outage");
    assertThat(graph.read("MATCH (n:City) RETURN count(n)", Map.of()).rows())
        .containsExactly(List.of((long) CITIES));
    write("MATCH (n {id: 'c3'}) DETACH DELETE n");
    write("MATCH (n {id: 'c4'}) SET n.people = 0");
    SmallSeed next = seed(CITIES - 2, 5);
    assertThat(load(next).total().removed()).isEqualTo(4);
    graphIs(next);
    assertThat(graph.read("SHOW CONSTRAINTS YIELD name RETURN name", Map.of()).rows()).hasSize(4);
  }

  @Test
  void whatWasDoneByHandIsUndoneAndWhatOthersMadeStays() {
    load(seed(CITIES, 7));
    write("MATCH (n {id: 'c5'}) DETACH DELETE n");
    write("MATCH (n {id: 'c6'}) SET n:Port REMOVE n:City, n.people SET n.mood = 'good'");
    write("MATCH (:City {id: 'c8'})-[l:LEG {id: 'l8'}]->(b) DELETE l");
    write("MATCH (a {id: 'c1'}) CREATE (a)-[:LEG {id: 'mine'}]->(:City:Place:Entity {id: 'hand'})");
    write("MATCH (a {id: 'c9'}) CREATE (:Note)-[:ABOUT]->(a)");
    SmallSeed next = seed(CITIES - 21, 5);
    LoadPlan plan = Loader.plan(graph, next.seed(), true, LIMITS);
    LoadPlan whole = Loader.plan(graph, next.seed(), true);
    assertThat(plan.summary()).isEqualTo(whole.summary());
    assertThat(plan.steps()).containsExactlyInAnyOrderElementsOf(whole.steps());
    assertThat(plan.untold()).isZero();
    LoadSummary summary = load(next);
    assertThat(summary).isEqualTo(plan.summary());
    assertThat(summary.total().leftOver()).as("c9, on which a note hangs").isEqualTo(1);
    assertThat(
            graph
                .read(
                    "MATCH (n)-[r:LEG|ABOUT]->(m) WHERE NOT r.id STARTS WITH 'l' OR r.id IS NULL"
                        + " RETURN type(r), m.id ORDER BY m.id",
                    Map.of())
                .rows())
        .containsExactly(List.of("ABOUT", "c9"), List.of("LEG", "hand"));
    write("MATCH (n) WHERE n:Note OR n.id = 'hand' DETACH DELETE n");
    write("MATCH (n {id: 'c6'}) REMOVE n.mood");
    assertThat(load(next).total()).isEqualTo(new Counts(0, 0, 0, 0, 20, 1, 0));
    graphIs(next);
  }

  private void write(String statement) {
    graph.writing(transaction -> transaction.run(statement, Map.of()));
  }
}
