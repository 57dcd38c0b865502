package io.corridor.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What it costs at least to get on from a place to an end, by each criterion, and by way of each
 * group that is still to be passed.
 *
 * <p>Found backwards from the ends (Dijkstra 1959), by what an arc costs at least; a criterion of
 * which the worst arc counts asks for the bottleneck instead of the sum. A bound never exceeds what
 * a path costs, and never falls along an arc by more than the arc costs. Of several groups the
 * dearest gives the bound: that takes a search for each, and not one for each set of them. O(groups
 * · criteria · arcs · log arcs).
 */
final class ParetoBounds {

  private final Network network;
  private final BitSet usable;
  private final int criteria;
  // By group, the first row being for none; then by place, then by criterion.
  private final long[][] bounds;

  /**
   * Bounds.
   *
   * @param usable the arcs that paths may run along
   */
  ParetoBounds(Network network, Ends ends, Criterion[] criteria, BitSet usable) {
    this.network = network;
    this.usable = usable;
    this.criteria = criteria.length;
    int groups = Integer.bitCount(ends.toPass());
    bounds = new long[groups + 1][network.places() * criteria.length];
    for (int i = 0; i < criteria.length; i++) {
      long[] plain = new long[network.places()];
      Arrays.fill(plain, Criterion.UNUSABLE);
      ends.ends().forEach(place -> plain[place] = 0);
      spread(criteria[i], plain);
      fill(0, i, plain);
      for (int group = 0; group < groups; group++) {
        long[] through = plain.clone();
        for (int place = 0; place < through.length; place++) {
          through[place] =
              (ends.passedAt(place) >> group & 1) == 0 ? Criterion.UNUSABLE : plain[place];
        }
        spread(criteria[i], through);
        fill(group + 1, i, through);
      }
    }
  }

  /**
   * The least cost from a place to an end.
   *
   * @param need the groups still to be passed after the place, as bits
   * @return {@link Criterion#UNUSABLE} if there is no way
   */
  long least(int criterion, int place, int need) {
    int at = place * criteria + criterion;
    long least = bounds[0][at];
    for (int left = need; left != 0; left &= left - 1) {
      least = Math.max(least, bounds[Integer.numberOfTrailingZeros(left) + 1][at]);
    }
    return least;
  }

  private void fill(int row, int criterion, long[] costs) {
    for (int place = 0; place < costs.length; place++) {
      bounds[row][place * criteria + criterion] = costs[place];
    }
  }

  /** From costs at some places to the least at all, against the direction of the arcs. */
  private void spread(Criterion criterion, long[] costs) {
    Waiting waiting = new Waiting();
    for (int place = 0; place < costs.length; place++) {
      if (costs[place] != Criterion.UNUSABLE) {
        waiting.add(place, costs[place]);
      }
    }
    while (!waiting.heap.isEmpty()) {
      int entry = waiting.heap.remove();
      int place = waiting.places[entry];
      if (waiting.costs[entry] == costs[place]) {
        for (int at = network.first(place); at < network.first(place + 1); at++) {
          int arc = Network.reverse(network.leaving(at));
          int tail = network.tail(arc);
          if (usable.get(arc)) {
            long cost = criterion.add(costs[place], criterion.least(arc));
            if (cost < costs[tail]) {
              costs[tail] = cost;
              waiting.add(tail, cost);
            }
          }
        }
      }
    }
  }

  /** Places with their costs when they were last found cheaper; only the last of each counts. */
  private static final class Waiting {

    private static final int FIRST_ROOM = 64;

    private final ParetoHeap heap = new ParetoHeap(this::before);
    private int[] places = new int[FIRST_ROOM];
    private long[] costs = new long[FIRST_ROOM];
    private int count;

    private boolean before(int one, int other) {
      return costs[one] < costs[other];
    }

    void add(int place, long cost) {
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
        costs = Arrays.copyOf(costs, 2 * count);
      }
      places[count] = place;
      costs[count] = cost;
      heap.add(count++);
    }
  }
}
