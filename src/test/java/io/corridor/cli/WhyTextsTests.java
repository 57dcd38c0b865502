package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.query.Named;
import io.corridor.route.RoutePlanner.Answer;
import io.corridor.route.RouteQuestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhyTextsTests {

  private static final Asked ASKED =
      new Asked(
          new Named("a", "Aden", List.of()),
          new Named("b", "Basra", List.of()),
          new RouteQuestion(
              "a",
              "b",
              Map.of(
                  "layer", List.of("reference"),
                  "status", List.of("operational"),
                  "month", 1,
                  "avoid", List.of("c", "d"),
                  "asOf", List.of("2018"))),
          Map.of("avoid", List.of("Cairo", "Doha")));

  private static final WhyTexts TEXTS = new WhyTexts(ASKED, new QuestionTexts(ASKED, ""));

  private static Map<String, @Nullable Object> set(@Nullable Double km, String... reasons) {
    Map<String, @Nullable Object> set = new HashMap<>();
    set.put("reasons", List.of(reasons));
    set.put("km", km);
    set.put(
        "legs",
        List.of(
            Map.of(
                "name", "Aden – Basra (sea)",
                "mode", "sea",
                "status", "planned",
                "season", "05-01/10-31",
                "reasons", List.of(reasons))));
    return set;
  }

  private static Answer why(List<Map<String, @Nullable Object>> sets) {
    return new Answer(sets, true);
  }

  @Test
  void aQuestionIsToldInOneSentence() {
    assertThat(TEXTS.headline())
        .isEqualTo(
            "No route from Aden to Basra leads along the physical network, only operational,"
                + " avoiding Cairo and Doha, as of 2018 (what may have been there), in January");
  }

  @Test
  void eachReasonIsSaidInWordsAndTheShortestComesFirst() {
    Answer why =
        why(
            List.of(
                set(null, "close"),
                set(4123.4, "status", "month"),
                set(500.0, "avoid"),
                set(70.0, "asOf")));
    assertThat(TEXTS.lines(why, "So:"))
        .containsExactly(
            "So:",
            "  if legs counted that were not there on 2018: Aden – Basra (sea), planned, open 05-01"
                + " to 10-31: 70 km",
            "  if one could pass Cairo or Doha: Aden – Basra (sea), planned, open 05-01 to 10-31:"
                + " 500 km",
            "  if planned legs counted and it were open in January: Aden – Basra (sea), planned,"
                + " open 05-01 to 10-31: 4,123 km",
            "  if it were not closed: Aden – Basra (sea), planned, open 05-01 to 10-31");
  }

  @Test
  void setsOfTheSameReasonStandTogetherAndSayItOnce() {
    Answer why = why(List.of(set(2.0, "close"), set(1.0, "close"), set(1.5, "avoid")));
    assertThat(TEXTS.table(why).rows().stream().map(row -> row.get(0)))
        .containsExactly("it were not closed", "", "one could pass Cairo or Doha");
    assertThat(TEXTS.table(why).title()).endsWith("3 sets of legs would each open one:");
  }
}
