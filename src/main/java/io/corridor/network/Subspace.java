package io.corridor.network;

import java.util.Comparator;

/**
 * The paths that begin with some arcs of one path, and do not go on along some others (Lawler
 * 1972). Arrays are neither copied nor changed: many subspaces share one.
 */
final class Subspace {

  /** Whose best path may be the next. What is known comes before what has yet to be searched. */
  static final Comparator<Subspace> BEST =
      Comparator.comparingLong((Subspace space) -> space.weight)
          .thenComparing(space -> !space.exact)
          .thenComparingLong(space -> space.number);

  private final int[] path;
  private final int shared;
  private final int[] closed;
  private final long weight;
  private final boolean exact;
  private final long number;

  private Subspace(int[] path, int shared, int[] closed, long weight, boolean exact, long number) {
    this.path = path;
    this.shared = shared;
    this.closed = closed;
    this.weight = weight;
    this.exact = exact;
    this.number = number;
  }

  /**
   * A subspace whose best path is not known yet.
   *
   * @param path its first arcs are those that all paths of the subspace begin with
   * @param shared how many those are
   * @param closed the arcs that none of them goes on along
   * @param weight what none of them is below
   * @param number orders those that weigh the same
   */
  Subspace(int[] path, int shared, int[] closed, long weight, long number) {
    this(path, shared, closed, weight, false, number);
  }

  /** The same when more is known of its best path. */
  Subspace atLeast(long bound) {
    return new Subspace(path, shared, closed, Math.max(weight, bound), false, number);
  }

  /** The same when its best path is known. */
  Subspace with(int[] best, long bestWeight) {
    return new Subspace(best, shared, closed, bestWeight, true, number);
  }

  /** The best path if it is known, else one that begins as all of them do. */
  int[] path() {
    return path;
  }

  /** How many arcs all of them begin with. */
  int shared() {
    return shared;
  }

  /** The arcs that none of them goes on along. */
  int[] closed() {
    return closed;
  }

  /** The weight of the best, or less if that is not known yet. */
  long weight() {
    return weight;
  }

  /** Whether the best is known. */
  boolean isExact() {
    return exact;
  }

  /** Whether no path goes on along an arc. */
  boolean excludes(int arc) {
    for (int other : closed) {
      if (other == arc) {
        return true;
      }
    }
    return false;
  }
}
