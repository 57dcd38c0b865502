package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.load.LoadSummary.Counts;
import io.corridor.load.LoadSummary.Group;
import io.corridor.load.RowJournal.Change;
import io.corridor.neo4j.Graph;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that are known to have changed are set, and the graph becomes what the seed says. */
class RecalledIT {

  private Graph graph = LoadedGraph.scratch();

  @BeforeEach
  void load() {
    graph = LoadedGraph.scratch();
    Loader.load(graph, before().seed(), true, Progress.NONE);
  }

  private static SmallSeed before() {
    return new SmallSeed()
        .node("City", "a", "name", "A", "people", 7L, "known", "1700~")
        .node("City", "b", "name", "B")
        .node("Port", "c", "name", "C", "visits", List.of("1701", "1702"))
        .relationship("LEG", "ab", "a", "b", "note", "long")
        .relationship("LEG", "bc", "b", "c")
        .relationship("SERVES", "cb", "c", "b");
  }

  private static SmallSeed after() {
    return new SmallSeed()
        .node("City", "a", "name", "A", "people", 8L, "known", "1703-05")
        .node("City", "b", "name", "Bee", "big", true)
        .node("Port", "c", "name", "C", "visits", List.of("1701", "1702"))
        .relationship("LEG", "ab", "a", "b")
        .relationship("LEG", "bc", "b", "c", "note", "short")
        .relationship("SERVES", "cb", "c", "b", "note", "new");
  }

  private static Stream<Row> rows(Seed seed) {
    return Stream.concat(seed.nodes().stream(), seed.relationships().stream());
  }

  /** Loads what has come after, as far as it is said to have changed. */
  private LoadSummary load(Position position) {
    List<Row> now = rows(after().seed()).toList();
    List<Row> was = rows(before().seed()).toList();
    List<Change> changes = new ArrayList<>();
    Map<Group, Integer> counts = new HashMap<>();
    for (int i = 0; i < now.size(); i++) {
      changes.add(Change.of(was.get(i), now.get(i)));
      Row row = now.get(i);
      counts.merge(new Group(row.type().name(), row.location().file()), 1, Integer::sum);
    }
    return new Loading(
            graph,
            after().seed(),
            true,
            Limits.USUAL,
            Optional.of(position),
            Optional.of(new Recollection(position.mark(), changes, counts)),
            Optional.empty())
        .run(Progress.NONE);
  }

  private Position position() {
    return Position.of(graph).orElseThrow();
  }

  private void write(String cypher) {
    graph.writing(transaction -> transaction.run(cypher, Map.of()));
  }

  private String freshly() {
    graph = LoadedGraph.scratch();
    Loader.load(graph, after().seed(), true, Progress.NONE);
    return GraphDigest.of(graph, "id");
  }

  @Test
  void theGraphBecomesWhatAFreshLoadMakes() {
    LoadSummary summary = load(position());
    assertThat(summary.total()).isEqualTo(new Counts(0, 5, 0, 0, 1, 0, 0));
    String loaded = GraphDigest.of(graph, "id");
    assertThat(loaded).isEqualTo(freshly());
  }

  @Test
  void whatOthersHaveAddedStays() {
    write("MATCH (n {id: 'b'}) SET n.mood = 'good', n:Visited");
    write("MATCH ()-[r {id: 'ab'}]->() SET r.mood = 'bad'");
    load(position());
    assertThat(
            graph
                .read(
                    "MATCH (n:Visited {id: 'b'})<-[r {id: 'ab'}]-() RETURN n.mood, r.mood, n.name,"
                        + " r.note IS NULL",
                    Map.of())
                .rows())
        .containsExactly(List.of("good", "bad", "Bee", true));
  }

  @Test
  void whereARowIsNotThereAllIsCompared() {
    write("MATCH (n {id: 'b'}) DETACH DELETE n");
    LoadSummary summary = load(position());
    assertThat(summary.total().created()).isEqualTo(4);
    String loaded = GraphDigest.of(graph, "id");
    assertThat(loaded).isEqualTo(freshly());
  }

  @Test
  void whereSomebodyHasWrittenSinceAllIsCompared() {
    Position position = position();
    write("MATCH (n {id: 'c'}) SET n.name = 'Sea'");
    assertThat(load(position).total().changed()).isEqualTo(6);
    String loaded = GraphDigest.of(graph, "id");
    assertThat(loaded).isEqualTo(freshly());
  }
}
