package io.corridor.network;

import java.util.function.IntPredicate;

/**
 * How many barred arcs a walk needs at least to get from a place, with some groups still to pass,
 * to an end. Found backwards from the ends, one number after the other: arcs that are not barred
 * are free (breadth-first search with costs 0 and 1). O(arcs · 2^groups), and less where the asker
 * stops early.
 *
 * <p>Walks may pass a place twice, so where groups are to be passed a path may need more; it never
 * needs fewer.
 */
final class BarredLevels {

  private final Network network;
  private final Ends ends;
  private final IntPredicate barred;
  private final Budget budget;
  private final StateTable least;
  private StateList next = new StateList();
  private int level = -1;

  BarredLevels(Network network, Ends ends, IntPredicate barred, Budget budget) {
    this.network = network;
    this.ends = ends;
    this.barred = barred;
    this.budget = budget;
    this.least = new StateTable(network.places());
    ends.ends().forEach(end -> next.add(StateList.state(end, 0)));
  }

  /** The number that was settled last; -1 before the first. */
  int level() {
    return level;
  }

  /** The least number from a state, {@link StateTable#NONE} if it is above {@link #level}. */
  int least(int place, int need) {
    return least.get(place, need);
  }

  /**
   * Settles numbers until a walk from a start has one.
   *
   * @return false if there is no walk, or the budget ended
   */
  boolean riseToStart() {
    while (rise()) {
      if (ends.starts().anyMatch(start -> least.has(start, need(start)))) {
        return !budget.isExhausted();
      }
    }
    return false;
  }

  /** What is still to be passed after a start, as bits. */
  int need(int start) {
    return ends.toPass() & ~ends.passedAt(start);
  }

  /**
   * Settles all states that need one barred arc more than the last ones.
   *
   * @return false if there are none, or the budget ended
   */
  boolean rise() {
    level++;
    StateList now = new StateList();
    StateList waiting = next;
    next = new StateList();
    for (int i = 0; i < waiting.size(); i++) {
      settle(waiting.get(i), now);
    }
    for (int i = 0; i < now.size() && budget.spend(); i++) {
      spread(now.get(i), now);
    }
    return now.size() > 0 && !budget.isExhausted();
  }

  private void settle(long state, StateList now) {
    int place = StateList.place(state);
    int need = StateList.need(state);
    if (!least.has(place, need)) {
      least.put(place, need, level);
      now.add(state);
    }
  }

  private void spread(long state, StateList now) {
    int place = StateList.place(state);
    int here = ends.toPass() & ends.passedAt(place);
    for (int at = network.first(place); at < network.first(place + 1); at++) {
      int arc = Network.reverse(network.leaving(at));
      if (ends.allow(network, arc)) {
        // Whatever this place passes may have been to pass before it, or not.
        int some = here;
        do {
          reach(network.tail(arc), StateList.need(state) | some, barred.test(arc), now);
          some = (some - 1) & here;
        } while (some != here);
      }
    }
  }

  private void reach(int place, int need, boolean isBarred, StateList now) {
    if ((need & ends.passedAt(place)) == 0) {
      if (!isBarred) {
        settle(StateList.state(place, need), now);
      } else if (!least.has(place, need)) {
        next.add(StateList.state(place, need));
      }
    }
  }
}
