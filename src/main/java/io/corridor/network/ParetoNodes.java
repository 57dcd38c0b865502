package io.corridor.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers the pairs of a place and a state as they are met, and keeps what was settled at each. A
 * table of open addresses: O(1) to find one.
 */
final class ParetoNodes {

  private static final int FIRST_ROOM = 64;
  private static final int MIX = 0x9E3779B9;

  private final int criteria;
  private final int words;
  private final List<ParetoSettled> settled = new ArrayList<>();
  private int[] place = new int[FIRST_ROOM];
  private int[] state = new int[FIRST_ROOM];
  // Numbers, one more than they are so that 0 is free; at most half of the table is taken.
  private int[] table = new int[2 * FIRST_ROOM];

  /** None yet; the parameters are those of {@link ParetoSettled}. */
  ParetoNodes(int criteria, int words) {
    this.criteria = criteria;
    this.words = words;
  }

  int place(int node) {
    return place[node];
  }

  int state(int node) {
    return state[node];
  }

  ParetoSettled settled(int node) {
    return settled.get(node);
  }

  /** The number of a pair, which is a new one at first. */
  int number(int place, int state) {
    int slot = slot(place, state);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    int node = settled.size();
    if (node == this.place.length) {
      grow(2 * node);
      slot = slot(place, state);
    }
    this.place[node] = place;
    this.state[node] = state;
    settled.add(new ParetoSettled(criteria, words));
    table[slot] = node + 1;
    return node;
  }

  /** Where a pair is in the table, or would be. */
  private int slot(int place, int state) {
    int hash = (31 * state + place) * MIX;
    int slot = (hash ^ hash >>> Short.SIZE) & (table.length - 1);
    while (table[slot] != 0
        && (this.place[table[slot] - 1] != place || this.state[table[slot] - 1] != state)) {
      slot = slot + 1 & (table.length - 1);
    }
    return slot;
  }

  private void grow(int room) {
    place = Arrays.copyOf(place, room);
    state = Arrays.copyOf(state, room);
    table = new int[2 * room];
    for (int node = 0; node < settled.size(); node++) {
      table[slot(place[node], state[node])] = node + 1;
    }
  }
}
