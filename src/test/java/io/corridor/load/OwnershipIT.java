package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.LoadedGraph;
import io.corridor.load.LoadSummary.Counts;
import io.corridor.neo4j.Graph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A load makes of its own what the files say, and leaves alone what others made. */
class OwnershipIT {

  private static final String OTHER_MODEL = SmallSeed.MODEL.replace("name: small", "name: other");

  private static Graph graph = LoadedGraph.scratch();

  @BeforeAll
  static void begin() {
    graph = LoadedGraph.scratch();
  }

  /** Constraints stay: to make them anew takes longer than all the rest. */
  @BeforeEach
  void empty() {
    graph.writing(transaction -> transaction.run("MATCH (n) DETACH DELETE n", Map.of()));
  }

  private Counts load(SmallSeed seed) {
    return Loader.load(graph, seed.seed(), true, Progress.NONE).total();
  }

  private void write(String statement) {
    graph.writing(transaction -> transaction.run(statement, Map.of()));
  }

  private List<List<@Nullable Object>> rows(String query) {
    return graph.run(Graph.Access.READ, query, Map.of(), Duration.ofSeconds(30)).rows();
  }

  private void graphIs(SmallSeed seed) {
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(seed.graph());
  }

  @Test
  void whatAUserMadeByHandIsNotPrunedThoughItHasLabelAndId() {
    SmallSeed seed = new SmallSeed().node("City", "a").node("City", "b");
    load(seed);
    write("MATCH (a {id: 'a'}) CREATE (a)-[:LEG {id: 'mine'}]->(:Entity:Place:City {id: 'hand'})");
    assertThat(load(seed)).isEqualTo(new Counts(0, 0, 0, 0, 2, 0, 0));
    assertThat(load(new SmallSeed().node("City", "a")).removed()).isEqualTo(1);
    assertThat(rows("MATCH (n:City)-[r:LEG]->(m) RETURN n.id, r.id, m.id"))
        .containsExactly(List.of("a", "mine", "hand"));
  }

  @Test
  void aNodeMadeByHandThatAFileNamesIsTakenOverAndPrunedWhenItsRowGoes() {
    write("CREATE (:Entity {id: 'a', people: 3, mood: 'good'})");
    assertThat(load(new SmallSeed().node("City", "a", "name", "A")).retyped()).isEqualTo(1);
    assertThat(rows("MATCH (n:City) RETURN n.name, n.people, n.mood"))
        .containsExactly(java.util.Arrays.asList("A", null, "good"));
    assertThat(load(new SmallSeed()).removed()).isEqualTo(1);
  }

  @Test
  void propertiesOfOthersStayAlsoWhereARelationshipIsPointedAnew() {
    load(new SmallSeed().node("City", "a").node("City", "b").relationship("LEG", "l", "a", "b"));
    write(
        "MATCH (a {id: 'a'})-[l:LEG]->() SET a.seen = point({x: 1, y: 2}), l.seen = 7, a.people ="
            + " 5, l.note = 'declared'");
    SmallSeed turned =
        new SmallSeed().node("City", "a").node("City", "b").relationship("LEG", "l", "b", "a");
    assertThat(load(turned)).isEqualTo(new Counts(0, 1, 1, 0, 1, 0, 0));
    assertThat(
            rows(
                "MATCH ({id: 'b'})-[l:LEG]->(a) RETURN a.seen = point({x: 1, y: 2}), l.seen,"
                    + " a.people, l.note"))
        .containsExactly(java.util.Arrays.asList(true, 7L, null, null));
    assertThat(load(turned).written()).isZero();
  }

  @Test
  void aPropertyThatIsCalledOtherwiseLosesItsOldName() {
    load(new SmallSeed().node("City", "a", "people", 5L));
    SmallSeed renamed =
        new SmallSeed(SmallSeed.MODEL.replace("people:", "inhabitants:"))
            .node("City", "a", "inhabitants", 5L);
    assertThat(load(renamed).changed()).isEqualTo(1);
    graphIs(renamed);
  }

  @Test
  void typesThatHaveLeftTheModelGoWithTheirConstraints() {
    graph = LoadedGraph.scratch();
    load(
        new SmallSeed()
            .node("Port", "p")
            .node("Line", "line")
            .relationship("SERVES", "s", "line", "p")
            .relationship("LEG", "leg", "p", "p"));
    String model = SmallSeed.MODEL;
    SmallSeed without =
        new SmallSeed(
                model
                    .substring(0, model.indexOf("  SERVES:"))
                    .replace("  Port: {extends: [Place], file: ports, description: A port.}\n", "")
                    .replace("    Port:", "    Harbour:"))
            .node("City", "p")
            .relationship("LEG", "leg", "p", "p");
    LoadPlan plan = Loader.plan(graph, without.seed(), true);
    assertThat(plan.steps())
        .extracting(step -> step.action() + " " + step.type() + " " + step.id())
        .containsExactlyInAnyOrder(
            "retype City p", "remove SERVES s", "remove Line line", "remove schema serves_id");
    assertThat(Loader.load(graph, without.seed(), false, Progress.NONE).total())
        .isEqualTo(new Counts(0, 0, 0, 1, 1, 0, 2));
    assertThat(load(without)).isEqualTo(new Counts(0, 0, 0, 0, 2, 2, 0));
    graphIs(without);
    assertThat(rows("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"))
        .containsExactly(List.of("entity_id"), List.of("leg_id"), List.of("load_dataset"));
    assertThat(Loader.plan(graph, without.seed(), true).changesAnything()).isFalse();
  }

