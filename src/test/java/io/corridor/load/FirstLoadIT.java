package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.LoadedGraph;
import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.procedure.Procedures;
import io.corridor.route.Planning;
import io.corridor.seed.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An empty store is loaded from within, and becomes what a load through Cypher makes of it. */
class FirstLoadIT {

  private static final String SCHEMA =
      """
      SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint, options
      WHERE type <> 'LOOKUP'
      RETURN name, type, entityType, labelsOrTypes, properties, owningConstraint, options.indexConfig
      ORDER BY name
      """;

  private static final String KEYS =
      "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey";
  private static final String INDEX_IDS = "SHOW INDEXES YIELD id, name RETURN id, name ORDER BY id";

  @TempDir private Path workspace = Path.of("");

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
    return FirstLoad.of(seed, Optional.empty())
        .orElseThrow()
        .load(graph, Progress.NONE)
        .isPresent();
  }

  private List<List<@Nullable Object>> rows(String cypher) {
    return graph.read(cypher, Map.of()).rows();
  }

  /** As a server does that has just started. */
  private void prepare(String model) {
    try {
      Files.createDirectories(workspace.resolve("seed"));
      Files.writeString(workspace.resolve("seed/model.yaml"), model);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    Procedures.prepareFirstLoad(LoadedGraph.scratchDatabase(), workspace);
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
    makesWhatCypherMakes(seed, () -> {});
  }

  private void makesWhatCypherMakes(Seed seed, Runnable check) {
    assertThat(load(seed)).isTrue();
    check.run();
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
  void readersAreHeldBackFromTheCommitOfAllDataAndFromNoOther() {
    int before = LoadedGraph.commits();
    assertThat(load(everyType().seed())).isTrue();
    assertThat(load(everyType().seed())).isFalse();
    assertThat(LoadedGraph.commits()).isEqualTo(before + 1);
  }

  /** More than come after their constraints. */
  private static SmallSeed many() {
    SmallSeed many = everyType();
    for (int i = 0; i <= Outline.MANY; i++) {
      many.node("City", "c" + i, "name", "C");
      many.relationship("LEG", "l" + i, "c" + i, "a");
    }
    return many;
  }

  @Test
  void manyRowsComeBeforeWhatIsAboutThemAndArriveAsThroughCypher() {
    prepare(SmallSeed.MODEL);
    List<List<@Nullable Object>> prepared = rows(SCHEMA);
    List<List<@Nullable Object>> ids = rows(INDEX_IDS);
    makesWhatCypherMakes(
        many().seed(),
        () -> {
          assertThat(rows(SCHEMA)).isEqualTo(prepared);
          assertThat(rows(INDEX_IDS)).isNotEqualTo(ids).hasSameSizeAs(ids);
          assertThat(rows("MATCH (n:Entity {id: 'c7'}) RETURN n.name"))
              .containsExactly(List.of("C"));
        });
  }

  @Test
  void allTransactionsThatManyRowsTakeAreCounted() {
    prepare(SmallSeed.MODEL);
    Position before = Position.of(graph).orElseThrow();
    FirstLoad.Done done =
        FirstLoad.of(many().seed(), Optional.empty())
            .orElseThrow()
            .load(graph, Progress.NONE)
            .orElseThrow();
    assertThat(Position.of(graph).orElseThrow().isOnly(done.commits(), before)).isTrue();
  }

  @Test
  void whatFailsBehindManyRowsLeavesThemToTheNextLoad() {
    prepare(SmallSeed.MODEL);
    Seed seed = many().seed();
    assertThatThrownBy(() -> load(many().relationship("LEG", "l1", "a", "b").seed()))
        .isInstanceOf(CorridorException.class)
        .hasMessageContaining("corridor.load.create");
    assertThat(rows("MATCH (l:Load) RETURN l.unfinished IS NULL, l.fingerprint"))
        .containsExactly(Arrays.asList(false, null));
    assertThat(Loader.isCurrent(graph, seed)).isFalse();
    graph.writing(t -> t.run("MATCH (:City {id: 'a'})-[l:LEG {id: 'l1'}]->() DELETE l", Map.of()));
    Loader.load(graph, seed, true, Progress.NONE);
    assertThat(Loader.isCurrent(graph, seed)).isTrue();
    List<List<@Nullable Object>> schema = rows(SCHEMA);
    String completed = GraphDigest.of(graph, "id");
    graph = LoadedGraph.scratch();
    assertThat(load(seed)).isTrue();
    assertThat(rows(SCHEMA)).isEqualTo(schema);
    assertThat(GraphDigest.of(graph, "id")).isEqualTo(completed);
  }

  @Test
  void aSeedThatDeclaresNothingAboutRoutesArrivesAsThroughCypher() {
    makesWhatCypherMakes(everyType().planning(Planning.NONE).seed());
  }

  @Test
  void aPreparedStoreHasNoDataAndBecomesWhatCypherMakes() {
    prepare(SmallSeed.MODEL);
    assertThat(rows(SCHEMA)).hasSize(8);
    assertThat(rows("MATCH (n) RETURN count(n)")).containsExactly(List.of(0L));
    makesWhatCypherMakes(everyType().seed());
  }

  @Test
  void theShippedSeedTakesAllThatIsPreparedAndArrivesAsThroughCypher() {
    Procedures.prepareFirstLoad(LoadedGraph.scratchDatabase(), LoadedGraph.WORKSPACE);
    List<List<@Nullable Object>> keys = rows(KEYS);
    List<List<@Nullable Object>> indexes = rows(INDEX_IDS);
    makesWhatCypherMakes(
        LoadedGraph.seed(),
        () -> {
          assertThat(rows(KEYS)).isEqualTo(keys);
          assertThat(rows(INDEX_IDS)).isEqualTo(indexes);
        });
  }

  @Test
  void aModelThatHasGrownSinceItWasPreparedIsLoadedFromWithinToo() {
    prepare(SmallSeed.MODEL.substring(0, SmallSeed.MODEL.indexOf("  SERVES:")));
    assertThat(rows(SCHEMA)).hasSize(7);
    makesWhatCypherMakes(everyType().seed());
  }

  @Test
  void aModelThatIsAnotherOneThanWasPreparedIsLoadedThroughCypher() {
    prepare(SmallSeed.MODEL.replace("names: [id, name, aliases]", "names: [id, name]"));
    assertThat(load(everyType().seed())).isFalse();
    Loader.load(graph, everyType().seed(), false, Progress.NONE);
    List<List<?>> loaded = everything();
    graph = LoadedGraph.scratch();
    Loader.load(graph, everyType().seed(), false, Progress.NONE);
    assertThat(loaded).isEqualTo(everything());
  }

  @Test
  void whatHasNoModelOrAFaultyOneIsNotPrepared() {
    Procedures.prepareFirstLoad(LoadedGraph.scratchDatabase(), workspace);
    prepare("nodes: [");
    prepare("name: small");
    assertThat(rows(SCHEMA)).isEmpty();
  }

  @Test
  void aStoreWithDataIsNotPrepared() {
    graph.writing(transaction -> transaction.run("CREATE (:Mine {id: 1})", Map.of()));
    prepare(SmallSeed.MODEL);
    assertThat(rows(SCHEMA)).isEmpty();
  }

  @Test
  void ofTwoThatLoadAtOnceWhileItIsBeingPreparedOneLoadsAndTheOtherIsToldSo() {
    var preparation = CompletableFuture.runAsync(() -> prepare(SmallSeed.MODEL));
    var one = CompletableFuture.supplyAsync(() -> load(everyType().seed()));
    var other = CompletableFuture.supplyAsync(() -> load(everyType().seed()));
    assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(true, false);
    preparation.join();
    assertThat(rows("MATCH (n:Entity) RETURN count(n)")).containsExactly(List.of(4L));
  }

  @Test
  void itSaysWhatItCreatedAndTheNextLoadChangesNothing() {
    LoadSummary summary =
        FirstLoad.of(everyType().seed(), Optional.empty())
            .orElseThrow()
            .load(graph, Progress.NONE)
            .orElseThrow()
            .summary();
    assertThat(summary.total()).isEqualTo(new LoadSummary.Counts(7, 0, 0, 0, 0, 0, 0));
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
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE INDEX mine FOR (n:Mine) ON (n.id)",
        "CREATE INDEX entity_name FOR (n:Mine) ON (n.name)",
        "CREATE TEXT INDEX entity_name FOR (n:Entity) ON (n.name)",
        "CREATE INDEX other FOR (n:Entity) ON (n.name)",
        "CREATE INDEX leg_id FOR ()-[n:LEG]-() ON (n.id)",
        "CREATE CONSTRAINT mine FOR (n:Mine) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT entity_id FOR (n:Entity) REQUIRE n.name IS UNIQUE",
        "CREATE CONSTRAINT leg_id FOR ()-[n:MINE]-() REQUIRE n.id IS UNIQUE",
        "CREATE FULLTEXT INDEX entity_names FOR (n:Entity) ON EACH [n.id, n.name, n.aliases]",
        "CREATE FULLTEXT INDEX entity_names FOR (n:Entity|Mine) ON EACH [n.id, n.name, n.aliases]"
            + " OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}"
      })
  void aStoreWithAnotherConstraintOrIndexIsLeftAlone(String statement) {
    graph.writing(transaction -> transaction.run(statement, Map.of()));
    assertThat(load(everyType().seed())).isFalse();
    prepare(SmallSeed.MODEL);
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
    assertThat(
            FirstLoad.of(everyType().seed(), Optional.empty())
                .orElseThrow()
                .load(without, Progress.NONE))
        .isEmpty();
  }

  @Test
  void whoOnlyReadsMayNotCallIt() {
    Seed seed = everyType().seed();
    byte[] packed = GraphPacker.of(seed).end(seed.model(), Map.of()).orElseThrow();
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
          .containsExactly(List.of(0L));
    }
    assertThatThrownBy(
            () ->
                graph.call(
                    FirstLoad.CREATE, Map.of("graph", new byte[] {5, 5}), Duration.ofMinutes(1)))
        .isInstanceOf(CorridorException.class);
    assertThat(rows("MATCH (n) RETURN count(n)")).containsExactly(List.of(0L));
  }

  @Test
  void aSeedThatIsTooLargeForOneTransactionGoesTheUsualWay() {
    SmallSeed large = new SmallSeed();
    for (int i = 0; i <= Loader.ONE_TRANSACTION; i++) {
      large.node("City", "c" + i);
    }
    assertThat(FirstLoad.of(large.seed(), Optional.empty())).isEmpty();
  }
}
