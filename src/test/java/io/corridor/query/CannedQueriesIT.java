package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.corridor.LoadedGraph;
import io.corridor.model.Model;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.QueryPlan;
import io.corridor.neo4j.ReadGuard;
import io.corridor.neo4j.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file in {@code cypher/queries} keeps its promises on the shipped seed. */
class CannedQueriesIT {

  private final Graph graph = LoadedGraph.get();
  private final Model model = LoadedGraph.seed().model();
  private final QueryRunner runner = new QueryRunner(graph, model);

  @TestFactory
  Stream<DynamicNode> eachQueryAnswersAsItsFileSays() {
    return new Catalogue(LoadedGraph.WORKSPACE)
        .list().stream().map(query -> dynamicContainer(query.name(), tests(query)));
  }

  private List<DynamicNode> tests(CannedQuery query) {
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(dynamicTest("expects something", () -> expectsSomething(query)));
    tests.add(dynamicTest("follows a plan that does not grow", () -> hasASoundPlan(query)));
    tests.add(dynamicTest("only reads", () -> onlyReads(query)));
    for (CannedQuery.Expectation expected : query.expectations()) {
      tests.add(
          dynamicTest(
              "answers with " + expected.arguments(),
              () -> new Answer(run(query, expected)).mustMeet(expected)));
    }
    return tests;
  }

  private static void expectsSomething(CannedQuery query) {
    assertThat(query.expectations())
        .isNotEmpty()
        .allMatch(
            expected ->
                expected.rows().isPresent()
                    || !expected.exactly().isEmpty()
                    || !expected.contains().isEmpty());
  }

  private void hasASoundPlan(CannedQuery query) {
    assertThat(PlanRules.violations(runner.explain(query, Map.of()))).isEmpty();
  }

  /** Asked with its parameters, as the server then has its plan already. */
  private void onlyReads(CannedQuery query) {
    Map<String, ?> parameters =
        graph.reading(transaction -> new Arguments(model, transaction).bind(query, Map.of()));
    new ReadGuard(graph).check(query.cypher(), parameters);
  }

  private Rows run(CannedQuery query, CannedQuery.Expectation expected) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    expected.arguments().forEach((name, value) -> typed.put(name, List.of(value)));
    return runner.run(query, typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MATCH (n) RETURN n.name",
        "MATCH ()-[r]->() WHERE r.cites IS NULL RETURN r.id",
        "MATCH (a:State), (b:City) RETURN a.name, b.name",
        "MATCH (:Entity {id: 'russia'})-[:LEG*]->(b) RETURN DISTINCT b.name",
        "MATCH p = (:Entity {id: 'russia'})-[:LEG*2..]->(b) RETURN length(p)",
        "MATCH (:Entity {id: 'russia'})-[:LEG]->+(b) RETURN b.name",
        "MATCH (a:Entity {id: 'russia'}) (()-[:LEG]->(:Place)){2,} (b:Port) RETURN b.name",
        "MATCH (:Entity {id: 'russia'}) (()-[:LEG]->()<-[:LEG]-())+ (b) RETURN b.name",
        "RETURN EXISTS { MATCH (:Entity {id: 'russia'})-[:LEG]->*(:Port) } AS yes",
      })
  void thePlanCheckRefusesAPlanThatGrowsWithTheGraph(String cypher) {
    QueryPlan plan = graph.explain(cypher, Map.of());

    assertThat(PlanRules.violations(plan)).as("%s", plan.operators()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MATCH (n:Entity {id: 'russia'}) RETURN n.name",
        "MATCH (:Entity {id: 'russia'})-[:LEG*1..3]->(b) RETURN DISTINCT b.name",
        "MATCH p = (:Entity {id: 'russia'})-[:LEG*..3]->(b) RETURN length(p)",
        "MATCH (:Entity {id: 'russia'})-[:LEG]->{1,3}(b) RETURN b.name",
        "MATCH (a:Entity {id: 'russia'}) (()-[:LEG]->(:Place)){2} (b:Port) RETURN b.name",
        "MATCH p = SHORTEST 1 (:Entity {id: 'russia'})-[:LEG]-+(:Port) RETURN length(p)",
        "MATCH (:Entity {id: 'russia'}) (()-[:LEG]->()<-[:LEG]-()){1,3} (b) RETURN b.name",
      })
  void thePlanCheckLetsABoundedPlanThrough(String cypher) {
    QueryPlan plan = graph.explain(cypher, Map.of());

    assertThat(PlanRules.violations(plan)).as("%s", plan.operators()).isEmpty();
  }

  @Test
  void theCatalogueIsWorthAsking() {
    assertThat(new Catalogue(LoadedGraph.WORKSPACE).list()).hasSizeGreaterThanOrEqualTo(75);
  }
}
