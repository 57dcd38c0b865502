package io.corridor.network;

import java.util.Arrays;

/**
 * Walks of a search, each by its last arc and the walk before it, in arrays: 48 bytes a label and 8
 * a place. Of two at one place in one state, one that weighs no more, has no more left to pass and
 * has been at no critical place where the other has not, makes the other needless.
 */
final class Labels {

  /** No label: before the first of a walk. */
  static final int NONE = -1;

  private int[] place = new int[256];
  private int[] arc = new int[256];
  private int[] before = new int[256];
  private int[] state = new int[256];
  private int[] left = new int[256];
  private int[] next = new int[256];
  private long[] visited = new long[256];
  private long[] weight = new long[256];
  private int count;
  // Of each place the newest label, behind the stamp of its search.
  private final long[] newest;
  private int stamp;

  Labels(int places) {
    newest = new long[places];
  }

  void clear() {
    count = 0;
    // After as many searches as an int can count, stamps would come back.
    if (++stamp == 0) {
      Arrays.fill(newest, 0);
      stamp = 1;
    }
  }

  int place(int label) {
    return place[label];
  }

  /** The last arc; what the first label of a walk has is no arc of it. */
  int arc(int label) {
    return arc[label];
  }

  /** The walk without its last arc, {@link #NONE} of the first. */
  int before(int label) {
    return before[label];
  }

  int state(int label) {
    return state[label];
  }

  /** The groups still to be passed, as bits. */
  int left(int label) {
    return left[label];
  }

  /** The critical places where the walk has been, as bits. */
  long visited(int label) {
    return visited[label];
  }

  long weight(int label) {
    return weight[label];
  }

  /** Whether another has made it needless after it was added. */
  boolean isNeedless(int label) {
    return next[label] == label;
  }

  private int newest(int at) {
    return (int) (newest[at] >>> 32) == stamp ? (int) newest[at] : NONE;
  }

  /** Whether there is a label already that makes such a one needless. O(labels at the place). */
  boolean hasBetter(int at, int inState, int toPass, long been, long weighing) {
    for (int label = newest(at); label != NONE; label = next[label]) {
      if (state[label] == inState
          && weight[label] <= weighing
          && (left[label] & ~toPass) == 0
          && (visited[label] & ~been) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Takes those out that such a one makes needless. O(labels at the place). */
  void removeWorse(int at, int inState, int toPass, long been, long weighing) {
    int previous = NONE;
    int label = newest(at);
    while (label != NONE) {
      final int following = next[label];
      if (state[label] == inState
          && weighing <= weight[label]
          && (toPass & ~left[label]) == 0
          && (been & ~visited[label]) == 0) {
        if (previous == NONE) {
          newest[at] = ((long) stamp << 32) | (following & 0xFFFFFFFFL);
        } else {
          next[previous] = following;
        }
        next[label] = label;
      } else {
        previous = label;
      }
      label = following;
    }
  }

  /** Adds one and gives its number. */
  int add(int at, int by, int from, int inState, int toPass, long been, long weighing) {
    if (count == place.length) {
      grow();
    }
    int label = count++;
    place[label] = at;
    arc[label] = by;
    before[label] = from;
    state[label] = inState;
    left[label] = toPass;
    visited[label] = been;
    weight[label] = weighing;
    next[label] = newest(at);
    newest[at] = ((long) stamp << 32) | label;
    return label;
  }

  private void grow() {
    int room = 2 * count;
    place = Arrays.copyOf(place, room);
    arc = Arrays.copyOf(arc, room);
    before = Arrays.copyOf(before, room);
    state = Arrays.copyOf(state, room);
    left = Arrays.copyOf(left, room);
    next = Arrays.copyOf(next, room);
    visited = Arrays.copyOf(visited, room);
    weight = Arrays.copyOf(weight, room);
  }
}
