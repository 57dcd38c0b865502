package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.LoadedGraph;
import io.corridor.model.Model;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Statement;
import io.corridor.problem.CorridorException;
import io.corridor.value.IsoDuration;
import io.corridor.value.Point;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a load asks for in Cypher and what it calls are the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordingIT {

  private static final SmallSeed SEED =
      new SmallSeed()
          .node("City", "gwadar", "name", "Gwadar", "aliases", List.of("Gvadar"), "big", false)
          .node("City", "moscow", "name", "Moscow", "founded", LocalDate.of(1147, 4, 4))
          .relationship("LEG", "m--g", "moscow", "gwadar", "note", "long");

  /** The same id in a node and a relationship of somebody else's. */
  private static final String OTHERS =
      "CREATE (a:Other {id: 'gwadar'})-[:SERVES {id: 'm--g'}]->(:Entity {id: 'nameless'}), (:Load),"
          + " (a)-[:LEG {id: 'x'}]->(a)";

  private static final Model MODEL = SEED.seed().model();

  private static final List<String> IDS = List.of("moscow", "m--g", "nobody", "gwadar", "x");

  private final Graph graph = LoadedGraph.scratch();

  /** Constraints and indexes stay, which take most of the time. */
  @BeforeEach
  void load() {
    graph.writing(transaction -> transaction.run("MATCH (n) DETACH DELETE n", Map.of()));
    Loader.load(graph, SEED.seed(), true, Progress.NONE);
    graph.writing(transaction -> transaction.run(OTHERS, Map.of()));
  }

  private List<List<@Nullable Object>> rows(String cypher) {
    return graph.read(cypher, Map.of()).rows();
  }

  /** Rows of some columns; what a call fills them up with is null. */
  private List<List<@Nullable Object>> rows(Statement statement, int columns) {
    List<List<@Nullable Object>> rows =
        Objects.requireNonNull(graph.writing(transaction -> transaction.run(statement))).rows();
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.subList(columns, row.size())).allMatch(Objects::isNull));
    return rows.stream().map(row -> row.subList(0, columns)).toList();
  }

  private void write(Statement statement) {
    graph.writing(transaction -> transaction.run(statement));
  }

  @Test
  void bothFindTheSameRows() {
    assertThat(rows(Wording.CALLS.nodes(MODEL, IDS), 4))
        .hasSize(2)
        .isEqualTo(rows(Wording.CYPHER.nodes(MODEL, IDS), 4));
    for (String type : List.of("LEG", "SERVES", "NONE")) {
      assertThat(rows(Wording.CALLS.relationships(MODEL, type, IDS), 6))
          .hasSize(type.equals("LEG") ? 2 : type.equals("SERVES") ? 1 : 0)
          .isEqualTo(rows(Wording.CYPHER.relationships(MODEL, type, IDS), 6));
    }
    assertThat(rows(Wording.CALLS.records(), 2))
        .hasSize(1)
        .isEqualTo(rows(Wording.CYPHER.records(), 2));
    List<String> nodes = List.of(element("gwadar"), element("moscow"));
    assertThat(rows(Wording.CALLS.hanging(nodes), 3))
        .hasSize(2)
        .isEqualTo(rows(Wording.CYPHER.hanging(nodes), 3));
  }

  private String element(String id) {
    String query =
        "MATCH (n:Entity {id: '%1$s'}) RETURN elementId(n) UNION MATCH ()-[n:LEG {id: '%1$s'}]->()"
            + " RETURN elementId(n)";
    return String.valueOf(rows(query.formatted(id)).get(0).get(0));
  }

  private Map<String, Object> change(String id, Map<String, @Nullable Object> update) {
    return Map.of(
        "element",
        element(id),
        "update",
        update,
        "labels",
        List.of("Port", "Place"),
        "others",
        List.of("City", "Line"));
  }

  private static Map<String, Object> created(String id) {
    Map<String, @Nullable Object> properties = everyKind();
    properties.put("id", id);
    return Map.of("labels", List.of("Entity", "City"), "properties", properties);
  }

  private static Map<String, Object> between(String id, String start, String end) {
    Map<String, Object> row = new HashMap<>(created(id));
    row.putAll(Map.of("type", "LEG", "start", start, "end", end));
    return row;
  }

  private Map<String, Object> moved(String id, String start, String end) {
    Map<String, @Nullable Object> update = new HashMap<>(Map.of("sure", false));
    update.put("note", null);
    return Map.of(
        "element", element(id), "type", "ROAD", "start", start, "end", end, "update", update);
  }

  private static Map<String, @Nullable Object> everyKind() {
    Map<String, @Nullable Object> update = new HashMap<>();
    update.put("name", null);
    update.put("missing", null);
    update.put("text", "ünï '\"\\");
    update.put("whole", Long.MIN_VALUE);
    update.put("decimal", -0.5);
    update.put("sure", true);
    update.put("day", LocalDate.of(2017, 11, 19));
    update.put("clock", LocalTime.of(21, 40, 32, 142));
    update.put("moment", ZonedDateTime.parse("2017-11-19T21:40:32+05:00[Asia/Karachi]"));
    update.put("lasts", new IsoDuration(14, 3, 14706, 500_000_000));
    update.put("place", new Point(Point.Crs.of(true, false), 62.33, 25.12, 0));
    update.put("texts", List.of("b", "a"));
    update.put("none", List.of());
    update.put("wholes", List.of(1L, -2L));
    update.put("decimals", List.of(0.5, 1.5));
    update.put("days", List.of(LocalDate.EPOCH, LocalDate.MAX.withYear(9999)));
    update.put("places", List.of(new Point(Point.Crs.of(false, true), 1, 2, 3)));
    return update;
  }

  private String changed(Wording wording) {
    load();
    write(
        wording.changeNodes(
            List.of(change("gwadar", everyKind()), change("moscow", Map.of("big", true)))));
    write(wording.changeRelationships(List.of(change("m--g", everyKind()))));
    // The time of the load is never the same.
    Map<String, @Nullable Object> properties = everyKind();
    properties.put("at", null);
    write(wording.leave("small", properties));
    return content();
  }

  private static Map<String, Object> known(String id, Map<String, @Nullable Object> update) {
    return Map.of("id", id, "update", update);
  }

  private String set(Wording wording) {
    load();
    List<Object> nodes =
        List.of(known("gwadar", everyKind()), known("nobody", everyKind()), known("x", Map.of()));
    assertThat(rows(wording.setNodes(MODEL, nodes), 1)).containsExactly(List.of(1L));
    List<Object> between = List.of(known("m--g", everyKind()), known("gwadar", Map.of()));
    assertThat(rows(wording.setRelationships(MODEL, "LEG", between), 1))
        .containsExactly(List.of(1L));
    assertThat(rows(wording.setRelationships(MODEL, "NONE", between), 1))
        .containsExactly(List.of(0L));
    return GraphDigest.of(graph, "id");
  }

  @Test
  void bothSetTheSameByIdsAndTellHowManyTheyFound() {
    String before = GraphDigest.of(graph, "id");
    String cypher = set(Wording.CYPHER);
    assertThat(set(Wording.CALLS)).isEqualTo(cypher).isNotEqualTo(before);
    assertThat(rows("MATCH (n:City {id: 'gwadar'}) RETURN n.name, n.whole"))
        .containsExactly(Arrays.asList(null, Long.MIN_VALUE));
    assertThat(rows("MATCH ()-[r:SERVES {id: 'm--g'}]->() RETURN r.whole"))
        .containsExactly(Collections.singletonList(null));
  }

  private String content() {
    return GraphDigest.of(graph, "id") + rows(Wording.CYPHER.records(), 2);
  }

  @Test
  void bothChangeTheSame() {
    String before = GraphDigest.of(graph, "id");
    String cypher = changed(Wording.CYPHER);
    assertThat(changed(Wording.CALLS)).isEqualTo(cypher).doesNotStartWith(before);
    String query =
        "MATCH (n:Entity&Port&Place&!City {id: 'gwadar'}) WHERE n.name IS NULL RETURN n.none,"
            + " n.wholes";
    assertThat(rows(query)).containsExactly(List.of(List.of(), List.of(1L, -2L)));
  }

  private String remade(Wording wording) {
    load();
    write(wording.leave("small", new HashMap<>(Collections.singletonMap("at", null))));
    write(wording.createNodes(List.of(created("karachi"), created("lahore"))));
    write(
        wording.createRelationships(
            MODEL,
            List.of(
                between("k--l", "karachi", "lahore"),
                between("k--g", "karachi", "gwadar"),
                between("k--n", "karachi", "nobody"))));
    write(
        wording.remakeRelationships(
            MODEL, List.of(moved("m--g", "lahore", "gwadar"), moved("k--l", "nobody", "gwadar"))));
    write(wording.removeRelationships(List.of(element("k--g"))));
    write(wording.removeNodes(List.of(element("moscow"))));
    return content();
  }

  @Test
  void bothMakeAndRemoveTheSame() {
    String cypher = remade(Wording.CYPHER);
    assertThat(remade(Wording.CALLS)).isEqualTo(cypher);
    assertThat(
            rows(
                "MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r), r.id, a.id, b.id, r.note, r.sure"
                    + " ORDER BY r.id"))
        .containsExactly(
            Arrays.asList("LEG", "k--l", "karachi", "lahore", null, true),
            Arrays.asList("ROAD", "m--g", "lahore", "gwadar", null, false));
    assertThat(rows("MATCH (n:Entity) WHERE n.id IS NOT NULL RETURN n.id ORDER BY n.id"))
        .containsExactly(
            List.of("gwadar"), List.of("karachi"), List.of("lahore"), List.of("nameless"));
  }

  @ParameterizedTest
  @EnumSource
  void aNodeOnWhichOthersHaveHungSomethingIsNotRemoved(Wording wording) {
    assertThatThrownBy(() -> write(wording.removeNodes(List.of(element("gwadar")))))
        .isInstanceOf(CorridorException.class)
        .hasMessageContaining("relationship");
    assertThat(rows("MATCH (n:Entity {id: 'gwadar'}) RETURN n.id")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void anIdThatSomebodyElseHasTakenIsRefusedAndNothingIsWritten(Wording wording) {
    assertThatThrownBy(
            () -> write(wording.createNodes(List.of(created("karachi"), created("gwadar")))))
        .isInstanceOf(CorridorException.class)
        .hasMessageContaining("already exists");
    assertThat(rows("MATCH (n:Entity {id: 'karachi'}) RETURN n.id")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsGoneIsPassedOver(Wording wording) {
    Map<String, Object> gone = change("m--g", Map.of("note", "gone"));
    Map<String, Object> there = change("gwadar", Map.of("note", "there"));
    Map<String, Object> no = change("moscow", Map.of("note", "gone"));
    List<String> elements = List.of(element("m--g"), element("moscow"));
    graph.writing(
        transaction ->
            transaction.run("MATCH (n:Entity {id: 'moscow'})-[r]-() DETACH DELETE n", Map.of()));
    write(wording.changeRelationships(List.of(gone)));
    write(wording.changeNodes(List.of(no, there)));
    write(wording.removeRelationships(elements.subList(0, 1)));
    write(wording.removeNodes(elements.subList(1, 2)));
    assertThat(rows(wording.hanging(elements.subList(1, 2)), 3)).isEmpty();
    assertThat(rows("MATCH (n:Entity {note: 'there'}) RETURN n.id"))
        .containsExactly(List.of("gwadar"));
  }

  @ParameterizedTest
  @EnumSource
  void oneWaitsForWhoeverHasLocked(Wording wording) throws InterruptedException {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    Thread[] other = new Thread[1];
    graph.writing(
        transaction -> {
          assertThat(transaction.run(wording.lock("small")).rows()).hasSize(1);
          assertThat(transaction.run(wording.lock("other")).rows()).isEmpty();
          other[0] =
              new Thread(
                  () ->
                      graph.writing(
                          second -> {
                            second.run(wording.lock("small"));
                            return order.add("second");
                          }));
          other[0].start();
          try {
            other[0].join(500);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return order.add("first");
        });
    other[0].join(10_000);
    assertThat(order).containsExactly("first", "second");
  }
}
