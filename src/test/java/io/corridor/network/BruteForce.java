package io.corridor.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Walks every path there is, with no idea of what is good. */
final class BruteForce {

  /** From the cheapest on by the first criterion, then with the fewest arcs, then by arcs. */
  private static final Comparator<ArcPath> BEST =
      Comparator.comparingLong((ArcPath path) -> path.costs().get(0))
          .thenComparingInt(path -> path.arcs().size())
          .thenComparing(path -> path.arcs().toString());

  private final Network network;
  private final Set<Integer> starts;
  private final Set<Integer> ends;
  private final List<Set<Integer>> via;
  private final Transitions transitions;
  private final List<Criterion> criteria;
  private final List<ArcPath> found = new ArrayList<>();

  private BruteForce(
      Network network,
      Set<Integer> starts,
      Set<Integer> ends,
      List<Set<Integer>> via,
      Transitions transitions,
      List<Criterion> criteria) {
    this.network = network;
    this.starts = starts;
    this.ends = ends;
    this.via = via;
    this.transitions = transitions;
    this.criteria = criteria;
  }

  static List<ArcPath> all(
      Network network,
      Set<Integer> starts,
      Set<Integer> ends,
      List<Set<Integer>> via,
      Transitions transitions,
      List<Criterion> criteria) {
    BruteForce force = new BruteForce(network, starts, ends, via, transitions, criteria);
    starts.forEach(start -> force.walk(start, List.of(start), List.of()));
    force.found.sort(BEST);
    return force.found;
  }

  private void walk(int place, List<Integer> places, List<Integer> arcs) {
    if (ends.contains(place)) {
      arrive(places, arcs);
      return;
    }
    for (int arc = 0; arc < 2 * network.legs(); arc++) {
      int head = network.head(arc);
      if (network.tail(arc) == place
          && network.isOpen(arc)
          && !starts.contains(head)
          && !places.contains(head)) {
        walk(head, longer(places, head), longer(arcs, arc));
      }
    }
  }

  private static List<Integer> longer(List<Integer> list, int last) {
    List<Integer> more = new ArrayList<>(list);
    more.add(last);
    return more;
  }

  private void arrive(List<Integer> places, List<Integer> arcs) {
    for (Set<Integer> group : via) {
      Set<Integer> passed = new HashSet<>(places);
      passed.retainAll(group);
      if (passed.isEmpty()) {
        return;
      }
    }
    List<Long> costs = new ArrayList<>();
    for (Criterion criterion : criteria) {
      long total = 0;
      int state = transitions.start(places.get(0));
      for (int arc : arcs) {
        long cost = criterion.cost(state, arc);
        if (cost == Criterion.UNUSABLE) {
          return;
        }
        total = criterion.add(total, cost);
        state = transitions.next(state, arc);
      }
      costs.add(total);
    }
    found.add(new ArcPath(arcs, costs));
  }
}
