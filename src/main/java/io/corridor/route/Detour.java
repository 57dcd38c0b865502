package io.corridor.route;

import io.corridor.route.FlowNetwork.Arc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What it costs at least to get from a place by way of another to an end and to pass no place
 * twice: the least cost of two ways from that other place, one back to the first and one to an end,
 * that have no place in common (Suurballe 1974, as a flow of two along cheapest augmenting ways).
 *
 * <p>Without it, a place to be passed that lies in a dead end would be looked for along every
 * route. Exact where legs run both ways and one place is to be passed; never more than exact.
 */
final class Detour {

  private static final long NEVER = Long.MAX_VALUE;
  private static final int WAYS = 2;

  private final Map<String, Integer> numbers = new HashMap<>();
  // Links come in pairs, each with its way back in the flow behind it. A place is two nodes, 2i for
  // arriving and 2i + 1 for leaving, with a link between them that only one way can use.
  private final List<List<Integer>> links = new ArrayList<>();
  private final List<Integer> targets = new ArrayList<>();
  private final List<Long> costs = new ArrayList<>();
  private final List<Integer> room = new ArrayList<>();
  private final Map<String, Integer> back = new HashMap<>();
  private final int source;
  private final int sink;

  /**
   * Detours by way of one place.
   *
   * @param bit of the place in {@link Arc#passed()}
   */
  Detour(Collection<List<Arc>> arcs, int bit) {
    source = node();
    sink = node();
    int arrival = node();
    link(arrival, sink, 0, 1);
    for (List<Arc> some : arcs) {
      for (Arc arc : some) {
        place(arc.from(), arc.leg().from(), false, arrival);
        place(arc.to(), arc.leg().to(), (arc.passed() & bit) != 0, arrival);
      }
    }
    for (List<Arc> some : arcs) {
      for (Arc arc : some) {
        int from = number(arc.from());
        int to = number(arc.to());
        link(from + 1, to, arc.cost(), 1);
        link(to + 1, from, arc.cost(), 1);
      }
    }
  }

  /** Places are known from the legs; whether one is to be passed, from those that arrive there. */
  private void place(String id, Leg.End end, boolean passed, int arrival) {
    Integer known = numbers.get(id);
    int number = known == null ? node() : known;
    if (known == null) {
      node();
      numbers.put(id, number);
      link(number, number + 1, 0, 1);
      back.put(id, link(number, sink, 0, 0));
      if (end.end()) {
        link(number + 1, arrival, 0, 1);
      }
    }
    if (passed && links.get(source).stream().noneMatch(l -> targets.get(l) == number + 1)) {
      link(source, number + 1, 0, WAYS);
    }
  }

  /** Absent where there is no such way. */
  OptionalLong least(Set<String> visited, String place) {
    Integer way = back.get(place);
    if (way == null) {
      return OptionalLong.empty();
    }
    int[] left = room.stream().mapToInt(Integer::intValue).toArray();
    left[way] = 1;
    boolean[] closed = new boolean[links.size()];
    for (String id : visited) {
      Integer number = numbers.get(id);
      if (number != null) {
        // Where the route is now can be come back to, but not passed.
        closed[number] = !id.equals(place);
        closed[number + 1] = true;
      }
    }
    long cost = 0;
    for (int i = 0; i < WAYS; i++) {
      long more = augment(left, closed);
      if (more == NEVER) {
        return OptionalLong.empty();
      }
      cost += more;
    }
    return OptionalLong.of(cost);
  }

  /** One way more along the cheapest links with room (Bellman-Ford, with a queue). */
  private long augment(int[] left, boolean[] closed) {
    long[] cost = new long[links.size()];
    int[] by = new int[links.size()];
    boolean[] queued = new boolean[links.size()];
    Arrays.fill(cost, NEVER);
    cost[source] = 0;
    Deque<Integer> queue = new ArrayDeque<>(List.of(source));
    while (!queue.isEmpty()) {
      int node = queue.remove();
      queued[node] = false;
      for (int link : links.get(node)) {
        int target = targets.get(link);
        long reached = cost[node] + costs.get(link);
        if (left[link] > 0 && !closed[target] && reached < cost[target]) {
          cost[target] = reached;
          by[target] = link;
          if (!queued[target]) {
            queued[target] = true;
            queue.add(target);
          }
        }
      }
    }
    for (int node = sink; cost[sink] != NEVER && node != source; node = targets.get(by[node] ^ 1)) {
      left[by[node]]--;
      left[by[node] ^ 1]++;
    }
    return cost[sink];
  }

  private int number(String id) {
    return numbers.getOrDefault(id, 0);
  }

  private int node() {
    links.add(new ArrayList<>());
    return links.size() - 1;
  }

  private int link(int from, int to, long cost, int capacity) {
    int number = targets.size();
    add(from, to, cost, capacity);
    add(to, from, -cost, 0);
    return number;
  }

  private void add(int from, int to, long cost, int capacity) {
    links.get(from).add(targets.size());
    targets.add(to);
    costs.add(cost);
    room.add(capacity);
  }
}
