package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.corridor.LoadedGraph;
import io.corridor.server.LocalServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line as processes of their own, in a data folder of their own: the first command
 * starts a local server and loads the seed, all others use it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineIT {

  private static final List<String> TOLD =
      List.of("PATH-01", "PATH-02", "PATH-03", "PATH-04", "PATH-06", "PATH-16");
  private static final String COUNT = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(*) AS n";

  @TempDir private static Path folder = Path.of("");
  private static final Map<String, String> ENVIRONMENT = new HashMap<>();

  private record Run(int exitCode, String out, String err) {}

  @BeforeAll
  static void useAThrowAwayFolder() {
    ENVIRONMENT.put("CORRIDOR_DATA", folder.resolve("data").toString());
    ENVIRONMENT.put("PATH", System.getenv("PATH"));
  }

  @AfterAll
  static void stop() {
    LocalServer.of(LoadedGraph.WORKSPACE, ENVIRONMENT).stop();
  }

  @Test
  @Order(1)
  void theFirstCommandStartsAServerLoadsTheSeedAndAnswers() throws Exception {
    Run run = run("paths", "Russia", "Gwadar");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("Loaded the seed: ").doesNotContain("\tat ");
    assertThat(run.out())
        .startsWith("Told: 6 routes from Russia to Gwadar\n")
        .contains(TOLD)
        .contains("Composed of legs, told as a whole by nobody: 5 routes from Russia to Gwadar")
        .contains("(weakest)");
    Run again = run("paths", "Russia", "Gwadar");
    assertThat(again.err()).isEmpty();
    assertThat(again.out()).isEqualTo(run.out());
  }

  @Test
  @Order(2)
  void anotherProgramReadsTheAnswerAsJson() throws Exception {
    JsonNode rows = json("paths", "Russia", "Gwadar", "--format", "json");
    assertThat(texts(rows, "told", "ref")).isEqualTo(TOLD);
    assertThat(texts(rows, "composed", "kind")).hasSize(5);
    JsonNode first = rows.get(0);
    assertThat(first.get("stops").toString())
        .isEqualTo("[\"Russia\",\"Kazakhstan\",\"Urumqi\",\"Gwadar\"]");
    assertThat(first.get("status").asText()).isEqualTo("possible");
    assertThat(first.get("weakest").asText()).isEqualTo("Kazakhstan → Urumqi");
    assertThat(first.get("hops").get(2).get("cites").size()).isPositive();
    assertThat(json("paths", "Moscow", "Gwadar", "--format", "json").size()).isPositive();
  }

  @Test
  @Order(2)
  void oneEntityIsShownToPeopleAndToPrograms() throws Exception {
    Run run = run("show", "CPEC");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("China-Pakistan Economic Corridor\n").contains("Evidence");
    JsonNode cpec = json("show", "CPEC", "--format", "json").get(0);
    assertThat(cpec.get("id").asText()).isEqualTo("cpec");
    assertThat(cpec.get("relations").size()).isGreaterThan(30);
  }

  @Test
  @Order(2)
  void namesInAnotherScriptAreUnderstoodWhateverTheLocale() throws Exception {
    ENVIRONMENT.put("LC_ALL", "C.UTF-8");
    assertThat(json("paths", "Россия", "Гвадар", "--format", "json"))
        .isEqualTo(json("paths", "Russia", "Gwadar", "--format", "json"));
    ENVIRONMENT.remove("LC_ALL");
  }

  @Test
  @Order(2)
  void aNameThatIsMistypedGetsASuggestion() throws Exception {
    Run run = run("paths", "Rusia", "Gwadar");
    assertThat(run)
        .isEqualTo(
            new Run(
                2, "", "corridor: U101 No Place is called 'Rusia'. Did you mean" + " 'Russia'?\n"));
  }

  @Test
  @Order(2)
  void adHocCypherCannotWrite() throws Exception {
    String before = run("cypher", COUNT, "--format", "csv").out();
    Run run = run("cypher", "CREATE (n)");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("corridor: Q102 ").hasLineCount(1);
    assertThat(run("cypher", COUNT, "--format", "csv").out()).isEqualTo(before);
  }

  @Test
  @Order(2)
  void cypherIsReadFromStandardInputAsUtf8() throws Exception {
    Path statement =
        Files.writeString(folder.resolve("in.cypher"), "RETURN 'Гвадар' AS name, $n AS n");
    Run run = run(statement, "cypher", "-P", "n=7", "--format", "csv");
    assertThat(run).isEqualTo(new Run(0, "name,n\nГвадар,7\n", ""));
  }

  @Test
  @Order(3)
  void aFaultySeedNeitherStartsAServerNorTouchesTheGraph() throws Exception {
    String before = run("cypher", COUNT, "--format", "csv").out();
    Path faulty = LoadedGraph.WORKSPACE.resolve("src/test/resources/workspaces/twenty-faults");
    for (String command : List.of("validate", "load")) {
      Run run = run(command, "--workspace", faulty.toString());
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).hasLineCount(21).endsWith("20 problems found.\n");
    }
    assertThat(LocalServer.of(faulty, ENVIRONMENT).find()).isEmpty();
    assertThat(LocalServer.of(faulty, ENVIRONMENT).dataFolder()).doesNotExist();
    assertThat(run("cypher", COUNT, "--format", "csv").out()).isEqualTo(before);
  }

  @Test
  @Order(3)
  void loadingAgainChangesNothing() throws Exception {
    Run run = run("load", "--format", "csv");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .first()
        .isEqualTo("type,file,created,changed,re-pointed,retyped,untouched,removed,left over");
    assertThat(run.out().lines()).last().asString().matches("total,,0,0,0,0,[1-9]\\d+,0,0");
  }

  @Test
  @Order(3)
  void passwordsOfTheServerAreChecked() throws Exception {
    LocalServer server = LocalServer.of(LoadedGraph.WORKSPACE, ENVIRONMENT);
    String uri = server.find().orElseThrow().bolt().toString();
    ENVIRONMENT.put("WRONG", "open sesame");
    Run wrong = run("cypher", "RETURN 1", "--uri", uri, "--password:env", "WRONG");
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err())
        .startsWith("corridor: D102 %s refuses user 'neo4j' with this password. ".formatted(uri))
        .hasLineCount(1)
        .doesNotContain("sesame");
    Run right =
        run(
            "cypher",
            "RETURN 1 AS one",
            "--format",
            "csv",
            "--uri",
            uri,
            "--password:file",
            server.passwordFile().toString());
    assertThat(right).isEqualTo(new Run(0, "one\n1\n", ""));
    ENVIRONMENT.put("CORRIDOR_URI", uri);
    ENVIRONMENT.put("CORRIDOR_PASSWORD_FILE", server.passwordFile().toString());
    assertThat(run("cypher", "RETURN 1 AS one", "--format", "csv")).isEqualTo(right);
    ENVIRONMENT.keySet().removeAll(List.of("WRONG", "CORRIDOR_URI", "CORRIDOR_PASSWORD_FILE"));
  }

  @Test
  @Order(3)
  void whereNobodyAnswersTheExitCodeIsOne() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Run run = run("cypher", "RETURN 1", "--uri", "bolt://127.0.0.1:" + port);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("corridor: D103 No Neo4j answers at bolt://127.0.0.1:%d. ".formatted(port))
        .hasLineCount(1);
  }

  private static JsonNode json(String... arguments) throws Exception {
    Run run = run(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private static List<String> texts(JsonNode rows, String kind, String column) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.get("kind").asText().equals(kind))
        .map(row -> row.get(column).asText())
        .toList();
  }

  private static Run run(String... arguments) throws Exception {
    return run(Files.writeString(folder.resolve("nothing"), ""), arguments);
  }

  private static Run run(Path in, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.corridor.cli.Main"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(LoadedGraph.WORKSPACE.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(ENVIRONMENT);
    int exitCode = builder.start().waitFor();
    return new Run(exitCode, Files.readString(out), Files.readString(err));
  }
}
