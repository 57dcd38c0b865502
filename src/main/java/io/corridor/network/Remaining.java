package io.corridor.network;

import java.util.Arrays;

/**
 * The least weight from a place to an end, if places may be passed again: Dijkstra's search back
 * from the ends, and once more from each group of places to be passed. It stops at the first start
 * that it meets; what lies further off is known to weigh no less than that. So the bound is
 * consistent: it grows along no arc by more than the arc weighs. 8 bytes a place and search.
 */
final class Remaining {

  private final Network network;
  private final Ends ends;
  private final Weights weights;
  private final Budget budget;
  private final WeightHeap heap = new WeightHeap();
  // First to an end, then by way of each group.
  private final long[][] least;
  private final long[] radius;

  /** Searches. O(m + n log n) for n places and m legs, once and for each group. */
  Remaining(Network network, Ends ends, Weights weights, Budget budget) {
    this.network = network;
    this.ends = ends;
    this.weights = weights;
    this.budget = budget;
    int groups = Integer.bitCount(ends.toPass());
    least = new long[1 + groups][network.places()];
    radius = new long[1 + groups];
    for (long[] some : least) {
      Arrays.fill(some, Weights.NEVER);
    }
    ends.ends().forEach(place -> begin(0, place, 0));
    search(0);
    for (int place = 0; groups > 0 && place < network.places(); place++) {
      for (int passed = ends.passedAt(place); passed != 0; passed &= passed - 1) {
        begin(1 + Integer.numberOfTrailingZeros(passed), place, from(place, 0));
      }
    }
    for (int group = 1; group <= groups; group++) {
      for (int place = 0; place < network.places(); place++) {
        if (least[group][place] < Weights.NEVER) {
          heap.push(least[group][place], place);
        }
      }
      search(group);
    }
  }

  /**
   * A lower bound.
   *
   * @param left the groups that are still to be passed, as bits; that of the place itself is not
   *     among them
   * @return {@link Weights#NEVER} if there is no way
   */
  long from(int place, int left) {
    long bound = Math.min(least[0][place], radius[0]);
    for (int groups = left; groups != 0; groups &= groups - 1) {
      int group = 1 + Integer.numberOfTrailingZeros(groups);
      bound = Math.max(bound, Math.min(least[group][place], radius[group]));
    }
    return bound;
  }

  private void begin(int search, int place, long weight) {
    least[search][place] = weight;
    if (search == 0) {
      heap.push(weight, place);
    }
  }

  private void search(int search) {
    while (!heap.isEmpty()) {
      long weight = heap.topWeight();
      int place = heap.pop();
      radius[search] = weight;
      if (weight == least[search][place]) {
        if (!budget.spend() || ends.isStart(place)) {
          heap.clear();
          return;
        }
        settle(least[search], place, weight);
      }
    }
    radius[search] = Weights.NEVER;
  }

  private void settle(long[] known, int place, long weight) {
    int last = network.first(place + 1);
    for (int at = network.first(place); at < last; at++) {
      int leaving = network.leaving(at);
      int arc = Network.reverse(leaving);
      int tail = network.head(leaving);
      if (ends.allow(network, arc)) {
        long more = weights.least(arc);
        if (weight + more >= Weights.NEVER) {
          Weights.check(more);
        } else if (weight + more < known[tail]) {
          known[tail] = weight + more;
          heap.push(weight + more, tail);
        }
      }
    }
  }
}
