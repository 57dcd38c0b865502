package io.corridor.network;

import java.util.Arrays;

/** Numbers in an order that somebody else knows: a binary heap. Each step takes O(log size). */
final class ParetoHeap {

  private static final int FIRST_ROOM = 64;

  private final Order order;
  private int[] numbers = new int[FIRST_ROOM];
  private int size;

  /** Of any two numbers in the heap, which comes first. It must not change while they are in it. */
  interface Order {
    /** Whether one comes before the other. */
    boolean before(int one, int other);
  }

  ParetoHeap(Order order) {
    this.order = order;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    int at = size++;
    while (at > 0 && order.before(number, numbers[(at - 1) / 2])) {
      numbers[at] = numbers[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    numbers[at] = number;
  }

  /** Takes out the first; the heap must not be empty. */
  int remove() {
    final int first = numbers[0];
    int last = numbers[--size];
    int at = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && order.before(numbers[child + 1], numbers[child])) {
        child++;
      }
      if (!order.before(numbers[child], last)) {
        break;
      }
      numbers[at] = numbers[child];
      at = child;
      child = 2 * at + 1;
    }
    numbers[at] = last;
    return first;
  }
}
