package io.corridor.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.neo4j.Graph;
import io.corridor.route.RoutePlanner;
import io.corridor.route.RoutePlanner.Answer;
import io.corridor.route.RouteQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/** The procedures on the shipped seed. */
class RouteProceduresIT {

  private static final Map<String, Object> THREE = Map.of("by", "km", "k", 3L);

  private static List<Map<String, Object>> call(String cypher, Map<String, Object> parameters) {
    try (Transaction transaction = LoadedGraph.database().beginTx()) {
      return transaction.execute(cypher, parameters).stream().toList();
    }
  }

  private static List<Map<String, @Nullable Object>> planned(
      Function<RoutePlanner, Answer> question) {
    try (var transaction = (InternalTransaction) LoadedGraph.database().beginTx()) {
      StoreNetwork view =
          new StoreNetwork(new NetworkReader(transaction, true).read(), transaction);
      Answer answer = question.apply(new RoutePlanner(view, () -> {}));
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      for (Map<String, @Nullable Object> row : answer.rows()) {
        Map<String, @Nullable Object> more = new HashMap<>(row);
        more.put("complete", answer.complete());
        rows.add(more);
      }
      assertThat(rows).isNotEmpty();
      return rows;
    }
  }

  private static List<Map<String, Object>> called(String procedure, Map<String, Object> options) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> row :
        call(
            "CALL corridor.%s('moscow', 'gwadar', $options)".formatted(procedure),
            Map.of("options", options))) {
      Map<String, Object> less = new HashMap<>(row);
      less.remove("path");
      rows.add(less);
    }
    return rows;
  }

  private static RouteQuestion question(Map<String, Object> options) {
    return new RouteQuestion("moscow", "gwadar", options);
  }

  @Test
  void routesAreThoseOfThePlanner() {
    assertThat(called("routes", THREE))
        .isEqualTo(planned(planner -> planner.routes(question(THREE))));
  }

  @Test
  void theFrontIsThatOfThePlanner() {
    Map<String, Object> options = Map.of("pareto", List.of("km", "borders"));
    assertThat(called("pareto", options))
        .isEqualTo(planned(planner -> planner.pareto(question(options))));
  }

  @Test
  void whyAndChokepointsAreThoseOfThePlanner() {
    Map<String, Object> options = Map.of("avoid", List.of("iran", "afghanistan", "china"));
    assertThat(called("why", options))
        .isEqualTo(planned(planner -> planner.why(question(options))));
    assertThat(called("chokepoints", Map.of()))
        .isEqualTo(planned(planner -> planner.chokepoints(question(Map.of()))));
  }

  @Test
  void aComparisonIsThatOfThePlanner() {
    Map<String, Object> after = Map.of("close", List.of("iran"));
    List<Map<String, Object>> rows =
        call(
            "CALL corridor.compare('moscow', 'gwadar', {}, $after)",
            Map.<String, Object>of("after", after));
    assertThat(rows)
        .isEqualTo(planned(planner -> planner.compare(question(Map.of()), question(after))));
  }

  @Test
  void aPathRunsAlongTheStopsAndLegsOfItsRow() {
    List<Map<String, Object>> rows =
        call(
            "CALL corridor.routes('moscow', 'gwadar', {k: 2}) YIELD path, stops, legs "
                + "RETURN [n IN nodes(path) | n.id] AS nodes, [s IN stops | s.id] AS stops, "
                + "[r IN relationships(path) | r.id] AS hops, [l IN legs | l.id] AS legs",
            Map.of());
    assertThat(rows).hasSize(2);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.get("nodes")).isEqualTo(row.get("stops"));
              assertThat(row.get("hops")).isEqualTo(row.get("legs"));
            });
  }

  @Test
  void aDriverGetsThePathAndTheRows() {
    List<?> row =
        LoadedGraph.get()
            .run(
                Graph.Access.READ,
                "CALL corridor.routes('moscow', 'gwadar') YIELD rank, path, complete RETURN *",
                Map.of(),
                java.time.Duration.ofMinutes(1))
            .rows()
            .get(0);
    assertThat(row.get(0)).isEqualTo(true);
    assertThat(row.get(1))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSizeGreaterThan(10);
    assertThat(row.get(2)).isEqualTo(1L);
  }

  @Test
  void nodesWillDoWhereIdsAreAskedFor() {
    assertThat(
            call(
                "MATCH (a:Entity {id: 'moscow'}), (b:Entity {id: 'gwadar'}), (c:Entity {id:"
                    + " 'iran'}) CALL corridor.routes(a, b, {avoid: [c], via: null}) YIELD km"
                    + " RETURN km",
                Map.of()))
        .isEqualTo(
            call(
                "CALL corridor.routes('moscow', 'gwadar', {avoid: 'iran'}) YIELD km RETURN km",
                Map.of()));
  }

  @Test
  void allAreClassedAsReading() {
    assertThat(
            call(
                "SHOW PROCEDURES YIELD name, mode WHERE name STARTS WITH 'corridor.' "
                    + "AND NOT name STARTS WITH 'corridor.load' RETURN name, mode ORDER BY name",
                Map.of()))
        .extracting(row -> row.get("name") + " " + row.get("mode"))
        .containsExactly(
            "corridor.chokepoints READ",
            "corridor.compare READ",
            "corridor.pareto READ",
            "corridor.routes READ",
            "corridor.why READ");
  }

  @Test
  void everyLegIsReadAsCypherSeesIt() {
    List<Map<String, Object>> legs =
        call(
            "MATCH (a)-[r:LEG]->(b) RETURN r.id AS id, a.id AS from, b.id AS to, r.mode AS mode, "
                + "r.status AS status, r.layer AS layer, coalesce(r.gauge, 0) AS gauge, "
                + "r.oneway AS oneway, [c IN coalesce(r.corridors, []) | c] AS corridors, "
                + "toInteger(round(coalesce(r.km, -0.001) * 1000)) AS metres, "
                + "r.sinceEarliest AS since, coalesce(r.season, '') AS season",
            Map.of());
    try (var transaction = (InternalTransaction) LoadedGraph.database().beginTx()) {
      StoreNetwork view =
          new StoreNetwork(new NetworkReader(transaction, true).read(), transaction);
      assertThat(view.network().graph().legs()).isEqualTo(legs.size());
      for (Map<String, Object> row : legs) {
        int leg = view.leg(String.valueOf(row.get("id"))).orElseThrow();
        var graph = view.network().graph();
        var kind = view.network().kind(leg);
        assertThat(view.placeProperties(graph.tail(2 * leg))).containsEntry("id", row.get("from"));
        assertThat(view.placeProperties(graph.head(2 * leg))).containsEntry("id", row.get("to"));
        assertThat(graph.isOpen(2 * leg + 1)).isNotEqualTo(row.get("oneway"));
        assertThat((long) view.network().metres(leg)).isEqualTo(row.get("metres"));
        assertThat(List.of(kind.mode(), kind.status(), kind.layer(), (long) kind.gauge()))
            .isEqualTo(
                List.of(row.get("mode"), row.get("status"), row.get("layer"), row.get("gauge")));
        assertThat(kind.corridors()).isEqualTo(row.get("corridors"));
        assertThat(kind.since().earliest().orElse(null)).isEqualTo(row.get("since"));
        assertThat(kind.season()).isEqualTo(row.get("season"));
      }
    }
  }
}
