package io.corridor.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Landmarks make the search shorter, and change nothing that it finds. */
class LandmarksTests {

  @Property(tries = 6000, edgeCases = EdgeCasesMode.NONE)
  void theSamePathIsFoundWithThem(@ForAll long seed) {
    RandomQuestion question = new RandomQuestion(seed);
    Random random = new Random(seed);
    int[] costs = random.ints(question.network.legs(), 0, 4).toArray();
    BitSet closed = new BitSet();
    random.ints(question.network.legs() / 4).forEach(any -> closed.set(random.nextInt(16)));
    LegCosts without = new LegCosts(costs, closed);
    Ends ends = question.ends(false);
    assertThat(find(question.network, ends, led(question.network, without, costs)))
        .isEqualTo(find(question.network, ends, without));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void theSamePathIsFoundWithThemOfMany(@ForAll long seed) {
    Random random = new Random(seed);
    // Few lengths make many equal paths, many make few.
    int lengths = 1 + random.nextInt(random.nextBoolean() ? 3 : 5000);
    RoadNetwork roads = new RoadNetwork(30, seed);
    int[] costs = random.ints(roads.network.legs(), 0, lengths).toArray();
    LegCosts without = new LegCosts(costs, new BitSet());
    LegCosts with = led(roads.network, without, costs);
    for (int i = 0; i < 20; i++) {
      int[] starts = random.ints(1 + random.nextInt(3), 0, 450).distinct().toArray();
      int[] finishes = random.ints(1 + random.nextInt(3), 450, 900).distinct().toArray();
      Ends ends = new Ends(starts, finishes, List.of());
      assertThat(find(roads.network, ends, with)).isEqualTo(find(roads.network, ends, without));
    }
  }

  @Test
  void fewerPlacesAreSearchedWithThem() {
    Network network = Grids.roads(60, 60, new Random(2));
    int[] costs = new Random(1).ints(network.legs(), 1000, 2000).toArray();
    LegCosts without = new LegCosts(costs, new BitSet());
    Ends ends = new Ends(new int[] {610}, new int[] {2845}, List.of());
    Budget plain = Budget.ample();
    Budget led = Budget.ample();
    assertThat(ShortestPath.find(network, ends, led(network, without, costs), led))
        .isPresent()
        .isEqualTo(ShortestPath.find(network, ends, without, plain));
    assertThat(led.spent()).isLessThan(plain.spent() / 2);
  }

  @Test
  void theyAreMadeOnceSearchingHasTakenAsLong() {
    Network network = Grids.roads(10, 10, new Random(2));
    int[] costs = new Random(1).ints(network.legs(), 1, 9).toArray();
    Landmarks landmarks = new Landmarks(network, costs, Runnable::run);
    LegCosts led = new LegCosts(costs, new BitSet()).with(landmarks);
    Ends ends = new Ends(new int[] {0}, new int[] {99}, List.of());
    Budget budget = Budget.ample();
    int most = Landmarks.COUNT * network.places();
    while (budget.spent() < most) {
      assertThat(landmarks.distances()).isEmpty();
      assertThat(ShortestPath.find(network, ends, led, budget)).isPresent();
    }
    assertThat(landmarks.distances()).hasSize(most);
  }

  @Test
  void whatIsTooFarForAnIntIsFound() {
    int[] from = {0, 1, 2, 3};
    int[] to = {1, 2, 3, 4};
    Network network = new Network(6, from, to, new BitSet());
    int[] costs = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 7};
    LegCosts led = led(network, new LegCosts(costs, new BitSet()), costs);
    assertThat(find(network, new Ends(new int[] {0}, new int[] {4}, List.of()), led))
        .hasValueSatisfying(
            path -> assertThat(path.costs()).containsExactly(3L * Integer.MAX_VALUE + 7));
    assertThat(find(network, new Ends(new int[] {0}, new int[] {5}, List.of()), led)).isEmpty();
  }

  private static LegCosts led(Network network, LegCosts costs, int[] all) {
    Landmarks landmarks = new Landmarks(network, all);
    landmarks.make();
    return costs.with(landmarks);
  }

  private static Optional<ArcPath> find(Network network, Ends ends, LegCosts costs) {
    return ShortestPath.find(network, ends, costs, Budget.ample());
  }
}
