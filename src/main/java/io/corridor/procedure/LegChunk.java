package io.corridor.procedure;

import io.corridor.route.LegKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Legs and containments as they were read from one part of the store. */
final class LegChunk {

  private static final int FIRST = 1024;

  final BitSet oneway = new BitSet();
  long[] relationships = new long[FIRST];
  long[] from = new long[FIRST];
  long[] to = new long[FIRST];
  int[] metres = new int[FIRST];
  int[] kinds = new int[FIRST];
  int legs;
  long[] inside = new long[FIRST];
  long[] areas = new long[FIRST];
  int containments;

  /** What the numbers in {@link #kinds} mean, known when all is read. */
  final List<LegKind> meanings;

  LegChunk(List<LegKind> meanings) {
    this.meanings = meanings;
  }

  void leg(long relationship, long start, long end, int length, int kind, boolean one) {
    if (legs == from.length) {
      int more = 2 * legs;
      relationships = Arrays.copyOf(relationships, more);
      from = Arrays.copyOf(from, more);
      to = Arrays.copyOf(to, more);
      metres = Arrays.copyOf(metres, more);
      kinds = Arrays.copyOf(kinds, more);
    }
    relationships[legs] = relationship;
    from[legs] = start;
    to[legs] = end;
    metres[legs] = length;
    kinds[legs] = kind;
    oneway.set(legs++, one);
  }

  void containment(long place, long area) {
    if (containments == inside.length) {
      inside = Arrays.copyOf(inside, 2 * containments);
      areas = Arrays.copyOf(areas, 2 * containments);
    }
    inside[containments] = place;
    areas[containments++] = area;
  }

  /** The largest number of a node in it, or -1. */
  long largestNode() {
    long largest = -1;
    for (int i = 0; i < legs; i++) {
      largest = Math.max(largest, Math.max(from[i], to[i]));
    }
    for (int i = 0; i < containments; i++) {
      largest = Math.max(largest, Math.max(inside[i], areas[i]));
    }
    return largest;
  }
}
