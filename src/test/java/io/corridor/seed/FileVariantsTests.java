package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.corridor.problem.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compressed files, headers in files of their own, other delimiters, links. */
class FileVariantsTests {

  private static final String MODEL =
      """
      name: small
      nodes:
        Place:
          file: places
          description: A place.
          properties:
            name: {type: string, required: true, description: Name.}
            aliases: {type: 'string[]', description: Other names.}
            people: {type: int, description: Inhabitants.}
      """;
  private static final String PLACES = "seed/nodes/places.csv";
  private static final String HEADER = "seed/nodes/places-header.csv";

  private static Workspace workspace(Path folder) {
    return Workspace.at(folder).model(MODEL);
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] compressed(String text) {
    return compressed(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(Workspace workspace) {
    return workspace.problems().stream().map(Object::toString).toList();
  }

  @Test
  void readsCompressedFilesBesideOthers(@TempDir Path dir) {
    Workspace workspace = workspace(dir).write(PLACES, "id:ID,name\na,A\n");

    workspace.write("seed/nodes/places.2.csv.gz", compressed("\uFEFFid:ID,name\nb,Bí\n"));

    assertThat(workspace.read().nodes()).extracting(Row::id).containsExactly("b", "a");
    assertThat(workspace.read().nodes().get(0).properties()).containsEntry("name", "Bí");
  }

  @Test
  void countsTheLinesOfTheTextInACompressedFile(@TempDir Path dir) {
    Workspace workspace = workspace(dir);

    workspace.write("seed/nodes/places.csv.gz", compressed("id:ID,name\na,A\nb,\n"));

    assertThat(problems(workspace))
        .containsExactly(
            "seed/nodes/places.csv.gz:3:2 (name): S113 A value for 'name' is missing. Fill the"
                + " cell.");
  }

  @Test
  void refusesAFileThatInflatesBeyondAllMeasure(@TempDir Path dir) {
    Workspace workspace = workspace(dir);

    workspace.write("seed/nodes/places.csv.gz", compressed(new byte[40 << 20]));

    assertThat(problems(workspace))
        .singleElement()
        .asString()
        .contains("S101", "it inflates to more than 200 times its size");
  }

  @ParameterizedTest
  @CsvSource({"no gzip at all,not in GZIP format", "'',it ends too early"})
  void refusesAFileThatIsNotCompressedThough(String text, String told, @TempDir Path dir) {
    Workspace workspace = workspace(dir);

    workspace.write("seed/nodes/places.csv.gz", text);

    assertThat(problems(workspace)).singleElement().asString().contains("S101", told);
  }

  @Test
  void takesTheHeaderOfAllFilesOfATypeFromAFileOfItsOwn(@TempDir Path dir) {
    Workspace workspace = workspace(dir).write(HEADER, "id:ID,name,people:int\n");
    workspace.write(PLACES, "a,A,1\n\nb,B,\n").write("seed/nodes/places.2.csv", "");
    workspace.write("seed/nodes/places.3.csv.gz", compressed("c:d;e,C,3"));

    // The last of them is no id, and its line is the first.
    assertThat(problems(workspace))
        .singleElement()
        .asString()
        .startsWith("seed/nodes/places.3.csv.gz:1:1 (id): S119");
    workspace.write("seed/nodes/places.3.csv.gz", compressed("c,C,3"));
    assertThat(workspace.read().nodes())
        .extracting(row -> row.location() + " " + row.properties())
        .containsExactly(
            "seed/nodes/places.3.csv.gz:1 {id=c, name=C, people=3}",
            PLACES + ":1 {id=a, name=A, people=1}",
            PLACES + ":3 {id=b, name=B}");
  }

  @Test
  void readsFilesWithAHeaderElsewhereAgainAsOftenAsNeeded(@TempDir Path dir) {
    workspace(dir).write(HEADER, "id:ID,name\n").write(PLACES, "a,A\nb,B\n");

    assertThat(SeedReader.read(dir, 1)).isEqualTo(SeedReader.read(dir));
  }

  @Test
  void giveTheSeedAnotherFingerprintWithAnotherHeader(@TempDir Path dir) {
    Workspace workspace = workspace(dir).write(HEADER, "id:ID,name\n").write(PLACES, "a,A\n");
    String before = workspace.read().fingerprint();

    workspace.write(HEADER, "id:ID,name:string\n");

    assertThat(workspace.read().fingerprint()).isNotEqualTo(before);
  }

  @Test
  void tellsOnceOfAHeaderThatHoldsRowsAndOfOneThatIsWrong(@TempDir Path dir) {
    Workspace workspace = workspace(dir).write(HEADER, "id:ID,name,nam\na,A\n");

    workspace.write(PLACES, "b,B,\n").write("seed/nodes/places.2.csv", "c,C,\n");

    assertThat(workspace.problems())
        .extracting(p -> p.location() + " " + p.fault().code())
        .containsExactly(HEADER + " S304", HEADER + ":1:3 (nam) S109");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "delimiter: ';', arrayDelimiter: '|' ! id:ID;name;aliases:string[] ! a;\"A;A\";x|y,z",
        "delimiter: \"\\t\" ! id:ID\tname\taliases:string[] ! a\tA;A\tx;y,z",
        "delimiter: '|', quote: \"'\" ! id:ID|name|aliases:string[] ! a|'A;A'|'x;y,z'",
      })
  void readsTheDelimitersThatTheModelDeclares(
      String files, String header, String row, @TempDir Path dir) {
    Workspace workspace = Workspace.at(dir).model(MODEL + "files: {" + files + "}\n");

    workspace.write(PLACES, header + "\n" + row + "\n");

    assertThat(workspace.read().nodes())
        .extracting(node -> node.properties().toString())
        .containsExactly("{id=a, name=A;A, aliases=[x, y,z]}");
  }

  @Test
  void tellsOfAFileWithAnotherDelimiterThanTheDeclaredOne(@TempDir Path dir) {
    Workspace workspace =
        Workspace.at(dir).model(MODEL + "files: {delimiter: ';', arrayDelimiter: '|'}\n");

    workspace.write(PLACES, "id:ID,name\na,A\n");

    assertThat(problems(workspace))
        .containsExactly(
            PLACES
                + ":1: S129 The columns are separated by commas. Save it with semicolons between"
                + " the columns (in a spreadsheet: CSV UTF-8, field delimiter ';'), or declare the"
                + " delimiter under 'files' in the model.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{delimiter: ';'} ! M109",
        "{delimiter: tab} ! Y105",
        "{quote: \"\\n\"} ! Y105",
        "{separator: ';'} ! Y103"
      })
  void refusesDelimitersThatCannotBe(String files, String code, @TempDir Path dir) {
    Workspace workspace = Workspace.at(dir).model(MODEL + "files: " + files + "\n");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(workspace::read)
        .satisfies(e -> assertThat(e.problems()).hasSize(1))
        .satisfies(e -> assertThat(e.fault().code()).isEqualTo(code));
  }

  @Test
  void refusesALinkThatLeadsOutOfTheWorkspace(@TempDir Path dir, @TempDir Path other)
      throws IOException {
    Workspace workspace = workspace(dir).write(PLACES, "id:ID,name\na,A\n");
    Path secret = Files.writeString(other.resolve("secret"), "id:ID,name\nb,B\n");
    Files.createSymbolicLink(dir.resolve("seed/nodes/places.2.csv"), dir.resolve(PLACES));
    Files.createSymbolicLink(dir.resolve("seed/nodes/places.3.csv"), secret);

    assertThat(workspace.problems())
        .extracting(p -> p.location().file() + " " + p.fault().code())
        .contains("seed/nodes/places.3.csv S303")
        .doesNotContain("seed/nodes/places.2.csv S303");
  }
}
