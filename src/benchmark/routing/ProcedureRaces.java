import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.graphdb.QueryExecutionException;

/** Corridor's procedures against those of GDS and APOC, on the same store, as users call them. */
final class ProcedureRaces {

  private static final String PROJECT =
      "CALL gds.graph.project('roads', 'Place', {LEG: {orientation: 'UNDIRECTED', properties:"
          + " 'km'}}) YIELD relationshipCount RETURN relationshipCount";
  private static final String DROP = "CALL gds.graph.drop('roads') YIELD nodeCount RETURN nodeCount";
  private static final String ENDS = "MATCH (a:Entity {id: $from}), (b:Entity {id: $to}) ";
  private static final String OURS =
      "CALL corridor.routes($from, $to, {by: 'km'}) YIELD km RETURN km";
  private static final String OURS_FIVE =
      "CALL corridor.routes($from, $to, {by: 'km', k: 5}) YIELD km RETURN km";
  private static final String GDS =
      ENDS
          + "CALL gds.shortestPath.dijkstra.stream('roads', {sourceNode: a, targetNode: b,"
          + " relationshipWeightProperty: 'km'}) YIELD totalCost RETURN totalCost";
  private static final String GDS_FIVE =
      ENDS
          + "CALL gds.shortestPath.yens.stream('roads', {sourceNode: a, targetNode: b, k: 5,"
          + " relationshipWeightProperty: 'km'}) YIELD totalCost RETURN totalCost";
  private static final String APOC =
      ENDS + "CALL apoc.algo.dijkstra(a, b, 'LEG', 'km') YIELD weight RETURN weight";

  private final Figures figures;
  private final RoadNetwork roads;
  private final Effort effort;
  private final Store store;

  ProcedureRaces(Figures figures, RoadNetwork roads, Effort effort, Store store) {
    this.figures = figures;
    this.roads = roads;
    this.effort = effort;
    this.store = store;
  }

  void run(Set<String> parts) throws Exception {
    if (parts.contains("memory")) {
      memory();
    }
    if (parts.stream().anyMatch(List.of("build", "best", "five")::contains)) {
      store.ask(PROJECT, Map.of());
    }
    if (parts.contains("build")) {
      build();
    }
    if (parts.contains("best")) {
      best();
    }
    if (parts.contains("five")) {
      five();
    }
  }

  private Race.Contestant call(String query) {
    return pair -> store.askBriefly(query, Map.of("from", "p" + pair[0], "to", "p" + pair[1]));
  }

  /** The same questions as to the engine alone, so that what a call adds to it can be seen. */
  private void best() throws Exception {
    boolean great = roads.places() >= 100_000;
    figures.report(
        "best route",
        new Race(0.001)
            .with("corridor.routes", effort.pairs(), 3, call(OURS))
            .with("gds.shortestPath.dijkstra.stream", effort.pairs(), 1, call(GDS))
            .with("apoc.algo.dijkstra", effort.apoc(), 1, call(APOC))
            .run(roads.pairs(effort.warming(), 1), roads.pairs(effort.pairs(), 2)),
        great ? new double[] {1.0 / 3, 1.0 / 20} : new double[0]);
  }

  private void five() throws Exception {
    double asked =
        roads.places() >= 1_000_000 ? 1.0 / 30 : roads.places() >= 100_000 ? 1.0 / 10 : Double.NaN;
    figures.report(
        "five best",
        new Race(0.001)
            .with("corridor.routes", effort.pairs(), 3, call(OURS_FIVE))
            .with("gds.shortestPath.yens.stream", effort.gdsYen(), 1, call(GDS_FIVE))
            .run(roads.nearPairs(20, 3), roads.pairs(effort.pairs(), 4)),
        asked);
  }

  /**
   * The first call after a write, whose answer is the least there is: two places side by side. The
   * projection of GDS is made anew.
   */
  private void build() throws Exception {
    int[] neighbours = {roads.from()[0], roads.to()[0]};
    double[] ours = new double[effort.builds()];
    double[] peer = new double[effort.builds()];
    for (int i = -2; i < effort.builds(); i++) {
      write();
      double first = time(() -> call(OURS).answer(neighbours));
      store.ask(DROP, Map.of());
      double project = time(() -> store.ask(PROJECT, Map.of()));
      if (i >= 0) {
        ours[i] = first;
        peer[i] = project;
      }
    }
    figures.report(
        "building the network",
        List.of(
            new Race.Times("first call after a write", ours),
            new Race.Times("gds.graph.project", peer)),
        1);
  }

  /** Changes the graph, not what there is to be found. */
  private void write() {
    store.ask("MATCH ()-[l:LEG {id: 'l0'}]->() SET l.touched = timestamp()", Map.of());
  }

  private interface Step {
    void run() throws Exception;
  }

  private static double time(Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1e6;
  }

  /**
   * What is on the heap after as many calls as it takes to lead the searches, and was not before.
   */
  private void memory() throws Exception {
    store.ask("MATCH ()-[l:LEG {id: 'l0'}]->() RETURN l.km", Map.of());
    // What Neo4j keeps of a query, whatever is asked with it: these are no places.
    try {
      store.ask(OURS, Map.of("from", 0, "to", 0));
    } catch (QueryExecutionException expected) {
      // It is refused before there is a network.
    }
    final long before = used();
    Thread calls =
        new Thread(
            () -> {
              try {
                for (int[] pair : roads.pairs(30, 1)) {
                  call(OURS).answer(pair);
                }
              } catch (Exception cause) {
                throw new IllegalStateException(cause);
              }
            });
    calls.start();
    calls.join();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("corridor-landmarks")) {
        thread.join();
      }
    }
    double bytes = (used() - before) / (double) roads.legs();
    figures.report("memory of the network", "heap, bytes a leg", new double[] {bytes}, "", 80);
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(200);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
