package io.corridor.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a search from both sides at least has before it, and how far it is drawn to its goal: half
 * of what is to come less what is behind, so that both sides agree on what an arc weighs (Ikeda et
 * al. 1994). All zero without {@link Landmarks}.
 */
final class Potentials {

  private static final int COUNT = Landmarks.COUNT;
  private static final int[] NOTHING = {};

  private final int[] distances;
  // For each landmark the nearest and the farthest of the starts, then of the ends.
  private final int[][] ranges;
  private final int shift;

  private Potentials(int[] distances, int[][] ranges, int shift) {
    this.distances = distances;
    this.ranges = ranges;
    this.shift = shift;
  }

  static Potentials none() {
    return new Potentials(NOTHING, new int[0][], 0);
  }

  /**
   * Between two ends.
   *
   * @param distances of landmarks
   * @param shift of costs in weights, 1 or more
   */
  static Potentials of(int[] distances, Ends ends, int shift) {
    int[][] ranges = {
      range(distances, ends.starts(), true), range(distances, ends.starts(), false),
      range(distances, ends.ends(), true), range(distances, ends.ends(), false)
    };
    return new Potentials(distances, ranges, shift);
  }

  private static int[] range(int[] distances, IntStream places, boolean least) {
    int[] range = new int[COUNT];
    Arrays.fill(range, least ? Integer.MAX_VALUE : 0);
    places.forEach(
        place -> {
          for (int i = 0; i < COUNT; i++) {
            int distance = distances[COUNT * place + i];
            range[i] = least ? Math.min(range[i], distance) : Math.max(range[i], distance);
          }
        });
    return range;
  }

  /** Whether there are any. */
  boolean areThere() {
    return distances.length > 0;
  }

  /** The least weight between a place and where the other side began. */
  long rest(int side, int place) {
    return areThere() ? (long) bound(1 - side, place) << shift : 0;
  }

  /** Added to the weight of a place when a side puts places in order. */
  long at(int side, int place) {
    if (!areThere()) {
      return 0;
    }
    // Half of a difference of costs is a whole number of weights.
    return ((long) bound(1 - side, place) - bound(side, place)) << (shift - 1);
  }

  private int bound(int side, int place) {
    int[] least = ranges[2 * side];
    int[] most = ranges[2 * side + 1];
    int bound = 0;
    int first = COUNT * place;
    for (int i = 0; i < COUNT; i++) {
      int distance = distances[first + i];
      bound = Math.max(bound, Math.max(least[i] - distance, distance - most[i]));
    }
    return bound;
  }
}
