package io.corridor.network;

import java.util.Arrays;

/**
 * Walks from the starts, each as its last arc and the walk before it. In arrays: 20 bytes a label,
 * 8 more for each criterion, and 8 for every 64 places that are remembered.
 */
final class ParetoLabels {

  /** In place of the walk before, of one that begins. */
  static final int NONE = -1;

  private static final int FIRST_ROOM = 64;

  private final int criteria;
  private final int words;
  private int[] parent = new int[FIRST_ROOM];
  private int[] arc = new int[FIRST_ROOM];
  private int[] node = new int[FIRST_ROOM];
  private int[] need = new int[FIRST_ROOM];
  private int[] length = new int[FIRST_ROOM];
  private long[] bounds;
  private long[] visited;
  private int count;

  /**
   * No labels.
   *
   * @param words of 64 bits, for places that are remembered
   */
  ParetoLabels(int criteria, int words) {
    this.criteria = criteria;
    this.words = words;
    this.bounds = new long[FIRST_ROOM * criteria];
    this.visited = new long[FIRST_ROOM * words];
  }

  /**
   * One more.
   *
   * @param parent the walk before, or {@link #NONE}
   * @param arc its last, of no meaning without a walk before
   * @return its number
   */
  int add(int parent, int arc, int node, int need, long[] bounds, long[] visited) {
    if (count == this.parent.length) {
      grow(2 * count);
    }
    this.parent[count] = parent;
    this.arc[count] = arc;
    this.node[count] = node;
    this.need[count] = need;
    this.length[count] = parent == NONE ? 0 : length[parent] + 1;
    System.arraycopy(bounds, 0, this.bounds, count * criteria, criteria);
    System.arraycopy(visited, 0, this.visited, count * words, words);
    return count++;
  }

  private void grow(int room) {
    parent = Arrays.copyOf(parent, room);
    arc = Arrays.copyOf(arc, room);
    node = Arrays.copyOf(node, room);
    need = Arrays.copyOf(need, room);
    length = Arrays.copyOf(length, room);
    bounds = Arrays.copyOf(bounds, room * criteria);
    visited = Arrays.copyOf(visited, room * words);
  }

  int node(int label) {
    return node[label];
  }

  /** The groups still to be passed, as bits. */
  int need(int label) {
    return need[label];
  }

  /** Fills in what a path that begins so costs at least. */
  void bounds(int label, long[] filled) {
    System.arraycopy(bounds, label * criteria, filled, 0, criteria);
  }

  /** Fills in the places that it remembers. */
  void visited(int label, long[] filled) {
    System.arraycopy(visited, label * words, filled, 0, words);
  }

  /** The arcs of a walk in order. */
  int[] arcs(int label) {
    int[] arcs = new int[length[label]];
    int at = label;
    for (int i = arcs.length - 1; i >= 0; i--) {
      arcs[i] = arc[at];
      at = parent[at];
    }
    return arcs;
  }

  /** The order in which they are settled: by bounds, first criterion first, then fewest arcs. */
  boolean before(int one, int other) {
    for (int i = 0; i < criteria; i++) {
      long difference = bounds[one * criteria + i] - bounds[other * criteria + i];
      if (difference != 0) {
        return difference < 0;
      }
    }
    return length[one] != length[other] ? length[one] < length[other] : one < other;
  }
}
