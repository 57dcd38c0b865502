package io.corridor.network;

import java.lang.ref.SoftReference;

/**
 * What a search from both sides notes of places. It is kept for the next search of the same thread,
 * softly: a note of an earlier search is told by its stamp, so nothing is cleared in between, and a
 * short search in a great network stays short. 32 bytes a place.
 */
final class SearchSpace {

  /** The way from the starts. */
  static final int FORWARD = 0;

  /** The way back from the ends. */
  static final int BACKWARD = 1;

  private static final ThreadLocal<SoftReference<SearchSpace>> KEPT =
      ThreadLocal.withInitial(() -> new SoftReference<>(new SearchSpace(0)));

  private static final int ROOT = -1;

  // Four numbers a place, side by side because they are asked for together: for each side the
  // weight, then stamp and arc.
  private final long[] notes;
  private final WeightHeap[] heaps = {new WeightHeap(), new WeightHeap()};
  private int stamp;

  private SearchSpace(int places) {
    notes = new long[Math.multiplyExact(4, places)];
  }

  /** An empty space; that of the last search of this thread is lost. */
  static SearchSpace empty(int places) {
    SearchSpace kept = KEPT.get().get();
    if (kept == null || kept.notes.length < 4 * places || kept.stamp == Integer.MAX_VALUE) {
      kept = new SearchSpace(places);
      KEPT.set(new SoftReference<>(kept));
    }
    kept.stamp++;
    kept.heaps[FORWARD].clear();
    kept.heaps[BACKWARD].clear();
    return kept;
  }

  WeightHeap heap(int side) {
    return heaps[side];
  }

  /** The least weight so far, {@link Weights#NEVER} where a place has not been reached. */
  long weight(int side, int place) {
    int at = 4 * place + 2 * side;
    return (int) (notes[at + 1] >>> 32) == stamp ? notes[at] : Weights.NEVER;
  }

  /** By what arc a place was reached; negative where the search began. */
  int arc(int side, int place) {
    return (int) notes[4 * place + 2 * side + 1];
  }

  void note(int side, int place, long weight, int arc) {
    int at = 4 * place + 2 * side;
    notes[at] = weight;
    notes[at + 1] = ((long) stamp << 32) | (arc & 0xFFFFFFFFL);
  }

  void begin(int side, int place, long order) {
    note(side, place, 0, ROOT);
    heaps[side].push(order, place);
  }
}
