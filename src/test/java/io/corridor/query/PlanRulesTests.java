package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.neo4j.QueryPlan;
import io.corridor.neo4j.QueryPlan.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanRulesTests {

  private static List<String> violations(String name, String details) {
    return PlanRules.violations(
        new QueryPlan(
            true, List.of(new Operator("ProduceResults", "n"), new Operator(name, details))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AllNodesScan                      | n",
        "PartitionedAllNodesScan           | n",
        "DirectedAllRelationshipsScan      | (a)-[r]->(b)",
        "UndirectedAllRelationshipsScan    | (a)-[r]-(b)",
        "CartesianProduct                  | ''",
        "VarLengthExpand(All)              | (a)-[r:LEG*]->(b)",
        "VarLengthExpand(Into)             | (a)-[r:LEG*2..]->(b)",
        "VarLengthExpand(Pruning)          | (a)-[:LEG*1..]->(b)",
        "VarLengthExpand(Pruning,BFS,All)  | (a)-[:LEG*..2147483647]->(b)",
        "VarLengthExpand(All)              | (a)-[r:LEG*]->(b) WHERE a.n*2 > 3",
        "Repeat(Trail)                     | (a) (...){1, *} (b)",
        "Repeat(Trail)                     | (a) (...){1, } (b)",
      })
  void refusesWhatGrowsWithTheGraph(String name, String details) {
    assertThat(violations(name, details)).containsExactly((name + " " + details).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NodeUniqueIndexSeek               | UNIQUE n:Entity(id) WHERE id = $id",
        "NodeByLabelScan                   | n:Corridor",
        "Expand(All)                       | (a)-[r:LEG]->(b)",
        "VarLengthExpand(All)              | (a)-[r:LEG*1..3]->(b)",
        "VarLengthExpand(All)              | (a)-[r:LEG*..3]->(b)",
        "VarLengthExpand(All)              | (a)-[r:LEG*2]->(b)",
        "VarLengthExpand(Pruning,BFS,All)  | (a)<-[:LOCATED_IN*0..9]-(b)",
        "Repeat(Trail)                     | (a) (...){0, 9} (b)",
        "ShortestPath                      | p = (a)-[r:LEG*]-(b)",
        "StatefulShortestPath(Into)        | SHORTEST 1 (a) (...){1, } (b)",
      })
  void letsWhatIsBoundedThrough(String name, String details) {
    assertThat(violations(name, details)).isEmpty();
  }

  @Test
  void namesEveryOperatorThatBreaksARule() {
    QueryPlan plan =
        new QueryPlan(
            true, List.of(new Operator("CartesianProduct", ""), new Operator("AllNodesScan", "n")));

    assertThat(PlanRules.violations(plan)).containsExactly("CartesianProduct", "AllNodesScan n");
  }
}
