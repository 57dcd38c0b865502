package io.corridor.network;

import java.util.BitSet;

/**
 * A cost for each leg, the same both ways and whatever came before: what most questions need, and
 * what the searches are fastest with, as nothing has to be called to learn a cost.
 */
public final class LegCosts implements Criterion {

  private final int[] costs;
  private final BitSet closed;

  /**
   * Costs. Neither argument is copied, so that a question with other closed legs takes no other
   * costs: neither may change later.
   *
   * @param costs of each leg, 0 or more
   * @param closed the legs that no path may run along
   */
  public LegCosts(int[] costs, BitSet closed) {
    this.costs = costs;
    this.closed = closed;
  }

  @Override
  public long least(int arc) {
    int leg = arc >> 1;
    return closed.get(leg) ? UNUSABLE : costs[leg];
  }
}
