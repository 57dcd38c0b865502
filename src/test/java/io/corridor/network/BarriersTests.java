package io.corridor.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarriersTests {

  // Two shores, 0-1 and 2-3. Leg 1 is a bridge and leg 2 a ferry between them.
  private static final Network SHORES =
      new Network(4, new int[] {0, 1, 1, 2}, new int[] {1, 2, 2, 3}, new BitSet());
  private static final Ends ACROSS = new Ends(new int[] {0}, new int[] {3}, List.of());

  private static Barriers across(Integer... barred) {
    return Barriers.find(SHORES, ACROSS, legs(barred), 10, Budget.ample());
  }

  private static IntPredicate legs(Integer... barred) {
    return arc -> Set.of(barred).contains(Network.leg(arc));
  }

  @Test
  void whereNothingIsInTheWayTheOneSetIsEmpty() {
    assertThat(across()).isEqualTo(new Barriers(List.of(List.of()), true));
    assertThat(across(1)).isEqualTo(new Barriers(List.of(List.of()), true));
  }

  @Test
  void aBarredBridgeAndABarredFerryBesideItOpenTheWayEach() {
    assertThat(across(1, 2)).isEqualTo(new Barriers(List.of(List.of(1), List.of(2)), true));
  }

  @Test
  void whatIsBarredOneAfterTheOtherIsOneSetInTheOrderOfTheWay() {
    assertThat(across(0, 1, 2, 3))
        .isEqualTo(new Barriers(List.of(List.of(0, 1, 3), List.of(0, 2, 3)), true));
  }

  @Test
  void whereNoLegsRunThereIsNothingToAllow() {
    Network apart = new Network(3, new int[] {0}, new int[] {1}, new BitSet());
    Ends ends = new Ends(new int[] {0}, new int[] {2}, List.of());
    assertThat(Barriers.find(apart, ends, arc -> true, 10, Budget.ample()))
        .isEqualTo(new Barriers(List.of(), true));
  }

  @Test
  void moreSetsThanWantedAreSaidToBeMore() {
    assertThat(Barriers.find(SHORES, ACROSS, legs(1, 2), 1, Budget.ample()))
        .isEqualTo(new Barriers(List.of(List.of(1)), false));
    assertThat(Barriers.find(SHORES, ACROSS, legs(1, 2), 2, Budget.ample()).complete()).isTrue();
  }

  @Test
  void aBudgetThatEndsLeavesTheAnswerIncomplete() {
    Budget little = new Budget(Duration.ofHours(1), 2, () -> {});
    assertThat(Barriers.find(SHORES, ACROSS, legs(1, 2), 10, little))
        .isEqualTo(new Barriers(List.of(), false));
  }

  @Test
  void toComeBackFromAnIslandBothItsBarredLegsAreNeeded() {
    // From 0 to 2 by way of island 1, with ferry 0 from 0, ferry 1 on to 2, and road 2 past it.
    Network island = new Network(3, new int[] {0, 1, 0}, new int[] {1, 2, 2}, new BitSet());
    Ends ends = new Ends(new int[] {0}, new int[] {2}, List.of(new int[] {1}));
    assertThat(Barriers.find(island, ends, legs(0, 1), 10, Budget.ample()))
        .isEqualTo(new Barriers(List.of(List.of(0, 1)), true));
  }

  @Test
  void aWayIntoADeadEndAndBackIsNoPath() {
    // From 0 by 1 to 2; 3 lies behind 1, and a barred ferry runs from 3 to 2.
    Network spur = new Network(4, new int[] {0, 1, 1, 3}, new int[] {1, 2, 3, 2}, new BitSet());
    Ends ends = new Ends(new int[] {0}, new int[] {2}, List.of(new int[] {3}));
    assertThat(Barriers.find(spur, ends, legs(3), 10, Budget.ample()))
        .isEqualTo(new Barriers(List.of(List.of(3)), true));
    assertThat(Barriers.find(spur, ends, legs(2, 3), 10, Budget.ample()))
        .isEqualTo(new Barriers(List.of(List.of(2, 3)), true));
  }

  @Test
  void aDeadEndBehindALargeNetworkIsKnownAtOnce() {
    Network grid = Grids.roads(40, 40, new Random(1));
    // One more place, joined to the middle of the grid only.
    int[] from = new int[grid.legs() + 1];
    int[] to = new int[grid.legs() + 1];
    for (int leg = 0; leg < grid.legs(); leg++) {
      from[leg] = grid.tail(2 * leg);
      to[leg] = grid.head(2 * leg);
    }
    from[grid.legs()] = 820;
    to[grid.legs()] = 1600;
    Network network = new Network(1601, from, to, new BitSet());
    Ends ends = new Ends(new int[] {0}, new int[] {1599}, List.of(new int[] {1600}));
    Budget some = new Budget(Duration.ofHours(1), 1_000_000, () -> {});
    assertThat(Barriers.find(network, ends, arc -> false, 10, some))
        .isEqualTo(new Barriers(List.of(), true));
  }

  @Test
  void manyCrossingsIntoALargeCountryAreFoundFast() {
    // Every leg between columns 9 and 10 is barred, and one out of the far corner.
    Network grid = Grids.roads(60, 60, new Random(2));
    Ends ends = new Ends(new int[] {0}, new int[] {3599}, List.of());
    IntPredicate barred =
        arc -> {
          int one = grid.tail(arc);
          int other = grid.head(arc);
          boolean crosses =
              Math.min(one % 60, other % 60) == 9 && Math.max(one % 60, other % 60) == 10;
          return crosses || Math.max(one, other) == 3599;
        };
    Budget some = new Budget(Duration.ofHours(1), 40_000, () -> {});
    Barriers found = Barriers.find(grid, ends, barred, 10_000, some);
    assertThat(found.complete()).isTrue();
    assertThat(found.sets()).hasSizeGreaterThan(100).allMatch(set -> set.size() == 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void findsTheSameAsTryingAllSubsets(int groups) {
    for (int seed = 0; seed < 3000; seed++) {
      TriedNetwork tried = TriedNetwork.random(seed, groups);
      Random random = new Random(seed);
      BitSet barred = new BitSet();
      for (int leg = 0; leg < tried.network().legs(); leg++) {
        int how = random.nextInt(6);
        barred.set(2 * leg, how < 3);
        barred.set(2 * leg + 1, how == 0 || how == 2 || how == 5);
      }
      Barriers found =
          Barriers.find(tried.network(), tried.ends(), barred::get, 1000, Budget.ample());
      assertThat(found.complete()).as("seed %d", seed).isTrue();
      assertThat(found.sets().stream().map(Set::copyOf))
          .as("seed %d", seed)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(smallest(tried, barred));
      for (List<Integer> set : found.sets()) {
        assertThat(orders(tried, barred, set)).as("seed %d", seed).contains(set);
      }
      if (groups == 0) {
        assertThat(found.sets()).isSortedAccordingTo(BarriersTests::compare);
      }
    }
  }

  /** By definition: of all sets of barred legs that open a path, the smallest. */
  private static Set<Set<Integer>> smallest(TriedNetwork tried, BitSet barred) {
    List<Set<Integer>> needed =
        tried.paths(arc -> true).stream().map(path -> Set.copyOf(barredOf(path, barred))).toList();
    List<Integer> legs =
        IntStream.range(0, tried.network().legs())
            .filter(leg -> barred.get(2 * leg) || barred.get(2 * leg + 1))
            .boxed()
            .toList();
    Set<Set<Integer>> opening = new HashSet<>();
    for (int bits = 0; bits < 1 << legs.size(); bits++) {
      Set<Integer> set = new HashSet<>();
      for (int i = 0; i < legs.size(); i++) {
        if ((bits & 1 << i) != 0) {
          set.add(legs.get(i));
        }
      }
      if (needed.stream().anyMatch(set::containsAll)) {
        opening.add(set);
      }
    }
    int least = opening.stream().mapToInt(Set::size).min().orElse(0);
    return opening.stream().filter(set -> set.size() == least).collect(Collectors.toSet());
  }

  private static Set<List<Integer>> orders(
      TriedNetwork tried, BitSet barred, List<Integer> allowed) {
    return tried.paths(arc -> !barred.get(arc) || allowed.contains(Network.leg(arc))).stream()
        .map(path -> barredOf(path, barred))
        .collect(Collectors.toSet());
  }

  private static List<Integer> barredOf(List<Integer> path, BitSet barred) {
    return path.stream().filter(barred::get).map(Network::leg).toList();
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return one.get(i).compareTo(other.get(i));
      }
    }
    return 0;
  }
}
