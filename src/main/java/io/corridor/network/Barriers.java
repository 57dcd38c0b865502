package io.corridor.network;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * What bars the way: the smallest sets of barred legs that open a path if they are allowed.
 *
 * <p>Exactly: a set of legs of which at least one arc is barred counts if, along arcs that are not
 * barred and both arcs of its legs, a path runs from a start to an end that passes no place twice
 * and a place of each group that {@link Ends} has to pass. The sets have the fewest legs that any
 * such set has. One empty set: a path runs already. No set: none would with all barred legs
 * allowed.
 *
 * @param sets the legs of each in the order in which a path runs along them. Without groups to pass
 *     the sets are in the order of these legs' numbers, with groups in one that depends on nothing
 *     but the question
 * @param complete whether these are all sets of that size, and not the first only; if not, and
 *     there are none, nothing is known
 */
public record Barriers(List<List<Integer>> sets, boolean complete) {

  /** Keeps copies. */
  public Barriers {
    sets = sets.stream().map(List::copyOf).toList();
  }

  /**
   * Finds what bars the way. Without groups to pass O(legs) for the number of barred legs, and for
   * each set at most one search of what lies between two barred legs. With groups also every set is
   * tried for a path that passes no place twice, which may take exponential time; the budget ends
   * it.
   *
   * @param barred whether an arc must not be run along; arcs that {@link Ends#allow} forbids stay
   *     forbidden
   * @param limit how many sets at most
   */
  public static Barriers find(
      Network network, Ends ends, IntPredicate barred, int limit, Budget budget) {
    return new BarrierSearch(network, ends, barred, limit, budget).find();
  }
}
