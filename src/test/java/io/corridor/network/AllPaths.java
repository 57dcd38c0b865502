package io.corridor.network;

import java.util.ArrayList;
import java.util.List;

/** Every path that passes no place twice, by trying: what searches are checked against. */
final class AllPaths {

  private final Network network;
  private final Ends ends;
  private final Transitions transitions;
  private final List<Criterion> criteria;
  private final List<ArcPath> found = new ArrayList<>();

  AllPaths(Network network, Ends ends, Transitions transitions, List<Criterion> criteria) {
    this.network = network;
    this.ends = ends;
    this.transitions = transitions;
    this.criteria = criteria;
    ends.starts().forEach(start -> walk(List.of(start), List.of()));
  }

  /** All that can be used at all. */
  List<ArcPath> all() {
    return found;
  }

  /** Those that cost no more than the limits. */
  List<ArcPath> within(List<Long> limits) {
    return found.stream().filter(path -> isNoMore(path.costs(), limits)).toList();
  }

  /** The costs that no path within the limits beats, each once, in order. */
  List<List<Long>> front(List<Long> limits) {
    List<List<Long>> costs = within(limits).stream().map(ArcPath::costs).distinct().toList();
    return costs.stream()
        .filter(one -> costs.stream().allMatch(o -> o.equals(one) || !isNoMore(o, one)))
        .sorted(AllPaths::compare)
        .toList();
  }

  /** First cost first. */
  static int compare(List<Long> one, List<Long> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return one.get(i).compareTo(other.get(i));
      }
    }
    return 0;
  }

  static boolean isNoMore(List<Long> one, List<Long> other) {
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i) > other.get(i)) {
        return false;
      }
    }
    return true;
  }

  private void walk(List<Integer> places, List<Integer> arcs) {
    int here = places.get(places.size() - 1);
    if (ends.isEnd(here)) {
      arrive(places, arcs);
      return;
    }
    for (int arc = 0; arc < 2 * network.legs(); arc++) {
      int head = network.head(arc);
      boolean open = network.tail(arc) == here && network.isOpen(arc);
      if (open && !ends.isStart(head) && !places.contains(head)) {
        walk(and(places, head), and(arcs, arc));
      }
    }
  }

  private static List<Integer> and(List<Integer> numbers, int more) {
    List<Integer> all = new ArrayList<>(numbers);
    all.add(more);
    return all;
  }

  private void arrive(List<Integer> places, List<Integer> arcs) {
    int passed = 0;
    for (int place : places) {
      passed |= ends.passedAt(place);
    }
    if (passed != ends.toPass()) {
      return;
    }
    List<Long> costs = new ArrayList<>();
    for (Criterion criterion : criteria) {
      long cost = 0;
      int state = transitions.start(places.get(0));
      for (int arc : arcs) {
        long more = criterion.cost(state, arc);
        if (more == Criterion.UNUSABLE || criterion.least(arc) == Criterion.UNUSABLE) {
          return;
        }
        cost = criterion.sum() == Criterion.Sum.TOTAL ? cost + more : Math.max(cost, more);
        state = transitions.next(state, arc);
      }
      costs.add(cost);
    }
    found.add(new ArcPath(arcs, costs));
  }
}
