package io.corridor.network;

import static io.corridor.network.StateList.need;
import static io.corridor.network.StateList.place;
import static io.corridor.network.StateList.state;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The walk of the fewest arcs from a place, with some groups still to pass, to an end:
 * breadth-first search backwards from the ends. It may pass a place twice. O(arcs · 2^groups).
 */
final class WalkBack {

  private final Network network;
  private final Ends ends;
  private final IntPredicate open;
  private final Budget budget;
  private final StateTable onward;
  private final StateList queue = new StateList();

  /**
   * One search.
   *
   * @param open whether a walk may run along an arc
   */
  WalkBack(Network network, Ends ends, IntPredicate open, Budget budget) {
    this.network = network;
    this.ends = ends;
    this.open = open;
    this.budget = budget;
    this.onward = new StateTable(network.places());
  }

  /**
   * The arcs of the walk.
   *
   * @param need what is still to be passed after the place; not at an end with nothing to pass
   * @param avoided places that it does not pass, but that it may start from
   * @return empty if there is none, or the budget ended
   */
  List<Integer> find(int place, int need, BitSet avoided) {
    ends.ends().filter(end -> !avoided.get(end)).forEach(end -> queue.add(state(end, 0)));
    for (int i = 0; i < queue.size() && budget.spend(); i++) {
      if (spread(queue.get(i), place, need, avoided)) {
        return walk(place, need);
      }
    }
    return List.of();
  }

  private boolean spread(long state, int from, int need, BitSet avoided) {
    int here = ends.toPass() & ends.passedAt(place(state));
    for (int at = network.first(place(state)); at < network.first(place(state) + 1); at++) {
      int arc = Network.reverse(network.leaving(at));
      int tail = network.tail(arc);
      if ((avoided.get(tail) && tail != from) || !open.test(arc)) {
        continue;
      }
      // Whatever this place passes may have been to pass before it, or not.
      int some = here;
      do {
        int before = need(state) | some;
        if ((before & ends.passedAt(tail)) == 0 && !onward.has(tail, before)) {
          onward.put(tail, before, arc);
          if (tail != from) {
            queue.add(state(tail, before));
          } else if (before == need) {
            return true;
          }
        }
        some = (some - 1) & here;
      } while (some != here);
    }
    return false;
  }

  private List<Integer> walk(int from, int toPass) {
    List<Integer> walk = new ArrayList<>();
    int place = from;
    int need = toPass;
    while (!ends.isEnd(place)) {
      int arc = onward.get(place, need);
      walk.add(arc);
      place = network.head(arc);
      need &= ~ends.passedAt(place);
    }
    return walk;
  }
}
