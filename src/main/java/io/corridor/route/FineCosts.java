package io.corridor.route;

import io.corridor.network.Criterion;
import io.corridor.network.Network;
import java.util.BitSet;

/**
 * What arcs cost by a measure, with kilometres to tell apart what costs the same: routes that cross
 * as many borders are many, and the shortest of them is meant. Both fit in one number, however many
 * legs a route has; in a network too large for that, lengths count in coarser units.
 */
final class FineCosts implements Criterion {

  // Sums of two costs in one number.
  private static final int BITS = 61;

  private final Criterion first;
  private final Usable usable;
  private final boolean ofLengths;
  private final int bits;
  private final int coarse;

  private FineCosts(Criterion first, Usable usable, boolean ofLengths, int bits) {
    this.first = first;
    this.usable = usable;
    this.ofLengths = ofLengths;
    this.bits = bits;
    this.coarse = bits(usable.total()) - bits;
  }

  /**
   * Of a measure that counts, or of unbuilt kilometres.
   *
   * @param first the costs by the measure
   * @param barred legs that cannot be used
   * @param most what one leg costs at most by a measure that counts; 0 of unbuilt kilometres
   */
  static Criterion of(Criterion first, TransportNetwork network, BitSet barred, int most) {
    Usable all = Usable.of(network, barred);
    boolean ofLengths = most == 0;
    long total = ofLengths ? all.total() : (long) all.legs() * most;
    int bits = Math.min(bits(all.total()), BITS - bits(total));
    return bits <= 0 ? first : new FineCosts(first, all, ofLengths, bits);
  }

  @Override
  public long least(int arc) {
    return fine(first.least(arc), arc);
  }

  @Override
  public long cost(int state, int arc) {
    return fine(first.cost(state, arc), arc);
  }

  private long fine(long cost, int arc) {
    if (cost == UNUSABLE) {
      return cost;
    }
    long known = ofLengths ? Math.min(cost, usable.unknown()) : cost;
    return (known << bits) + (usable.metres(Network.leg(arc)) >> coarse);
  }

  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  /**
   * The legs that can be used; lengths in metres.
   *
   * @param legs how many
   * @param unknown what stands for an unknown one here: more than all known ones
   * @param total of all
   */
  private record Usable(TransportNetwork network, int legs, long unknown, long total) {

    static Usable of(TransportNetwork network, BitSet barred) {
      long known = 0;
      int legs = 0;
      int unknown = 0;
      for (int leg = 0; leg < network.graph().legs(); leg++) {
        int metres = barred.get(leg) ? 0 : network.metres(leg);
        legs += barred.get(leg) ? 0 : 1;
        known += Math.max(0, metres);
        unknown += metres < 0 ? 1 : 0;
      }
      return new Usable(network, legs, known + 1, known + unknown * (known + 1));
    }

    long metres(int leg) {
      int metres = network.metres(leg);
      return metres < 0 ? unknown : metres;
    }
  }
}
