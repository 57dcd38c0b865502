package io.corridor.network;

import java.util.BitSet;

/**
 * A directed multigraph: places and legs by number, from 0. A leg has two arcs: {@code 2 · leg}
 * runs from its first end to its second, {@code 2 · leg + 1} back, which a one-way leg does not
 * allow.
 *
 * <p>Arrays throughout: 16 bytes a leg and 4 a place. Immutable; shared by searches of any number
 * of threads.
 */
public final class Network {

  private final int[] ends;
  private final BitSet oneway;
  private final int[] first;
  private final int[] leaving;

  /**
   * A network.
   *
   * @param places how many
   * @param from where each leg begins
   * @param to where each leg ends; as many
   * @param oneway the legs that run from {@code from} to {@code to} only
   * @throws IndexOutOfBoundsException if a leg ends at no place
   */
  public Network(int places, int[] from, int[] to, BitSet oneway) {
    this.oneway = (BitSet) oneway.clone();
    ends = new int[2 * from.length];
    first = new int[places + 1];
    for (int leg = 0; leg < from.length; leg++) {
      ends[2 * leg] = to[leg];
      ends[2 * leg + 1] = from[leg];
      first[from[leg]]++;
      first[to[leg]]++;
    }
    // Counts become ends of slices; filling them backwards makes them beginnings.
    for (int place = 1; place <= places; place++) {
      first[place] += first[place - 1];
    }
    leaving = new int[ends.length];
    for (int arc = ends.length - 1; arc >= 0; arc--) {
      leaving[--first[tail(arc)]] = arc;
    }
  }

  /** How many places there are. */
  public int places() {
    return first.length - 1;
  }

  /** How many legs there are. */
  public int legs() {
    return ends.length / 2;
  }

  /** The leg of an arc. */
  public static int leg(int arc) {
    return arc >> 1;
  }

  /** The arc of the same leg the other way. */
  public static int reverse(int arc) {
    return arc ^ 1;
  }

  /** The place that an arc leaves. */
  public int tail(int arc) {
    return ends[arc ^ 1];
  }

  /** The place that an arc reaches. */
  public int head(int arc) {
    return ends[arc];
  }

  /** Whether an arc may be run along: all but the way back of a one-way leg. */
  public boolean isOpen(int arc) {
    return (arc & 1) == 0 || !oneway.get(arc >> 1);
  }

  /**
   * Where the arcs that leave a place begin in {@link #leaving}; they end where those of the next
   * place begin. The arcs that reach it are their reverses.
   */
  public int first(int place) {
    return first[place];
  }

  /**
   * The arc at a position; ask {@link #isOpen} of it, or of its reverse when searching backwards.
   */
  public int leaving(int position) {
    return leaving[position];
  }
}
