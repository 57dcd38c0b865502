package io.corridor.network;

import org.jspecify.annotations.Nullable;

/**
 * Cost and number of arcs in one number, so that of paths that cost the same the one with fewer
 * arcs counts as cheaper, and no loop is free. The upper bits are the cost; the lower are enough
 * for the arcs of any path that passes no place twice.
 */
final class Weights {

  /** The weight of what cannot be used. Two of them add up to something positive. */
  static final long NEVER = 1L << 61;

  private final Criterion criterion;
  private final @Nullable LegCosts legCosts;
  private final int shift;
  private final long most;

  /**
   * Weights.
   *
   * @throws IllegalArgumentException if costs do not add up
   */
  Weights(Network network, Criterion criterion) {
    if (criterion.sum() != Criterion.Sum.TOTAL) {
      throw new IllegalArgumentException("only costs that add up can be searched for the cheapest");
    }
    this.criterion = criterion;
    // A call of a final class is compiled into the loop; one of an interface may not be.
    this.legCosts = criterion instanceof LegCosts costs ? costs : null;
    this.shift = Integer.SIZE - Integer.numberOfLeadingZeros(network.places());
    this.most = (NEVER >> shift) - 1;
  }

  /** The least weight of an arc, {@link #NEVER} if it is unusable. */
  long least(int arc) {
    return weight(legCosts == null ? criterion.least(arc) : legCosts.least(arc));
  }

  /** The weight of an arc after what came before it, {@link #NEVER} if it is unusable. */
  long after(int state, int arc) {
    return weight(legCosts == null ? criterion.cost(state, arc) : legCosts.least(arc));
  }

  private long weight(long cost) {
    return cost > most ? unusable(cost) : (cost << shift) + 1;
  }

  private static long unusable(long cost) {
    if (cost == Criterion.UNUSABLE) {
      return NEVER;
    }
    throw tooDear();
  }

  /**
   * Says why a sum is {@link #NEVER} or more: an unusable arc is no fault.
   *
   * @param weight the last one that was added
   * @throws ArithmeticException if the sum of usable arcs is too great to be kept
   */
  static void check(long weight) {
    if (weight < NEVER) {
      throw tooDear();
    }
  }

  private static ArithmeticException tooDear() {
    return new ArithmeticException("costs times places exceed 61 bits: use greater units");
  }

  /** By how many bits a cost is less than its weight. */
  int shift() {
    return shift;
  }

  /** The cost in the weight of a path that passes no place twice. */
  long cost(long weight) {
    return weight >> shift;
  }
}
