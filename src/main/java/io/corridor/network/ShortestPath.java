package io.corridor.network;

import static io.corridor.network.SearchSpace.BACKWARD;
import static io.corridor.network.SearchSpace.FORWARD;

import java.util.Optional;

/**
 * The cheapest path by one criterion that adds up, where nothing depends on what came before:
 * Dijkstra's search from both sides at once (Nicholson 1966; stopped as in Pohl 1971). Neither side
 * searches beyond what the other has settled, nor where no better path can be.
 */
public final class ShortestPath {

  private final Network network;
  private final Weights weights;
  private final SearchSpace space;
  private final long[] radius = new long[2];
  private long best = Weights.NEVER;
  private int meeting;

  private ShortestPath(Network network, Criterion criterion) {
    this.network = network;
    this.weights = new Weights(network, criterion);
    this.space = SearchSpace.empty(network.places());
  }

  /**
   * The cheapest path; of several the one with the fewest arcs; of several such one that depends on
   * the input only. O(m + n log n) for n places and m legs, and mostly far less. Fastest with
   * {@link LegCosts}.
   *
   * @return its cost is that by the criterion; empty if there is no path, or if the budget is
   *     exhausted
   * @throws IllegalArgumentException if costs do not add up, or if there is something to pass on
   *     the way
   * @throws ArithmeticException if a cost, times the number of places, exceeds 61 bits
   */
  public static Optional<ArcPath> find(
      Network network, Ends ends, Criterion criterion, Budget budget) {
    if (ends.toPass() != 0) {
      throw new IllegalArgumentException("what is to be passed takes SimplePaths");
    }
    ShortestPath search = new ShortestPath(network, criterion);
    ends.starts().forEach(place -> search.space.begin(FORWARD, place));
    ends.ends().forEach(place -> search.space.begin(BACKWARD, place));
    return search.run(budget) ? Optional.of(search.path()) : Optional.empty();
  }

  private boolean run(Budget budget) {
    WeightHeap forward = space.heap(FORWARD);
    WeightHeap backward = space.heap(BACKWARD);
    while (!forward.isEmpty()
        && !backward.isEmpty()
        && forward.topWeight() + backward.topWeight() < best) {
      if (!budget.spend()) {
        return false;
      }
      settle(forward.size() <= backward.size() ? FORWARD : BACKWARD);
    }
    return best < Weights.NEVER;
  }

  private void settle(int side) {
    WeightHeap heap = space.heap(side);
    long weight = heap.topWeight();
    int place = heap.pop();
    radius[side] = weight;
    // Out of date, or the other side has been here and knows the rest of the way.
    if (weight > space.weight(side, place) || space.weight(1 - side, place) <= radius[1 - side]) {
      return;
    }
    int last = network.first(place + 1);
    for (int at = network.first(place); at < last; at++) {
      int leaving = network.leaving(at);
      int arc = side == FORWARD ? leaving : Network.reverse(leaving);
      // Half of the places around are settled: what an arc costs need not be fetched for them.
      if (weight < space.weight(side, network.head(leaving)) && network.isOpen(arc)) {
        long more = weights.least(arc);
        if (weight + more < Weights.NEVER) {
          reach(side, network.head(leaving), arc, weight + more);
        } else {
          Weights.check(more);
        }
      }
    }
  }

  private void reach(int side, int place, int arc, long weight) {
    if (weight >= space.weight(side, place)) {
      return;
    }
    long rest = space.weight(1 - side, place);
    long far = radius[1 - side];
    if (weight + Math.min(rest, far) >= best) {
      return;
    }
    space.note(side, place, weight, arc);
    if (weight + rest < best) {
      best = weight + rest;
      meeting = place;
    }
    // What the other side has settled need not be searched on from; so no end is passed.
    if (rest > far) {
      space.heap(side).push(weight, place);
    }
  }

  private ArcPath path() {
    int count = 0;
    for (int at = meeting; space.arc(FORWARD, at) >= 0; count++) {
      at = network.tail(space.arc(FORWARD, at));
    }
    final int before = count;
    for (int at = meeting; space.arc(BACKWARD, at) >= 0; count++) {
      at = network.head(space.arc(BACKWARD, at));
    }
    int[] arcs = new int[count];
    int place = meeting;
    for (int i = before - 1; i >= 0; i--) {
      arcs[i] = space.arc(FORWARD, place);
      place = network.tail(arcs[i]);
    }
    place = meeting;
    for (int i = before; i < count; i++) {
      arcs[i] = space.arc(BACKWARD, place);
      place = network.head(arcs[i]);
    }
    return ArcPath.of(arcs, weights.cost(best));
  }
}
