package io.corridor.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A number of each state (a place, and what is still to be passed after it) that a search has met.
 * Pages of arrays: where nothing is to be passed it is hardly slower than an array, and where much
 * is, its size follows what was met and not the product of both.
 */
final class StateTable {

  /** The number of a state that was not met. */
  static final int NONE = -1;

  private static final int SHIFT = 10;
  private static final int MASK = (1 << SHIFT) - 1;
  private static final int[] EMPTY = new int[1 << SHIFT];

  static {
    Arrays.fill(EMPTY, NONE);
  }

  private final int pages;
  private final Map<Integer, int[][]> byNeed = new HashMap<>();
  // Searches stay with the same need for long, so that the map is rarely asked.
  private int lastNeed = NONE;
  private int[][] last = {};

  /**
   * An empty table.
   *
   * @param places how many there are
   */
  StateTable(int places) {
    this.pages = (places >> SHIFT) + 1;
  }

  /** The number of a state, or {@link #NONE}. */
  int get(int place, int need) {
    return pages(need)[place >> SHIFT][place & MASK];
  }

  /** Whether a state has a number. */
  boolean has(int place, int need) {
    return get(place, need) != NONE;
  }

  /** Gives a state a number, 0 or more. */
  void put(int place, int need, int number) {
    int[][] some = pages(need);
    int page = place >> SHIFT;
    if (some[page] == EMPTY) {
      some[page] = EMPTY.clone();
    }
    some[page][place & MASK] = number;
  }

  private int[][] pages(int need) {
    if (need != lastNeed) {
      last = byNeed.computeIfAbsent(need, n -> empty());
      lastNeed = need;
    }
    return last;
  }

  private int[][] empty() {
    int[][] some = new int[pages][];
    Arrays.fill(some, EMPTY);
    return some;
  }
}
