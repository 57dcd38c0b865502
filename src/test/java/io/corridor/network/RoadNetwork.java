package io.corridor.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/** Something like roads: a grid with diagonals, some legs one-way, some twice, some closed. */
final class RoadNetwork {

  private static final int[][] NEIGHBOURS = {{1, 0}, {0, 1}, {1, 1}};

  final Network network;
  final LegCosts costs;
  final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
      new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);

  private final Random random;
  private final int side;
  private final List<int[]> legs = new ArrayList<>();

  RoadNetwork(int side, long seed) {
    this.side = side;
    this.random = new Random(seed);
    for (int place = 0; place < side * side; place++) {
      graph.addVertex(place);
    }
    for (int place = 0; place < side * side; place++) {
      draw(place);
    }
    BitSet oneway = new BitSet();
    BitSet closed = new BitSet();
    int[] metres = new int[legs.size()];
    for (int leg = 0; leg < metres.length; leg++) {
      metres[leg] = random.nextInt(20) == 0 ? 0 : 500 + random.nextInt(1500);
      oneway.set(leg, random.nextInt(6) == 0);
      closed.set(leg, random.nextInt(15) == 0);
      if (!closed.get(leg)) {
        edge(2 * leg, legs.get(leg)[0], legs.get(leg)[1], metres[leg]);
      }
      if (!closed.get(leg) && !oneway.get(leg)) {
        edge(2 * leg + 1, legs.get(leg)[1], legs.get(leg)[0], metres[leg]);
      }
    }
    int[] from = legs.stream().mapToInt(leg -> leg[0]).toArray();
    int[] to = legs.stream().mapToInt(leg -> leg[1]).toArray();
    network = new Network(side * side, from, to, oneway);
    costs = new LegCosts(metres, closed);
  }

  private void draw(int place) {
    for (int[] step : NEIGHBOURS) {
      int x = place % side + step[0];
      int y = place / side + step[1];
      if (x < side && y < side) {
        int twice = random.nextInt(10) == 0 ? 2 : 1;
        for (int i = 0; i < twice; i++) {
          legs.add(new int[] {place, y * side + x});
        }
      }
    }
  }

  /** Not all of their searches tell parallel edges apart, so the second gets a place midway. */
  private void edge(int arc, int from, int to, int metres) {
    if (graph.getEdge(from, to) == null) {
      graph.setEdgeWeight(graph.addEdge(from, to), metres);
    } else {
      int midway = -1 - arc;
      graph.addVertex(midway);
      graph.setEdgeWeight(graph.addEdge(from, midway), metres);
      graph.setEdgeWeight(graph.addEdge(midway, to), 0);
    }
  }
}
