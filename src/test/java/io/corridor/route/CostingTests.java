package io.corridor.route;

import static io.corridor.route.Asking.column;
import static io.corridor.route.Asking.question;
import static io.corridor.route.TestLeg.by;
import static io.corridor.route.TestLeg.rail;
import static io.corridor.route.TestLeg.road;
import static io.corridor.route.TestLeg.sea;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What legs cost, and the changes between them: 40, 25 and 20 km/h by rail, road and sea. */
class CostingTests {

  private static Map<String, @Nullable Object> route(TestView view) {
    return view.planner().routes(question("a", "z")).rows().get(0);
  }

  @Test
  void aBorderIsCrossedOnceThoughItsCrossingLiesInBothStates() {
    TestView view =
        new TestView()
            .states("x", "y")
            .located("a", "x")
            .located("gate", "x", "y")
            .located("z", "y")
            .legs(road("a", "gate", 100), road("gate", "z", 50));

    Map<String, @Nullable Object> route = route(view);
    assertThat(route.get("states")).isEqualTo(java.util.List.of("X", "Y"));
    assertThat(route).containsEntry("borders", 1L).containsEntry("hours", 6.0 + 10);
    assertThat(column(route, "border")).containsExactly("null", "10.0");
  }

  @Test
  void whoOnlyTouchesABorderCrossesNone() {
    TestView view =
        new TestView()
            .states("x", "y")
            .located("a", "x")
            .located("gate", "x", "y")
            .located("z", "x")
            .legs(road("a", "gate", 100), road("gate", "z", 50));

    assertThat(route(view)).containsEntry("borders", 0L).containsEntry("hours", 6.0);
  }

  @Test
  void theSeaLiesInNoStateAndTheBorderIsThatOfThePortBeyond() {
    TestView view =
        new TestView()
            .states("x", "y")
            .located("a", "x")
            .located("z", "y")
            .legs(sea("a", "strait", 200), sea("strait", "z", 100));

    Map<String, @Nullable Object> route = route(view);
    assertThat(route).containsEntry("borders", 1L).containsEntry("transfers", 0L);
    assertThat(column(route, "border")).containsExactly("null", "10.0");
    // 15 hours at sea, the border, a call at a port.
    assertThat(route).containsEntry("hours", 15.0 + 10 + 3);
  }

  @Test
  void aChangeOfModeIsATransferAndNoBreakOfGauge() {
    TestView view =
        new TestView().legs(rail("a", "b", 40, 1520), road("b", "c", 25), rail("c", "z", 40, 1435));

    assertThat(route(view))
        .containsEntry("transfers", 2L)
        .containsEntry("gauges", 0L)
        .containsEntry("hours", 3.0 + 10);
  }

  @Test
  void railOfAnotherGaugeIsABreakOfGaugeAndAnUnknownGaugeIsNone() {
    TestView view =
        new TestView()
            .legs(
                rail("a", "b", 40, 1520),
                rail("b", "c", 40, 1435),
                rail("c", "d", 40, 0),
                rail("d", "z", 40, 1520));

    assertThat(route(view)).containsEntry("gauges", 1L).containsEntry("hours", 4 + 4.25);
  }

  @Test
  void anObjectionCountsWhereTheRouteEntersWhatIsObjectedTo() {
    TestView view =
        new TestView()
            .corridor("c", "first", "second")
            .corridor("d", "second")
            .legs(
                road("a", "b", 1).corridors("c"),
                road("b", "e", 1).corridors("c", "d"),
                road("e", "f", 1),
                road("f", "z", 1).corridors("d"));

    assertThat(route(view)).containsEntry("objections", 3L);
  }

  @Test
  void whoseLengthIsKnownGoesBeforeWhoseIsNot() {
    TestView view =
        new TestView().legs(by("road", "a", "z").id("unknown"), road("a", "z", 9000).id("long"));

    assertThat(Asking.legs(view.planner().routes(question("a", "z", "k", 2))))
        .containsExactly("long", "unknown");
  }

  @Test
  void howeverManyLengthsAreUnknownTheyNeverCountAsABorder() {
    TestView view =
        new TestView()
            .states("x", "y")
            .located("a", "x")
            .located("z", "x")
            .located("abroad", "y")
            .legs(road("a", "abroad", 1), road("abroad", "z", 1));
    String[] stops = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "z"};
    for (int i = 1; i < stops.length; i++) {
      view.located(stops[i], "x").legs(by("road", stops[i - 1], stops[i]));
    }

    assertThat(
            Asking.values(
                view.planner().routes(question("a", "z", "by", "borders", "k", 2)), "borders"))
        .containsExactly(0L, 2L);
  }
}
