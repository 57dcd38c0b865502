package io.corridor.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Between what paths are looked for. A path touches the starts once, where it starts, and the ends
 * once, where it ends: what stands for a whole country is left, and reached, but not passed.
 */
public final class Ends {

  private final int[] starts;
  private final int[] ends;
  private final BitSet isStart;
  private final BitSet isEnd;
  private final List<BitSet> via;

  /**
   * Ends.
   *
   * @param starts one of these places is the first of a path
   * @param ends one of these is the last; none is among the starts
   * @param via of each of these groups a path passes a place, its first and last included; 30
   *     groups at most
   * @throws IllegalArgumentException if a place is both start and end, or there are too many groups
   */
  public Ends(int[] starts, int[] ends, List<int[]> via) {
    this.starts = starts.clone();
    this.ends = ends.clone();
    this.isStart = bits(starts);
    this.isEnd = bits(ends);
    this.via = via.stream().map(Ends::bits).toList();
    if (isStart.intersects(isEnd) || via.size() > 30) {
      throw new IllegalArgumentException("a start is an end, or there is too much to pass");
    }
  }

  private static BitSet bits(int[] places) {
    BitSet bits = new BitSet();
    Arrays.stream(places).forEach(bits::set);
    return bits;
  }

  /** From where paths start. */
  public IntStream starts() {
    return Arrays.stream(starts);
  }

  /** Where paths end. */
  public IntStream ends() {
    return Arrays.stream(ends);
  }

  /** Whether paths start there. */
  public boolean isStart(int place) {
    return isStart.get(place);
  }

  /** Whether paths end there. */
  public boolean isEnd(int place) {
    return isEnd.get(place);
  }

  /** Whether a path may run along an arc: back to a start, or on from an end, it may not. */
  public boolean allow(Network network, int arc) {
    return network.isOpen(arc) && !isStart.get(network.head(arc)) && !isEnd.get(network.tail(arc));
  }

  /** What there is to pass, as bits; those of the groups of a place are {@link #passedAt}. */
  public int toPass() {
    return (1 << via.size()) - 1;
  }

  /** The groups that a place belongs to, as bits. */
  public int passedAt(int place) {
    int bits = 0;
    for (int group = 0; group < via.size(); group++) {
      bits |= via.get(group).get(place) ? 1 << group : 0;
    }
    return bits;
  }
}
