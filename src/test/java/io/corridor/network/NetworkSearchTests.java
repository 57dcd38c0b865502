package io.corridor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the searches say where there is little to search. */
class NetworkSearchTests {

  /** 0 - 1 - 2 with a second leg from 1 to 2, and a loop of two legs at 1: 1 - 3 - 4 - 1. */
  private final Network network =
      new Network(
          5,
          new int[] {0, 1, 1, 1, 3, 4},
          new int[] {1, 2, 2, 3, 4, 1},
          BitSet.valueOf(new long[0]));

  private final Criterion hops = arc -> 1;
  private final Ends ends = new Ends(new int[] {0}, new int[] {2}, List.of());

  @Test
  void parallelLegsMakeDifferentPaths() {
    SimplePaths paths = paths(ends, hops, Budget.ample());
    assertThat(List.of(paths.next().orElseThrow(), paths.next().orElseThrow()))
        .containsExactlyInAnyOrder(
            ArcPath.of(new int[] {0, 2}, 2), ArcPath.of(new int[] {0, 4}, 2));
    assertThat(paths.next()).isEmpty();
    assertThat(paths.next()).isEmpty();
  }

  @Test
  void whatLiesInDeadEndsCannotBePassed() {
    Ends past = new Ends(new int[] {0}, new int[] {2}, List.of(new int[] {4}));
    assertThat(paths(past, hops, Budget.ample()).next()).isEmpty();
  }

  @Test
  void closedLegsAreNotUsed() {
    BitSet closed = new BitSet();
    closed.set(1);
    LegCosts costs = new LegCosts(new int[] {5, 1, 7, 1, 1, 1}, closed);
    ArcPath path = ArcPath.of(new int[] {0, 4}, 12);
    assertThat(ShortestPath.find(network, ends, costs, Budget.ample())).contains(path);
    assertThat(paths(ends, costs, Budget.ample()).next()).contains(path);
    closed.set(2);
    assertThat(ShortestPath.find(network, ends, costs, Budget.ample())).isEmpty();
    assertThat(paths(ends, costs, Budget.ample()).next()).isEmpty();
  }

  @Test
  void anExhaustedBudgetEndsTheSearch() {
    Budget little = new Budget(Duration.ofHours(1), 1, () -> {});
    assertThat(ShortestPath.find(network, ends, hops, little)).isEmpty();
    assertThat(little.isExhausted()).isTrue();
    Budget more = new Budget(Duration.ofHours(1), 7, () -> {});
    SimplePaths paths = paths(ends, hops, more);
    assertThat(paths.next()).isPresent();
    assertThat(paths.next()).isEmpty();
    assertThat(more.isExhausted()).isTrue();
  }

  @Test
  void whatCannotBeSearchedForIsRefused() {
    Criterion weakest =
        new Criterion() {
          @Override
          public long least(int arc) {
            return 1;
          }

          @Override
          public Sum sum() {
            return Sum.WORST;
          }
        };
    Ends past = new Ends(new int[] {0}, new int[] {2}, List.of(new int[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShortestPath.find(network, ends, weakest, Budget.ample()));
    assertThatIllegalArgumentException().isThrownBy(() -> paths(ends, weakest, Budget.ample()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShortestPath.find(network, past, hops, Budget.ample()));
  }

  @Test
  void costsThatDoNotFitAreNotCutOff() {
    for (long cost : new long[] {1L << 60, (1L << 58) - 1}) {
      Criterion dear = arc -> cost;
      assertThatThrownBy(() -> ShortestPath.find(network, ends, dear, Budget.ample()))
          .isInstanceOf(ArithmeticException.class);
      assertThatThrownBy(() -> paths(ends, dear, Budget.ample()).next())
          .isInstanceOf(ArithmeticException.class);
    }
    Criterion fair = arc -> (1L << 57) - 8;
    assertThat(ShortestPath.find(network, ends, fair, Budget.ample()))
        .hasValueSatisfying(path -> assertThat(path.costs()).containsExactly((1L << 58) - 16));
  }

  private SimplePaths paths(Ends between, Criterion criterion, Budget budget) {
    return new SimplePaths(network, between, Transitions.NONE, criterion, budget);
  }
}
