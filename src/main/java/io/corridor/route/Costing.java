package io.corridor.route;

import io.corridor.network.Criterion;
import io.corridor.network.Network;
import io.corridor.network.Transitions;
import io.corridor.route.Profile.Delay;
import io.corridor.route.Profile.Figure;
import io.corridor.route.Ways.Way;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What legs and the changes between them cost. A path remembers how it came, that is mode, gauge
 * and what was objected to, and the states that it can be in: a border crossing lies in two, so
 * that the border is crossed only where no common state is left.
 *
 * <p>Units: metres, seconds, counts, ranks. For one search at a time: states are numbered as they
 * come up.
 */
final class Costing implements Transitions {

  /**
   * One leg of unknown length, in metres or seconds: more than any route of known ones. So a route
   * whose length is known goes before one whose length is not.
   */
  static final long UNKNOWN = 1L << 40;

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double METRES_PER_KM = 1000;

  private final TransportNetwork network;
  private final Network graph;
  private final Planning planning;
  private final BitSet barred;
  private final Profile profile;
  private final double[] secondsPerMetre;
  private final Ways ways;
  private final Borders borders;

  /**
   * Costs in a network.
   *
   * @param borders between the ends of the search
   * @param barred legs that cannot be used
   * @param corridors what is told of corridors
   */
  Costing(
      TransportNetwork network,
      Planning planning,
      Profile profile,
      Borders borders,
      BitSet barred,
      Map<String, NetworkView.CorridorFacts> corridors) {
    this.network = network;
    this.graph = network.graph();
    this.planning = planning;
    this.profile = profile;
    this.borders = borders;
    this.barred = barred;
    List<LegKind> kinds = network.kinds();
    secondsPerMetre = new double[kinds.size()];
    ways = new Ways(kinds, corridors);
    for (int i = 0; i < secondsPerMetre.length; i++) {
      Figure speed = profile.speeds().get(kinds.get(i).mode());
      secondsPerMetre[i] =
          speed == null ? Double.NaN : SECONDS_PER_HOUR / METRES_PER_KM / speed.value();
    }
  }

  @Override
  public int start(int place) {
    return borders.at(place) * ways.count() + Ways.START;
  }

  @Override
  public int next(int state, int arc) {
    int met = borders.meeting(state / ways.count(), graph.head(arc));
    return Math.abs(met) * ways.count() + ways.ofKind(network.kindOf(Network.leg(arc)));
  }

  /** The states that a path in some state of this automaton can be in. */
  int[] statesOf(int state) {
    return borders.states(state / ways.count());
  }

  /** Whether an arc crosses a border. */
  boolean crosses(int state, int arc) {
    return borders.meeting(state / ways.count(), graph.head(arc)) < 0;
  }

  /** Whether an arc goes on by another mode. */
  boolean transfers(int state, int arc) {
    Way last = way(state);
    return !last.equals(ways.get(Ways.START)) && !last.mode().equals(next(arc).mode());
  }

  /** Whether an arc goes on by rail of another gauge. */
  boolean breaksGauge(int state, int arc) {
    Way last = way(state);
    int gauge = next(arc).gauge();
    return !transfers(state, arc) && last.gauge() > 0 && gauge > 0 && last.gauge() != gauge;
  }

  /** Whether one sea leg goes on as another. */
  boolean callsAtPort(int state, int arc) {
    return way(state).mode().equals("sea") && next(arc).mode().equals("sea");
  }

  /** How many objections there are to what an arc enters. */
  long objections(int state, int arc) {
    List<String> before = way(state).objections();
    return next(arc).objections().stream().filter(one -> !before.contains(one)).count();
  }

  private Way way(int state) {
    return ways.get(state % ways.count());
  }

  private Way next(int arc) {
    return ways.get(ways.ofKind(network.kindOf(Network.leg(arc))));
  }

  Profile profile() {
    return profile;
  }

  /** The states that a place lies in. */
  int[] statesAt(int place) {
    return borders.states(borders.at(place));
  }

  /** Seconds that a change takes by the profile. */
  long seconds(Delay delay) {
    Figure hours = profile.hours().get(delay);
    return hours == null ? 0 : Math.round(hours.value() * SECONDS_PER_HOUR);
  }

  /** Seconds under way; {@link #UNKNOWN} where the length is not told or no speed is declared. */
  long secondsUnderWay(int leg) {
    int metres = network.metres(leg);
    double pace = secondsPerMetre[network.kindOf(leg)];
    return metres < 0 || Double.isNaN(pace) ? UNKNOWN : Math.round(metres * pace);
  }

  /** Seconds between the last arc and this one. */
  long secondsBetween(int state, int arc) {
    return (crosses(state, arc) ? seconds(Delay.BORDER) : 0)
        + (transfers(state, arc) ? seconds(Delay.TRANSFER) : 0)
        + (breaksGauge(state, arc) ? seconds(Delay.BREAK_OF_GAUGE) : 0)
        + (callsAtPort(state, arc) ? seconds(Delay.PORT) : 0);
  }

  /** The length of a leg; {@link #UNKNOWN} where it is not told. */
  long metres(int leg) {
    int metres = network.metres(leg);
    return metres < 0 ? UNKNOWN : metres;
  }

  /** The rank of a leg's status, 0 for the firmest. */
  int weakness(int leg) {
    return planning.weakness(network.kind(leg).status());
  }

  /** Whether the costs of a leg depend on what was before. */
  static boolean remembers(Measure measure) {
    return switch (measure) {
      case KM, UNBUILT, FIRMNESS -> false;
      case HOURS, BORDERS, TRANSFERS, GAUGES, OBJECTIONS -> true;
    };
  }

  /** What arcs cost by a measure. */
  Criterion by(Measure measure) {
    return new MeasureCosts(measure, this, barred);
  }

  /** The same with kilometres to tell apart what costs the same. */
  Criterion finely(Measure measure) {
    return measure == Measure.KM || measure == Measure.HOURS
        ? by(measure)
        : FineCosts.of(by(measure), network, barred, mostOf(measure));
  }

  /** The most that one leg costs by a measure that counts; 0 by one of lengths. */
  private int mostOf(Measure measure) {
    return switch (measure) {
      case KM, HOURS, UNBUILT -> 0;
      case OBJECTIONS -> Math.max(1, ways.mostObjections());
      case BORDERS, TRANSFERS, GAUGES, FIRMNESS -> planning.statuses().size() + 1;
    };
  }

  /**
   * Whether no state that the arc's first place lies in holds its last one, whichever it came by.
   */
  boolean leavesAllStates(int arc) {
    return borders.meeting(borders.at(graph.tail(arc)), graph.head(arc)) < 0;
  }
}
