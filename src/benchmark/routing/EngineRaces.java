import io.corridor.network.ArcPath;
import io.corridor.network.Budget;
import io.corridor.network.Ends;
import io.corridor.network.LegCosts;
import io.corridor.network.Network;
import io.corridor.network.ShortestPath;
import io.corridor.network.SimplePaths;
import io.corridor.network.Transitions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.interfaces.KShortestPathAlgorithm;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultUndirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;

/** The engine alone, on arrays, against JGraphT. */
final class EngineRaces {

  private static final int FIVE = 5;

  private final Figures figures;
  private final RoadNetwork roads;
  private final Effort effort;
  private final Network network;
  private final LegCosts costs;
  private final Graph<Integer, DefaultWeightedEdge> graph;

  EngineRaces(Figures figures, RoadNetwork roads, Effort effort) {
    this.figures = figures;
    this.roads = roads;
    this.effort = effort;
    this.network = new Network(roads.places(), roads.from(), roads.to(), new BitSet());
    this.costs = new LegCosts(roads.metres(), new BitSet());
    this.graph = new DefaultUndirectedWeightedGraph<>(DefaultWeightedEdge.class);
    for (int place = 0; place < roads.places(); place++) {
      graph.addVertex(place);
    }
    for (int leg = 0; leg < roads.legs(); leg++) {
      DefaultWeightedEdge edge = graph.addEdge(roads.from()[leg], roads.to()[leg]);
      graph.setEdgeWeight(edge, roads.metres()[leg] / 1000.0);
    }
  }

  void run() throws Exception {
    ShortestPathAlgorithm<Integer, DefaultWeightedEdge> both =
        new BidirectionalDijkstraShortestPath<>(graph);
    figures.report(
        "best route, engine alone",
        new Race(0.001)
            .with("engine", effort.pairs(), 5, this::best)
            .with(
                "JGraphT bidirectional Dijkstra",
                effort.pairs(),
                effort.jgraphtRepetitions(),
                pair -> new double[] {both.getPathWeight(pair[0], pair[1])})
            .run(roads.pairs(effort.warming(), 1), roads.pairs(effort.pairs(), 2)),
        1);
    KShortestPathAlgorithm<Integer, DefaultWeightedEdge> yen = new YenKShortestPath<>(graph);
    figures.report(
        "five best, engine alone",
        new Race(0.001)
            .with("engine", effort.pairs(), 3, this::fiveBest)
            .with(
                "JGraphT Yen",
                effort.jgraphtYen(),
                1,
                pair ->
                    yen.getPaths(pair[0], pair[1], FIVE).stream()
                        .mapToDouble(GraphPath::getWeight)
                        .toArray())
            .run(roads.pairs(effort.yenWarming(), 3), roads.pairs(effort.pairs(), 4)));
  }

  private static Ends ends(int[] pair) {
    return new Ends(new int[] {pair[0]}, new int[] {pair[1]}, List.of());
  }

  private double[] best(int[] pair) {
    return ShortestPath.find(network, ends(pair), costs, Budget.ample()).stream()
        .mapToDouble(EngineRaces::km)
        .toArray();
  }

  private double[] fiveBest(int[] pair) {
    SimplePaths paths =
        new SimplePaths(network, ends(pair), Transitions.NONE, costs, Budget.ample());
    List<Double> km = new ArrayList<>();
    for (Optional<ArcPath> next = paths.next();
        next.isPresent();
        next = km.size() < FIVE ? paths.next() : Optional.empty()) {
      km.add(km(next.get()));
    }
    return km.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double km(ArcPath path) {
    return path.costs().get(0) / 1000.0;
  }
}
