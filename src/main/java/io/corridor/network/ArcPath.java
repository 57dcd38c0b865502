package io.corridor.network;

import java.util.Arrays;
import java.util.List;

/**
 * A path that passes no place twice.
 *
 * @param arcs in order; at least one
 * @param costs by each criterion of the search
 */
public record ArcPath(List<Integer> arcs, List<Long> costs) {

  /** Keeps copies. */
  public ArcPath {
    arcs = List.copyOf(arcs);
    costs = List.copyOf(costs);
  }

  /** The same from arrays. */
  public static ArcPath of(int[] arcs, long... costs) {
    return new ArcPath(Arrays.stream(arcs).boxed().toList(), Arrays.stream(costs).boxed().toList());
  }

  /** The places in order, one more than arcs. */
  public List<Integer> places(Network network) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(network.tail(arcs.get(0))), arcs.stream().map(network::head))
        .toList();
  }
}
