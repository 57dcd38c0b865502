package io.corridor.network;

import java.util.Arrays;

/**
 * The costs of the walks that were settled at one place in one state, as far as they can still
 * dominate another.
 *
 * <p>Walks come in the order of their bounds, the first criterion first. So of two with the same
 * still to pass the later costs no less by the first criterion, only the others are compared, and
 * what is no better by these need not be kept (Pulido, Mandow, Pérez de la Cruz 2015). Each step
 * takes O(kept · criteria).
 */
final class ParetoSettled {

  private static final int FIRST_ROWS = 2;
  private static final long[] NOTHING = {};

  private final int criteria;
  private final int words;
  private final int stride;
  // Rows of costs, what is still to pass as bits, and words of places that are remembered.
  private long[] rows = NOTHING;
  private int used;

  /**
   * Nothing.
   *
   * @param words of 64 bits, for places that are remembered
   */
  ParetoSettled(int criteria, int words) {
    this.criteria = criteria;
    this.words = words;
    this.stride = criteria + 1 + words;
  }

  /**
   * Whether something settled can do all that a walk can, and costs no more.
   *
   * @param need what the walk has still to pass, as bits
   * @param visited the places that it remembers
   */
  boolean dominate(long[] costs, int need, long[] visited) {
    for (int row = 0; row < used; row += stride) {
      int kept = (int) rows[row + criteria];
      if ((kept & ~need) == 0
          && (kept == need || rows[row] <= costs[0])
          && isNoWorse(row, costs)
          && remembersNoMore(row, visited)) {
        bringForward(row);
        return true;
      }
    }
    return false;
  }

  /** Keeps what is not dominated, and drops what is of no use beside it. */
  void add(long[] costs, int need, long[] visited) {
    int end = 0;
    for (int row = 0; row < used; row += stride) {
      if (rows[row + criteria] != need || !isWorse(row, costs, visited)) {
        System.arraycopy(rows, row, rows, end, stride);
        end += stride;
      }
    }
    if (end == rows.length) {
      rows = Arrays.copyOf(rows, Math.max(2 * end, FIRST_ROWS * stride));
    }
    System.arraycopy(costs, 0, rows, end, criteria);
    rows[end + criteria] = need;
    System.arraycopy(visited, 0, rows, end + criteria + 1, words);
    used = end + stride;
  }

  /** What dominates one walk often dominates the next: it is looked at first. */
  private void bringForward(int row) {
    for (int i = row == 0 ? stride : 0; i < stride; i++) {
      long moved = rows[i];
      rows[i] = rows[row + i];
      rows[row + i] = moved;
    }
  }

  private boolean isNoWorse(int row, long[] costs) {
    for (int i = 1; i < criteria; i++) {
      if (rows[row + i] > costs[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean remembersNoMore(int row, long[] visited) {
    for (int i = 0; i < words; i++) {
      if ((rows[row + criteria + 1 + i] & ~visited[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The other way round: no better by what is compared, and nothing forgotten. */
  private boolean isWorse(int row, long[] costs, long[] visited) {
    for (int i = 1; i < criteria; i++) {
      if (rows[row + i] < costs[i]) {
        return false;
      }
    }
    for (int i = 0; i < words; i++) {
      if ((visited[i] & ~rows[row + criteria + 1 + i]) != 0) {
        return false;
      }
    }
    return true;
  }
}
