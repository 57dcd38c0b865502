package io.corridor.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The legs that one flow can run along, each in its direction, and what it costs at least to get on
 * from a place to an end by way of the places that are still to be passed.
 *
 * <p>These costs are exact but for loops (Dijkstra 1959, backwards, over places and sets of places
 * still to be passed): a route of that cost may have to pass a place twice. So they never exceed
 * what a loopless route costs. O(2^via · legs · log places).
 */
final class FlowNetwork {

  private static final long NEVER = Long.MAX_VALUE;

  private final List<String> via;
  private final Map<String, List<Arc>> out = new LinkedHashMap<>();
  private final Map<String, Leg.End> starts = new LinkedHashMap<>();
  private final Map<String, long[]> toEnd = new HashMap<>();
  private final Map<Integer, Detour> detours = new HashMap<>();

  /**
   * A leg in its direction.
   *
   * @param cost by the metric of the search
   * @param weakness rank of its status
   * @param passed the places to be passed that are passed where it ends, as bits
   */
  record Arc(Leg leg, long cost, int weakness, int passed) {

    String from() {
      return leg.from().stop().id();
    }

    String to() {
      return leg.to().stop().id();
    }
  }

  /** A place, what is still to be passed after it, and a cost. */
  private record State(String place, int need, long cost, long bound) {

    static final Comparator<State> NEAREST = Comparator.comparingLong(State::bound);
  }

  /**
   * A network.
   *
   * @param legs each in its direction
   * @param via ids of places that a route must pass
   * @param weakness rank of the status of a leg
   */
  FlowNetwork(List<Leg> legs, List<String> via, Metric metric, ToIntFunction<Leg> weakness) {
    this.via = via.stream().distinct().toList();
    for (Leg leg : legs) {
      // Routes leave the start from where they start, and end where they arrive first.
      if (!leg.to().start() && !leg.from().end()) {
        Arc arc = new Arc(leg, metric.cost(leg), weakness.applyAsInt(leg), passed(leg.to()));
        out.computeIfAbsent(arc.from(), place -> new ArrayList<>()).add(arc);
        if (leg.from().start()) {
          starts.put(arc.from(), leg.from());
        }
      }
    }
    measure();
  }

  /** Where routes can start. */
  List<Leg.End> starts() {
    return List.copyOf(starts.values());
  }

  List<Arc> from(String place) {
    return out.getOrDefault(place, List.of());
  }

  /** What is still to be passed once a route has started here, as bits. */
  int needAfter(Leg.End start) {
    return ~passed(start) & ((1 << via.size()) - 1);
  }

  /** The least cost to an end, where a place may be passed twice; absent if there is no way. */
  OptionalLong least(String place, int need) {
    long[] costs = toEnd.get(place);
    return costs == null || costs[need] == NEVER
        ? OptionalLong.empty()
        : OptionalLong.of(costs[need]);
  }

  /**
   * The least cost to an end where no place is passed again: not less than {@link #least}, and
   * exact where nothing is to be passed; absent if there is no way.
   *
   * @param visited places so far, the last included
   */
  OptionalLong leastLoopless(Set<String> visited, String place, int need) {
    OptionalLong least = leastAvoiding(visited, place, need);
    for (int i = 0; i < via.size() && least.isPresent(); i++) {
      if ((need & 1 << i) != 0) {
        OptionalLong detour = detour(i).least(visited, place);
        least =
            detour.isEmpty()
                ? detour
                : OptionalLong.of(Math.max(least.getAsLong(), detour.getAsLong()));
      }
    }
    return least;
  }

  private Detour detour(int place) {
    return detours.computeIfAbsent(place, i -> new Detour(out.values(), 1 << i));
  }

  /** The least cost by way of other places than some, where a place may be passed twice (A*). */
  private OptionalLong leastAvoiding(Set<String> avoided, String place, int need) {
    PriorityQueue<State> open = new PriorityQueue<>(State.NEAREST);
    Map<String, long[]> best = new HashMap<>();
    open.add(new State(place, need, 0, 0));
    while (!open.isEmpty()) {
      State state = open.remove();
      if (isEnd(state)) {
        return OptionalLong.of(state.cost());
      }
      if (state.cost() > costs(best, state.place())[state.need()]) {
        continue;
      }
      for (Arc arc : from(state.place())) {
        int left = state.need() & ~arc.passed();
        OptionalLong further = least(arc.to(), left);
        long cost = state.cost() + arc.cost();
        if (further.isPresent()
            && !avoided.contains(arc.to())
            && cost < costs(best, arc.to())[left]) {
          costs(best, arc.to())[left] = cost;
          open.add(new State(arc.to(), left, cost, cost + further.getAsLong()));
        }
      }
    }
    return OptionalLong.empty();
  }

  /** At an end, where it takes nothing more to arrive. */
  private boolean isEnd(State state) {
    return from(state.place()).isEmpty() && least(state.place(), state.need()).orElse(NEVER) == 0;
  }

  private int passed(Leg.End end) {
    int bits = 0;
    for (int i = 0; i < via.size(); i++) {
      bits |= end.via().contains(via.get(i)) ? 1 << i : 0;
    }
    return bits;
  }

  private long[] costs(Map<String, long[]> byPlace, String place) {
    return byPlace.computeIfAbsent(
        place,
        p -> {
          long[] costs = new long[1 << via.size()];
          Arrays.fill(costs, NEVER);
          return costs;
        });
  }

  private void measure() {
    PriorityQueue<State> open = new PriorityQueue<>(State.NEAREST);
    Map<String, List<Arc>> in = new HashMap<>();
    for (List<Arc> arcs : out.values()) {
      for (Arc arc : arcs) {
        in.computeIfAbsent(arc.to(), place -> new ArrayList<>()).add(arc);
        if (arc.leg().to().end() && costs(toEnd, arc.to())[0] == NEVER) {
          costs(toEnd, arc.to())[0] = 0;
          open.add(new State(arc.to(), 0, 0, 0));
        }
      }
    }
    while (!open.isEmpty()) {
      State state = open.remove();
      if (state.cost() == costs(toEnd, state.place())[state.need()]) {
        in.getOrDefault(state.place(), List.of()).forEach(arc -> relax(arc, state, open));
      }
    }
  }

  /** Before the arc all that is needed behind it was needed, and any of what it passes. */
  private void relax(Arc arc, State behind, PriorityQueue<State> open) {
    if ((behind.need() & arc.passed()) != 0) {
      return;
    }
    long cost = behind.cost() + arc.cost();
    long[] costs = costs(toEnd, arc.from());
    // Every subset of the bits of arc.passed(), the empty one last.
    for (int some = arc.passed(); ; some = (some - 1) & arc.passed()) {
      int need = behind.need() | some;
      if (cost < costs[need]) {
        costs[need] = cost;
        open.add(new State(arc.from(), need, cost, cost));
      }
      if (some == 0) {
        return;
      }
    }
  }
}
