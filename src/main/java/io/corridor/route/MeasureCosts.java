package io.corridor.route;

import io.corridor.network.Criterion;
import io.corridor.network.Network;
import io.corridor.route.Profile.Delay;
import java.util.BitSet;

/**
 * What arcs cost by a measure: metres, seconds, counts, ranks.
 *
 * @param barred legs that cannot be used
 */
record MeasureCosts(Measure measure, Costing costing, BitSet barred) implements Criterion {

  @Override
  public long least(int arc) {
    return barred.get(Network.leg(arc)) ? UNUSABLE : leastOf(arc);
  }

  @Override
  public long cost(int state, int arc) {
    return barred.get(Network.leg(arc)) ? UNUSABLE : costOf(state, arc);
  }

  @Override
  public Sum sum() {
    return measure == Measure.FIRMNESS ? Sum.WORST : Sum.TOTAL;
  }

  private long leastOf(int arc) {
    int leg = Network.leg(arc);
    return switch (measure) {
      case KM -> costing.metres(leg);
      case UNBUILT -> costing.weakness(leg) == 0 ? 0 : costing.metres(leg);
      case FIRMNESS -> costing.weakness(leg);
      case HOURS ->
          costing.secondsUnderWay(leg)
              + (costing.leavesAllStates(arc) ? costing.seconds(Delay.BORDER) : 0);
      case BORDERS -> costing.leavesAllStates(arc) ? 1 : 0;
      case TRANSFERS, GAUGES, OBJECTIONS -> 0;
    };
  }

  private long costOf(int state, int arc) {
    return switch (measure) {
      case KM, UNBUILT, FIRMNESS -> leastOf(arc);
      case HOURS -> costing.secondsUnderWay(Network.leg(arc)) + costing.secondsBetween(state, arc);
      case BORDERS -> costing.crosses(state, arc) ? 1 : 0;
      case TRANSFERS -> costing.transfers(state, arc) ? 1 : 0;
      case GAUGES -> costing.breaksGauge(state, arc) ? 1 : 0;
      case OBJECTIONS -> costing.objections(state, arc);
    };
  }
}
