package io.corridor.network;

import java.util.Arrays;

/**
 * Numbers in order of weight: a heap with four children to a node, in two arrays (Johnson 1975).
 * What got cheaper is pushed again, and whoever pops knows what is out of date: that is faster than
 * to keep track of where everything is. Not for several threads.
 */
final class WeightHeap {

  private long[] weights = new long[256];
  private int[] items = new int[256];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** The least weight; there must be one. */
  long topWeight() {
    return weights[0];
  }

  /** Adds an item. O(log n), and O(1) where weights mostly grow. */
  void push(long weight, int item) {
    if (size == items.length) {
      weights = Arrays.copyOf(weights, 2 * size);
      items = Arrays.copyOf(items, 2 * size);
    }
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >> 2;
      if (weights[parent] <= weight) {
        break;
      }
      weights[at] = weights[parent];
      items[at] = items[parent];
      at = parent;
    }
    weights[at] = weight;
    items[at] = item;
  }

  /** Takes an item of the least weight; there must be one. O(log n). */
  int pop() {
    final int top = items[0];
    size--;
    if (size > 0) {
      sink(weights[size], items[size]);
    }
    return top;
  }

  private void sink(long weight, int item) {
    final long[] all = weights;
    int at = 0;
    for (int child = 1; child < size; child = 4 * at + 1) {
      int least = child;
      long lightest = all[child];
      int last = Math.min(child + 4, size);
      for (int other = child + 1; other < last; other++) {
        if (all[other] < lightest) {
          least = other;
          lightest = all[other];
        }
      }
      if (lightest >= weight) {
        break;
      }
      all[at] = lightest;
      items[at] = items[least];
      at = least;
    }
    all[at] = weight;
    items[at] = item;
  }
}
