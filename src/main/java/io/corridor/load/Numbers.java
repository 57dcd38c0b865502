package io.corridor.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers that the store has for nodes or relationships, in eight bytes each. */
final class Numbers {

  private static final int FIRST = 64;

  private long[] numbers = new long[FIRST];
  private int size;
  private boolean sorted;

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
    sorted = false;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  boolean contains(long number) {
    if (!sorted) {
      Arrays.sort(numbers, 0, size);
      sorted = true;
    }
    return Arrays.binarySearch(numbers, 0, size, number) >= 0;
  }

  /** Those from a place on, so many at most. */
  List<Long> part(int from, int most) {
    List<Long> part = new ArrayList<>();
    for (int i = from; i < Math.min(size, from + most); i++) {
      part.add(numbers[i]);
    }
    return part;
  }
}
