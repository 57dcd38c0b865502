package io.corridor.route;

import static io.corridor.route.Asking.fault;
import static io.corridor.route.Asking.legs;
import static io.corridor.route.Asking.question;
import static io.corridor.route.Asking.values;
import static io.corridor.route.TestLeg.rail;
import static io.corridor.route.TestLeg.road;
import static io.corridor.route.TestLeg.sea;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.corridor.route.RoutePlanner.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Questions and answers on a map that fits on a page: from the north in state n to a port in state
 * s, by rail over a gate, by road through a third state w, or by sea.
 */
class RoutePlannerTests {

  private static TestView map() {
    return new TestView()
        .states("n", "s", "w")
        .located("north", "n")
        .located("pier", "n")
        .located("gate", "n", "s")
        .located("west", "w")
        .located("town", "s")
        .located("port", "s")
        .located("island")
        .legs(
            rail("north", "gate", 400, 1520).id("north-rail"),
            rail("gate", "town", 400, 1676).id("south-rail"),
            road("town", "port", 100).id("last-road"),
            road("north", "west", 300).id("west-road"),
            road("west", "port", 300).id("pass-road").season("04-01/11-30"),
            road("north", "pier", 50).id("pier-road"),
            sea("pier", "port", 1500).id("ship"),
            rail("town", "port", 90, 1676).id("new-rail").status("planned"));
  }

  private static Answer routes(Object... options) {
    return map().planner().routes(question("n", "port", options));
  }

  @Test
  void theShortestOfAllIsFoundWithItsStates() {
    Answer answer = map().planner().routes(question("north", "port"));
    assertThat(legs(answer)).containsExactly("west-road pass-road");
    assertThat(values(answer, "states")).containsExactly(List.of("N", "W", "S"));
    assertThat(answer.complete()).isTrue();
  }

  @Test
  void aStateAsAnEndIsEveryPlaceInIt() {
    assertThat(legs(routes("mode", "sea"))).containsExactly("ship");
    assertThat(legs(map().planner().routes(question("n", "w")))).containsExactly("west-road");
  }

  private static Answer best(String measure) {
    return map().planner().routes(question("north", "port", "by", measure));
  }

  @Test
  void eachMeasureHasItsOwnBest() {
    assertThat(legs(best("km"))).containsExactly("west-road pass-road");
    assertThat(values(best("km"), "km")).containsExactly(600.0);
    assertThat(legs(best("hours"))).containsExactly("north-rail south-rail new-rail");
    assertThat(values(best("hours"), "hours")).containsExactly(890 / 40.0 + 10 + 4.25);
    assertThat(legs(best("borders"))).containsExactly("north-rail south-rail new-rail");
    assertThat(legs(best("transfers"))).containsExactly("west-road pass-road");
    assertThat(legs(best("unbuilt"))).containsExactly("west-road pass-road");
    assertThat(legs(best("firmness"))).containsExactly("west-road pass-road");
  }

  @Test
  void aRouteFromAStateMayStartAtItsBorderAndCrossesIt() {
    // The gate lies in n, too: from there on the railway is all in s, and its gauge never breaks.
    assertThat(legs(routes())).containsExactly("south-rail new-rail");
    assertThat(values(routes(), "borders")).containsExactly(1L);
    assertThat(values(routes(), "gauges")).containsExactly(0L);
  }

  @Test
  void breaksOfGaugeAndTransfersArePassedByWhereTheyCost() {
    RouteQuestion question = question("north", "port", "avoid", "w", "k", 2, "by", "transfers");
    Answer answer = map().planner().routes(question);
    assertThat(legs(answer))
        .containsExactly("north-rail south-rail new-rail", "north-rail south-rail last-road");
    assertThat(values(answer, "gauges")).containsExactly(1L, 1L);
    assertThat(values(answer, "transfers")).containsExactly(0L, 1L);
  }

  @Test
  void whatIsPassedOnTheWayIsPassed() {
    assertThat(legs(map().planner().routes(question("north", "port", "via", "town"))))
        .containsExactly("north-rail south-rail new-rail");
    assertThat(legs(map().planner().routes(question("north", "port", "via", List.of("w", "s")))))
        .containsExactly("west-road pass-road");
    assertThat(legs(map().planner().routes(question("north", "port", "via", "island")))).isEmpty();
  }

  @Test
  void theBestComeOneAfterAnotherWithinAStretchOrOnOtherLegs() {
    assertThat(values(routes("k", 3), "rank")).containsExactly(1L, 2L, 3L);
    assertThat(values(routes("k", 9, "stretch", 1), "km")).containsExactly(490.0);
    assertThat(values(routes("k", 9, "stretch", 1.25), "km")).containsExactly(490.0, 500.0, 600.0);
    assertThat(legs(map().planner().routes(question("north", "port", "k", 9, "share", 0))))
        .containsExactly("west-road pass-road", "north-rail south-rail new-rail", "pier-road ship");
  }

