package io.corridor.network;

import static io.corridor.network.SearchSpace.BACKWARD;
import static io.corridor.network.SearchSpace.FORWARD;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cheapest path by one criterion that adds up, where nothing depends on what came before:
 * Dijkstra's search from both sides at once (Nicholson 1966; stopped as in Pohl 1971). Neither side
 * searches beyond what the other has settled, nor where no better path can be.
 *
 * <p>With {@link Landmarks} the same search is led towards its goal. Which of several cheapest
 * paths it finds would depend on them, so it looks out for others, and where there may be any, the
 * search without them decides.
 */
public final class ShortestPath {

  private static final int[] NOTHING = {};

  private final Network network;
  private final Weights weights;
  private final SearchSpace space;
  private final Potentials potentials;
  // What is as good as the best so far is of interest only where there may be others.
  private final int slack;
  private final long[] radius = new long[2];
  private final Set<Integer> meetings = new HashSet<>();
  private long best = Weights.NEVER;
  private int meeting;

  private ShortestPath(Network network, Ends ends, Weights weights, Potentials potentials) {
    this.network = network;
    this.weights = weights;
    this.potentials = potentials;
    this.slack = potentials.areThere() ? 1 : 0;
    this.space = SearchSpace.empty(network.places());
    ends.starts().forEach(place -> begin(FORWARD, place));
    ends.ends().forEach(place -> begin(BACKWARD, place));
  }

  private void begin(int side, int place) {
    space.begin(side, place, potentials.at(side, place));
    radius[side] = space.heap(side).topWeight();
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
    Weights weights = new Weights(network, criterion);
    Optional<Landmarks> landmarks =
        criterion instanceof LegCosts costs ? costs.landmarks() : Optional.empty();
    int[] distances = landmarks.map(Landmarks::distances).orElse(NOTHING);
    if (distances.length > 0) {
      Potentials potentials = Potentials.of(distances, ends, weights.shift());
      ShortestPath led = new ShortestPath(network, ends, weights, potentials);
      Optional<ArcPath> found = led.run(budget);
      if (found.isEmpty() || led.isTheOnlyOne(found.get())) {
        return found;
      }
    }
    long before = budget.spent();
    Optional<ArcPath> found =
        new ShortestPath(network, ends, weights, Potentials.none()).run(budget);
    landmarks.ifPresent(known -> known.spend(budget.spent() - before));
    return found;
  }

  private Optional<ArcPath> run(Budget budget) {
    WeightHeap forward = space.heap(FORWARD);
    WeightHeap backward = space.heap(BACKWARD);
    while (!forward.isEmpty()
        && !backward.isEmpty()
        && forward.topWeight() + backward.topWeight() < best + slack) {
      if (!budget.spend()) {
        return Optional.empty();
      }
      settle(forward.size() <= backward.size() ? FORWARD : BACKWARD);
    }
    return best < Weights.NEVER ? Optional.of(path()) : Optional.empty();
  }

  private void settle(int side) {
    WeightHeap heap = space.heap(side);
    long order = heap.topWeight();
    int place = heap.pop();
    radius[side] = order;
    long potential = potentials.at(side, place);
    long weight = order - potential;
    // Out of date, or the other side has been here and knows the rest of the way.
    if (weight > space.weight(side, place)
        || space.weight(1 - side, place) - potential <= radius[1 - side]) {
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
    long potential = potentials.at(side, place);
    // The least that is left where the other side has not settled the place.
    long far = Math.max(radius[1 - side] + potential, potentials.rest(side, place));
    if (weight + Math.min(rest, far) >= best + slack) {
      return;
    }
    space.note(side, place, weight, arc);
    if (weight + rest <= best) {
      meet(place, weight + rest);
    }
    // What the other side has settled need not be searched on from; so no end is passed.
    if (rest - potential > radius[1 - side]) {
      space.heap(side).push(weight + potential, place);
    }
  }

  private void meet(int place, long weight) {
    if (weight < best) {
      best = weight;
      meeting = place;
      meetings.clear();
    }
    meetings.add(place);
  }

  /**
   * Whether no other path is as cheap: it would meet elsewhere, or come to some place of this one
   * by another arc.
   */
  private boolean isTheOnlyOne(ArcPath path) {
    List<Integer> places = path.places(network);
    return Set.copyOf(places).containsAll(meetings)
        && places.stream().allMatch(at -> ways(FORWARD, at) <= 1 && ways(BACKWARD, at) <= 1);
  }

  /** By how many arcs a side comes as cheaply to a place as it has come. */
  private int ways(int side, int place) {
    int ways = 0;
    int last = network.first(place + 1);
    for (int at = network.first(place); at < last; at++) {
      int leaving = network.leaving(at);
      int arc = side == FORWARD ? Network.reverse(leaving) : leaving;
      long before = space.weight(side, network.head(leaving));
      if (before < Weights.NEVER
          && network.isOpen(arc)
          && before + weights.least(arc) == space.weight(side, place)) {
        ways++;
      }
    }
    return ways;
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
