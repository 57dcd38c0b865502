package io.corridor.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Routes composed of the legs of small networks. */
class ComposerTests {

  @Test
  void aLegFromStartToEndIsARouteWithItsEvidence() {
    assertThat(new Network().leg("s", "t", "planned").compose(9))
        .containsExactly(
            new Route(
                Route.Kind.COMPOSED,
                "",
                "s t",
                new Route.Stop("s", "S"),
                List.of(
                    new Route.Hop(
                        new Route.Stop("t", "T"),
                        "road",
                        "planned",
                        "s-t",
                        "told",
                        List.of("source#s-t"),
                        OptionalDouble.empty())),
                List.of("source#s-t"),
                ""));
  }

  @Test
  void fewestHopsComeFirstHoweverWeak() {
    assertThat(new Network().leg("s", "a").leg("a", "t").leg("s", "t", "stalled").words())
        .containsExactly("st", "sat");
  }

  @Test
  void ofAsManyHopsTheFirmestWeakestHopComesFirst() {
    Network network =
        new Network()
            .leg("s", "a", "stalled")
            .leg("a", "t")
            .leg("s", "b", "planned")
            .leg("b", "t", "planned")
            .leg("s", "c")
            .leg("c", "t");
    assertThat(network.words()).containsExactly("sct", "sbt", "sat");
  }

  @Test
  void aStatusThatNobodyKnowsIsWeakerThanAll() {
    Network network =
        new Network()
            .leg("s", "a", "a rumour")
            .leg("a", "t")
            .leg("s", "b", "stalled")
            .leg("b", "t");
    assertThat(network.words()).containsExactly("sbt", "sat");
  }

  @Test
  void ofEquallyFirmRoutesTheIdsDecide() {
    Network network = new Network().leg("b", "t").leg("s", "b").leg("a", "t").leg("s", "a");
    assertThat(network.words()).containsExactly("sat", "sbt");
  }

  @Test
  void aLegServesBothWaysUnlessItIsOneway() {
    assertThat(new Network().leg("t", "s").words()).containsExactly("st");
    assertThat(new Network().oneway("s", "t").words()).containsExactly("st");
    assertThat(new Network().oneway("t", "s").words()).isEmpty();
  }

  @Test
  void flowsDoNotMix() {
    Network network = new Network().leg("s", "a", "pipe", "gas").leg("a", "t", "rail", "goods");
    assertThat(network.words()).isEmpty();
    assertThat(network.leg("a", "t", "pipe", "gas").compose(9))
        .singleElement()
        .satisfies(
            route -> assertThat(route.pattern()).containsExactly("s", "pipe", "a", "pipe", "t"));
  }

  @Test
  void aLegOfAnyFlowJoinsTheLegsOfEveryFlow() {
    Network network =
        new Network()
            .leg("s", "a", "within", Leg.ANY_FLOW)
            .leg("a", "t", "pipe", "gas")
            .leg("a", "t", "rail", "goods");
    assertThat(network.compose(9))
        .extracting(route -> String.join(" ", route.pattern()))
        .containsExactly("s within a pipe t", "s within a rail t");
  }

  @Test
  void aRouteOfNothingButLegsOfAnyFlowIsARouteAndComesOnce() {
    Network network =
        new Network().leg("s", "a", "within", Leg.ANY_FLOW).leg("a", "t", "within", Leg.ANY_FLOW);
    assertThat(network.words()).containsExactly("sat");
    network.leg("s", "x", "pipe", "gas").leg("s", "y", "rail", "goods");
    assertThat(network.words()).containsExactly("sat");
  }

  @Test
  void aFirmLegOfOneFlowDoesNotHideALegOfAnother() {
    Network network =
        new Network()
            .leg("1", "s", "a", "road", "firm", false, "goods")
            .leg("2", "s", "a", "road", "planned", false, "gas")
            .leg("a", "t", "pipe", "gas");
    assertThat(network.compose(9))
        .singleElement()
        .satisfies(route -> assertThat(route.hops().get(0).leg()).isEqualTo("2"));
  }

