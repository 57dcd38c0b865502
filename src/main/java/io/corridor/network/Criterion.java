package io.corridor.network;

/**
 * What an arc costs by one measure, as a whole number of small units (metres, seconds, borders), so
 * that sums are exact in whatever order they are made.
 */
public interface Criterion {

  /** The cost of what cannot be used. */
  long UNUSABLE = Long.MAX_VALUE;

  /** How the costs of arcs make the cost of a path. */
  enum Sum {
    /** They add up. */
    TOTAL,
    /** The greatest counts, as with the weakest leg. */
    WORST
  }

  /**
   * The least that an arc can cost, whatever came before it.
   *
   * @return 0 or more; {@link #UNUSABLE} if no path may run along it
   */
  long least(int arc);

  /**
   * What an arc costs after what came before it.
   *
   * @param state of the {@link Transitions} of the search before the arc
   * @return {@link #least} or more
   */
  default long cost(int state, int arc) {
    return least(arc);
  }

  /** How the costs of arcs make the cost of a path. */
  default Sum sum() {
    return Sum.TOTAL;
  }

  /** The cost of a path that is one arc longer. */
  default long add(long soFar, long more) {
    return sum() == Sum.TOTAL ? soFar + more : Math.max(soFar, more);
  }
}
