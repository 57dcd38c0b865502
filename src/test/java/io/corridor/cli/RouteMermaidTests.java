package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteMermaidTests {

  @Test
  void aRouteIsAChainOfStopsWhoseWeakLegsAreDashed() {
    assertThat(RouteMermaid.of(List.of(RouteRows.example())))
        .isEqualTo(
            """
            flowchart LR
              n1(["Moscow"])
              n2["Astara"]
              n3(["Rasht"])
              n1 -->|"rail 2,000 km"| n2
              n2 -.->|"road 160 km<br>under-construction"| n3
            """);
  }

  @Test
  void whatRoutesShareIsDrawnOnceWithTheirRanks() {
    Map<String, @Nullable Object> second =
        new RouteRows(2)
            .stop("moscow", "Moscow")
            .leg("rail", "operational", 2000.0, 50.0)
            .stop("astara", "Astara")
            .leg("sea", "operational", null, null)
            .stop("anzali", "Anzali")
            .row();
    assertThat(RouteMermaid.of(List.of(RouteRows.example(), second)))
        .isEqualTo(
            """
            flowchart LR
              n1(["Moscow"])
              n2["Astara"]
              n3(["Rasht"])
              n4(["Anzali"])
              n1 -->|"rail 2,000 km<br>routes 1, 2"| n2
              n2 -.->|"road 160 km<br>under-construction<br>route 1"| n3
              n2 -->|"sea<br>route 2"| n4
            """);
  }

  @Test
  void theFirmestStatusIsWhatTheCallerSays() {
    assertThat(RouteMermaid.of(List.of(RouteRows.example()), "under-construction"))
        .contains("-.->|\"rail 2,000 km<br>operational\"|", "-->|\"road 160 km\"|");
  }

  @Test
  void namesCannotBreakOutOfTheirQuotes() {
    Map<String, @Nullable Object> route =
        new RouteRows(1)
            .stop("a", "\"] --> x; #35; <b>\n`1. *A* & B`")
            .leg("rail|\"", "operational", 1.0, 1.0)
            .stop("b", "Санкт-Петербург, St. Petersburg (R.F.)")
            .row();
    assertThat(RouteMermaid.of(List.of(route)))
        .isEqualTo(
            """
            flowchart LR
              n1(["#34;#93; #45;#45;#62; x#59; #35;35#59; #60;b#62; #96;1#46; #42;A#42; #38; B#96;"])
              n2(["Санкт-Петербург, St. Petersburg (R#46;F.)"])
              n1 -->|"rail#124;#34; 1 km"| n2
            """);
  }

  @Test
  void aStopWithoutANameIsCalledByItsId() {
    Map<String, @Nullable Object> route =
        new RouteRows(1).stop("a", "").leg("", "", null, null).stop("b", "").row();
    assertThat(RouteMermaid.of(List.of(route)))
        .isEqualTo("flowchart LR\n  n1([\"a\"])\n  n2([\"b\"])\n  n1 -.-> n2\n");
  }

  @Test
  void noRoutesAreAnEmptyFlowchart() {
    assertThat(RouteMermaid.of(List.of())).isEqualTo("flowchart LR\n");
    assertThat(RouteMermaid.of(List.of(Map.of("rank", 1L)))).isEqualTo("flowchart LR\n");
  }
}
