package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.neo4j.Graph;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Equal graphs have equal checksums, and others have others. */
class GraphDigestIT {

  private final Graph graph = LoadedGraph.scratch();

  private String of(String statement) {
    graph.writing(transaction -> transaction.run("MATCH (n) DETACH DELETE n", Map.of()));
    graph.writing(transaction -> transaction.run(statement, Map.of()));
    return GraphDigest.of(graph, "id");
  }

  @Test
  void theOrderOfCreationAndTheRecordsOfLoadsMakeNoDifference() {
    assertThat(of("CREATE (a:X:Y {id: 'a', n: 1, m: [1, 2]})-[:R {id: 'r'}]->(b:X {id: 'b'})"))
        .isEqualTo(
            of(
                "CREATE (:Load {at: 1}), (b:X {id: 'b'}), (a:Y:X {m: [1, 2], n: 1, id: 'a'})"
                    + " CREATE (a)-[:R {id: 'r'}]->(b)"));
  }

  @Test
  void whateverIsOtherwiseMakesADifference() {
    List<String> graphs =
        List.of(
            "CREATE (a:X {id: 'a', n: 1})-[:R {id: 'r'}]->(b:X {id: 'b'})",
            "CREATE (a:X {id: 'a', n: 1})<-[:R {id: 'r'}]-(b:X {id: 'b'})",
            "CREATE (a:X {id: 'a', n: 1})-[:S {id: 'r'}]->(b:X {id: 'b'})",
            "CREATE (a:X {id: 'a', n: 1})-[:R {id: 's'}]->(b:X {id: 'b'})",
            "CREATE (a:X {id: 'a', n: 1.0})-[:R {id: 'r'}]->(b:X {id: 'b'})",
            "CREATE (a:X {id: 'a', n: '1'})-[:R {id: 'r'}]->(b:X {id: 'b'})",
            "CREATE (a:X {id: 'a', n: [1]})-[:R {id: 'r'}]->(b:X {id: 'b'})",
            "CREATE (a:Y {id: 'a', n: 1})-[:R {id: 'r'}]->(b:X {id: 'b'})",
            "CREATE (a:X {id: 'a', n: 1})-[:R {id: 'r'}]->(b:X {id: 'b'}), (:X {id: 'b'})",
            "CREATE (a:X {id: 'a', n: 1})-[:R {id: 'r'}]->(b:X {id: 'b'}), (a)-[:R {id: 'r'}]->(b)",
            "CREATE (a:X {id: 'a', n: 1}), (b:X {id: 'b'})");
    Set<String> digests = new HashSet<>();
    graphs.forEach(statement -> digests.add(of(statement)));
    assertThat(digests).hasSameSizeAs(graphs);
  }
}
