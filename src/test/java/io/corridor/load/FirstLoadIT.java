package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.LoadedGraph;
import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.route.Planning;
import io.corridor.seed.Seed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An empty store is loaded from within, and becomes what a load through Cypher makes of it. */
class FirstLoadIT {

  private static final String SCHEMA =
      """
      SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint, options
      WHERE type <> 'LOOKUP'
      RETURN name, type, entityType, labelsOrTypes, properties, owningConstraint, options.indexConfig
      ORDER BY name
      """;

  private Graph graph = LoadedGraph.scratch();

  @BeforeEach
  void empty() {
    graph = LoadedGraph.scratch();
  }

  private static SmallSeed everyType() {
    return new SmallSeed()
        .node("City", "a", "name", "Ä", "aliases", List.of("Aa", "Aaa"), "people", -7L)
        .node("Port", "b", "name", "B", "area", 1.5, "big", true)
        .node("City", "c", "founded", LocalDate.of(1703, 5, 27), "known", "1700~")
        .node("Line", "line", "name", "L")
        .relationship("LEG", "leg", "a", "b", "note", "by sea")
        .relationship("LEG", "back", "b", "a")
        .relationship("SERVES", "serves", "line", "b")
        .planning(new Planning(List.of("open", "shut"), Map.of(), Map.of()));
  }

  private boolean load(Seed seed) {
    return FirstLoad.of(seed).orElseThrow().load(graph, Progress.NONE).isPresent();
  }

  private List<List<@Nullable Object>> rows(String cypher) {
    return graph.read(cypher, Map.of()).rows();
  }

  /** All that is in the graph, but for when it was loaded. */
  private List<List<?>> everything() {
    List<List<?>> all = new ArrayList<>();
    all.addAll(rows("MATCH (n) RETURN labels(n), n {.*, at: null} ORDER BY n.id"));
    all.addAll(rows("MATCH (a)-[r]->(b) RETURN type(r), properties(r), a.id, b.id ORDER BY r.id"));
    all.addAll(rows(SCHEMA));
    return all;
  }

  private void makesWhatCypherMakes(Seed seed) {
    assertThat(load(seed)).isTrue();
    List<List<?>> fromWithin = everything();
    graph = LoadedGraph.scratch();
    Loader.load(graph, seed, false, Progress.NONE);
    assertThat(fromWithin).isEqualTo(everything());
  }

  @Test
  void valuesOfEveryTypeArriveAsThroughCypher() {
    makesWhatCypherMakes(everyType().seed());
  }

  @Test
  void aSeedThatDeclaresNothingAboutRoutesArrivesAsThroughCypher() {
    makesWhatCypherMakes(everyType().planning(Planning.NONE).seed());
  }

  @Test
  void theShippedSeedArrivesAsThroughCypher() {
    makesWhatCypherMakes(LoadedGraph.seed());
  }

  @Test
  void itSaysWhatItCreatedAndTheNextLoadChangesNothing() {
    LoadSummary summary =
        FirstLoad.of(everyType().seed()).orElseThrow().load(graph, Progress.NONE).orElseThrow();
    assertThat(summary.total()).isEqualTo(new LoadSummary.Counts(7, 0, 0, 0, 0));
    Object at = rows("MATCH (l:Load) RETURN l.at").get(0).get(0);
    assertThat(Loader.isCurrent(graph, everyType().seed())).isTrue();
    assertThat(Loader.load(graph, everyType().seed(), true, Progress.NONE).changedAnything())
        .isFalse();
    assertThat(rows("MATCH (l:Load) RETURN l.at").get(0).get(0)).isEqualTo(at);
  }

  @Test
  void aStoreThatHoldsAnythingIsLeftAlone() {
    graph.writing(transaction -> transaction.run("CREATE (:Mine {id: 1})", Map.of()));
    assertThat(load(everyType().seed())).isFalse();
    assertThat(rows("MATCH (n) RETURN count(n)")).containsExactly(List.of(1L));
    assertThat(rows(SCHEMA)).isEmpty();

    graph = LoadedGraph.scratch();
    graph.writing(t -> t.run("CREATE INDEX mine FOR (n:Mine) ON (n.id)", Map.of()));
    assertThat(load(everyType().seed())).isFalse();
    assertThat(rows("MATCH (n) RETURN count(n)")).containsExactly(List.of(0L));
    assertThat(rows(SCHEMA)).hasSize(1);
  }

  @Test
  void aFailureLeavesNoData() {
    Seed twice = everyType().node("City", "a").seed();
    assertThatThrownBy(() -> load(twice))
        .isInstanceOf(CorridorException.class)
        .hasMessageContaining("corridor.load.create");
    assertThat(rows("MATCH (n) RETURN count(n)")).containsExactly(List.of(0L));
  }

  @Test
  void aServerWithoutTheProcedureDoesNotOfferIt() {
    Graph without = LoadedGraph.get();
    assertThat(FirstLoad.of(everyType().seed()).orElseThrow().load(without, Progress.NONE))
        .isEmpty();
  }

  @Test
  void whoOnlyReadsMayNotCallIt() {
    byte[] packed = PackedGraph.pack(everyType().seed(), "Load", Map.of());
    assertThatThrownBy(
            () ->
                graph.run(
                    Graph.Access.READ,
                    FirstLoad.CREATE,
                    Map.of("graph", packed),
                    Duration.ofMinutes(1)))
        .isInstanceOf(CorridorException.class);
    assertThat(rows("MATCH (n) RETURN count(n)")).containsExactly(List.of(0L));
  }

  @Test
  void whatIsNoPackedGraphIsNotCreated() {
    for (Object wrong : List.of(new byte[] {99}, "text", List.of(1L))) {
      Map<String, Object> parameters = Map.of("graph", wrong);
      assertThat(
              graph.call(FirstLoad.CREATE, parameters, Duration.ofMinutes(1)).orElseThrow().rows())
          .containsExactly(List.of(false));
    }
    assertThatThrownBy(
            () ->
                graph.call(
                    FirstLoad.CREATE, Map.of("graph", new byte[] {1, 5}), Duration.ofMinutes(1)))
        .isInstanceOf(CorridorException.class);
    assertThat(rows("MATCH (n) RETURN count(n)")).containsExactly(List.of(0L));
  }

  @Test
  void aSeedThatIsTooLargeForOneTransactionGoesTheUsualWay() {
    SmallSeed large = new SmallSeed();
    for (int i = 0; i <= Loader.ONE_TRANSACTION; i++) {
      large.node("City", "c" + i);
    }
    assertThat(FirstLoad.of(large.seed())).isEmpty();
  }
}
