package io.corridor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.corridor.problem.Fault;
import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Problem;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTests {

  // The line numbers of the faults below count from here.
  private static final String MODEL =
      """
      name: small
      description: A small model.
      identity: {label: Thing, property: key}
      names: [key, name]
      citations: {type: Source, property: cites, extent: extent}
      values:
        status: [open, closed]
        mode:
          rail: by rail
          sea: by sea
      common:
        cites: {type: 'string[]', description: Evidence.}
      rules:
        - {when: {status: [open, closed]}, require: [cites]}
      nodes:
        Source:
          file: sources
          description: A text.
          properties:
            extent: {type: 'string[]', description: How far it reaches.}
        Place:
          abstract: true
          description: A place.
          properties:
            name: {type: string, required: true, description: Name.}
            status: {type: string, values: status, description: How firm.}
        Port:
          extends: Place
          file: ports
          description: A port.
          properties:
            depth: {type: double, unit: m, description: Depth.}
            name: {type: string, description: Ports may go without.}
      relationships:
        LEG:
          file: legs
          from: Place
          to: [Place, Source]
          traversable: true
          description: A leg.
          properties:
            mode: {type: string, values: mode, required: true, description: By what.}
            ends: {type: 'string[]', refers: Port, description: Its ports.}
            kind: {type: string, values: [a, b], description: A list written here.}
      """;

  @Test
  void readsEverythingThatAModelDeclares() {
    Model model = ModelReader.read(MODEL, "model.yaml");

    assertThat(model.name()).isEqualTo("small");
    assertThat(model.description()).isEqualTo("A small model.");
    assertThat(model.identity()).isEqualTo("Thing");
    assertThat(model.idProperty()).isEqualTo("key");
    assertThat(model.nameProperties()).containsExactly("key", "name");
    assertThat(model.citations()).contains(new Model.Citations("Source", "cites", "extent"));
    assertThat(model.nodeTypes()).containsOnlyKeys("Source", "Place", "Port");
    assertThat(model.rules())
        .containsExactly(new Rule("status", List.of("open", "closed"), List.of("cites")));
  }

  @Test
  void givesATypeTheLabelsAndPropertiesOfAllThatItExtends() {
    Model model = ModelReader.read(MODEL, "model.yaml");

    NodeType port = Objects.requireNonNull(model.nodeTypes().get("Port"));
    assertThat(port.labels()).containsExactly("Thing", "Place", "Port");
    assertThat(port.properties()).containsOnlyKeys("cites", "name", "status", "depth");
    assertThat(port.is("Place")).isTrue();
    assertThat(port.is("Source")).isFalse();
    assertThat(port.isAbstract()).isFalse();
    assertThat(Objects.requireNonNull(model.nodeTypes().get("Place")).isAbstract()).isTrue();
    assertThat(property(port, "name").required()).as("declared anew below").isFalse();
  }

  @Test
  void readsWhereRelationshipsMayGoAndWhatTheyCarry() {
    RelationshipType leg =
        Objects.requireNonNull(
            ModelReader.read(MODEL, "model.yaml").relationshipTypes().get("LEG"));

    assertThat(leg.from()).containsExactly("Place");
    assertThat(leg.to()).containsExactly("Place", "Source");
    assertThat(leg.traversable()).isTrue();
    assertThat(property(leg, "mode").values())
        .as("a list with explanations")
        .containsExactly("rail", "sea");
    assertThat(property(leg, "kind").values()).containsExactly("a", "b");
    assertThat(property(leg, "ends").refers()).isEqualTo("Port");
    assertThat(property(leg, "ends").header()).isEqualTo("string[]");
    assertThat(property(leg, "cites").array()).as("a common property").isTrue();
  }

  @Test
  void knowsTheAllowedValuesOfAPropertyWhicheverTypeHasIt() {
    Model model = ModelReader.read(MODEL, "model.yaml");

    assertThat(model.valuesOf("status")).containsExactly("open", "closed");
    assertThat(model.valuesOf("name")).isEmpty();
    assertThat(model.valuesOf("no-such-property")).isEmpty();
  }

  @Test
  void fillsInWhatASmallModelLeavesOut() {
    Model model =
        ModelReader.read("name: tiny\nnodes:\n  A: {file: a, description: An A.}\n", "model.yaml");

    assertThat(model.identity()).isEqualTo("Entity");
    assertThat(model.idProperty()).isEqualTo("id");
    assertThat(model.nameProperties()).containsExactly("id", "name");
    assertThat(model.citations()).isEmpty();
    assertThat(model.relationshipTypes()).isEmpty();
  }

  @ParameterizedTest(name = "{1} instead of {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // text of the model above | what stands there instead | code | line:column | remedy
        "description: A small model. | descripton: A | Y103 | 2:1 | Did you mean 'description'?",
        "name: small | nam: small | Y104 Y103 | 1:1 | Add it.",
        "label: Thing | label: Thing! | M105 | 3:12 | Use letters, digits and _",
        "property: key | property: 'my key' | M105 | 3:26 | a letter first",
        "type: Source | type: Sauce | M102 | 5:13 | Declare it, or use one that is declared.",
        "property: cites | property: cite | M107 | 5:27 | Did you mean 'cites'?",
        "extent: extent | extent: extend | M107 | 5:44 | Did you mean 'extent'?",
        "[open, closed]}, | [[open], closed]}, | Y105 | 14:22 | Write it so.",
        "when: {status: | when: {statis: | M107 | 14:13 | Did you mean 'status'?",
        "require: [cites] | require: [cits] | M107 | 14:38 | Did you mean 'cites'?",
        "- {when: | - when {when: | Y101 | 14:41 | Mend it here.",
        "'  file: sources' | '  fiel: sources' | Y103 | 17:5 | Did you mean 'file'?",
        "description: A text. | '' | Y104 | 17:5 | Add it.",
        "abstract: true | abstract: 'true' | Y105 | 22:15 | Write it so.",
        "depth: {type: double | depth: {type: dubble | M103 | 32:15 | Did you mean 'double'?",
        "depth: {type: double | depth: {type: vector | M103 | 32:15 | Known: string, int",
        "depth: | max-depth: | M105 | 32:7 | Use letters",
        "extends: Place | extends: Plaice | M102 | 28:5 | declared above it",
        "values: mode | values: mod | M104 | 42:36 | Did you mean 'mode'?",
        "refers: Port | refers: Prot | M102 | 43:32 | Did you mean 'Port'?",
        "file: ports | file: sources | M106 | 29:5 | Give each type a file of its own.",
        "from: Place | fro: Place | Y103 Y104 | 37:5 | Did you mean 'from'?",
        "to: [Place, | to: [Palce, | M102 | 38:5 | Did you mean 'Place'?",
        "to: [Place, Source] | to: [] | Y104 | 36:5 | Add it.",
        "LEG: | 'L E G:' | M105 | 35:3 | Use letters",
      })
  void tellsWhatIsWrongAndWhere(
      String text, String instead, String codes, String place, String remedy) {
    assertThat(MODEL).contains(text);
    List<Problem> problems =
        problems(MODEL.replaceFirst(java.util.regex.Pattern.quote(text), instead));

    assertThat(problems.stream().map(p -> p.fault().code()))
        .as("%s", problems)
        .containsExactlyInAnyOrder(codes.split(" "));
    assertThat(problems)
        .anySatisfy(p -> assertThat(p.location()).hasToString("model.yaml:" + place))
        .anySatisfy(p -> assertThat(p.remedy()).contains(remedy));
  }

  @Test
  void refusesAPropertyThatTheLoaderDerivesFromADate() {
    String model =
        MODEL
            .replace("common:\n", "common:\n  since: {type: edtf, description: When.}\n")
            .replace("depth: {", "sinceLatest: {");

    assertThat(problems(model))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.fault()).isEqualTo(Fault.MODEL_DERIVED_NAME);
              assertThat(problem.location()).hasToString("model.yaml:33:7");
            });
  }

  @Test
  void tellsOnceOfAFaultThatManyTypesInherit() {
    String model = MODEL.replace("description: Evidence.", "refers: Sauce, description: Evidence.");

    assertThat(problems(model))
        .singleElement()
        .asString()
        .startsWith("model.yaml:12:29: M102 No type is called 'Sauce'.");
  }

  @Test
  void tellsOfEveryProblemAtOnce() {
    String model = MODEL.replace("double", "dubble").replace("to: [Place", "to: [Palce");

    assertThat(problems(model)).extracting(p -> p.fault().code()).containsExactly("M103", "M102");
  }

  @Test
  void findsAnEmptyModelWithoutNameAndNodes() {
    assertThat(problems(""))
        .extracting(Problem::sentence)
        .containsExactly("The key 'name' is missing.", "The key 'nodes' is missing.");
  }

  @Test
  void stopsAtMalformedYamlInsteadOfMissingAllThatComesBehind() {
    assertThat(problems("name: [")).singleElement().asString().contains("model.yaml:1:8: Y101");
  }

  @Test
  void saysThatInputIsToBlame() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> ModelReader.read("- a", "model.yaml"))
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2));
  }

  @net.jqwik.api.Property
  void onlyEverTellsOfProblemsWhateverStandsInsteadOfALine(
      @ForAll("lines") String line, @ForAll int place) {
    List<String> lines = new java.util.ArrayList<>(MODEL.lines().toList());
    lines.set(Math.floorMod(place, lines.size()), line);
    String text = String.join("\n", lines);

    // Fails on anything but a model or an InvalidInputException.
    assertThat(problems(text))
        .allSatisfy(p -> assertThat(p.location().file()).isEqualTo("model.yaml"));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars(" :-[]{},'\"#&*!|>?%@`a1.\t").ofMaxLength(20),
        Arbitraries.of(MODEL.lines().toList()),
        Arbitraries.of(
            "nodes:", "  Place:", "    extends: [1, ~]", "    properties: x", "rules: 1"),
        Arbitraries.strings().ofMaxLength(20));
  }

  private static Property property(EntityType type, String name) {
    return Objects.requireNonNull(type.properties().get(name));
  }

  private static List<Problem> problems(String model) {
    try {
      ModelReader.read(model, "model.yaml");
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems();
    }
  }

  @Test
  void howEntitiesAreShownIsRead() {
    String show =
        """
        show:
          beside: [status]
          relations:
            LEG: [legs to, legs from]
          sources: {label: extent}
        """;
    Display display = ModelReader.read(MODEL + show, "model.yaml").display();
    assertThat(display.beside()).containsExactly("status");
    assertThat(display.reading("LEG").heading(true)).isEqualTo("legs to");
    assertThat(display.reading("LEG").heading(false)).isEqualTo("legs from");
    assertThat(display.sources()).isEqualTo(new Display.Sources("extent", "", ""));
    assertThat(display.figures()).isEmpty();
  }

  @Test
  void withoutASectionRelationsGoByTheNamesOfTheirTypes() {
    Display display = ModelReader.read(MODEL, "model.yaml").display();
    assertThat(display.reading("PART_OF").heading(true)).isEqualTo("part of");
    assertThat(display.reading("PART_OF").heading(false)).isEqualTo("part of (to it)");
  }

  @Test
  void whatIsToBeShownMustBeDeclared() {
    String show =
        """
        show:
          besides: [status]
          beside: [statu]
          relations:
            LEGS: [legs to, legs from]
            LEG: [legs]
            LEG.lines: [its legs]
          figures: {type: Port, metric: dept}
        """;
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> ModelReader.read(MODEL + show, "model.yaml"))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.fault().code())
                    .containsExactly("Y103", "M107", "M102", "Y105", "M107", "M107"));
  }
}
