package io.corridor.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * The procedures against those of GDS and APOC in one Neo4j, on random networks too great for
 * walking every path. Only this test has the peers on its class path: see the execution 'peers' in
 * the pom.
 */
@Tag("peers")
class PeersIT {

  private static final List<String> PEERS =
      List.of(
          "org.neo4j.gds.catalog.GraphProjectProc",
          "org.neo4j.gds.catalog.GraphDropProc",
          "org.neo4j.gds.paths.sourcetarget.ShortestPathDijkstraStreamProc",
          "org.neo4j.gds.paths.sourcetarget.ShortestPathYensStreamProc",
          "apoc.algo.PathFinding");

  private static final Neo4j SERVER =
      Neo4jBuilders.newInProcessBuilder()
          .withDisabledServer()
          .withConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("gds.*", "apoc.*"))
          .build();

  private static final String PAIRS = "UNWIND $pairs AS pair ";
  private static final String ENDS =
      PAIRS + "MATCH (a:Entity {id: pair[0]}), (b:Entity {id: pair[1]}) ";
  private static final String BEST =
      PAIRS
          + "CALL corridor.routes(pair[0], pair[1], {by: 'km'}) YIELD km RETURN pair, km AS length";
  private static final String FIVE_BEST =
      PAIRS
          + "CALL corridor.routes(pair[0], pair[1], {by: 'km', k: 5}) YIELD rank, km"
          + " RETURN pair, km AS length ORDER BY rank";
  private static final String GDS =
      ENDS
          + "CALL gds.shortestPath.dijkstra.stream('legs', {sourceNode: a, targetNode: b,"
          + " relationshipWeightProperty: 'km'}) YIELD totalCost RETURN pair, totalCost AS length";
  private static final String GDS_YEN =
      ENDS
          + "CALL gds.shortestPath.yens.stream('legs', {sourceNode: a, targetNode: b, k: 5,"
          + " relationshipWeightProperty: 'km'}) YIELD index, totalCost"
          + " RETURN pair, totalCost AS length ORDER BY index";
  private static final String APOC =
      ENDS
          + "CALL apoc.algo.dijkstra(a, b, $legs, 'km') YIELD weight RETURN pair, weight AS length";

  private static final int PLACES = 2000;
  private static final int LEGS = 4500;

  @BeforeAll
  static void register() throws Exception {
    var procedures =
        ((GraphDatabaseAPI) database())
            .getDependencyResolver()
            .resolveDependency(GlobalProcedures.class);
    for (String peer : PEERS) {
      procedures.registerProcedure(Class.forName(peer));
    }
    run("CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE", Map.of());
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "3, false"})
  void theBestRoutesAreAsLongAsThoseOfPeers(long seed, boolean oneway) {
    create(new Random(seed), oneway);
    Map<String, Object> some = Map.of("pairs", pairs(new Random(seed), 100));
    Map<Object, List<Double>> ours = lengths(BEST, some);
    // Nearly every pair has a route, and with one-way legs only, not all have.
    assertThat(ours).hasSizeGreaterThan(oneway ? 50 : 90);
    assertEqual(ours, lengths(GDS, some));
    assertEqual(
        ours, lengths(APOC, Map.of("pairs", some.get("pairs"), "legs", oneway ? "LEG>" : "LEG")));
    Map<String, Object> few = Map.of("pairs", pairs(new Random(-seed), 10));
    Map<Object, List<Double>> fiveBest = lengths(FIVE_BEST, few);
    assertThat(fiveBest.values()).isNotEmpty().allMatch(lengths -> lengths.size() == 5);
    assertEqual(fiveBest, lengths(GDS_YEN, few));
  }

  private static void assertEqual(
      Map<Object, List<Double>> ours, Map<Object, List<Double>> theirs) {
    assertThat(ours.keySet()).isEqualTo(theirs.keySet());
    ours.forEach(
        (pair, lengths) -> {
          List<Double> others = theirs.getOrDefault(pair, List.of());
          assertThat(lengths).as("between %s", pair).hasSameSizeAs(others);
          for (int i = 0; i < others.size(); i++) {
            assertThat(lengths.get(i))
                .as("between %s", pair)
                .isCloseTo(others.get(i), within(1e-6));
          }
        });
  }

  private static GraphDatabaseService database() {
    return SERVER.defaultDatabaseService();
  }

  /** All of it: what nobody asks a result of, a procedure that only reads does not do. */
  private static void run(String query, Map<String, Object> parameters) {
    database().executeTransactionally(query, parameters, result -> result.stream().count());
  }

  private static Map<Object, List<Double>> lengths(String query, Map<String, Object> parameters) {
    return database()
        .executeTransactionally(
            query,
            parameters,
            result -> {
              Map<Object, List<Double>> lengths = new HashMap<>();
              result.forEachRemaining(
                  row ->
                      lengths
                          .computeIfAbsent(row.get("pair"), pair -> new ArrayList<>())
                          .add((Double) row.get("length")));
              return lengths;
            });
  }

  private static List<List<String>> pairs(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> pair(random, random.nextInt(PLACES)))
        .distinct()
        .toList();
  }

  private static List<String> pair(Random random, int from) {
    return List.of("p" + from, "p" + (from + 1 + random.nextInt(PLACES - 1)) % PLACES);
  }

  /** From each place to any others; no two between the same, which GDS takes for one. */
  private static void create(Random random, boolean oneway) {
    run("MATCH (n) DETACH DELETE n", Map.of());
    run(
        "UNWIND $places AS i CREATE (:Entity:Place {id: 'p' + i, name: 'Place ' + i})",
        Map.of("places", IntStream.range(0, PLACES).boxed().toList()));
    Set<List<String>> ends = new LinkedHashSet<>();
    for (int i = 0; ends.size() < LEGS; i++) {
      List<String> leg = pair(random, i % PLACES);
      if (!ends.contains(List.of(leg.get(1), leg.get(0)))) {
        ends.add(leg);
      }
    }
    List<List<Object>> legs = new ArrayList<>();
    ends.forEach(
        leg -> legs.add(List.of(leg.get(0), leg.get(1), random.nextInt(100_000) / 1000.0)));
    run(
        "UNWIND $legs AS leg MATCH (a:Entity {id: leg[0]}), (b:Entity {id: leg[1]})"
            + " CREATE (a)-[:LEG {id: leg[0] + leg[1], km: leg[2], oneway: $oneway, mode: 'road',"
            + " status: 'operational', layer: 'reference', cites: ['random#1']}]->(b)",
        Map.of("legs", legs, "oneway", oneway));
    run("CALL gds.graph.drop('legs', false)", Map.of());
    run(
        "CALL gds.graph.project('legs', 'Place', {LEG: {orientation: $orientation, properties:"
            + " 'km'}})",
        Map.of("orientation", oneway ? "NATURAL" : "UNDIRECTED"));
  }
}
