package io.corridor.network;

import java.util.BitSet;
import java.util.List;

/** What a front is asked for, and the bounds that follow from it. Shared by its searches. */
final class ParetoQuestion {

  private static final int MOST_CRITERIA = 8;

  final Network network;
  final Ends ends;
  final Transitions transitions;
  final ParetoBounds bounds;
  private final Criterion[] criteria;
  private final boolean[] worst;
  private final long[] limits;
  private final BitSet usable = new BitSet();

  /**
   * A question.
   *
   * @throws IllegalArgumentException if there are no criteria, more than 8, or not as many limits
   */
  ParetoQuestion(
      Network network,
      Ends ends,
      Transitions transitions,
      List<Criterion> criteria,
      List<Long> limits) {
    if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA || criteria.size() != limits.size()) {
      throw new IllegalArgumentException("1 to 8 criteria, and a limit for each");
    }
    this.network = network;
    this.ends = ends;
    this.transitions = transitions;
    this.criteria = criteria.toArray(Criterion[]::new);
    this.limits = limits.stream().mapToLong(Long::longValue).toArray();
    this.worst = new boolean[this.criteria.length];
    for (int i = 0; i < worst.length; i++) {
      worst[i] = this.criteria[i].sum() == Criterion.Sum.WORST;
    }
    for (int arc = 0; arc < 2 * network.legs(); arc++) {
      usable.set(arc, ends.allow(network, arc) && isUsable(arc));
    }
    bounds = new ParetoBounds(network, ends, this.criteria, usable);
  }

  private boolean isUsable(int arc) {
    for (Criterion criterion : criteria) {
      if (criterion.least(arc) == Criterion.UNUSABLE) {
        return false;
      }
    }
    return true;
  }

  /** How many criteria there are. */
  int criteria() {
    return criteria.length;
  }

  /** Whether a path may run along an arc. */
  boolean allows(int arc) {
    return usable.get(arc);
  }

  /**
   * The bounds of a walk that begins.
   *
   * @param bounds is filled: for each criterion what a path that begins so costs at least
   * @return false if it cannot arrive within the limits
   */
  boolean begin(int place, int need, long[] bounds) {
    for (int i = 0; i < criteria.length; i++) {
      bounds[i] = this.bounds.least(i, place, need);
      if (bounds[i] == Criterion.UNUSABLE || bounds[i] > limits[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The bounds of a walk that goes on.
   *
   * @param costs so far
   * @param state before the arc
   * @param need what is still to be passed after it
   * @param further is filled: for each criterion what a path that goes on so costs at least
   * @return false if it cannot arrive within the limits
   */
  boolean goOn(long[] costs, int state, int arc, int need, long[] further) {
    int head = network.head(arc);
    for (int i = 0; i < criteria.length; i++) {
      long more = criteria[i].cost(state, arc);
      long rest = bounds.least(i, head, need);
      if (more == Criterion.UNUSABLE || rest == Criterion.UNUSABLE) {
        return false;
      }
      further[i] = worst[i] ? Math.max(Math.max(costs[i], more), rest) : costs[i] + more + rest;
      if (further[i] > limits[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The costs of a walk from its bounds. A worst arc that is still to come counts already: no path
   * that goes on from there costs less.
   */
  void costs(long[] bounds, int place, int need, long[] costs) {
    for (int i = 0; i < criteria.length; i++) {
      costs[i] = worst[i] ? bounds[i] : bounds[i] - this.bounds.least(i, place, need);
    }
  }
}