  @Test
  void viaHoldsWhereSomeStopIsThePlaceOrLiesInIt() {
    Network network =
        new Network()
            .inside("a", "asia")
            .leg("s", "a")
            .leg("a", "t")
            .leg("s", "b")
            .leg("b", "t")
            .leg("a", "b");
    assertThat(network.compose(List.of("asia"), 9).stream().map(Network::word))
        .containsExactly("sat", "sabt", "sbat");
    assertThat(network.compose(List.of("b", "asia"), 9).stream().map(Network::word))
        .containsExactly("sabt", "sbat");
    assertThat(network.compose(List.of("s", "t"), 1).stream().map(Network::word))
        .containsExactly("sat");
    assertThat(network.compose(List.of("atlantis"), 9)).isEmpty();
  }

  @Test
  void theLimitKeepsTheBestAndCountsOnlyWhatIsWanted() {
    Network network =
        new Network().leg("s", "t").leg("s", "a").leg("a", "t").leg("a", "b").leg("b", "t");
    assertThat(network.compose(2).stream().map(Network::word)).containsExactly("st", "sat");
    assertThat(network.compose(0)).isEmpty();
    assertThat(
            new Composer(network.legs(), Network.FIRMNESS, Metric.HOPS)
                .compose(List.of(), route -> route.hops().size() != 2, 2).stream()
                    .map(Network::word))
        .containsExactly("st", "sabt");
  }

  @Test
  void ofParallelLegsByOneModeTheFirmestCounts() {
    Network network =
        new Network()
            .leg("weak", "s", "t", "road", "stalled", false, "goods")
            .leg("firm", "t", "s", "road", "firm", false, "goods")
            .leg("middling", "s", "t", "road", "planned", false, "goods");
    assertThat(network.compose(9))
        .singleElement()
        .satisfies(route -> assertThat(route.hops().get(0).leg()).isEqualTo("firm"));
  }

  @Test
  void ofEquallyFirmParallelLegsTheIdDecides() {
    Network network =
        new Network()
            .leg("second", "s", "t", "road", "firm", false, "goods")
            .leg("first", "s", "t", "road", "firm", false, "goods");
    assertThat(network.compose(9))
        .singleElement()
        .satisfies(route -> assertThat(route.hops().get(0).leg()).isEqualTo("first"));
  }

  @Test
  void parallelLegsByOtherModesAreRoutesOfTheirOwn() {
    Network network =
        new Network()
            .leg("s", "t", "sea", "goods")
            .leg("s", "t", "rail", "goods")
            .leg("slow", "s", "t", "air", "stalled", false, "goods");
    assertThat(network.compose(9))
        .extracting(route -> route.hops().get(0).mode())
        .containsExactly("rail", "sea", "air");
  }

  @Test
  void aRouteLeavesARegionFromWhereItStartsAndEndsWhereItArrives() {
    Network network =
        new Network(Set.of("s", "p"), Set.of("t", "q"))
            .leg("s", "p")
            .leg("p", "a")
            .leg("a", "q")
            .leg("q", "t");
    assertThat(network.words()).containsExactly("paq");
  }

  @Test
  void whatIsStartAndEndAtOnceIsNoRoute() {
    Network network =
        new Network(Set.of("s", "t"), Set.of("t")).leg("s", "t").leg("s", "a").leg("a", "t");
    assertThat(network.words()).isEmpty();
  }

  @Test
  void noRouteStopsTwiceAtOnePlace() {
    Network network =
        new Network()
            .leg("s", "a")
            .leg("a", "b")
            .leg("b", "c")
            .leg("c", "a")
            .leg("a", "t")
            .leg("a", "a");
    assertThat(network.words()).containsExactly("sat");
  }

  @Test
  void whereNothingConnectsThereIsNoRoute() {
    assertThat(new Network().words()).isEmpty();
    assertThat(new Network().leg("s", "a").leg("b", "t").words()).isEmpty();
    assertThat(new Network().leg("a", "t").words()).isEmpty();
  }

