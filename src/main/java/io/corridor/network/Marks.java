package io.corridor.network;

import java.util.Arrays;

/** A set of places that is emptied at once. 4 bytes a place. */
final class Marks {

  private final int[] marked;
  private int stamp = 1;

  Marks(int places) {
    marked = new int[places];
  }

  void clear() {
    if (++stamp == 0) {
      Arrays.fill(marked, 0);
      stamp = 1;
    }
  }

  /** Adds a place; false if it was there. */
  boolean add(int place) {
    boolean isNew = marked[place] != stamp;
    marked[place] = stamp;
    return isNew;
  }

  boolean has(int place) {
    return marked[place] == stamp;
  }
}
