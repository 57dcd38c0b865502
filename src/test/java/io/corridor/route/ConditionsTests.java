package io.corridor.route;

import static io.corridor.route.Asking.fault;
import static io.corridor.route.Asking.legs;
import static io.corridor.route.Asking.question;
import static io.corridor.route.TestLeg.rail;
import static io.corridor.route.TestLeg.road;
import static io.corridor.route.TestLeg.sea;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What options leave out; each way from a to z is one leg or two. */
class ConditionsTests {

  private static List<String> ways(TestView view, Object... options) {
    RouteQuestion question = question("a", "z", options).with("k", 9);
    return legs(view.planner().routes(question));
  }

  private static TestView kinds() {
    return new TestView()
        .legs(
            rail("a", "z", 1, 1520).id("train"),
            road("a", "z", 2).id("lorry").status("planned"),
            sea("a", "z", 3).id("ship").sources("atlas"),
            road("a", "z", 4).id("tale").layer("told"),
            TestLeg.by("gas-pipeline", "a", "z").id("pipe"));
  }

  @Test
  void modesStatusesAndVoicesAreAmongThoseAskedFor() {
    assertThat(ways(kinds())).containsExactly("train", "lorry", "ship");
    assertThat(ways(kinds(), "mode", List.of("rail", "sea"))).containsExactly("train", "ship");
    assertThat(ways(kinds(), "status", "planned")).containsExactly("lorry");
    assertThat(ways(kinds(), "toldBy", "atlas")).containsExactly("ship");
    assertThat(ways(kinds(), "layer", "told")).containsExactly("tale");
    assertThat(ways(kinds(), "mode", "gas-pipeline")).containsExactly("pipe");
  }

  @Test
  void voicesCanBeAllThatSpokeByADay() {
    TestView view = kinds().published("atlas", LocalDate.of(2017, 12, 31));
    assertThat(ways(view, "toldBy", "2017")).containsExactly("ship");
    assertThat(ways(view, "toldBy", "2017-06")).isEmpty();
  }

  @Test
  void aDayLeavesOutWhatHadNotBegunOrHadEnded() {
    TestView view =
        new TestView()
            .legs(
                road("a", "z", 1).id("new").since("2018"),
                road("a", "z", 2).id("old").until("2016"),
                road("a", "z", 3).id("ever").sources("atlas"))
            .published("atlas", LocalDate.of(2015, 1, 1));
    assertThat(ways(view, "asOf", "2018-08-10")).containsExactly("new", "ever");
    assertThat(ways(view, "asOf", "2016-03-01")).containsExactly("old", "ever");
    assertThat(ways(view, "asOf", "2018-08-10", "certain", true)).containsExactly("ever");
    assertThat(ways(view, "asOf", "2014-01-01", "certain", true)).isEmpty();
    assertThat(fault(() -> ways(view, "asOf", "soon"))).startsWith("U").contains("'soon'");
  }

  @Test
  void aMonthLeavesOutLegsAndPlacesThatAreShut() {
    TestView view =
        new TestView()
            .legs(
                road("a", "z", 1).id("river").season("04-15/11-30"),
                road("a", "pass", 1),
                road("pass", "z", 1),
                road("a", "z", 5).id("tunnel"),
                road("a", "z", 6).id("ice").season("12-01/03-15"))
            .season("pass", "05-01/10-31");
    assertThat(ways(view, "month", 7)).containsExactly("river", "a-pass pass-z", "tunnel");
    assertThat(ways(view, "month", 4)).containsExactly("river", "tunnel");
    assertThat(ways(view, "month", 1)).containsExactly("tunnel", "ice");
    assertThat(fault(() -> ways(view, "month", 13)))
        .isEqualTo("U103 The option 'month' must be a whole number from 1 to 12. Give it so.");
  }

  private static TestView land() {
    return new TestView()
        .states("x", "y")
        .corridor("silk")
        .located("b", "x")
        .located("gate", "x", "y")
        .legs(
            road("a", "b", 1),
            road("b", "z", 1),
            road("a", "gate", 2),
            road("gate", "z", 2),
            road("a", "z", 9).id("far").corridors("silk"));
  }

  @Test
  void whatIsAvoidedIsAPlaceAStateALegOrACorridor() {
    assertThat(ways(land(), "avoid", "b")).containsExactly("a-gate gate-z", "far");
    assertThat(ways(land(), "avoid", "x")).as("and its crossings").containsExactly("far");
    assertThat(ways(land(), "avoid", "y")).containsExactly("a-b b-z", "far");
    assertThat(ways(land(), "avoid", "a-b")).containsExactly("a-gate gate-z", "far");
    assertThat(ways(land(), "avoid", List.of("silk", "gate"))).containsExactly("a-b b-z");
    assertThat(fault(() -> ways(land(), "avoid", "atlantis")))
        .isEqualTo(
            "U101 No leg, place or corridor of the network is called 'atlantis'."
                + " Ids are asked for here.");
  }

  @Test
  void whatIsOpenedIsInUseAndWhatIsClosedIsNot() {
    TestView view = land().legs(road("a", "z", 3).id("road").status("stalled"));
    assertThat(ways(view, "status", "open", "open", "road"))
        .containsExactly("a-b b-z", "road", "a-gate gate-z", "far");
    assertThat(ways(view, "close", List.of("x", "road"))).containsExactly("far");
    assertThat(ways(view, "open", "silk", "close", "silk"))
        .as("shut is shut")
        .doesNotContain("far");
  }

  @Test
  void aScenarioChangesStatusesAndCloses() {
    Scenario built = new Scenario("built", "", Map.of("road", "open"));
    Scenario snow = new Scenario("snow", "", Map.of("x", Scenario.CLOSED));
    TestView view =
        land().legs(road("a", "z", 3).id("road").status("stalled")).scenario(built).scenario(snow);
    assertThat(ways(view, "status", "open")).doesNotContain("road");
    assertThat(ways(view, "status", "open", "scenario", "built")).contains("road");
    assertThat(ways(view, "scenario", List.of("built", "snow"), "status", "open"))
        .containsExactly("road", "far");
    assertThat(ways(view, "scenario", "snow", "open", "gate"))
        .as("what is opened besides goes before")
        .contains("a-gate gate-z");
    assertThat(fault(() -> ways(view, "scenario", "built2")))
        .isEqualTo("U103 No scenario is called 'built2'. Did you mean 'built'?");
  }

  @Test
  void whatIsUnknownIsToldWithWhatWasMeant() {
    assertThat(fault(() -> ways(kinds(), "mode", "rial")))
        .isEqualTo("U103 'rial' is no mode. Did you mean 'rail'?");
    assertThat(fault(() -> ways(kinds(), "status", "shut")))
        .isEqualTo("U103 'shut' is no status. One of: open, planned, stalled.");
    assertThat(fault(() -> ways(kinds(), "profile", "some")))
        .isEqualTo("U103 No profile is called 'some'. Profiles are any.");
    assertThat(fault(() -> ways(kinds(), "avoidd", "b")))
        .isEqualTo("U103 There is no option 'avoidd'. Did you mean 'avoid'?");
    assertThat(fault(() -> ways(kinds(), "certain", "yes", "asOf", "2018")))
        .isEqualTo("U103 The option 'certain' must be true or false. Give it so.");
  }
}
