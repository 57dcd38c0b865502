package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.neo4j.Graph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is counted of the transactions of a bulk load. */
class ImportedIT {

  private final Graph graph = LoadedGraph.scratch();

  private Position position() {
    return Position.of(graph).orElseThrow();
  }

  private List<?> countedSince(Position before) {
    return graph
        .call(
            "CALL corridor.load.counted($after)",
            Map.of("after", before.number()),
            Duration.ofMinutes(1))
        .orElseThrow()
        .rows()
        .get(0);
  }

  private void write(String statement) {
    graph.writing(transaction -> transaction.run(statement, Map.of()));
  }

  @Test
  void ofAllTransactionsThoseThatOnlyCreateNamesDoNotCount() {
    String name = "name " + UUID.randomUUID();
    Position before = position();
    write("CALL db.createProperty('%s')".formatted(name));
    write("CALL db.createLabel('%s')".formatted(name));
    write("CALL db.createRelationshipType('%s')".formatted(name));
    assertThat(countedSince(before)).isEqualTo(List.of(before.number() + 3, 0L));
    write("CREATE (:`%s other` {`%s`: 1})".formatted(name, name));
    write("MATCH (n:`%s other`) SET n.`%s` = 2".formatted(name, name));
    write("CREATE INDEX other FOR (n:`%s`) ON (n.`%s`)".formatted(name, name));
    write("MATCH (n:`%s other`) DELETE n".formatted(name));
    assertThat(countedSince(before)).isEqualTo(List.of(position().number(), 4L));
  }

  @Test
  void whatTheLogDoesNotTellIsNotCounted() {
    assertThat(countedSince(position())).containsOnlyNulls();
    assertThat(countedSince(new Position(-5, "", Wording.CYPHER))).containsOnlyNulls();
  }

  @Test
  void constraintsAndIndexesTakeAsManyTransactionsAsAreToldWithRowsOrWithout() {
    SmallSeed seed = new SmallSeed().node("City", "a", "name", "A").node("City", "b");
    Loader.load(graph, seed.seed(), false, Progress.NONE);
    for (String constraint : List.of("entity_id", "leg_id")) {
      write("DROP CONSTRAINT " + constraint);
    }
    write("DROP INDEX entity_names");
    Position before = position();
    assertThat(Schema.complete(graph, seed.seed().model())).isEqualTo(5);
    assertThat(position().isOnly(5, before)).isTrue();
    assertThat(Schema.complete(graph, seed.seed().model())).isZero();
  }
}
