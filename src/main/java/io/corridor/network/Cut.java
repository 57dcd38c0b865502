package io.corridor.network;

import java.util.List;

/**
 * The fewest legs, or places, without which no path is left. Of all such cuts two are shown, in
 * ascending numbers; where they are the same, there is no other.
 *
 * @param size how many; 0 if there is no path anyway
 * @param nearStarts the cut before which the fewest places lie
 * @param nearEnds the cut behind which the fewest places lie
 */
public record Cut(int size, List<Integer> nearStarts, List<Integer> nearEnds) {

  /** Keeps copies. */
  public Cut {
    nearStarts = List.copyOf(nearStarts);
    nearEnds = List.copyOf(nearEnds);
  }
}
