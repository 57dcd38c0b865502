package io.corridor.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A greatest flow in whole units, found in phases: breadth first for how far nodes are from the
 * sources, then depth first all ways that come one node further with each step (Dinic 1970). With
 * units as small as here a phase takes O(arcs), and there are O(√arcs) of them at most (Even,
 * Tarjan 1975).
 */
final class UnitFlow {

  private static final int UNMET = -1;

  private final Residual room;
  private final Budget budget;
  private final int[] level;
  private final int[] slot;
  // The queue of one search, the way of the other.
  private final int[] nodes;
  private int value;

  UnitFlow(Residual room, Budget budget) {
    this.room = room;
    this.budget = budget;
    this.level = new int[room.nodes()];
    this.slot = new int[room.nodes()];
    this.nodes = new int[room.nodes()];
  }

  /**
   * Makes the flow as great as it can be.
   *
   * @return false if it became greater than {@code most}, or the budget ended
   */
  boolean fill(int most) {
    while (measure()) {
      Arrays.fill(slot, 0);
      for (int node = 0; node < room.nodes(); node++) {
        while (room.isSource(node) && send(node)) {
          if (++value > most) {
            return false;
          }
        }
      }
    }
    return !budget.isExhausted();
  }

  /** How many units flow. */
  int value() {
    return value;
  }

  /** The nodes that one more unit could reach from a source. */
  BitSet fromSources() {
    BitSet met = new BitSet();
    int size = 0;
    for (int node = 0; node < room.nodes(); node++) {
      if (room.isSource(node)) {
        met.set(node);
        nodes[size++] = node;
      }
    }
    for (int i = 0; i < size; i++) {
      for (int s = 0; s < room.slots(nodes[i]); s++) {
        int after = room.after(nodes[i], s);
        if (after != Residual.NONE && !met.get(after)) {
          met.set(after);
          nodes[size++] = after;
        }
      }
    }
    return met;
  }

  /** The nodes from which one more unit could reach a sink. */
  BitSet toSinks() {
    BitSet met = new BitSet();
    int size = 0;
    for (int node = 0; node < room.nodes(); node++) {
      if (room.isSink(node)) {
        met.set(node);
        nodes[size++] = node;
      }
    }
    for (int i = 0; i < size; i++) {
      for (int s = 0; s < room.slots(nodes[i]); s++) {
        int before = room.before(nodes[i], s);
        if (before != Residual.NONE && !met.get(before)) {
          met.set(before);
          nodes[size++] = before;
        }
      }
    }
    return met;
  }

  /** Whether a sink can be reached; if so, how far every node nearer than it is. */
  private boolean measure() {
    Arrays.fill(level, UNMET);
    int size = 0;
    for (int node = 0; node < room.nodes(); node++) {
      if (room.isSource(node)) {
        level[node] = 0;
        nodes[size++] = node;
      }
    }
    for (int i = 0; i < size && budget.spend(); i++) {
      if (room.isSink(nodes[i])) {
        return true;
      }
      for (int s = 0; s < room.slots(nodes[i]); s++) {
        int after = room.after(nodes[i], s);
        if (after != Residual.NONE && level[after] == UNMET) {
          level[after] = level[nodes[i]] + 1;
          nodes[size++] = after;
        }
      }
    }
    return false;
  }

  /** Sends one unit from a source to a sink; slots that led nowhere in this phase stay passed. */
  private boolean send(int source) {
    int length = 0;
    nodes[0] = source;
    while (!room.isSink(nodes[length])) {
      int node = nodes[length];
      if (slot[node] == room.slots(node)) {
        if (length == 0) {
          return false;
        }
        slot[nodes[--length]]++;
        continue;
      }
      int after = room.after(node, slot[node]);
      if (after != Residual.NONE && level[after] == level[node] + 1) {
        nodes[++length] = after;
      } else {
        slot[node]++;
      }
    }
    for (int i = 0; i < length; i++) {
      room.push(nodes[i], slot[nodes[i]]);
    }
    return true;
  }
}
