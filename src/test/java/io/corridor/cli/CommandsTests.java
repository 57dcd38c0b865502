package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as far as they need no server: usage, help, checks, and how failures are said. */
class CommandsTests {

  private static final String TWENTY_FAULTS = "src/test/resources/workspaces/twenty-faults";

  @TempDir private Path folder = Path.of("");

  @Test
  void withoutACommandTheHelpIsShownAsAFailure() {
    InProcess run = InProcess.run();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("Say which command.").contains("Usage: corridor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paths",
        "query",
        "compare",
        "chokepoints",
        "cypher",
        "validate",
        "init",
        "load",
        "export",
        "up",
        "down",
        "status",
        "logs",
        "browser",
        "completion"
      })
  void everyCommandHasHelpOnStandardOutput(String command) {
    InProcess run = InProcess.run(command, "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Usage: corridor " + command).contains("--uri", "--format");
    assertThat(InProcess.run("--help").out()).containsPattern("(?m)^  " + command + " ");
  }

  @Test
  void whatOnlyTheLauncherRunsIsNotInTheHelp() {
    assertThat(InProcess.run("--help").out()).doesNotContain("make-archives", "rehearse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "paths",
        "paths|Russia",
        "paths|Russia|Gwadar|Karachi",
        "paths|Russia|Gwadar|--nonsense",
        "paths|Russia|Gwadar|-k|many",
        "paths|Russia|Gwadar|--format|papyrus",
        "cypher|RETURN $a|-P|a",
        "cypher|RETURN 1|--timeout|soon",
        "completion|fish"
      })
  void usageThatIsWrongIsAnsweredOnStandardErrorWithCode2(String arguments) {
    InProcess run = InProcess.run(arguments.split("\\|", -1));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotBlank();
    assertNoStackTrace(run);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paths|Russia|Gwadar|--status|operationl",
        "paths|Russia|Gwadar|--mode|ship",
        "paths|Russia|Gwadar|-k=-1",
        "cypher|RETURN 1|--timeout|0",
        "cypher|RETURN 1|--timeout|-5",
        "cypher|RETURN 1|--file|x.cypher",
        "cypher|--file|/nowhere/x.cypher",
        "cypher|RETURN $a|-P|a=[1",
        "cypher|RETURN $a|-P|a={b: 1",
        "query|nonsense",
        "query|../../../etc/passwd",
        "load|--workspace|/nowhere",
        "validate|--workspace|/nowhere",
        "paths|Russia|Gwadar|--workspace|/nowhere",
        "paths|Russia|Gwadar|--uri|http://localhost",
        "paths|Russia|Gwadar|--uri|bolt://localhost|--password:env|NO_SUCH_VARIABLE_AT_ALL",
        "paths|Russia|Gwadar|--uri|bolt://localhost|--password:file|/nowhere/password"
      })
  void inputThatIsWrongIsAnsweredWithACodeAndAWayOut(String arguments) {
    InProcess run = InProcess.run(isolated(), arguments.split("\\|", -1));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).containsPattern("[A-Z]\\d{3} \\S.*[.?!] \\S.*[.?!]\n");
    assertThat(run.err()).doesNotContain("U199");
    assertNoStackTrace(run);
    assertNoServerWasStarted();
  }

  @Test
  void aValueThatNoOptionTakesGetsASuggestion() {
    assertThat(InProcess.run(isolated(), "paths", "a", "b", "--status", "operationl").err())
        .isEqualTo("corridor: U103 --status cannot be 'operationl'. Did you mean 'operational'?\n");
    assertThat(InProcess.run(isolated(), "query", "tld-routes").err())
        .isEqualTo(
            "corridor: Q108 There is no canned query 'tld-routes'. Did you mean 'told-routes'?\n");
  }

  @Test
  void aPasswordInAnAddressIsNotRepeated() {
    InProcess run =
        InProcess.run(isolated(), "paths", "a", "b", "--uri", "bolt://neo4j:secret@[host");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "load"})
  void twentyFaultsGetTwentyReportsAndNoServer(String command) {
    InProcess run = InProcess.run(isolated(), command, "--workspace", TWENTY_FAULTS);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    List<String> lines = run.err().lines().toList();
    assertThat(lines).hasSize(21).last().isEqualTo("20 problems found.");
    assertThat(lines.subList(0, 20))
        .allSatisfy(line -> assertThat(line).matches("seed/\\S+(?: \\([^)]*\\))?: S\\d{3} .+[.?]"));
    assertThat(lines.subList(0, 20).stream().map(line -> line.replaceAll(".*?: (S\\d{3}).*", "$1")))
        .doesNotHaveDuplicates();
    assertNoServerWasStarted();
  }

  @Test
  void faultsCanBeReadByPrograms() {
    InProcess run =
        InProcess.run(isolated(), "validate", "--workspace", TWENTY_FAULTS, "--format", "csv");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out().lines())
        .hasSize(21)
        .first()
        .isEqualTo("file,line,column,field,code,problem,remedy");
  }

  @Test
  void aSeedThatIsWellIsSaidToBe() {
    InProcess run = InProcess.run(isolated(), "validate");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .matches("All well: \\d+ nodes, \\d+ relationships, \\d+ canned queries\\.\n");
    assertThat(InProcess.run(isolated(), "validate", "--quiet"))
        .isEqualTo(new InProcess(0, "", ""));
  }

  @Test
  void aCannedQueryWhoseFileIsWrongIsAFaultAndNoAccident() throws IOException {
    Path workspace = workspaceWith("broken.cypher", "// Title\n// nonsense: 1\nRETURN 1\n");
    for (String[] arguments :
        new String[][] {
          {"query", "broken", "--workspace", workspace.toString()},
          {"query", "--workspace", workspace.toString()},
          {"validate", "--workspace", workspace.toString()},
          {"completion", "--workspace", workspace.toString()}
        }) {
      InProcess run = InProcess.run(isolated(), arguments);
      assertThat(run.exitCode()).as(arguments[0]).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("cypher/queries/broken.cypher:2", "Y103", "'nonsense'");
      assertNoStackTrace(run);
    }
  }

  @Test
  void aParameterNamedLikeAnOptionOfAllCommandsIsAFault() throws IOException {
    Path workspace =
        workspaceWith(
            "clash.cypher",
            """
            // Title
            // question: What?
            // topic: t
            // parameters: {format: {description: A format.}}
            RETURN $format
            """);
    InProcess run =
        InProcess.run(isolated(), "query", "clash", "--workspace", workspace.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("format");
    assertNoStackTrace(run);
  }

  @Test
  void theWorkspaceCanBeGivenInEveryWay() throws IOException {
    Path workspace =
        workspaceWith("mine.cypher", "// Mine\n// question: What?\n// topic: t\nRETURN 1\n");
    for (String[] arguments :
        new String[][] {
          {"query", "mine", "--describe", "--workspace", workspace.toString()},
          {"query", "mine", "--describe", "--workspace=" + workspace},
          {"--workspace", workspace.toString(), "query", "mine", "--describe"},
          {"query", "--workspace=" + workspace, "mine", "--describe"}
        }) {
      InProcess run = InProcess.run(isolated(), arguments);
      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).contains("Mine", "RETURN 1");
    }
    Map<String, String> environment = new java.util.HashMap<>(isolated());
    environment.put("CORRIDOR_WORKSPACE", workspace.toString());
    assertThat(InProcess.run(environment, "query", "mine", "--describe").out()).contains("Mine");
  }

  @Test
  void theCatalogueIsListedByTopic() {
    InProcess run = InProcess.run(isolated(), "query", "--format", "csv");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().toList())
        .startsWith("topic,query,question")
        .hasSizeGreaterThan(15)
        .anySatisfy(line -> assertThat(line).startsWith("paths,told-routes,"));
    List<String> topics =
        run.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    assertThat(topics).isSorted();
    assertNoServerWasStarted();
  }

  @Test
  void theCatalogueCanBeSearchedAlsoForTheNameOfAQuery() {
    InProcess word = InProcess.run(isolated(), "query", "--search", "STOP BY STOP", "--format=csv");
    assertThat(word.out()).contains("told-routes").doesNotContain("all-legs");
    InProcess name = InProcess.run(isolated(), "query", "--search", "told-routes", "--format=csv");
    assertThat(name.err()).isEmpty();
    assertThat(name.out()).contains("told-routes");
    InProcess none =
        InProcess.run(isolated(), "query", "--search", "xyzzy", "--format=csv", "--fail-empty");
    assertThat(none.exitCode()).isEqualTo(3);
    assertThat(none.out()).isEqualTo("topic,query,question\n");
  }

  @Test
  void aQueryIsExplained() {
    InProcess run = InProcess.run(isolated(), "query", "told-routes", "--describe");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("--told-by", "One of: operational, under-construction", "MATCH (from:Entity");
    InProcess help = InProcess.run(isolated(), "query", "told-routes", "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("Usage: corridor query told-routes", "--told-by=SOURCE");
    assertNoServerWasStarted();
  }

  @Test
  void theCompletionScriptIsOneThatBashReads() throws Exception {
    InProcess run = InProcess.run(isolated(), "completion");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("told-routes", "--told-by", "under-construction");
    Path script = Files.writeString(folder.resolve("completion.bash"), run.out());
    // The last line of the test is what the script makes of "corridor query told-ro<TAB>".
    Path test =
        Files.writeString(
            folder.resolve("test.bash"),
            """
            set -eu
            source "$1"
            COMP_WORDS=(corridor query told-ro)
            COMP_CWORD=2
            COMP_LINE='corridor query told-ro'
            COMP_POINT=${#COMP_LINE}
            compopt() { :; }
            _complete_corridor
            echo "${COMPREPLY[@]}"
            """);
    Process bash =
        new ProcessBuilder("bash", test.toString(), script.toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said.lines()).last().asString().contains("told-routes");
    assertThat(InProcess.run(isolated(), "completion", "zsh").out())
        .startsWith("autoload -U +X compinit && compinit\n")
        .contains("told-routes");
  }

  @Test
  void theStatusOfAServerThatWasNeverStartedSaysWhereItsDataWouldBe() {
    InProcess run = InProcess.run(isolated(), "status");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("The local Neo4j is not running.\n")
        .contains(folder.resolve("data").toString());
    assertNoServerWasStarted();
  }

  @Test
  void onlyVerboseShowsWhatLiesBehindAFailure() {
    InProcess run = InProcess.run(isolated(), "query", "nonsense", "--verbose");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Q108", "\tat io.corridor.");
  }

  private Map<String, String> isolated() {
    return Map.of("CORRIDOR_DATA", folder.resolve("data").toString());
  }

  private Path workspaceWith(String query, String text) throws IOException {
    Path workspace = folder.resolve("workspace");
    Files.createDirectories(workspace.resolve("cypher/queries"));
    Files.createDirectories(workspace.resolve("seed"));
    Files.writeString(workspace.resolve("cypher/queries").resolve(query), text);
    Files.copy(
        LoadedGraph.WORKSPACE.resolve("seed/model.yaml"),
        workspace.resolve("seed/model.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    return workspace;
  }

  private void assertNoServerWasStarted() {
    assertThat(folder.resolve("data")).doesNotExist();
  }

  static void assertNoStackTrace(InProcess run) {
    assertThat(run.out() + run.err()).doesNotContain("\tat ", "Caused by");
  }

  @Test
  void validateTellsOfTheSeedAndOfTheQueriesAtOnce(@TempDir Path workspace) throws IOException {
    Files.createDirectories(workspace.resolve("seed/nodes"));
    Files.createDirectories(workspace.resolve("cypher/queries"));
    Files.writeString(
        workspace.resolve("seed/model.yaml"),
        """
        name: small
        description: Small.
        nodes:
          Thing: {file: things, description: A thing.}
        """);
    Files.writeString(workspace.resolve("seed/nodes/things.csv"), "id:ID\nA thing\n");
    Files.writeString(workspace.resolve("cypher/queries/things.cypher"), "RETURN 1\n");
    InProcess run = InProcess.run("validate", "--workspace", workspace.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("S119", "cypher/queries/things.cypher", "problems found.");
  }
}
