package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.model.Model;
import io.corridor.model.ModelReader;
import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Problem;
import io.corridor.problem.Problems;
import io.corridor.seed.Header.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTests {

  private static final Model MODEL =
      ModelReader.read(
          """
          name: small
          nodes:
            Place:
              file: places
              description: A place.
              properties:
                name: {type: string, required: true, description: Name.}
                aliases: {type: 'string[]', description: Other names.}
                km: {type: double, description: Length.}
          relationships:
            LEG:
              file: legs
              from: Place
              to: Place
              description: A leg.
              properties:
                km: {type: double, description: Length.}
          """,
          "model.yaml");

  private final Problems problems = new Problems();

  @Test
  void tellsIdsPropertiesAndIgnoredColumnsOfNodesApart() {
    Header header = nodes("id:ID(Place)", "name", "aliases:string[]", "x:IGNORE", "km:double");

    assertThat(found()).isEmpty();
    assertThat(header.columns())
        .extracting(Header.Column::role)
        .containsExactly(Role.ID, Role.PROPERTY, Role.PROPERTY, Role.IGNORE, Role.PROPERTY);
    assertThat(header.columns().get(4).property())
        .hasValueSatisfying(property -> assertThat(property.header()).isEqualTo("double"));
  }

  @Test
  void tellsEndsAndIdsOfRelationshipsApart() {
    Header header = relationships("id:string", ":START_ID(Place)", ":END_ID", "km:double");

    assertThat(found()).isEmpty();
    assertThat(header.columns())
        .extracting(Header.Column::role)
        .containsExactly(Role.ID, Role.START_ID, Role.END_ID, Role.PROPERTY);
  }

  @Test
  void takesColumnsInAnyOrderAndKnowsTheirNumbers() {
    Header header = nodes("name:IGNORE", "km:double", "name", "id:ID");

    assertThat(found()).isEmpty();
    assertThat(header.numberOf("id")).isEqualTo(4);
    assertThat(header.numberOf("name")).isEqualTo(3);
    assertThat(header.numberOf("aliases")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // header cell | code | start of the remedy
        "nam | S109 | Did you mean 'name'?",
        "Name | S109 | Did you mean 'name'?",
        "name2:string | S109 | Did you mean 'name'?",
        "zzz | S109 | Declare it in the model",
        "km | S110 | Write 'km:double'.",
        "km:float | S110 | Write 'km:double'.",
        "km:double[] | S110 | Write 'km:double'.",
        "aliases:string | S110 | Write 'aliases:string[]'.",
        "id:string | S108 | Write name:type, id:ID",
        "id | S108 | Write name:type, id:ID",
        ":TYPE | S108 | Write name:type",
        ":START_ID | S108 | Write name:type",
        "km:double:double | S108 | Write name:type",
        "km:double[ | S108 | Write name:type",
        "km:(Place) | S108 | Write name:type",
      })
  void refusesAColumnThatDoesNotFit(String cell, String code, String remedy) {
    nodes(":ID", "name", cell);

    assertThat(found()).as("%s", found()).hasSize(1);
    assertThat(found().get(0).fault().code()).isEqualTo(code);
    assertThat(found().get(0).remedy()).startsWith(remedy);
    assertThat(found().get(0).location().toString()).startsWith("file.csv:1:3");
  }

  @ParameterizedTest
  @CsvSource({"id:ID", "id:int", "id:string[]"})
  void wantsTheIdOfARelationshipToBeAString(String cell) {
    relationships(cell, ":START_ID", ":END_ID");

    assertThat(found()).singleElement().asString().startsWith("file.csv:1:1 (" + cell + "): S108");
  }

  @Test
  void tellsOfEveryMissingColumn() {
    nodes("km:double");
    relationships("km:double");

    assertThat(found())
        .extracting(Problem::sentence)
        .containsExactlyInAnyOrder(
            "The column 'id' is missing, and Place needs it.",
            "The column 'name' is missing, and Place needs it.",
            "The column 'id' is missing, and LEG needs it.",
            "The column ':START_ID' is missing, and LEG needs it.",
            "The column ':END_ID' is missing, and LEG needs it.");
  }

  @Test
  void tellsOfColumnsThatStandTwiceButNotOfIgnoredOnes() {
    nodes("id:ID", "name", "x:IGNORE", "x:IGNORE", "id:ID", "name");

    assertThat(found())
        .extracting(p -> p.location().column() + " " + p.fault().code())
        .containsExactly("5 S111", "6 S111");
  }

  @Test
  void passesOverColumnsThatASpreadsheetLeftEmpty() {
    Header header = nodes("id:ID", "name", "", " ");

    assertThat(found()).isEmpty();
    assertThat(header.columns()).filteredOn(Header.Column::counts).hasSize(2);
  }

  @Property
  void answersForAnyCellsWithAColumnForEach(@ForAll @Size(max = 5) List<String> cells) {
    Problems ignored = new Problems();

    Header nodes =
        Header.read(
            cells, "f", Objects.requireNonNull(MODEL.nodeTypes().get("Place")), "id", ignored);
    Header edges =
        Header.read(
            cells,
            "f",
            Objects.requireNonNull(MODEL.relationshipTypes().get("LEG")),
            "id",
            ignored);

    assertThat(nodes.columns()).hasSameSizeAs(cells);
    assertThat(edges.columns()).hasSameSizeAs(cells);
  }

  private Header nodes(String... cells) {
    return Header.read(
        Arrays.asList(cells),
        "file.csv",
        Objects.requireNonNull(MODEL.nodeTypes().get("Place")),
        "id",
        problems);
  }

  private Header relationships(String... cells) {
    return Header.read(
        Arrays.asList(cells),
        "file.csv",
        Objects.requireNonNull(MODEL.relationshipTypes().get("LEG")),
        "id",
        problems);
  }

  private List<Problem> found() {
    try {
      problems.throwIfAny();
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems();
    }
  }
}