  @Test
  void theFrontHoldsWhatNoOtherBeatsInEveryWay() {
    Answer answer =
        map()
            .planner()
            .pareto(question("north", "port", "pareto", List.of("km", "borders", "unbuilt")));
    assertThat(legs(answer))
        .containsExactly(
            "west-road pass-road",
            "north-rail south-rail new-rail",
            "north-rail south-rail last-road");
    assertThat(map().planner().pareto(question("north", "port")).rows())
        .extracting(row -> row.get("km"), row -> row.get("borders"))
        .containsExactly(tuple(600.0, 2L), tuple(890.0, 1L));
  }

  @Test
  void whyThereIsNoneIsTheFewestLegsWithTheirReasons() {
    Answer answer =
        map()
            .planner()
            .why(question("north", "port", "month", 1, "mode", "rail", "status", "open"));
    assertThat(answer.rows()).hasSize(2);
    assertThat(legs(answer)).containsExactlyInAnyOrder("last-road", "new-rail");
    assertThat(values(answer, "reasons"))
        .containsExactlyInAnyOrder(List.of("mode"), List.of("status"));
    assertThat(values(answer, "km")).containsExactlyInAnyOrder(900.0, 890.0);
  }

  @Test
  void whyNotSaysOfAScenarioThatItClosesAndOfAnOptionThatItDoes() {
    Scenario snow = new Scenario("snow", "", Map.of("pass-road", Scenario.CLOSED));
    RouteQuestion question = question("north", "port", "scenario", "snow", "close", "s");
    Answer answer = map().scenario(snow).planner().why(question);
    assertThat(legs(answer)).containsExactlyInAnyOrder("pass-road", "ship");
    assertThat(values(answer, "reasons"))
        .containsExactlyInAnyOrder(List.of("close", "scenario"), List.of("close"));
  }

  @Test
  void whereThereIsARouteNothingBarsItAndWhereNoneCanBeNothingHelps() {
    Answer open = map().planner().why(question("north", "port"));
    assertThat(legs(open)).containsExactly("");
    assertThat(values(open, "km")).containsExactly(600.0);
    Answer never = map().planner().why(question("north", "island"));
    assertThat(never.rows()).isEmpty();
    assertThat(never.complete()).isTrue();
  }

  @Test
  void disconnectedEndsHaveNoRoute() {
    for (String measure : List.of("km", "hours", "firmness")) {
      Answer answer = map().planner().routes(question("north", "island", "by", measure));
      assertThat(answer.rows()).isEmpty();
      assertThat(answer.complete()).isTrue();
    }
    assertThat(map().planner().pareto(question("north", "island")).rows()).isEmpty();
    assertThat(map().planner().chokepoints(question("north", "island")).rows()).isEmpty();
  }

  @Test
  void chokepointsAreWhatEveryRoutePassesAndWhatDetoursCost() {
    Answer answer = map().planner().chokepoints(question("north", "port", "mode", "rail"));
    assertThat(answer.rows())
        .filteredOn(row -> "every-route".equals(row.get("role")))
        .extracting(row -> row.get("id"))
        .containsExactlyInAnyOrder("gate", "town", "north-rail", "south-rail", "new-rail");

    Answer all = map().planner().chokepoints(question("north", "port"));
    assertThat(all.rows())
        .filteredOn(row -> "best-route".equals(row.get("role")))
        .extracting(row -> row.get("id"), row -> row.get("otherwise"), row -> row.get("more"))
        .containsExactlyInAnyOrder(
            tuple("west", 890.0, 290.0),
            tuple("west-road", 890.0, 290.0),
            tuple("pass-road", 890.0, 290.0));
    assertThat(all.rows())
        .filteredOn(row -> "minimum-cut-near-start".equals(row.get("role")))
        .filteredOn(row -> "place".equals(row.get("kind")))
        .extracting(row -> row.get("id"))
        .containsExactlyInAnyOrder("gate", "west", "pier");
  }

  @Test
  void aComparisonTellsOfRoutesWonLostAndChanged() {
    RouteQuestion now = question("north", "port", "status", "open", "k", 2, "avoid", "w");
    Answer built = map().planner().compare(now, now.with("open", "new-rail"));
    assertThat(built.rows())
        .extracting(
            row -> row.get("change"),
            row -> row.get("before"),
            row -> row.get("after"),
            row -> row.get("rankBefore"),
            row -> row.get("rankAfter"))
        .containsExactly(
            tuple("won", null, 890.0, null, 1L),
            tuple("same", 900.0, 900.0, 1L, 2L),
            tuple("same", 1550.0, 1550.0, 2L, null));

    RouteQuestion summer = question("north", "port", "month", 7);
    assertThat(values(map().planner().compare(summer, summer.with("month", 1)), "change"))
        .containsExactly("same", "lost");
  }

