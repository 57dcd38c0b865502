package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.LoadedGraph;
import io.corridor.load.LoadSummary.Counts;
import io.corridor.load.LoadSummary.Group;
import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.route.Planning;
import io.corridor.route.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a seed to a graph, and from one state of it to the next. */
class LoaderIT {

  private static final Counts ONE_CREATED = new Counts(1, 0, 0, 0, 0, 0, 0);

  private Graph graph = LoadedGraph.scratch();

  @BeforeEach
  void empty() {
    graph = LoadedGraph.scratch();
  }

  private static SmallSeed twoCities() {
    return new SmallSeed()
        .node("City", "a", "name", "A", "aliases", List.of("Aa", "Aaa"), "people", 7L)
        .node("Port", "b", "name", "B", "area", 1.5, "big", true)
        .node("Line", "line", "name", "L")
        .relationship("LEG", "leg", "a", "b", "note", "by sea")
        .relationship("SERVES", "serves", "line", "b");
  }

  private LoadSummary load(SmallSeed seed, boolean prune) {
    return Loader.load(graph, seed.seed(), prune, Progress.NONE);
  }

  @Test
  void theFirstLoadCreatesEverythingWithItsConstraints() {
    LoadSummary summary = load(twoCities(), false);
    assertThat(summary.counts())
        .isEqualTo(
            Map.of(
                new Group("City", "test"), ONE_CREATED,
                new Group("Port", "test"), ONE_CREATED,
                new Group("Line", "test"), ONE_CREATED,
                new Group("LEG", "test"), ONE_CREATED,
                new Group("SERVES", "test"), ONE_CREATED));
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(twoCities().graph());
    assertThat(rows("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"))
        .containsExactly(
            List.of("entity_id"), List.of("leg_id"), List.of("load_dataset"), List.of("serves_id"));
    assertThat(rows("SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'entity_' RETURN *"))
        .extracting(row -> row.get(0) + " " + row.get(1))
        .containsExactlyInAnyOrder(
            "entity_id ONLINE",
            "entity_name ONLINE",
            "entity_names ONLINE",
            "entity_knownEarliest ONLINE",
            "entity_knownLatest ONLINE");
  }

  @Test
  void theSecondLoadChangesNothing() {
    load(twoCities(), false);
    List<?> record = rows("MATCH (l:Load) RETURN l");
    LoadSummary summary = load(twoCities(), true);
    assertThat(summary.changedAnything()).isFalse();
    assertThat(summary.total()).isEqualTo(new Counts(0, 0, 0, 0, 5, 0, 0));
    assertThat(rows("MATCH (l:Load) RETURN l")).as("time of the last load").isEqualTo(record);
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(twoCities().graph());
  }

  @Test
  void whatIsToldOfALoadIsWhatTheGraphWasLoadedFrom() {
    assertThat(Loader.loadedFingerprint(graph, "small")).isEmpty();
    load(twoCities(), false);
    assertThat(Loader.loadedFingerprint(graph, "small")).contains(twoCities().seed().fingerprint());
    assertThat(Loader.loadedFingerprint(graph, "other")).isEmpty();
    assertThat(rows("MATCH (l:Load) RETURN l.nodes, l.relationships"))
        .containsExactly(List.of(3L, 2L));
  }

  @Test
  void whatIsDeclaredAboutRoutesStandsInTheGraphAndFollowsTheFiles() {
    Scenario snow = new Scenario("snow", "Snow.", Map.of("a", Scenario.CLOSED));
    Planning planning = new Planning(List.of("open"), Map.of(), Map.of("snow", snow));
    load(twoCities().planning(planning), false);
    assertThat(planning()).isEqualTo(planning);

    assertThat(load(twoCities(), true).changedAnything()).as("rows").isFalse();
    assertThat(planning()).isEqualTo(Planning.NONE);
  }

