package io.corridor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParetoFrontTests {

  private static final List<Long> NO_LIMIT = List.of(Long.MAX_VALUE);
  private static final List<Long> NO_LIMITS = List.of(Long.MAX_VALUE, Long.MAX_VALUE);

  /** Legs from place to place, both ways. */
  private static Network network(int places, int[]... legs) {
    int[] from = new int[legs.length];
    int[] to = new int[legs.length];
    for (int leg = 0; leg < legs.length; leg++) {
      from[leg] = legs[leg][0];
      to[leg] = legs[leg][1];
    }
    return new Network(places, from, to, new BitSet());
  }

  private static int[] leg(int from, int to) {
    return new int[] {from, to};
  }

  private static Ends ends(int start, int end, int[]... via) {
    return new Ends(new int[] {start}, new int[] {end}, List.of(via));
  }

  /** A cost for each leg, both ways. */
  private static Criterion total(long... costs) {
    return arc -> costs[Network.leg(arc)];
  }

  private static Criterion worst(long... costs) {
    return new Criterion() {
      @Override
      public long least(int arc) {
        return costs[Network.leg(arc)];
      }

      @Override
      public Sum sum() {
        return Sum.WORST;
      }
    };
  }

  /** From 0 to 3: by 1, short and slow; by 2, long and fast; straight, long and slow. */
  private static final Network SQUARE =
      network(4, leg(0, 1), leg(1, 3), leg(0, 2), leg(2, 3), leg(0, 3));

  private static final List<Criterion> KM_AND_HOURS =
      List.of(total(1, 1, 3, 3, 7), total(5, 5, 1, 1, 11));

  @Test
  void shortAndFastPathsStandSideBySide() {
    ParetoFront front =
        ParetoFront.find(
            SQUARE, ends(0, 3), Transitions.NONE, KM_AND_HOURS, NO_LIMITS, Budget.ample());
    assertThat(front)
        .isEqualTo(
            new ParetoFront(
                List.of(ArcPath.of(new int[] {0, 2}, 2, 10), ArcPath.of(new int[] {4, 6}, 6, 2)),
                true));
  }

  @Test
  void aLimitMayBeMetButNotExceeded() {
    for (long km : new long[] {6, 5}) {
      assertThat(
              ParetoFront.find(
                      SQUARE,
                      ends(0, 3),
                      Transitions.NONE,
                      KM_AND_HOURS,
                      List.of(km, Long.MAX_VALUE),
                      Budget.ample())
                  .paths())
          .hasSize(km == 6 ? 2 : 1);
    }
  }

  @Test
  void theBestPathKeepsTheLimitsOfAllCriteria() {
    assertThat(
            ParetoFront.best(
                SQUARE,
                ends(0, 3),
                Transitions.NONE,
                KM_AND_HOURS,
                List.of(Long.MAX_VALUE, 9L),
                Budget.ample()))
        .contains(ArcPath.of(new int[] {4, 6}, 6, 2));
    assertThat(
            ParetoFront.best(
                SQUARE,
                ends(0, 3),
                Transitions.NONE,
                KM_AND_HOURS,
                List.of(5L, 9L),
                Budget.ample()))
        .isEmpty();
  }

  @Test
  void theWeakestLegOfAPathCountsBesideItsLength() {
    // Two legs of 1 km, one of which is weak, against two firm ones of 2 km.
    Network network = network(4, leg(0, 1), leg(1, 3), leg(0, 2), leg(2, 3));
    assertThat(
            ParetoFront.find(
                    network,
                    ends(0, 3),
                    Transitions.NONE,
                    List.of(total(1, 1, 2, 2), worst(1, 3, 1, 1)),
                    NO_LIMITS,
                    Budget.ample())
                .paths())
        .extracting(ArcPath::costs)
        .containsExactly(List.of(2L, 3L), List.of(4L, 1L));
  }

  /** A state is the gauge that goods are on; they start on gauge 0. */
  private static Transitions gauges(int... gauge) {
    return new Transitions() {
      @Override
      public int start(int place) {
        return 0;
      }

      @Override
      public int next(int state, int arc) {
        return gauge[Network.leg(arc)];
      }
    };
  }

  /** Kilometres, and so many more where the gauge changes. */
  private static Criterion km(int[] gauge, long[] km, long[] breakOfGauge) {
    return new Criterion() {
      @Override
      public long least(int arc) {
        return km[Network.leg(arc)];
      }

      @Override
      public long cost(int state, int arc) {
        int leg = Network.leg(arc);
        return state == gauge[leg] ? km[leg] : km[leg] + breakOfGauge[leg];
      }
    };
  }

  // 0 and 1 are joined by gauge 0, 1 and 3 by gauge 1. At 1 goods are moved by hand; at 2, a siding
  // away from 1 by either gauge, there is a crane. A long line of gauge 0 leads from 0 to 3 too.
  private static final Network SIDING =
      network(4, leg(0, 1), leg(1, 2), leg(2, 1), leg(1, 3), leg(0, 3));

  private static final int[] GAUGE = {0, 0, 1, 1, 0};
  private static final Criterion EFFORT =
      km(GAUGE, new long[] {10, 1, 1, 10, 40}, new long[] {0, 0, 2, 30, 0});

  @Test
  void aPathDoesNotGoBackToWhereItWasToAvoidABreakOfGauge() {
    // By the siding it would be 24; straight on it is 50, and the long way 40.
    assertThat(
            ParetoFront.best(
                SIDING, ends(0, 3), gauges(GAUGE), List.of(EFFORT), NO_LIMIT, Budget.ample()))
        .contains(ArcPath.of(new int[] {8}, 40));
  }

  @Test
  void bothPathsAreFoundThatALoopWouldBeat() {
    assertThat(
            ParetoFront.find(
                    SIDING,
                    ends(0, 3),
                    gauges(GAUGE),
                    List.of(EFFORT, total(1, 0, 0, 1, 9)),
                    NO_LIMITS,
                    Budget.ample())
                .paths())
        .containsExactly(ArcPath.of(new int[] {8}, 40, 9), ArcPath.of(new int[] {0, 6}, 50, 2));
  }

  @Test
  void whatIsPassedOnTheWayIsNotVisitedByABranch() {
    // 2 is to be passed: there and back from 1 would cost 4, but passes 1 twice.
    Network network = network(5, leg(0, 1), leg(1, 2), leg(1, 3), leg(0, 4), leg(4, 2), leg(2, 3));
    assertThat(
            ParetoFront.best(
                network,
                ends(0, 3, new int[] {2}),
                Transitions.NONE,
                List.of(total(1, 1, 1, 5, 5, 5)),
                NO_LIMIT,
                Budget.ample()))
        .contains(ArcPath.of(new int[] {0, 2, 10}, 7));
  }

  @Test
  void withoutAWayThereIsNoPath() {
    Network network = network(4, leg(0, 1), leg(2, 3));
    assertThat(
            ParetoFront.find(
                network,
                ends(0, 3),
                Transitions.NONE,
                List.of(total(1, 1)),
                NO_LIMIT,
                Budget.ample()))
        .isEqualTo(new ParetoFront(List.of(), true));
  }

  @Test
  void anExhaustedBudgetIsSaid() {
    Budget budget = new Budget(Duration.ofHours(1), 2, () -> {});
    ParetoFront front =
        ParetoFront.find(SQUARE, ends(0, 3), Transitions.NONE, KM_AND_HOURS, NO_LIMITS, budget);
    assertThat(front.complete()).isFalse();
  }

  @Test
  void eachCriterionNeedsALimit() {
    assertThatThrownBy(
            () ->
                ParetoFront.find(
                    SQUARE, ends(0, 3), Transitions.NONE, KM_AND_HOURS, NO_LIMIT, Budget.ample()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void morePlacesThanAWordHasBitsAreRemembered() {
    // A ladder of sidings: at each of 70 places a loop would avoid a break of gauge.
    int places = 71;
    int[][] legs = new int[4 * (places - 1)][];
    int[] gauge = new int[legs.length];
    long[] km = new long[legs.length];
    long[] more = new long[legs.length];
    for (int place = 0; place + 1 < places; place++) {
      int at = 4 * place;
      int siding = places + place;
      legs[at] = leg(place, place + 1);
      legs[at + 1] = leg(place + 1, siding);
      legs[at + 2] = leg(siding, place + 1);
      legs[at + 3] = leg(place, place + 1);
      gauge[at] = place % 2;
      gauge[at + 1] = place % 2;
      gauge[at + 2] = 1 - place % 2;
      gauge[at + 3] = place % 2;
      km[at] = 1;
      km[at + 3] = 2;
      more[at] = 10;
      more[at + 3] = 10;
    }
    Network network = network(2 * places - 1, legs);
    ArcPath best =
        ParetoFront.best(
                network,
                ends(0, places - 1),
                gauges(gauge),
                List.of(km(gauge, km, more)),
                NO_LIMIT,
                Budget.ample())
            .orElseThrow();
    assertThat(best.costs()).containsExactly(70L + 69 * 10);
    assertThat(best.arcs()).hasSize(70).allMatch(arc -> arc % 8 == 0);
  }
}