  @Test
  void anotherIdentityOfTheModelIsGivenToTheSameNodes() {
    load(new SmallSeed().node("City", "a").node("City", "b").relationship("LEG", "l", "a", "b"));
    Object element = rows("MATCH (n {id: 'a'}) RETURN elementId(n)").get(0).get(0);
    SmallSeed other =
        new SmallSeed(SmallSeed.MODEL.replace("label: Entity", "label: Thing"))
            .node("City", "a")
            .node("City", "b")
            .relationship("LEG", "l", "b", "a");
    assertThat(load(other)).isEqualTo(new Counts(0, 0, 1, 2, 0, 0, 0));
    graphIs(other);
    assertThat(rows("MATCH (n:Thing {id: 'a'}) RETURN elementId(n)").get(0)).containsOnly(element);
  }

  @Test
  void aRelationshipOfAnotherTypeIsNotDoubledAndANamesakeOfOthersStays() {
    load(new SmallSeed().node("Line", "x").node("City", "y").relationship("SERVES", "l", "x", "y"));
    SmallSeed next =
        new SmallSeed().node("City", "x").node("City", "y").relationship("LEG", "l", "x", "y");
    assertThat(load(next)).isEqualTo(new Counts(0, 0, 0, 2, 1, 0, 0));
    graphIs(next);
    write("MATCH (x {id: 'x'}), (y {id: 'y'}) CREATE (y)-[:SERVES {id: 'l'}]->(x)");
    assertThat(load(next).written()).isZero();
    assertThat(rows("MATCH ()-[r {id: 'l'}]->() RETURN type(r) ORDER BY type(r)"))
        .containsExactly(List.of("LEG"), List.of("SERVES"));
  }

  @Test
  void dataSetsInOneStorePruneWhatIsTheirs() {
    load(new SmallSeed().node("City", "a").node("City", "shared"));
    load(new SmallSeed(OTHER_MODEL).node("City", "o").node("City", "shared"));
    assertThat(load(new SmallSeed().node("City", "a")).written()).isZero();
    assertThat(rows("MATCH (n:City) RETURN n.id ORDER BY n.id"))
        .containsExactly(List.of("a"), List.of("o"), List.of("shared"));
    assertThat(load(new SmallSeed(OTHER_MODEL).node("City", "o")).removed()).isEqualTo(1);
  }

  @Test
  void aNodeStaysWhileRelationshipsOfOthersHangOnIt() {
    load(new SmallSeed().node("City", "a").node("City", "b").relationship("LEG", "l", "a", "b"));
    write("MATCH (a {id: 'a'}) CREATE (:Note)-[:ABOUT]->(a)");
    SmallSeed none = new SmallSeed();
    assertThat(load(none)).isEqualTo(new Counts(0, 0, 0, 0, 0, 2, 1));
    assertThat(rows("MATCH (:Note)-[:ABOUT]->(a:City) RETURN a.id")).containsExactly(List.of("a"));
    write("MATCH (n:Note) DETACH DELETE n");
    assertThat(load(none).removed()).as("it is still known for ours").isEqualTo(1);
    graphIs(none);
  }

  @Test
  void whatALoaderWithoutAListWroteIsPrunedByItsOldRule() {
    load(new SmallSeed().node("City", "a", "people", 5L).node("City", "b"));
    write("MATCH (l:Load) SET l.layout = 3 REMOVE l.holds, l.schema, l.identity, l.idProperty");
    write("MATCH (a {id: 'a'}) SET a.formerly = 'written'");
    SmallSeed next = new SmallSeed().node("City", "a");
    assertThat(load(next)).isEqualTo(new Counts(0, 1, 0, 0, 0, 1, 0));
    graphIs(next);
  }

  @Test
  void ofTwoDataSetsWithoutListsNothingIsPruned() {
    load(new SmallSeed().node("City", "a").node("City", "b"));
    load(new SmallSeed(OTHER_MODEL).node("City", "o"));
    write("MATCH (l:Load) SET l.layout = 3 REMOVE l.holds");
    assertThat(load(new SmallSeed().node("City", "a")).written()).isZero();
  }

  @Test
  void whatALoadThatWasCutOffHadWrittenIsOursThoughTheFilesHaveChangedSince() {
    SmallSeed first = new SmallSeed();
    for (int i = 0; i < 20; i++) {
      first.node("City", "c" + i);
    }
    first.relationship("LEG", "l", "c0", "c1");
    Progress outage =
        (done, total) -> {
          throw new IllegalStateException("outage");
        };
    assertThatThrownBy(() -> Loader.load(graph, first.seed(), true, outage, 0))
        .hasMessage("outage");
    assertThat(Loader.loadedFingerprint(graph, "small")).as("nothing is complete").isEmpty();
    SmallSeed second = new SmallSeed().node("City", "c3");
    assertThat(load(second).removed()).as("those that were written").isEqualTo(19);
    graphIs(second);

    assertThatThrownBy(() -> Loader.load(graph, first.seed(), true, outage, 0))
        .hasMessage("outage");
    assertThat(Loader.isCurrent(graph, second.seed())).as("half of another").isFalse();
    load(second);
    graphIs(second);
    assertThat(Loader.isCurrent(graph, second.seed())).isTrue();
  }
}
