package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.corridor.LoadedGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that ask a graph, run in this process against a server of the tests. */
class AskingIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  private static InProcess ask(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--uri", LoadedGraph.uri()));
    InProcess run = InProcess.run(all.toArray(String[]::new));
    assertThat(run.out() + run.err()).doesNotContain("\tat ", "U199");
    return run;
  }

  private static List<String> refs(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    InProcess run = ask(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode rows = JSON.readTree(run.out());
    return StreamSupport.stream(rows.spliterator(), false)
        .map(
            row ->
                row.get("kind").asText().equals("composed") ? "composed" : row.get("ref").asText())
        .distinct()
        .toList();
  }

  @Test
  void composedRoutesAreAsManyAsWanted() throws IOException {
    assertThat(refs("paths", "Russia", "Gwadar", "-k", "0")).doesNotContain("composed");
    InProcess run = ask("paths", "Russia", "Gwadar", "-k", "2", "--format", "csv");
    assertThat(run.out().lines().filter(line -> line.startsWith("composed,"))).hasSize(2);
  }

  @Test
  void filtersHoldForToldRoutes() throws IOException {
    assertThat(refs("paths", "Russia", "Gwadar", "-k", "0", "--via", "Iran"))
        .containsExactly("PATH-03", "PATH-04", "PATH-06");
    assertThat(refs("paths", "Russia", "Gwadar", "-k", "0", "--avoid", "urumqi,iran"))
        .doesNotContain("PATH-01", "PATH-02", "PATH-03")
        .contains("PATH-16");
    assertThat(refs("paths", "Russia", "Gwadar", "-k", "0", "--status", "approved"))
        .containsExactly("PATH-16");
  }

  @Test
  void aFilterCanBeGivenSeveralTimesOrWithCommas() {
    InProcess once = ask("paths", "Russia", "Gwadar", "--avoid", "Urumqi, Iran");
    assertThat(once.out()).startsWith("Told: ");
    assertThat(ask("paths", "Russia", "Gwadar", "--avoid", "Urumqi", "--avoid", "Iran"))
        .isEqualTo(once);
  }

  @Test
  void whereAFilterRemovedTheLastRouteItIsNamed() {
    InProcess run =
        ask(
            "paths",
            "Russia",
            "Gwadar",
            "--status",
            "operational",
            "--via",
            "Iran",
            "--format",
            "csv",
            "--fail-empty");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).hasLineCount(1).startsWith("kind,ref,route,");
    assertThat(run.err())
        .startsWith(
            "No route from Russia to Gwadar is left: --status operational removed the last one.\n");
  }

  @Test
  void whereThereIsNoRouteAtAllThatIsSaid() {
    InProcess run = ask("paths", "Afghanistan", "Gwadar", "--mode", "rail");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Told: 0 routes from Afghanistan to Gwadar\n");
    assertThat(run.err())
        .isEqualTo(
            "No route from Afghanistan to Gwadar is told or can be composed, with no filter at"
                + " all.\n");
    assertThat(ask("paths", "Afghanistan", "Gwadar", "--quiet").err()).isEmpty();
  }

  @Test
  void routesBetweenWhatLiesAroundAreToldApart() {
    InProcess run = ask("paths", "Moscow", "Gwadar");
    assertThat(run.out())
        .startsWith("Told: 0 routes from Moscow to Gwadar\n")
        .containsPattern("\nTold between places that these lie in: \\d+ routes\n")
        .contains("PATH-01  Russia", "PATH-08  Moscow", "PATH-16  Russia");
    assertThat(ask("paths", "Moscow", "Gwadar", "--format", "csv").out())
        .contains("\ntold around,PATH-01,");
  }

  @Test
  void theHeadingSaysWhatTimeAndWhoseVoicesTheAnswerIsFor() {
    assertThat(ask("paths", "Russia", "Gwadar", "-k", "0", "--as-of", "2018-08-10").out())
        .startsWith(
            "Told: 6 routes from Russia to Gwadar, as of 2018-08-10 (what may have been there)\n");
    assertThat(
            ask("paths", "Russia", "Gwadar", "-k", "0", "--as-of", "2017-12-01", "--certain").out())
        .startsWith(
            "Told: 1 route from Russia to Gwadar, as of 2017-12-01 (only what certainly was"
                + " there)\n");
    assertThat(ask("paths", "Russia", "Gwadar", "-k", "0", "--told-by", "2017-12-31").out())
        .startsWith("Told: 6 routes from Russia to Gwadar, as told up to 2017-12-31\n");
    assertThat(ask("paths", "Russia", "Gwadar", "--as-of", "2016", "--certain").err())
        .startsWith(
            "No route from Russia to Gwadar is left: --certain --as-of 2016 removed the last"
                + " one.\n");
  }

  @Test
  void datesThatAreNoneAreRefused() {
    for (String[] wrong :
        new String[][] {
          {"--as-of", "2018-13"},
          {"--as-of", "2018~"},
          {"--as-of", "yesterday"},
          {"--told-by", "2017-02-30"}
        }) {
      InProcess run = ask("paths", "Russia", "Gwadar", wrong[0], wrong[1]);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).startsWith("corridor: U106 '" + wrong[1] + "' is no date");
    }
    assertThat(ask("paths", "Russia", "Gwadar", "--certain").err())
        .isEqualTo(
            "corridor: U103 --certain and --possible are about a day. Name it with --as-of.\n");
    assertThat(ask("compare", "2018", "2016").err())
        .isEqualTo("corridor: U103 2016 is before 2018. Name the earlier date first.\n");
  }

  @Test
  void whatChangedBetweenTwoDatesIsTheWorldAndTheVoices() {
    InProcess run = ask("compare", "2017-12-01", "2017-12-02");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("Changes in the world after 2017-12-01 and up to 2017-12-02: ")
        .contains("New voices after 2017-12-01 and up to 2017-12-02: ", "korybko-2017-spheres");
    assertThat(ask("compare", "2017-12-01", "2017-12-02", "--format", "csv").out())
        .startsWith("side,change,when,sure,what,name,cites,id\n");
  }

  @Test
  void startAndEndMustDiffer() {
    assertThat(ask("paths", "Gwadar", "gwadar"))
        .isEqualTo(
            new InProcess(
                2,
                "",
                "corridor: U103 Start and end are the same place. Name two different places.\n"));
  }

  @Test
  void everyFormatGivesTheSameRoutes() throws IOException {
    String[] paths = {"paths", "Russia", "Gwadar", "--format"};
    String csv = ask(paths[0], paths[1], paths[2], paths[3], "csv").out();
    JsonNode json = JSON.readTree(ask(paths[0], paths[1], paths[2], paths[3], "json").out());
    List<JsonNode> lines = new ArrayList<>();
    for (String line :
        ask(paths[0], paths[1], paths[2], paths[3], "ndjson").out().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    assertThat(lines).isEqualTo(StreamSupport.stream(json.spliterator(), false).toList());
    assertThat(csv).hasLineCount(lines.size() + 1);
    assertThat(ask(paths[0], paths[1], paths[2], paths[3], "markdown").out())
        .contains("| PATH-16")
        .contains("| --- |");
  }

  @Test
  void aCannedQueryTakesItsValuesByNameAndByPosition() {
    InProcess byName = ask("query", "told-routes", "--from", "Russia", "--to=Karachi");
    assertThat(byName.exitCode()).isZero();
    assertThat(byName.out()).contains("PATH-05", "PATH-07").doesNotContain("PATH-01");
    assertThat(ask("query", "told-routes", "russia", "karachi")).isEqualTo(byName);
    assertThat(ask("query", "told-routes", "--to", "Karachi", "Russia")).isEqualTo(byName);
    assertThat(ask("query", "told-routes").out()).contains("PATH-16");
  }

  @Test
  void aCannedQueryRefusesWhatItCannotTake() {
    for (String[] arguments :
        new String[][] {
          {"query", "told-routes", "--nonsense", "x"},
          {"query", "told-routes", "Rusia"},
          {"query", "told-routes", "--status", "operationl"},
          {"query", "told-routes", "--around", "perhaps"},
          {
            "query",
            "told-routes",
            "russia",
            "gwadar",
            "agreed",
            "rail",
            "kazmi-2017",
            "iran",
            "china",
            "2018",
            "true",
            "2018",
            "true",
            "more"
          }
        }) {
      InProcess run = ask(arguments);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).isNotBlank();
    }
    assertThat(ask("query", "told-routes", "--status", "operationl").err())
        .isEqualTo(
            "corridor: Q111 'operationl' does not fit --status. Did you mean 'operational'?\n");
  }

  @Test
  void cypherAnswersInEveryFormat() {
    String statement = "MATCH (p {id: $id}) RETURN p.name AS name, $n AS n, null AS nothing";
    String[] ask = {"cypher", statement, "-P", "id=gwadar", "-P", "n=[1, 2.5, yes, null]"};
    assertThat(ask(with(ask, "--format", "csv")).out())
        .isEqualTo("name,n,nothing\nGwadar,1;2.5;yes;,\n");
    assertThat(ask(with(ask, "--format", "ndjson")).out())
        .isEqualTo("{\"name\":\"Gwadar\",\"n\":[1,2.5,\"yes\",null],\"nothing\":null}\n");
    assertThat(ask(ask).out()).contains("Gwadar");
  }

  @Test
  void cypherIsReadFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("q.cypher"), "// a comment\nRETURN 1 AS one\n");
    assertThat(ask("cypher", "--file", file.toString(), "--format", "csv"))
        .isEqualTo(new InProcess(0, "one\n1\n", ""));
  }

  @Test
  void cypherThatIsWrongShowsWhere() {
    InProcess run = ask("cypher", "MATCH (n)\nRETRUN n");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("corridor: Q101 ").contains("line 2, column 1");
    assertThat(ask("cypher", "RETURN $a").err()).contains("Expected parameter(s): a");
    InProcess endless =
        ask(
            "cypher",
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b"
                + " WHERE a * b < 0 RETURN count(*)",
            "--timeout",
            "1");
    assertThat(endless.exitCode()).isEqualTo(1);
    assertThat(endless.err()).startsWith("corridor: Q105 ");
  }

  @Test
  void whatAProcedureFindsWrongIsSaidOnceAndByItsOwnCode() {
    assertThat(ask("cypher", "CALL corridor.routes('Russia', 'gwadar')"))
        .isEqualTo(
            new InProcess(
                2,
                "",
                "corridor: U101 No place of the network is called 'Russia'. Ids are asked for"
                    + " here.\n"));
    assertThat(ask("cypher", "CALL corridor.pareto('russia', 'gwadar', {k: 2})").err())
        .startsWith("corridor: U103 The option 'k' means nothing to 'pareto'. Leave it out.");
    InProcess ended = ask("cypher", "CALL corridor.pareto('russia', 'gwadar', {labels: 1})");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err()).startsWith("corridor: U107 Nothing was found within the time");
  }

  @Test
  void noRowsAreAFailureOnlyIfThatIsAskedFor() {
    String[] none = {"cypher", "MATCH (n:Nothing) RETURN n", "--format", "csv"};
    assertThat(ask(none)).isEqualTo(new InProcess(0, "n\n", ""));
    assertThat(ask(with(none, "--fail-empty"))).isEqualTo(new InProcess(3, "n\n", ""));
    assertThat(ask(with(none, "--fail-empty", "--verbose")).exitCode()).isEqualTo(3);
  }

  @Test
  void aGraphWithoutTheDataSetSaysHowToLoadIt() throws IOException {
    String model = "name: elsewhere\nnodes:\n  Thing: {file: things, description: A thing.}\n";
    Files.createDirectories(folder.resolve("seed"));
    Files.writeString(folder.resolve("seed/model.yaml"), model);
    InProcess run = ask("cypher", "RETURN 1", "--workspace", folder.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("D110", "holds no 'elsewhere' data set", "corridor load");
  }

  @Test
  void anUnknownDatabaseIsNamed() {
    InProcess run = ask("cypher", "RETURN 1", "--database", "nowhere");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("corridor: D105 ").contains("'nowhere'");
  }

  private static String[] with(String[] arguments, String... more) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
