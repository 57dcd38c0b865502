package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.neo4j.Graph;
import io.corridor.value.IsoDuration;
import io.corridor.value.Point;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a load asks for in Cypher and what it calls are the same. */
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

  private static final Map<String, Object> NAMED =
      Map.of(
          "label",
          "Entity",
          "key",
          "id",
          "ids",
          List.of("moscow", "m--g", "nobody", "gwadar", "x"));

  private Graph graph = LoadedGraph.scratch();

  @BeforeEach
  void load() {
    graph = LoadedGraph.scratch();
    Loader.load(graph, SEED.seed(), true, Progress.NONE);
    graph.writing(transaction -> transaction.run(OTHERS, Map.of()));
  }

  private List<List<@Nullable Object>> rows(String statement, Map<String, Object> parameters) {
    return graph.read(statement, parameters).rows();
  }

  @Test
  void bothFindTheSameRows() {
    assertThat(rows(Wording.CALLS.nodes(SEED.seed().model()), NAMED))
        .hasSize(2)
        .isEqualTo(rows(Wording.CYPHER.nodes(SEED.seed().model()), NAMED));
    for (String type : List.of("LEG", "SERVES", "NONE")) {
      assertThat(rows(Wording.CALLS.relationships(SEED.seed().model(), type), NAMED))
          .hasSize(type.equals("LEG") ? 2 : type.equals("SERVES") ? 1 : 0)
          .isEqualTo(rows(Wording.CYPHER.relationships(SEED.seed().model(), type), NAMED));
    }
    Map<String, Object> record = Wording.record("small");
    assertThat(rows(Wording.CALLS.records(), record))
        .hasSize(1)
        .isEqualTo(rows(Wording.CYPHER.records(), record));
  }

  private Map<String, Object> change(String id, Map<String, @Nullable Object> update) {
    String element =
        String.valueOf(
            rows(
                    "MATCH (n:Entity {id: $id}) RETURN elementId(n) UNION MATCH ()-[n:LEG {id:"
                        + " $id}]->() RETURN elementId(n)",
                    Map.of("id", id))
                .get(0)
                .get(0));
    return Map.of(
        "element",
        element,
        "update",
        update,
        "labels",
        List.of("Port", "Place"),
        "others",
        List.of("City", "Line"));
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
    List<Map<String, Object>> nodes =
        List.of(change("gwadar", everyKind()), change("moscow", Map.of()));
    List<Map<String, Object>> relationships = List.of(change("m--g", everyKind()));
    graph.writing(transaction -> transaction.run(wording.changeNodes(), Map.of("rows", nodes)));
    graph.writing(
        transaction ->
            transaction.run(wording.changeRelationships(), Map.of("rows", relationships)));
    Map<String, Object> record = new HashMap<>(Wording.record("small"));
    // The time of the load is never the same.
    Map<String, @Nullable Object> properties = everyKind();
    properties.put("at", null);
    record.put("properties", properties);
    graph.writing(transaction -> transaction.run(wording.leave(), record));
    return GraphDigest.of(graph, "id") + rows(Wording.CYPHER.records(), record);
  }

  @Test
  void bothChangeTheSame() {
    String before = GraphDigest.of(graph, "id");
    String cypher = changed(Wording.CYPHER);
    assertThat(changed(Wording.CALLS)).isEqualTo(cypher).doesNotStartWith(before);
    String query =
        "MATCH (n:Entity&Port&Place&!City {id: 'gwadar'}) WHERE n.name IS NULL RETURN n.none,"
            + " n.wholes";
    assertThat(rows(query, Map.of())).containsExactly(List.of(List.of(), List.of(1L, -2L)));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsGoneIsPassedOver(Wording wording) {
    Map<String, Object> gone = change("m--g", Map.of("note", "gone"));
    Map<String, Object> there = change("gwadar", Map.of("note", "there"));
    Map<String, Object> no = change("moscow", Map.of("note", "gone"));
    graph.writing(
        transaction ->
            transaction.run("MATCH (n:Entity {id: 'moscow'})-[r]-() DETACH DELETE n", Map.of()));
    graph.writing(
        transaction -> {
          transaction.run(wording.changeRelationships(), Map.of("rows", List.of(gone)));
          return transaction.run(wording.changeNodes(), Map.of("rows", List.of(no, there)));
        });
    assertThat(rows("MATCH (n:Entity {note: 'there'}) RETURN n.id", Map.of()))
        .containsExactly(List.of("gwadar"));
  }

  @ParameterizedTest
  @EnumSource
  void oneWaitsForWhoeverHasLocked(Wording wording) throws InterruptedException {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    Thread[] other = new Thread[1];
    graph.writing(
        transaction -> {
          assertThat(transaction.run(wording.lock(), Wording.record("small")).rows()).hasSize(1);
          assertThat(transaction.run(wording.lock(), Wording.record("other")).rows()).isEmpty();
          other[0] =
              new Thread(
                  () ->
                      graph.writing(
                          second -> {
                            second.run(wording.lock(), Wording.record("small"));
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
