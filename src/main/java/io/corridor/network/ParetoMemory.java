package io.corridor.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which places a walk must remember to have visited, and where. A place is forgotten where no loop
 * is known that leads back to it, so that more walks can be compared (ng-routes: Baldacci,
 * Mingozzi, Roberti 2011). Loops become known one search after the other: that a walk may pass a
 * place twice is relaxed first, and taken back where it makes a difference (Righini, Salani 2008;
 * Martinelli, Pecin, Poggi 2014).
 */
final class ParetoMemory {

  private static final long[] NOTHING = {};
  private static final int NONE = -1;

  // By place: its bit if it is to be remembered, and the bits that are kept there.
  private final int[] bit;
  private final long[][] kept;
  private int bits;

  /** Nothing is remembered. */
  ParetoMemory(int places) {
    bit = new int[places];
    kept = new long[places][];
    Arrays.fill(bit, NONE);
    Arrays.fill(kept, NOTHING);
  }

  /** How many words of 64 bits a walk needs. */
  int words() {
    return (bits + Long.SIZE - 1) / Long.SIZE;
  }

  /** Whether a walk remembers that it has visited a place. */
  boolean knows(long[] visited, int place) {
    return bit[place] != NONE && (visited[bit[place] / Long.SIZE] & 1L << bit[place]) != 0;
  }

  /** Fills in what a walk remembers when it goes on to a place. */
  void enter(long[] visited, int place, long[] after) {
    for (int word = 0; word < after.length; word++) {
      after[word] = word < kept[place].length ? visited[word] & kept[place][word] : 0;
    }
    if (bit[place] != NONE) {
      after[bit[place] / Long.SIZE] |= 1L << bit[place];
    }
  }

  /**
   * From now on no walk runs any of the innermost loops of this one.
   *
   * @param places in order
   * @return whether there was any
   */
  boolean forbidLoops(int[] places) {
    Map<Integer, Integer> last = new HashMap<>();
    int inner = NONE;
    for (int at = 0; at < places.length; at++) {
      int before = last.getOrDefault(places[at], NONE);
      // A loop that began no later than one that is closed contains it.
      if (before > inner) {
        inner = before;
        remember(places[at], Arrays.copyOfRange(places, before + 1, at));
      }
      last.put(places[at], at);
    }
    return inner != NONE;
  }

  private void remember(int place, int[] where) {
    if (bit[place] == NONE) {
      bit[place] = bits++;
    }
    int word = bit[place] / Long.SIZE;
    for (int on : where) {
      if (kept[on].length <= word) {
        kept[on] = Arrays.copyOf(kept[on], word + 1);
      }
      kept[on][word] |= 1L << bit[place];
    }
  }
}