  @Test
  void aComparisonTellsOfLessAndMore() {
    RouteQuestion now = question("north", "port", "avoid", "w", "by", "unbuilt");
    RouteQuestion built = now.with("open", "new-rail").with("close", List.of("last-road", "ship"));
    assertThat(map().planner().compare(now, built).rows())
        .extracting(row -> row.get("change"), row -> row.get("before"), row -> row.get("after"))
        .containsExactly(tuple("less", 90.0, 0.0), tuple("lost", 0.0, null));
  }

  @Test
  void endsThatAreOneOrLieInOneAnotherAreRefused() {
    assertThat(fault(() -> map().planner().routes(question("north", "north"))))
        .isEqualTo("U103 Start and end are the same place. Name two places apart.");
    assertThat(fault(() -> map().planner().why(question("n", "north"))))
        .isEqualTo("U103 Of start and end, one lies in the other. Name two places apart.");
    assertThat(fault(() -> map().planner().pareto(question("atlantis", "port"))))
        .isEqualTo("U101 No place of the network is called 'atlantis'. Ids are asked for here.");
    assertThat(fault(() -> routes("via", "atlantis"))).startsWith("U101 ");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "by | speed | Nothing is measured by 'speed' (option 'by'). One of: km, hours, borders,",
        "by | hour | Nothing is measured by 'hour' (option 'by'). Did you mean 'hours'?",
        "by | '' | The option 'by' must be text, or a list of texts.",
        "k | two | The option 'k' must be a whole number from 1 to 1000.",
        "share | much | The option 'share' must be a number from 0.0 to 1.0.",
        "stretch | far | The option 'stretch' must be a number from 1.0 to 1000.0.",
        "scenario | hope | No scenario is called 'hope'. None is declared.",
        "asOf | 2018-13 | '2018-13'",
        "tolls | none | There is no option 'tolls'. Options are asOf, avoid, by,",
      })
  void aWrongOptionIsToldInOneSentence(String option, String value, String told) {
    assertThat(fault(() -> routes(option, value))).contains(told);
  }

  @Test
  void anOptionThatMeansNothingToAnInquiryIsRefused() {
    Map<Inquiry, Set<String>> ignored = new EnumMap<>(Inquiry.class);
    ignored.put(Inquiry.ROUTES, Set.of("pareto"));
    ignored.put(Inquiry.PARETO, Set.of("by", "k", "share", "stretch"));
    ignored.put(Inquiry.WHY, Set.of("by", "k", "share", "stretch", "pareto"));
    ignored.put(Inquiry.CHOKEPOINTS, Set.of("via", "k", "share", "stretch", "pareto"));
    ignored.put(Inquiry.COMPARE, Set.of("pareto"));
    ignored.forEach(
        (inquiry, names) ->
            names.forEach(
                name -> {
                  List<RouteQuestion> questions =
                      new ArrayList<>(List.of(question("north", "port", name, "1")));
                  if (inquiry == Inquiry.COMPARE) {
                    questions.add(0, question("north", "port"));
                  }
                  assertThat(fault(() -> inquiry.ask(map().planner(), questions)))
                      .startsWith(
                          "U103 The option '%s' means nothing to '%s'. Leave it out. Options here"
                                  .formatted(name, inquiry.key())
                              + " are asOf, avoid, ");
                }));
  }

  @Test
  void whatSaysNothingWithoutAnotherOptionOrContradictsItIsRefused() {
    assertThat(fault(() -> routes("certain", true)))
        .isEqualTo("U103 'certain' is about a day. Name it with 'asOf'.");
    assertThat(values(routes("certain", false), "rank")).containsExactly(1L);
    RouteQuestion length = question("north", "port", "by", "km");
    assertThat(
            fault(
                () ->
                    map().planner().compare(question("north", "port"), length.with("by", "hours"))))
        .isEqualTo(
            "U103 Before and after are measured by different things. Give both the same 'by'.");
    assertThat(map().planner().compare(question("north", "port"), length).rows()).hasSize(1);
  }

  @Test
  void wrongNumbersAreToldToo() {
    for (Object wrong : List.of(0, -1, 1.5, 1001L, Double.NaN, true)) {
      assertThat(fault(() -> routes("k", wrong))).startsWith("U103 The option 'k' must be");
    }
    assertThat(fault(() -> routes("share", 1.01))).contains("'share'");
    assertThat(fault(() -> routes("share", Double.NaN))).contains("'share'");
    assertThat(fault(() -> routes("stretch", 0.5))).contains("'stretch'");
    assertThat(fault(() -> routes("via", List.of(1, 2)))).contains("'via'");
    assertThat(fault(() -> routes("by", List.of("km", "hours"))))
        .isEqualTo(
            "U103 One measure puts routes in order. For several at once ask for the Pareto front.");
  }

  @Test
  void whatRunsOutOfLabelsSaysSo() {
    assertThat(fault(() -> routes("labels", 1, "k", 3))).startsWith("U107 ");
    Answer partial =
        map().planner().pareto(question("north", "port", "labels", 12, "pareto", "km"));
    assertThat(partial.rows().isEmpty() && partial.complete()).isFalse();
  }
}