  @Test
  void aGraphThatLacksWhatIsDeclaredAboutRoutesIsCompleted() {
    Planning planning = new Planning(List.of("open"), Map.of(), Map.of());
    SmallSeed seed = twoCities().planning(planning);
    load(seed, false);
    write("MATCH (l:Load) SET l.layout = 2 REMOVE l.planning");
    assertThat(Loader.isCurrent(graph, seed.seed())).isFalse();
    load(seed, false);
    assertThat(planning()).isEqualTo(planning);
    assertThat(Loader.isCurrent(graph, seed.seed())).isTrue();
  }

  private Planning planning() {
    List<?> lines = (List<?>) rows("MATCH (l:Load) RETURN l.planning").get(0).get(0);
    return Planning.parse(Objects.requireNonNull(lines).stream().map(String::valueOf).toList());
  }

  @Test
  void propertiesThatChangedAreChangedAndThoseThatWentAreGone() {
    load(twoCities(), false);
    SmallSeed next =
        new SmallSeed()
            .node("City", "a", "name", "A of today", "founded", LocalDate.of(1703, 5, 27))
            .node("Port", "b", "name", "B", "area", 1.5, "big", true)
            .node("Line", "line", "name", "L")
            .relationship("LEG", "leg", "a", "b")
            .relationship("SERVES", "serves", "line", "b");
    assertThat(load(next, false).total()).isEqualTo(new Counts(0, 2, 0, 0, 3, 0, 0));
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(next.graph());
  }

  @Test
  void aRelationshipWhoseEndMovedIsPointedAnewAndNotDoubled() {
    load(twoCities(), false);
    SmallSeed next =
        new SmallSeed()
            .node("City", "a", "name", "A", "aliases", List.of("Aa", "Aaa"), "people", 7L)
            .node("Port", "b", "name", "B", "area", 1.5, "big", true)
            .node("City", "c", "name", "C")
            .node("Line", "line", "name", "L")
            .relationship("LEG", "leg", "c", "b", "note", "by sea")
            .relationship("SERVES", "serves", "line", "a");
    assertThat(load(next, false).total()).isEqualTo(new Counts(1, 0, 2, 0, 3, 0, 0));
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(next.graph());
  }

  @Test
  void aRelationshipThatTurnedRoundIsTurned() {
    load(twoCities(), false);
    SmallSeed next =
        new SmallSeed().node("City", "a").node("Port", "b").relationship("LEG", "leg", "b", "a");
    load(next, true);
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(next.graph());
  }

  @Test
  void aNodeOfAnotherTypeKeepsItsRelationshipsAndTheLabelsOfOthers() {
    load(twoCities(), false);
    write("MATCH (n {id: 'a'}) SET n:Favourite");
    SmallSeed next =
        new SmallSeed()
            .node("Port", "a", "name", "A")
            .node("City", "b", "name", "B", "area", 1.5, "big", true)
            .node("Line", "line", "name", "L")
            .relationship("LEG", "leg", "a", "b", "note", "by sea")
            .relationship("SERVES", "serves", "line", "b");
    assertThat(load(next, true).total()).isEqualTo(new Counts(0, 0, 0, 2, 3, 0, 0));
    assertThat(rows("MATCH (a:Port:Favourite {id: 'a'})-[:LEG]->(b:City) RETURN labels(a)"))
        .singleElement()
        .satisfies(
            row ->
                assertThat((List<?>) row.get(0))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .containsExactlyInAnyOrder("Entity", "Place", "Port", "Favourite"));
    write("MATCH (n {id: 'a'}) REMOVE n:Favourite");
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(next.graph());
  }

