package io.corridor.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.MaskSubgraph;
import org.jgrapht.graph.Pseudograph;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutsTests {

  // From 0 over bridge 0 to 1, by 2 or 3 to 4, and over bridge 5 to 5; 6 lies aside of 4.
  private static final Network TOWN =
      new Network(
          7, new int[] {0, 1, 1, 2, 3, 4, 4}, new int[] {1, 2, 3, 4, 4, 5, 6}, new BitSet());

  private static Cuts cuts(Network network, int[] starts, int[] ends) {
    return new Cuts(network, new Ends(starts, ends, List.of()), arc -> true, Budget.ample());
  }

  private static Cuts town(int start, int end) {
    return cuts(TOWN, new int[] {start}, new int[] {end});
  }

  @Test
  void whatEveryPathPassesComesInItsOrder() {
    assertThat(town(0, 5).places()).containsExactly(1, 4);
    assertThat(town(0, 5).legs()).containsExactly(0, 5);
    assertThat(town(5, 0).places()).containsExactly(4, 1);
    assertThat(town(5, 0).legs()).containsExactly(5, 0);
  }

  @Test
  void betweenTwoBridgesTwoLegsOrTwoPlacesCut() {
    assertThat(town(1, 4).minimumLegs(64)).contains(new Cut(2, List.of(1, 2), List.of(3, 4)));
    assertThat(town(1, 4).minimumPlaces(64)).contains(new Cut(2, List.of(2, 3), List.of(2, 3)));
  }

  @Test
  void ofSeveralBridgesTheFirstAndTheLastAreShown() {
    assertThat(town(0, 5).minimumLegs(64)).contains(new Cut(1, List.of(0), List.of(5)));
    assertThat(town(0, 5).minimumPlaces(64)).contains(new Cut(1, List.of(1), List.of(4)));
  }

  @Test
  void wherePlacesAreNeighboursNoPlacesCut() {
    assertThat(town(0, 1).isDirect()).isTrue();
    assertThat(town(0, 1).minimumPlaces(64)).isEmpty();
    assertThat(town(0, 1).minimumLegs(64)).contains(new Cut(1, List.of(0), List.of(0)));
    assertThat(town(0, 2).isDirect()).isFalse();
  }

  @Test
  void whereThereIsNoPathNothingIsToCut() {
    Cuts closed =
        new Cuts(
            TOWN,
            new Ends(new int[] {0}, new int[] {5}, List.of()),
            arc -> Network.leg(arc) != 5,
            Budget.ample());
    assertThat(closed.isOpen()).isFalse();
    assertThat(closed.places()).isEmpty();
    assertThat(closed.legs()).isEmpty();
    assertThat(closed.minimumLegs(64)).contains(new Cut(0, List.of(), List.of()));
    assertThat(closed.minimumPlaces(64)).contains(new Cut(0, List.of(), List.of()));
  }

  @Test
  void aCutAboveWhatIsLookedForIsAbsent() {
    assertThat(town(1, 4).minimumLegs(1)).isEmpty();
    assertThat(town(1, 4).minimumLegs(2)).isPresent();
    assertThat(town(1, 4).minimumPlaces(1)).isEmpty();
    assertThat(town(0, 5).isDirect()).isFalse();
  }

  @Test
  void aCutIsAbsentWhenTheBudgetEnds() {
    Cuts cuts =
        new Cuts(
            TOWN,
            new Ends(new int[] {0}, new int[] {5}, List.of()),
            arc -> true,
            new Budget(Duration.ofHours(1), 3, () -> {}));
    assertThat(cuts.minimumLegs(64)).isEmpty();
    assertThat(cuts.legs()).containsExactly(0, 5);
  }

  @Test
  void aCountryOfSeveralPlacesIsLeftAndReachedButNotPassed() {
    // 0 and 1 are starts; 0 reaches the end 3 by way of 1 or of 2 only.
    Network network = new Network(4, new int[] {0, 1, 0, 2}, new int[] {1, 3, 2, 3}, new BitSet());
    Cuts cuts = cuts(network, new int[] {0, 1}, new int[] {3});
    assertThat(cuts.minimumLegs(64)).contains(new Cut(2, List.of(1, 2), List.of(1, 3)));
    assertThat(cuts.isDirect()).isTrue();
  }

  @Test
  void findsTheSameAsTryingAllSubsets() {
    for (int seed = 0; seed < 2000; seed++) {
      TriedNetwork tried = TriedNetwork.random(seed, 0);
      Random random = new Random(seed);
      BitSet closed = new BitSet();
      IntStream.range(0, 2 * tried.network().legs())
          .filter(arc -> random.nextInt(8) == 0)
          .forEach(closed::set);
      check("seed " + seed, tried, arc -> !closed.get(arc));
    }
  }

  private static void check(String name, TriedNetwork tried, IntPredicate usable) {
    Network network = tried.network();
    Cuts cuts = new Cuts(network, tried.ends(), usable, Budget.ample());
    List<BitSet> legs = new ArrayList<>();
    List<BitSet> places = new ArrayList<>();
    List<List<Integer>> paths = tried.paths(usable);
    for (List<Integer> path : paths) {
      legs.add(bits(path.stream().map(Network::leg).toList()));
      places.add(bits(inner(network, path)));
    }
    assertThat(cuts.isOpen()).as(name).isEqualTo(!paths.isEmpty());
    if (!paths.isEmpty()) {
      List<Integer> first = paths.get(0);
      assertThat(cuts.legs())
          .as(name)
          .isEqualTo(
              first.stream()
                  .map(Network::leg)
                  .filter(leg -> legs.stream().allMatch(path -> path.get(leg)))
                  .toList());
      assertThat(cuts.places())
          .as(name)
          .isEqualTo(
              inner(network, first).stream()
                  .filter(place -> places.stream().allMatch(path -> path.get(place)))
                  .toList());
    }
    checkCut(name, cuts.minimumLegs(64), legs, network.legs());
    checkCut(name, cuts.minimumPlaces(64), places, network.places());
    cuts.minimumLegs(64)
        .ifPresent(cut -> checkNearness(name, tried, usable, cut, network.legs(), true));
    cuts.minimumPlaces(64)
        .ifPresent(cut -> checkNearness(name, tried, usable, cut, network.places(), false));
  }

  /** A cut has something of every path, and nothing smaller has. */
  private static void checkCut(String name, Optional<Cut> cut, List<BitSet> paths, int all) {
    int least =
        IntStream.range(0, 1 << all)
            .filter(some -> paths.stream().allMatch(path -> meets(path, some)))
            .map(Integer::bitCount)
            .min()
            .orElse(Integer.MAX_VALUE);
    assertThat(cut.map(Cut::size).orElse(Integer.MAX_VALUE)).as(name).isEqualTo(least);
    cut.ifPresent(
        found -> {
          assertThat(found.nearStarts()).as(name).hasSize(least).doesNotHaveDuplicates();
          assertThat(found.nearEnds()).as(name).hasSize(least).doesNotHaveDuplicates();
          assertThat(paths).as(name).allMatch(path -> path.intersects(bits(found.nearStarts())));
          assertThat(paths).as(name).allMatch(path -> path.intersects(bits(found.nearEnds())));
        });
  }

  private static boolean meets(BitSet path, int some) {
    return path.stream().anyMatch(item -> (some & 1 << item) != 0);
  }

  /** No other cut of the same size leaves less before it, or behind it. */
  private static void checkNearness(
      String name, TriedNetwork tried, IntPredicate usable, Cut found, int all, boolean ofLegs) {
    BitSet before = reached(tried, left(tried, usable, bits(found.nearStarts()), ofLegs), false);
    BitSet behind = reached(tried, left(tried, usable, bits(found.nearEnds()), ofLegs), true);
    for (int some = 0; some < 1 << all; some++) {
      BitSet cut = BitSet.valueOf(new long[] {some});
      if (cut.cardinality() == found.size() && (ofLegs || isInner(tried, cut))) {
        IntPredicate rest = left(tried, usable, cut, ofLegs);
        BitSet from = reached(tried, rest, false);
        if (tried.ends().ends().noneMatch(from::get)) {
          assertThat(from.stream().boxed()).as(name).containsAll(before.stream().boxed().toList());
          BitSet to = reached(tried, rest, true);
          assertThat(to.stream().boxed()).as(name).containsAll(behind.stream().boxed().toList());
        }
      }
    }
  }

  private static boolean isInner(TriedNetwork tried, BitSet places) {
    return places.stream().noneMatch(p -> tried.ends().isStart(p) || tried.ends().isEnd(p));
  }

  /** The arcs that are left without some legs, or without some places. */
  private static IntPredicate left(
      TriedNetwork tried, IntPredicate usable, BitSet without, boolean ofLegs) {
    Network network = tried.network();
    return arc ->
        usable.test(arc)
            && tried.ends().allow(network, arc)
            && (ofLegs
                ? !without.get(Network.leg(arc))
                : !without.get(network.head(arc)) && !without.get(network.tail(arc)));
  }

  /** What can be reached from the starts, or reaches the ends. */
  private static BitSet reached(TriedNetwork tried, IntPredicate usable, boolean back) {
    Network network = tried.network();
    BitSet met = new BitSet();
    (back ? tried.ends().ends() : tried.ends().starts()).forEach(met::set);
    for (int size = -1; size < met.cardinality(); ) {
      size = met.cardinality();
      for (int arc = 0; arc < 2 * network.legs(); arc++) {
        if (usable.test(arc) && met.get(back ? network.head(arc) : network.tail(arc))) {
          met.set(back ? network.tail(arc) : network.head(arc));
        }
      }
    }
    return met;
  }

  private static List<Integer> inner(Network network, List<Integer> path) {
    return path.stream().skip(1).map(network::tail).toList();
  }

  private static BitSet bits(List<Integer> items) {
    BitSet bits = new BitSet();
    items.forEach(bits::set);
    return bits;
  }

  @ParameterizedTest
  @CsvSource({"60, 150, 0", "60, 300, 2", "200, 420, 1", "200, 900, 0", "200, 900, 3"})
  void agreesWithOtherFlowAlgorithmsOnLargerNetworks(int places, int legs, int oneways) {
    for (int seed = 0; seed < 25; seed++) {
      Random random = new Random(seed);
      Network network = randomNetwork(places, legs, oneways, random);
      Ends ends = new Ends(new int[] {0, 1}, new int[] {2, 3}, List.of());
      Cuts cuts = new Cuts(network, ends, arc -> true, Budget.ample());
      assertThat(cuts.minimumLegs(1000).orElseThrow().size())
          .as("seed %d", seed)
          .isEqualTo((int) flow(network, ends, false, seed));
      if (cuts.isDirect()) {
        assertThat(cuts.minimumPlaces(1000)).isEmpty();
      } else {
        assertThat(cuts.minimumPlaces(1000).orElseThrow().size())
            .as("seed %d", seed)
            .isEqualTo((int) flow(network, ends, true, seed));
      }
    }
  }

  private static Network randomNetwork(int places, int legs, int oneways, Random random) {
    BitSet oneway = new BitSet();
    IntStream.range(0, legs).filter(leg -> random.nextInt(4) < oneways).forEach(oneway::set);
    return new Network(
        places,
        random.ints(legs, 0, places).toArray(),
        random.ints(legs, 0, places).toArray(),
        oneway);
  }

  /**
   * Nodes {@code 2 · place} and {@code 2 · place + 1} for arriving and leaving; -1 and -2 outside.
   */
  private static double flow(Network network, Ends ends, boolean byPlace, int seed) {
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    for (int place = 0; place < network.places(); place++) {
      boolean limited = byPlace && !ends.isStart(place) && !ends.isEnd(place);
      add(graph, 2 * place, 2 * place + 1, limited ? 1 : 10_000);
    }
    ends.starts().forEach(start -> add(graph, -1, 2 * start, 10_000));
    ends.ends().forEach(end -> add(graph, 2 * end + 1, -2, 10_000));
    for (int arc = 0; arc < 2 * network.legs(); arc++) {
      if (network.isOpen(arc)) {
        add(graph, 2 * network.tail(arc) + 1, 2 * network.head(arc), byPlace ? 10_000 : 1);
      }
    }
    return seed % 2 == 0
        ? new EdmondsKarpMFImpl<>(graph).calculateMinCut(-1, -2)
        : new PushRelabelMFImpl<>(graph).calculateMinCut(-1, -2);
  }

  private static void add(
      Graph<Integer, DefaultWeightedEdge> graph, int from, int to, double more) {
    graph.addVertex(from);
    graph.addVertex(to);
    DefaultWeightedEdge known = graph.getEdge(from, to);
    if (known == null) {
      graph.setEdgeWeight(graph.addEdge(from, to), more);
    } else {
      graph.setEdgeWeight(known, graph.getEdgeWeight(known) + more);
    }
  }

  @ParameterizedTest
  @CsvSource({"100, 110", "200, 250", "200, 300"})
  void everyPlaceAndLegToPassIsACutPointOrABridgeBetweenTheEnds(int places, int legs) {
    int found = 0;
    for (int seed = 0; seed < 40; seed++) {
      Network network = randomNetwork(places, legs, 0, new Random(seed));
      Graph<Integer, DefaultEdge> graph = new Pseudograph<>(DefaultEdge.class);
      IntStream.range(0, places).forEach(graph::addVertex);
      List<DefaultEdge> edges = new ArrayList<>();
      for (int leg = 0; leg < legs; leg++) {
        edges.add(graph.addEdge(network.tail(2 * leg), network.head(2 * leg)));
      }
      if (!new ConnectivityInspector<>(graph).pathExists(0, 1)) {
        continue;
      }
      BiconnectivityInspector<Integer, DefaultEdge> blocks = new BiconnectivityInspector<>(graph);
      Cuts cuts = cuts(network, new int[] {0}, new int[] {1});
      assertThat(cuts.places())
          .containsExactlyInAnyOrderElementsOf(
              blocks.getCutpoints().stream()
                  .filter(place -> place > 1)
                  .filter(place -> separates(new MaskSubgraph<>(graph, place::equals, e -> false)))
                  .toList());
      assertThat(cuts.legs().stream().map(edges::get))
          .containsExactlyInAnyOrderElementsOf(
              blocks.getBridges().stream()
                  .filter(edge -> separates(new MaskSubgraph<>(graph, v -> false, edge::equals)))
                  .toList());
      found += cuts.legs().size();
    }
    assertThat(found).isPositive();
  }

  private static boolean separates(Graph<Integer, DefaultEdge> rest) {
    return !new ConnectivityInspector<>(rest).pathExists(0, 1);
  }
}
