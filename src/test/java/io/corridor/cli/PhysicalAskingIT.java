package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.corridor.LoadedGraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about the physical network, against a server of the tests. */
class PhysicalAskingIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Rasht and Astara are not joined by rail; round the Caspian Sea they are, by Turkmenistan. */
  private static final String[] MISSING_LINK = {
    "Rasht", "astara-ir", "--mode", "rail", "--status", "operational", "--avoid", "Turkmenistan"
  };

  private static InProcess ask(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--uri", LoadedGraph.uri()));
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.put("CORRIDOR_COLUMNS", "400");
    InProcess run = InProcess.run(environment, all.toArray(String[]::new));
    assertThat(run.out() + run.err()).doesNotContain("\tat ", "U199");
    return run;
  }

  private static InProcess ask(String command, String[] question, String... more) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(question));
    all.addAll(List.of(more));
    return ask(all.toArray(String[]::new));
  }

  private static JsonNode rows(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    InProcess run = ask(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return JSON.readTree(run.out());
  }

  @Test
  void aRouteOfOneLegIsThatLeg() throws IOException {
    JsonNode rows = rows("paths", "Khachmaz", "Baku", "--layer", "reference", "--k", "1");
    assertThat(rows).hasSize(1);
    JsonNode route = rows.get(0);
    assertThat(route.get("km").asDouble()).isEqualTo(172);
    assertThat(route.get("borders").asInt()).isZero();
    assertThat(route.get("legs")).hasSize(1);
    assertThat(route.get("legs").get(0).get("id").asText()).isEqualTo("leg--khachmaz--baku--road");
    assertThat(route.get("kmByState").get("Azerbaijan").asDouble()).isEqualTo(172);
    assertThat(route.get("complete").asBoolean()).isTrue();
  }

  @Test
  void routesComeInTheOrderOfTheirMeasureWhichStandsFirst() throws IOException {
    JsonNode rows = rows("paths", "Russia", "Gwadar", "--by", "hours", "--k", "5");
    assertThat(rows).hasSize(5);
    double last = 0;
    for (JsonNode row : rows) {
      assertThat(row.get("hours").asDouble()).isGreaterThanOrEqualTo(last);
      last = row.get("hours").asDouble();
    }
    InProcess table = ask("paths", "Russia", "Gwadar", "--by", "hours", "--k", "5");
    assertThat(table.out())
        .startsWith(
            "5 routes from Russia to Gwadar along the physical network, quickest first; hours by"
                + " profile multimodal\n")
        .containsPattern("\nroute  hours +km  borders  transfers  gauge breaks  unbuilt km");
    assertThat(table.err()).contains("estimated by us, not published.");
  }

  @Test
  void noRouteOfTheParetoFrontIsBeatenByAnother() throws IOException {
    JsonNode rows = rows("paths", "Russia", "Gwadar", "--pareto", "km,hours,borders");
    assertThat(rows).hasSizeGreaterThan(2);
    for (JsonNode one : rows) {
      for (JsonNode other : rows) {
        boolean beats =
            !one.equals(other)
                && other.get("km").asDouble() <= one.get("km").asDouble()
                && other.get("hours").asDouble() <= one.get("hours").asDouble()
                && other.get("borders").asInt() <= one.get("borders").asInt();
        assertThat(beats).isFalse();
      }
    }
  }

  @Test
  void everyLegIsShownWithItsWaitsAndTheTotals() {
    InProcess run = ask("paths", "Khachmaz", "Rasht", "--by", "hours", "-k", "1", "--legs");
    assertThat(run.out())
        .contains("Route 1: 617 km, 38 hours, Azerbaijan → Iran\n")
        .containsPattern("Astara border +Astara \\(IR\\) +road +operational +4 .* border 23\\.0 ")
        .contains("Route 1, what its legs rest on\n", "travel-mapping p1; own-estimate p1")
        .contains(
            "Route 1, totals: 42.0 km/h under way, 16.4 km/h with all stops;"
                + " for 20 t US$ 1166 in all, of that at borders 208\n")
        .containsPattern("\nin Azerbaijan +445\n")
        .containsPattern("\nat borders +23\\.0\n")
        .containsPattern("\nall +617 +37\\.7\n");
  }

  @Test
  void whereThereIsNoRouteTheLegsAreNamedThatWouldOpenOne() {
    InProcess run = ask("paths", MISSING_LINK, "--by", "km", "--fail-empty");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .startsWith(
            "No route from Rasht to Astara (IR) leads along the physical network, only by rail,"
                + " only operational, avoiding Turkmenistan. ")
        .containsPattern(
            "\nagreed legs counted +Rasht – Astara \\(IR\\) \\(rail\\), agreed +163 +4 +Iran\n");
    InProcess json = ask("paths", MISSING_LINK, "--by", "km", "--format", "json");
    assertThat(json.out().strip()).isEqualTo("[]");
    assertThat(json.err())
        .contains("\n  if agreed legs counted: Rasht – Astara (IR) (rail), agreed: 163 km\n");
  }

  @Test
  void whatIsOpenedWinsARoute() throws IOException {
    String link = "leg--rasht--astara-ir--rail";
    InProcess run = ask("compare", MISSING_LINK, "--open", link);
    assertThat(run.out())
        .startsWith(
            "The best routes from Rasht to Astara (IR) along the physical network, shortest first,"
                + " only by rail, only operational, avoiding Turkmenistan, each with at most 50 %"
                + " of any better one. Before: as it is. After: with Rasht – Astara (IR) (rail) in"
                + " operation. Before there is no route:\n")
        .containsPattern("\nwon +– +163 +– +– +1 +0 +operational +Iran\n");
    JsonNode closed = rows("compare", "Rasht", "astara-ir", "--close", link, "-k", "1");
    assertThat(closed.get(closed.size() - 1).get("change").asText()).isEqualTo("lost");
  }

  @Test
  void routesAreDrawnWhereThatIsAsked() throws IOException {
    JsonNode map = new ObjectMapper().readTree(ask(drawn("geojson")).out());
    assertThat(map.get("type").asText()).isEqualTo("FeatureCollection");
    assertThat(map.get("features").findValuesAsText("mode")).containsOnly("road");
    assertThat(ask(drawn("mermaid")).out()).startsWith("flowchart LR");
    assertThat(ask(drawn("svg")).out()).startsWith("<svg").contains("Khachmaz");
    InProcess wrong = ask(drawn("picture"));
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("mermaid, geojson, svg");
  }

  private static String[] drawn(String as) {
    return new String[] {"paths", "Khachmaz", "Rasht", "--by", "hours", "-k", "1", "--draw", as};
  }

  @Test
  void aRailwayThatEndsAtAPortIsAChokepoint() throws IOException {
    JsonNode rows =
        rows(
            "chokepoints",
            "bandar-e-anzali",
            "Qazvin",
            "--mode",
            "rail",
            "--status",
            "operational");
    List<String> every = new ArrayList<>();
    for (JsonNode row : rows) {
      if (row.get("role").asText().equals("every-route")) {
        every.add(row.get("id").asText());
      }
    }
    assertThat(every)
        .containsExactlyInAnyOrder(
            "rasht", "leg--rasht--bandar-e-anzali--rail", "leg--qazvin--rasht--rail");
    assertThat(ask("chokepoints", "bandar-e-anzali", "Qazvin", "--mode", "rail").out())
        .startsWith("What every route from Bandar-e Anzali to Qazvin along the physical network")
        .contains("The fewest closures that would cut all routes\n", "nowhere else")
        .contains("The best route has 212 km.");
  }

  @Test
  void anEmptyToldAnswerSaysWhatThePhysicalNetworkHas() {
    assertThat(ask("paths", "Russia", "Gwadar", "--status", "operational").err())
        .startsWith(
            """
            No route from Russia to Gwadar is left: --status operational removed the last one.
            Legs that would open one:
            """)
        .containsPattern("\nThe physical network has one of [\\d,]+ km: --layer reference\\.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          paths Gwadar gwadar --by km | U103 Start and end are the same place.
          paths Russia Moscow --by km | U103 Of start and end, one lies in the other.
          paths Russia Gwadar --by speed | U103 Nothing is measured by 'speed'
          paths Russia Gwadar --profile lorry | U103 No profile is called 'lorry'.
          paths Russia Gwadar --scenario nonsense | U103 No scenario is called 'nonsense'.
          paths Russia Gwadar --pareto km -k 3 | U103 A Pareto front has no single order
          paths Russia Gwadar --month 13 | U103 The option 'month' must be a whole number
          paths Russia Gwadar --open nothing | U101 No place, corridor or leg is called 'nothing'.
          paths Russia Gwadar --open leg--x--y | U101 No leg is called 'leg--x--y'.
          paths Russia Gwadar --as-of 2016 --as-of 2018 | U103 --as-of takes one date here.
          compare Russia Gwadar | U103 Nothing says what is to be compared.
          compare 2016 Gwadar | U103 '2016' is a date, and 'Gwadar' is none.
          compare 2016 2018 --open Iran | U103 Between two dates only --about
          compare Russia Gwadar --about Iran | U103 --about is for changes between two dates.
          """)
  void whatCannotBeAskedIsSaid(String arguments, String sentence) {
    InProcess run = ask(arguments.split(" ", -1));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("corridor: " + sentence).hasLineCount(1);
  }
}