  @Test
  void whatIsInNoFileAnyMoreStaysUnlessItIsPruned() {
    load(twoCities(), false);
    SmallSeed next =
        new SmallSeed()
            .node("City", "a", "name", "A", "aliases", List.of("Aa", "Aaa"), "people", 7L);
    LoadSummary left = load(next, false);
    assertThat(left.total()).isEqualTo(new Counts(0, 0, 0, 0, 1, 0, 4));
    assertThat(left.changedAnything()).isFalse();
    assertThat(left.counts())
        .containsEntry(new Group("SERVES", ""), new Counts(0, 0, 0, 0, 0, 0, 1));
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(twoCities().graph());
    LoadSummary pruned = load(next, true);
    assertThat(pruned.total()).isEqualTo(new Counts(0, 0, 0, 0, 1, 4, 0));
    assertThat(pruned.changedAnything()).isTrue();
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(next.graph());
  }

  @Test
  void whatOthersPutThereStays() {
    load(twoCities(), true);
    write(
        """
        MATCH (a {id: 'a'}), (b {id: 'b'})
        CREATE (a)-[:KNOWS]->(b), (a)-[:LEG {km: 5}]->(b),
          (:Note {id: 'a', text: 'same id, not ours'})-[:ABOUT]->(a), (:Entity {name: 'no id'})
        """);
    List<Object> before = SmallSeed.dump(graph);
    assertThat(load(twoCities(), true).changedAnything()).isFalse();
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void twoDataSetsHaveARecordEach() {
    load(twoCities(), true);
    SmallSeed other =
        new SmallSeed(SmallSeed.MODEL.replace("name: small", "name: other")).node("City", "o");
    load(other, false);
    assertThat(Loader.loadedFingerprint(graph, "small")).isPresent();
    assertThat(Loader.loadedFingerprint(graph, "other")).isPresent();
  }

  @Test
  void aLoadThatFailsOnTheWayLeavesTheOldGraph() {
    load(twoCities(), true);
    List<Object> before = SmallSeed.dump(graph);
    List<?> record = rows("MATCH (l:Load) RETURN l");
    SmallSeed next =
        new SmallSeed().node("City", "x").node("City", "y").relationship("LEG", "xy", "x", "y");
    Progress outage =
        (done, total) -> {
          if (done == total - 1) {
            throw new IllegalStateException("outage");
          }
        };
    assertThatThrownBy(() -> Loader.load(graph, next.seed(), true, outage)).hasMessage("outage");
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(before);
    assertThat(rows("MATCH (l:Load) RETURN l")).isEqualTo(record);
  }

  @Test
  void anIdThatAnotherRelationshipHasMakesTheLoadFailAndLeavesTheOldGraph() {
    load(twoCities(), true);
    write("CREATE (:Note)-[:LEG {id: 'xy'}]->(:Note)");
    List<Object> before = SmallSeed.dump(graph);
    SmallSeed next =
        twoCities().node("City", "x").node("City", "y").relationship("LEG", "xy", "x", "y");
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> load(next, true))
        .withMessageContaining("xy");
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void aLoadThatIsTooLargeForOneTransactionIsCompletedByTheNext() {
    load(twoCities(), true);
    SmallSeed next = new SmallSeed();
    for (int i = 0; i < 20; i++) {
      next.node("City", "c" + i, "people", (long) i);
    }
    for (int i = 0; i < 20; i++) {
      next.relationship("LEG", "l" + i, "c" + i, "c" + (i + 7) % 20);
    }
    List<String> heard = new ArrayList<>();
    Progress outage =
        (done, total) -> {
          heard.add(done + "/" + total);
          if (done == total - 2) {
            throw new IllegalStateException("outage");
          }
        };
    assertThatThrownBy(() -> Loader.load(graph, next.seed(), true, outage, 39))
        .hasMessage("outage");
    assertThat(Loader.loadedFingerprint(graph, "small"))
        .as("record of the last load that was complete")
        .contains(twoCities().seed().fingerprint());
    heard.clear();
    Loader.load(graph, next.seed(), true, (done, total) -> heard.add(done + "/" + total), 39);
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(next.graph());
    assertThat(Loader.loadedFingerprint(graph, "small")).contains(next.seed().fingerprint());
    assertThat(heard).isNotEmpty().last().asString().startsWith(heard.size() + "/");
    assertThat(Loader.load(graph, next.seed(), true, Progress.NONE, 39).changedAnything())
        .isFalse();
  }

  @Test
  void aModelWithMoreNamesIsLookedUpByAllOfThem() {
    load(twoCities(), true);
    SmallSeed next =
        new SmallSeed(
                SmallSeed.MODEL
                    .replace("names: [id, name, aliases]", "names: [id, name, aliases, nicknames]")
                    .replace(
                        "aliases: {",
                        "nicknames: {type: \"string[]\", description: Nicknames.}\n"
                            + "      aliases: {"))
            .node("City", "a", "nicknames", List.of("Big Apple"));
    load(next, true);
    assertThat(
            rows(
                "CALL db.index.fulltext.queryNodes('entity_names', '\"big apple\"') YIELD node"
                    + " RETURN node.id"))
        .containsExactly(List.of("a"));
  }

  @Test
  void besidePartialDatesTheGraphHasTheDaysThatTheyCanMean() {
    SmallSeed seed =
        new SmallSeed()
            .node("City", "year", "known", "2017")
            .node("City", "about", "known", "2017-11~")
            .node("City", "open", "known", "../1945-05-08")
            .node("City", "never", "visits", List.of("2017", "2018"));
    load(seed, true);
    String bounds =
        "MATCH (n:City) RETURN n.id, n.known, n.knownEarliest, n.knownLatest ORDER BY n.id";
    assertThat(rows(bounds))
        .containsExactly(
            List.of("about", "2017-11~", LocalDate.of(2017, 10, 1), LocalDate.of(2017, 12, 31)),
            Arrays.asList("never", null, null, null),
            Arrays.asList("open", "../1945-05-08", null, LocalDate.of(1945, 5, 8)),
            List.of("year", "2017", LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31)));
    assertThat(load(seed, true).changedAnything()).isFalse();

    load(new SmallSeed().node("City", "year", "known", "2018/.."), true);
    assertThat(rows(bounds))
        .as("an end that has become open has no bound left")
        .containsExactly(Arrays.asList("year", "2018/..", LocalDate.of(2018, 1, 1), null));
  }

