package io.corridor.route;

import io.corridor.network.Criterion;
import io.corridor.network.Network;
import io.corridor.network.Transitions;
import io.corridor.route.Profile.Delay;
import io.corridor.route.Profile.Figure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
  private static final int NONE = 0;

  // Sums of two costs in one number.
  private static final int BITS = 61;

  private final TransportNetwork network;
  private final Network graph;
  private final Planning planning;
  private final BitSet barred;
  private final Profile profile;
  private final double[] secondsPerMetre;
  private final int[] wayOf;
  private final List<Way> ways = new ArrayList<>();
  private final Borders borders;

  /** How a path comes to a place. */
  private record Way(String mode, int gauge, List<String> objections) {

    static final Way START = new Way("", 0, List.of());
  }

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
    wayOf = new int[kinds.size()];
    ways.add(Way.START);
    Map<Way, Integer> numbers = new HashMap<>(Map.of(Way.START, NONE));
    for (int i = 0; i < wayOf.length; i++) {
      LegKind kind = kinds.get(i);
      Figure speed = profile.speeds().get(kind.mode());
      secondsPerMetre[i] =
          speed == null ? Double.NaN : SECONDS_PER_HOUR / METRES_PER_KM / speed.value();
      List<String> objections =
          kind.corridors().stream()
              .map(corridors::get)
              .filter(Objects::nonNull)
              .flatMap(facts -> facts.objections().stream())
              .distinct()
              .sorted()
              .toList();
      Way way = new Way(kind.mode(), kind.gauge(), objections);
      wayOf[i] = numbers.computeIfAbsent(way, some -> add(some));
    }
  }

  private int add(Way way) {
    ways.add(way);
    return ways.size() - 1;
  }

  @Override
  public int start(int place) {
    return borders.at(place) * ways.size() + NONE;
  }

  @Override
  public int next(int state, int arc) {
    int met = borders.meeting(state / ways.size(), graph.head(arc));
    return Math.abs(met) * ways.size() + wayOf[network.kindOf(Network.leg(arc))];
  }

  /** The states that a path in some state of this automaton can be in. */
  int[] statesOf(int state) {
    return borders.states(state / ways.size());
  }

  /** Whether an arc crosses a border. */
  boolean crosses(int state, int arc) {
    return borders.meeting(state / ways.size(), graph.head(arc)) < 0;
  }

  /** Whether an arc goes on by another mode. */
  boolean transfers(int state, int arc) {
    Way last = way(state);
    return !last.equals(Way.START) && !last.mode().equals(next(arc).mode());
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
    return ways.get(state % ways.size());
  }

  private Way next(int arc) {
    return ways.get(wayOf[network.kindOf(Network.leg(arc))]);
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

  private long metres(int leg) {
    int metres = network.metres(leg);
    return metres < 0 ? UNKNOWN : metres;
  }

  private boolean isBuilt(int leg) {
    return planning.weakness(network.kind(leg).status()) == 0;
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
    return new Criterion() {
      @Override
      public long least(int arc) {
        int leg = Network.leg(arc);
        return barred.get(leg) ? UNUSABLE : leastOf(measure, arc);
      }

      @Override
      public long cost(int state, int arc) {
        int leg = Network.leg(arc);
        return barred.get(leg) ? UNUSABLE : costOf(measure, state, arc);
      }

      @Override
      public Sum sum() {
        return measure == Measure.FIRMNESS ? Sum.WORST : Sum.TOTAL;
      }
    };
  }

  /**
   * The same with kilometres to tell apart what costs the same: routes that cross as many borders
   * are many, and the shortest of them is meant. Both fit in one number, however many legs a route
   * has; in a network too large for that, lengths count in coarser units.
   */
  Criterion finely(Measure measure) {
    if (measure == Measure.KM || measure == Measure.HOURS) {
      return by(measure);
    }
    Usable all = usable();
    long most = measure == Measure.UNBUILT ? all.total() : (long) all.legs() * mostOf(measure);
    int bits = Math.min(bits(all.total()), BITS - bits(most));
    if (bits <= 0) {
      return by(measure);
    }
    int coarse = bits(all.total()) - bits;
    Criterion first = by(measure);
    return new Criterion() {
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
        long known = measure == Measure.UNBUILT ? Math.min(cost, all.unknown()) : cost;
        return (known << bits) + (all.of(Network.leg(arc)) >> coarse);
      }
    };
  }

  /**
   * The legs that can be used; lengths in metres.
   *
   * @param legs how many
   * @param unknown what stands for an unknown one here: more than all known ones
   * @param total of all
   */
  private record Usable(TransportNetwork network, int legs, long unknown, long total) {

    long of(int leg) {
      int metres = network.metres(leg);
      return metres < 0 ? unknown : metres;
    }
  }

  private Usable usable() {
    long known = 0;
    int legs = 0;
    int unknown = 0;
    for (int leg = 0; leg < graph.legs(); leg++) {
      int metres = barred.get(leg) ? 0 : network.metres(leg);
      legs += barred.get(leg) ? 0 : 1;
      known += Math.max(0, metres);
      unknown += metres < 0 ? 1 : 0;
    }
    return new Usable(network, legs, known + 1, known + unknown * (known + 1));
  }

  /** The most that one leg costs by a measure that counts. */
  private long mostOf(Measure measure) {
    int objections = ways.stream().mapToInt(way -> way.objections().size()).max().orElse(0);
    return measure == Measure.OBJECTIONS ? Math.max(1, objections) : planning.statuses().size() + 1;
  }

  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  private long leastOf(Measure measure, int arc) {
    int leg = Network.leg(arc);
    return switch (measure) {
      case KM -> metres(leg);
      case UNBUILT -> isBuilt(leg) ? 0 : metres(leg);
      case FIRMNESS -> planning.weakness(network.kind(leg).status());
      case HOURS -> secondsUnderWay(leg) + (leavesAllStates(arc) ? seconds(Delay.BORDER) : 0);
      case BORDERS -> leavesAllStates(arc) ? 1 : 0;
      case TRANSFERS, GAUGES, OBJECTIONS -> 0;
    };
  }

  /**
   * Whether no state that the arc's first place lies in holds its last one, whichever it came by.
   */
  private boolean leavesAllStates(int arc) {
    return borders.meeting(borders.at(graph.tail(arc)), graph.head(arc)) < 0;
  }

  private long costOf(Measure measure, int state, int arc) {
    return switch (measure) {
      case KM, UNBUILT, FIRMNESS -> leastOf(measure, arc);
      case HOURS -> secondsUnderWay(Network.leg(arc)) + secondsBetween(state, arc);
      case BORDERS -> crosses(state, arc) ? 1 : 0;
      case TRANSFERS -> transfers(state, arc) ? 1 : 0;
      case GAUGES -> breaksGauge(state, arc) ? 1 : 0;
      case OBJECTIONS -> objections(state, arc);
    };
  }
}
