package io.corridor.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Fronts against trying everything, on random small networks. */
class ParetoFrontPropertyTests {

  /** A network, what is asked of it, and what trying everything says. */
  private static final class Case {

    final Random random;
    final boolean dense;
    final Network network;
    final Ends ends;
    final Transitions transitions;
    final List<Criterion> criteria = new ArrayList<>();
    final List<Long> limits = new ArrayList<>();
    final AllPaths all;

    Case(long seed) {
      random = new Random(seed);
      // Half are thin, and full of what is odd; in the others there are many ways, and loops pay.
      dense = random.nextBoolean();
      int places = dense ? 5 + random.nextInt(4) : 3 + random.nextInt(5);
      int legs = dense ? places + 2 + random.nextInt(7) : 2 + random.nextInt(12);
      network = network(places, legs);
      ends = ends(places);
      int states = dense ? 2 + random.nextInt(2) : 1 + random.nextInt(3);
      transitions = states == 1 ? Transitions.NONE : transitions(states, legs);
      int many = 1 + random.nextInt(random.nextInt(5) == 0 ? 8 : 3);
      for (int i = 0; i < many; i++) {
        criteria.add(criterion(states, legs));
        limits.add(random.nextInt(dense ? 8 : 3) == 0 ? random.nextLong(12) : Long.MAX_VALUE);
      }
      all = new AllPaths(network, ends, transitions, criteria);
    }

    // Few places to so many legs: some are parallel, and some lead back to where they come from.
    private Network network(int places, int legs) {
      int[] from = random.ints(legs, 0, places).toArray();
      int[] to = random.ints(legs, 0, places).toArray();
      BitSet oneway = new BitSet();
      IntStream.range(0, legs)
          .filter(leg -> random.nextInt(dense ? 9 : 3) == 0)
          .forEach(oneway::set);
      return new Network(places, from, to, oneway);
    }

    private Ends ends(int places) {
      int most = dense ? 1 : 2;
      int[] starts = random.ints(1 + random.nextInt(most), 0, places / 2).toArray();
      int[] last = random.ints(1 + random.nextInt(most), places / 2, places).toArray();
      List<int[]> via = new ArrayList<>();
      for (int group = random.nextInt(2) * random.nextInt(4); group > 0; group--) {
        via.add(random.ints(1 + random.nextInt(3), 0, places).toArray());
      }
      return new Ends(starts, last, via);
    }

    private Transitions transitions(int states, int legs) {
      int[] next = random.ints((long) states * 2 * legs, 0, states).toArray();
      return new Transitions() {
        @Override
        public int start(int place) {
          return place % states;
        }

        @Override
        public int next(int state, int arc) {
          return next[state * 2 * legs + arc];
        }
      };
    }

    /** Small costs, many of them 0; what is added in some states can be much, or forbid the arc. */
    private Criterion criterion(int states, int legs) {
      int arcs = 2 * legs;
      boolean worst = random.nextInt(3) == 0;
      long[] least = new long[arcs];
      long[] more = new long[states * arcs];
      for (int arc = 0; arc < arcs; arc++) {
        least[arc] = random.nextInt(dense ? 500 : 25) == 0 ? Criterion.UNUSABLE : random.nextInt(4);
      }
      for (int at = 0; at < more.length; at++) {
        boolean forbidden = random.nextInt(dense ? 500 : 25) == 0;
        long penalty = random.nextInt(3) == 0 ? random.nextInt(dense ? 30 : 8) : 0;
        more[at] = states == 1 ? 0 : forbidden ? Criterion.UNUSABLE : penalty;
      }
      return new Criterion() {
        @Override
        public long least(int arc) {
          return least[arc];
        }

        @Override
        public long cost(int state, int arc) {
          long added = more[state * arcs + arc];
          return least[arc] == UNUSABLE || added == UNUSABLE ? UNUSABLE : least[arc] + added;
        }

        @Override
        public Sum sum() {
          return worst ? Sum.WORST : Sum.TOTAL;
        }
      };
    }

    ParetoFront find(Budget budget) {
      return ParetoFront.find(network, ends, transitions, criteria, limits, budget);
    }

    Optional<ArcPath> best() {
      return ParetoFront.best(network, ends, transitions, criteria, limits, Budget.ample());
    }

    List<List<Long>> front() {
      return all.front(limits);
    }

    boolean allAddUpAndNothingIsToPass() {
      return ends.toPass() == 0 && criteria.stream().allMatch(c -> c.sum() == Criterion.Sum.TOTAL);
    }
  }

  @Property(tries = 20_000)
  void findsWhatNoPathDominatesAndNothingElse(@ForAll long seed) {
    Case random = new Case(seed);
    ParetoFront front = random.find(Budget.ample());
    assertThat(front.complete()).isTrue();
    assertThat(front.paths()).extracting(ArcPath::costs).containsExactlyElementsOf(random.front());
    // So none passes a place twice, and each costs what its parts cost.
    assertThat(random.all.all()).containsAll(front.paths());
  }

  @Property(tries = 10_000)
  void theBestIsTheFirstOfTheFront(@ForAll long seed) {
    Case random = new Case(seed);
    Optional<ArcPath> best = random.best();
    assertThat(best.map(ArcPath::costs)).isEqualTo(random.front().stream().findFirst());
    assertThat(random.all.all()).containsAll(best.stream().toList());
  }

  @Property(tries = 5_000)
  void whatASmallBudgetFindsBelongsToTheFront(@ForAll long seed) {
    Case random = new Case(seed);
    Budget budget = new Budget(Duration.ofHours(1), random.random.nextInt(30), () -> {});
    ParetoFront front = random.find(budget);
    assertThat(front.complete()).isEqualTo(!budget.isExhausted());
    assertThat(random.front()).containsAll(front.paths().stream().map(ArcPath::costs).toList());
    assertThat(front.paths()).extracting(ArcPath::costs).doesNotHaveDuplicates();
    assertThat(random.all.all()).containsAll(front.paths());
  }

  @Property(tries = 5_000)
  void ofEqualPathsOneOfTheFewestArcsIsFoundWhereAllAddsUp(@ForAll long seed) {
    Case random = new Case(seed);
    if (random.allAddUpAndNothingIsToPass()) {
      for (ArcPath path : random.find(Budget.ample()).paths()) {
        assertThat(random.all.all())
            .filteredOn(other -> other.costs().equals(path.costs()))
            .allMatch(other -> other.arcs().size() >= path.arcs().size());
      }
    }
  }
}