  @Test
  void aGraphThatLacksTheBoundsIsCompleted() {
    SmallSeed seed = new SmallSeed().node("City", "a", "known", "2017").node("City", "b");
    load(seed, true);
    assertThat(Loader.isCurrent(graph, seed.seed())).isTrue();
    // As neo4j-admin imports it, and as loaders wrote it that knew no bounds.
    write("MATCH (n:City) REMOVE n.knownEarliest, n.knownLatest");
    write("MATCH (l:Load) REMOVE l.layout");
    assertThat(Loader.isCurrent(graph, seed.seed())).isFalse();
    assertThat(load(seed, true).total()).isEqualTo(new Counts(0, 1, 0, 0, 1, 0, 0));
    assertThat(rows("MATCH (n:City {id: 'a'}) RETURN n.knownLatest"))
        .containsExactly(List.of(LocalDate.of(2017, 12, 31)));
    assertThat(Loader.isCurrent(graph, seed.seed())).isTrue();
  }

  @Test
  void theShippedSeedLoadsIntoAnEmptyGraphAndAgain() {
    assertThat(Loader.load(graph, LoadedGraph.seed(), true, Progress.NONE).total().created())
        .isEqualTo(LoadedGraph.seed().nodes().size() + LoadedGraph.seed().relationships().size());
    assertThat(Loader.load(graph, LoadedGraph.seed(), true, Progress.NONE).changedAnything())
        .isFalse();
  }

  private List<List<@Nullable Object>> rows(String query) {
    return graph.run(Graph.Access.READ, query, Map.of(), java.time.Duration.ofSeconds(30)).rows();
  }

  private void write(String statement) {
    graph.writing(transaction -> transaction.run(statement, Map.of()));
  }
}