  @Test
  void noCapOnHopsCutsALongRouteOff() {
    Network network = new Network();
    String last = "s";
    for (int i = 0; i < 300; i++) {
      network.leg(last, "p" + i);
      last = "p" + i;
    }
    assertThat(network.leg(last, "t").compose(9))
        .singleElement()
        .satisfies(route -> assertThat(route.hops()).hasSize(301));
  }

  @Test
  void theOrderOfTheLegsDoesNotMatter() {
    Network network = new Network();
    for (String place : List.of("s", "a", "b", "c", "d")) {
      for (String next : List.of("a", "b", "c", "d", "t")) {
        network.leg(place, next, "road", "goods").leg(place, next, "sea", "goods");
      }
    }
    List<Route> expected = network.compose(50);
    assertThat(expected).hasSize(50);
    assertThat(LongStream.range(0, 20).boxed())
        .allSatisfy(
            seed ->
                assertThat(
                        new Composer(network.shuffled(seed), Network.FIRMNESS, Metric.HOPS)
                            .compose(List.of(), route -> true, 50))
                    .isEqualTo(expected));
  }

  @Test
  void byKilometresTheShortestComesFirstHoweverManyHops() {
    assertThat(
            new Network()
                .km("s", "t", 10)
                .km("s", "a", 4)
                .km("a", "b", 3)
                .km("b", "t", 2.5)
                .wordsByKm())
        .containsExactly("sabt", "st");
  }

  @Test
  void ofUnknownLengthIsLongerThanAnyLength() {
    assertThat(new Network().leg("s", "t").km("s", "a", 20_000).km("a", "t", 19_999).wordsByKm())
        .containsExactly("sat", "st");
    assertThat(
            new Network().leg("s", "a").leg("a", "t").leg("s", "b").km("b", "t", 9_999).wordsByKm())
        .containsExactly("sbt", "sat");
  }

  @Test
  void ofParallelLegsTheShortestCountsWhereKilometresDo() {
    Network network =
        new Network()
            .leg("firm", "s", "t", "road", "firm", false, "goods", OptionalDouble.of(9))
            .leg("short", "s", "t", "road", "stalled", false, "goods", OptionalDouble.of(8));
    assertThat(
            new Composer(network.legs(), Network.FIRMNESS, Metric.KM)
                .compose(List.of(), route -> true, 9))
        .singleElement()
        .satisfies(route -> assertThat(route.hops().get(0).leg()).isEqualTo("short"));
    assertThat(network.compose(9))
        .singleElement()
        .satisfies(route -> assertThat(route.hops().get(0).leg()).isEqualTo("firm"));
  }

  @Test
  void parallelTracksThatLeadNowhereCostNoTime() {
    // 2^60 ways into a dead end; the third best route does not exist, which takes proof.
    Network network = new Network().km("s", "m", 1).km("m", "t", 5).km("s", "t", 7);
    String last = "m";
    for (int i = 0; i < 60; i++) {
      String next = "d" + i;
      network
          .leg("rail" + i, last, next, "rail", "firm", false, "goods", OptionalDouble.of(0.01))
          .leg("road" + i, last, next, "road", "firm", false, "goods", OptionalDouble.of(0.01));
      last = next;
    }
    assertThat(network.wordsByKm()).containsExactly("smt", "st");
  }

  @Test
  void aPlaceToBePassedThatLiesInADeadEndCostsNoTime() {
    Network network = new Network().km("p30", "x", 1).km("x", "dead", 1).km("s", "p0", 1);
    for (int i = 0; i < 60; i++) {
      network
          .leg("rail" + i, "p" + i, "p" + (i + 1), "rail", "firm", false, "goods")
          .leg("road" + i, "p" + i, "p" + (i + 1), "road", "firm", false, "goods");
    }
    network.km("p60", "t", 1);
    assertThat(network.wordsByKm("dead")).isEmpty();
    assertThat(network.wordsByKm("x")).isEmpty();
  }
}
