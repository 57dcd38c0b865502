package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.corridor.LoadedGraph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of canned queries and the catalogue that they make. */
class CatalogueTests {

  private static final String GOOD =
      """
      // Ports by size
      // question: Which ports are larger than that?
      // topic: places
      // since: "0.1"
      // view: graph
      // parameters:
      //   least: {type: integer, default: "5", description: Smallest size.}
      //   toldBy: {type: Source, list: true, optional: true, description: Sources.}
      //   kind: {choices: [sea, river], description: Kind of port.}
      //
      // expect:
      //   - with: {least: 7, toldBy: [a, b]}
      //     rows: 2
      //     ordered: true
      //     exactly: [{name: Karachi, size: 9, big: true}, {name: ~}]
      //   - contains: [{name: Gwadar}]
      // A comment that is YAML, too: no.

      // Another comment.
      MATCH (p:Port) // with a comment
      RETURN p
      """
          .replace("// A comment that is YAML, too: no.\n", "");

  @TempDir private Path workspace = Path.of("");

  private Catalogue write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(workspace.resolve("cypher/queries"));
    Files.writeString(folder.resolve(name), text);
    return new Catalogue(workspace);
  }

  @Test
  void aFileSaysAllThereIsToKnow() throws IOException {
    CannedQuery query = write("ports.cypher", GOOD).get("ports");
    assertThat(query.name()).isEqualTo("ports");
    assertThat(query.title()).isEqualTo("Ports by size");
    assertThat(query.question()).isEqualTo("Which ports are larger than that?");
    assertThat(query.topic()).isEqualTo("places");
    assertThat(query.view()).isEqualTo("graph");
    assertThat(query.since()).isEqualTo("0.1");
    assertThat(query.cypher())
        .isEqualTo("// Another comment.\nMATCH (p:Port) // with a comment\nRETURN p");
    assertThat(query.parameters())
        .containsExactly(
            new Parameter(
                "least",
                "integer",
                false,
                false,
                Optional.of("5"),
                List.of(),
                "",
                "",
                "Smallest size."),
            new Parameter(
                "toldBy", "Source", true, true, Optional.empty(), List.of(), "", "", "Sources."),
            new Parameter(
                "kind",
                "string",
                false,
                false,
                Optional.empty(),
                List.of("sea", "river"),
                "",
                "",
                "Kind of port."));
    assertThat(query.parameters())
        .extracting(p -> p.option() + " " + p.required())
        .containsExactly("least false", "told-by false", "kind true");
  }

  @Test
  void itsExpectationsAreReadAsTheyAre() throws IOException {
    List<CannedQuery.Expectation> expectations =
        write("ports.cypher", GOOD).get("ports").expectations();
    Map<String, Object> nothing = new java.util.HashMap<>();
    nothing.put("name", null);
    assertThat(expectations)
        .containsExactly(
            new CannedQuery.Expectation(
                Map.of("least", "7", "toldBy", "a,b"),
                Optional.of(2),
                true,
                List.of(Map.of("name", "Karachi", "size", 9L, "big", true), nothing),
                List.of()),
            new CannedQuery.Expectation(
                Map.of(), Optional.empty(), false, List.of(), List.of(Map.of("name", "Gwadar"))));
  }

  @Test
  void lineEndsOfWindowsMakeNoDifference() throws IOException {
    CannedQuery query = write("ports.cypher", GOOD).get("ports");
    assertThat(write("ports.cypher", GOOD.replace("\n", "\r\n")).get("ports")).isEqualTo(query);
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> wrongHeaders() {
    String least = "{type: integer, default: \"5\", description: Smallest size.}";
    return Stream.of(
        arguments("// question: Which", "// qestion: Which", "Y103", ":2"),
        arguments("// topic: places\n", "", "Y104", ":2"),
        arguments(least, "{tpe: integer, description: x}", "Y103", ":7"),
        arguments(least, "{type: integer}", "Y104", ":7"),
        arguments("//     rows: 2", "//     rows: many", "Y105", ":13"),
        arguments("//     rows: 2", "//     lines: 2", "Y103", ":13"),
        arguments("[{name: Gwadar}]", "[Gwadar]", "Y105", ":16"),
        arguments("//   - contains: [{name: Gwadar}]", "//   - Gwadar", "Y105", ":16"),
        arguments("// view: graph", "// view: [graph", "Y101", ":"));
  }

  @ParameterizedTest
  @MethodSource("wrongHeaders")
  void aHeaderThatIsWrongIsAFaultAtItsLine(String good, String bad, String code, String line)
      throws IOException {
    String text = GOOD.replace(good, bad);
    assertThat(text).isNotEqualTo(GOOD);
    Catalogue catalogue = write("ports.cypher", text);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> catalogue.get("ports"))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .anySatisfy(
                        problem -> {
                          assertThat(problem.fault().code()).isEqualTo(code);
                          assertThat(problem.location().toString())
                              .startsWith("cypher/queries/ports.cypher" + line);
                        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RETURN 1", "// Title only", "\n// Title\nRETURN 1"})
  void aFileWithoutHeaderOrStatementIsNoQuery(String text) throws IOException {
    Catalogue catalogue = write("odd.cypher", text);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> catalogue.get("odd"))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .anySatisfy(p -> assertThat(p.fault()).isEqualTo(Fault.QUERY_FILE)));
  }

  @Test
  void allThatIsWrongInAnyFileIsToldAtOnce() throws IOException {
    write("a.cypher", GOOD.replace("topic:", "tpic:"));
    Catalogue catalogue = write("b.cypher", GOOD.replace("view:", "vew:"));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(catalogue::list)
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.location().file() + " " + p.fault().code())
                    .containsExactlyInAnyOrder(
                        "cypher/queries/a.cypher Y103",
                        "cypher/queries/a.cypher Y104",
                        "cypher/queries/b.cypher Y103"));
  }

  @Test
  void droppingAFileIntoTheFolderAddsAQuery() throws IOException {
    assertThat(new Catalogue(workspace).names()).isEmpty();
    write("b.cypher", GOOD.replace("topic: places", "topic: z"));
    write("c.cypher", GOOD);
    write("notes.md", "no query");
    write(".hidden.cypher", "no query");
    Catalogue catalogue = write("a.cypher", GOOD);
    assertThat(catalogue.names()).containsExactly("a", "b", "c");
    assertThat(catalogue.list()).extracting(CannedQuery::name).containsExactly("a", "c", "b");
    assertThat(catalogue.cypher("a")).startsWith("// Another comment.");
  }

  @Test
  void anUnknownNameGetsASuggestionAndLeadsNowhereElse() throws IOException {
    Catalogue catalogue = write("ports.cypher", GOOD);
    Files.writeString(workspace.resolve("cypher/secret.cypher"), GOOD);
    for (String name : List.of("port", "../secret", "ports.cypher", "", "/etc/passwd")) {
      assertThatExceptionOfType(CorridorException.class)
          .isThrownBy(() -> catalogue.get(name))
          .withMessage("There is no canned query '%s'.", name);
      assertThatExceptionOfType(CorridorException.class)
          .isThrownBy(() -> catalogue.cypher(name))
          .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.QUERY_UNKNOWN));
    }
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> catalogue.get("port"))
        .satisfies(e -> assertThat(e.remedy()).isEqualTo("Did you mean 'ports'?"));
  }

  @Test
  void aFileThatIsNoTextIsNamed() throws IOException {
    Catalogue catalogue = write("ports.cypher", "");
    Files.write(
        workspace.resolve("cypher/queries/ports.cypher"),
        "// Größe".getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> catalogue.get("ports"))
        .withMessageContaining("cypher/queries/ports.cypher");
  }

  @Test
  void everyShippedQueryCanBeRead() {
    assertThat(new Catalogue(LoadedGraph.WORKSPACE).list()).hasSizeGreaterThanOrEqualTo(17);
  }
}
