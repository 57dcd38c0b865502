package io.corridor.network;

import java.util.Arrays;

/**
 * States of a walk that has groups to pass ({@link Ends#toPass}), in the order in which they were
 * added. A state is one number: the place, and above it what is still to be passed after it.
 */
final class StateList {

  private long[] items = new long[16];
  private int size;

  /** A state. */
  static long state(int place, int need) {
    return (long) need << Integer.SIZE | place;
  }

  /** Where the walk is. */
  static int place(long state) {
    return (int) state;
  }

  /** What it still has to pass, as bits. */
  static int need(long state) {
    return (int) (state >> Integer.SIZE);
  }

  void add(long state) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    items[size++] = state;
  }

  long get(int index) {
    return items[index];
  }

  int size() {
    return size;
  }

  long[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
