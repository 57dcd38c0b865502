package io.corridor.route;

import static io.corridor.route.Asking.column;
import static io.corridor.route.Asking.question;
import static io.corridor.route.TestLeg.by;
import static io.corridor.route.TestLeg.rail;
import static io.corridor.route.TestLeg.road;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures of one route: from a in X over a border to z in Y, by rail and by road. */
class RouteSheetTests {

  private static TestView view() {
    return new TestView()
        .states("x", "y")
        .corridor("line", "protest")
        .located("a", "x")
        .located("gate", "x", "y")
        .located("b", "y")
        .located("z", "y")
        .legs(
            rail("a", "gate", 80, 1520).corridors("line"),
            rail("gate", "b", 40, 1435).status("planned").estimated());
  }

  private static Map<String, @Nullable Object> sheet(TestView view) {
    return view.planner().routes(question("a", "z")).rows().get(0);
  }

  private static Map<String, @Nullable Object> known() {
    return sheet(view().legs(road("b", "z", 50)));
  }

  @Test
  void totalsAreTheSumsOfTheLegs() {
    assertThat(known())
        .containsEntry("rank", 1L)
        .containsEntry("from", "a")
        .containsEntry("to", "z")
        .containsEntry("km", 170.0)
        .containsEntry("underWay", 2 + 1 + 2.0)
        .containsEntry("hours", 5 + 10 + 4.25 + 5)
        .containsEntry("speed", 7.01)
        .containsEntry("speedUnderWay", 34.0)
        .containsEntry("unbuilt", 40.0)
        .containsEntry("estimated", 40.0)
        .containsEntry("objections", 1L)
        .containsEntry("status", "planned")
        .containsEntry("weakest", "gate-b");
  }

  @Test
  void totalsByStateAndByModeAddUp() {
    assertThat(known())
        .containsEntry("states", List.of("X", "Y"))
        .containsEntry("kmByState", Map.of("X", 80.0, "Y", 90.0))
        .containsEntry("kmByMode", Map.of("rail", 120.0, "road", 50.0))
        .containsEntry("hoursByMode", Map.of("rail", 3.0, "road", 2.0))
        .containsEntry(
            "hoursBetween",
            Map.of("border", 10.0, "transfer", 5.0, "breakOfGauge", 4.25, "port", 0.0));
  }

  @Test
  void theSeriesOfDistanceAndTimeStepAtBordersAndTransfers() {
    Map<String, @Nullable Object> sheet = known();
    assertThat(column(sheet, "seq")).containsExactly("1", "2", "3");
    assertThat(column(sheet, "kmSoFar")).containsExactly("80.0", "120.0", "170.0");
    assertThat(column(sheet, "hoursSoFar")).containsExactly("2.0", "17.25", "24.25");
    assertThat(column(sheet, "border")).containsExactly("null", "10.0", "null");
    assertThat(column(sheet, "breakOfGauge")).containsExactly("null", "4.25", "null");
    assertThat(column(sheet, "transfer")).containsExactly("null", "null", "5.0");
  }

  @Test
  void eachLegSaysWhatItIsAndHowThatIsKnown() {
    Map<String, @Nullable Object> sheet = known();
    assertThat(column(sheet, "from")).containsExactly("A", "GATE", "B");
    assertThat(column(sheet, "to")).containsExactly("GATE", "B", "Z");
    assertThat(column(sheet, "gauge")).containsExactly("1520", "1435", "null");
    assertThat(column(sheet, "status")).containsExactly("open", "planned", "open");
    assertThat(column(sheet, "basis")).containsExactly("published", "estimated", "published");
    assertThat(column(sheet, "corridors")).containsExactly("[The line]", "[]", "[]");
    assertThat(column(sheet, "agreements")).containsExactly("[line treaty]", "[]", "[]");
    assertThat(column(sheet, "objections")).containsExactly("[protest]", "[]", "[]");
    assertThat(column(sheet, "cites")).containsExactly("[a-gate#p1]", "[gate-b#p1]", "[b-z#p1]");
  }

  @Test
  void anUnknownLengthMakesMissingWhatDependsOnItAndNothingElse() {
    Map<String, @Nullable Object> sheet = sheet(view().legs(by("road", "b", "z")));
    for (String missing : List.of("km", "hours", "underWay", "speed", "speedUnderWay")) {
      assertThat(sheet).containsEntry(missing, null);
    }
    assertThat(sheet).containsEntry("unbuilt", 40.0).containsEntry("borders", 1L);
    assertThat(column(sheet, "kmSoFar")).containsExactly("80.0", "120.0", "null");
    assertThat(column(sheet, "hoursSoFar")).containsExactly("2.0", "17.25", "null");
    assertThat(String.valueOf(sheet.get("kmByState"))).isEqualTo("{X=80.0, Y=null}");
    assertThat(String.valueOf(sheet.get("kmByMode"))).isEqualTo("{rail=120.0, road=null}");
  }

  @Test
  void aLegOverABorderWithoutACrossingCountsForBothStatesTogether() {
    TestView view =
        new TestView()
            .states("x", "y")
            .located("a", "x")
            .located("z", "y")
            .legs(road("a", "z", 10));
    assertThat(sheet(view)).containsEntry("kmByState", Map.of("X–Y", 10.0));
  }
}
