package io.corridor.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.alg.shortestpath.YenShortestPathIterator;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;

/** The searches against those of a library, on networks too great for walking every path. */
class SearchesAgainstJGraphTTests {

  @Test
  void shortestPathsCostTheSame() {
    for (int seed = 0; seed < 4; seed++) {
      RoadNetwork roads = new RoadNetwork(60, seed);
      var theirs = new BidirectionalDijkstraShortestPath<>(roads.graph);
      Random random = new Random(seed);
      for (int i = 0; i < 100; i++) {
        int start = random.nextInt(1800);
        int end = 1800 + random.nextInt(1800);
        GraphPath<Integer, DefaultWeightedEdge> path = theirs.getPath(start, end);
        assertThat(find(roads, start, end).map(found -> found.costs().get(0)))
            .isEqualTo(Optional.ofNullable(path).map(found -> (long) found.getWeight()));
      }
    }
  }

  @Test
  void theNextPathsCostTheSame() {
    for (int seed = 0; seed < 6; seed++) {
      RoadNetwork roads = new RoadNetwork(40, seed);
      Random random = new Random(seed);
      int start = random.nextInt(800);
      int end = 800 + random.nextInt(800);
      var theirs = new YenShortestPathIterator<>(roads.graph, start, end);
      SimplePaths ours =
          new SimplePaths(
              roads.network, ends(start, end), Transitions.NONE, roads.costs, Budget.ample());
      for (int i = 0; i < 15; i++) {
        Optional<Long> expected =
            theirs.hasNext() ? Optional.of((long) theirs.next().getWeight()) : Optional.empty();
        assertThat(ours.next().map(path -> path.costs().get(0))).isEqualTo(expected);
      }
    }
  }

  @Test
  void theSameQuestionGetsTheSameAnswer() {
    RoadNetwork roads = new RoadNetwork(30, 1);
    assertThat(find(roads, 3, 890)).isPresent().isEqualTo(find(roads, 3, 890));
    assertThat(some(roads, 3, 890)).hasSize(50).isEqualTo(some(roads, 3, 890));
  }

  private static List<ArcPath> some(RoadNetwork roads, int start, int end) {
    SimplePaths search =
        new SimplePaths(
            roads.network, ends(start, end), Transitions.NONE, roads.costs, Budget.ample());
    return Stream.generate(search::next).limit(50).flatMap(Optional::stream).toList();
  }

  private static Optional<ArcPath> find(RoadNetwork roads, int start, int end) {
    return ShortestPath.find(roads.network, ends(start, end), roads.costs, Budget.ample());
  }

  private static Ends ends(int start, int end) {
    return new Ends(new int[] {start}, new int[] {end}, List.of());
  }
}
