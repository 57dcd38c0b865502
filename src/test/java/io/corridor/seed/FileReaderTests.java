package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.ModelReader;
import io.corridor.model.NodeType;
import io.corridor.model.RelationshipType;
import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Problem;
import io.corridor.problem.Problems;
import io.corridor.value.Characters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Properties of the reader of one file; what it tells of each fault is in SeedReaderTests. */
class FileReaderTests {

  private static final Model MODEL =
      ModelReader.read(
          """
          name: small
          nodes:
            Place:
              file: places
              description: A place.
              properties:
                name: {type: string, description: Name.}
                aliases: {type: 'string[]', description: Other names.}
                people: {type: int, description: Inhabitants.}
                founded: {type: edtf, description: When.}
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
  private static final NodeType PLACE = Objects.requireNonNull(MODEL.nodeTypes().get("Place"));
  private static final RelationshipType LEG =
      Objects.requireNonNull(MODEL.relationshipTypes().get("LEG"));

  @Property
  void readsBackEveryTextThatACsvWriterWrote(
      @ForAll @Size(max = 8) List<@From("cells") String> texts, @ForAll boolean allQuoted) {
    StringWriter csv = new StringWriter();
    try (CsvWriter writer =
        CsvWriter.builder()
            .quoteStrategy(allQuoted ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
            .build(csv)) {
      writer.writeRecord("name", "id:ID");
      for (int i = 0; i < texts.size(); i++) {
        writer.writeRecord(texts.get(i), String.valueOf(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Problems problems = new Problems();

    List<Row> rows = read(csv.toString().getBytes(StandardCharsets.UTF_8), problems);

    assertThat(told(problems)).isEmpty();
    assertThat(rows).extracting(row -> row.properties().get("name")).isEqualTo(texts);
  }

  @Property
  void readsBackEveryListOfTextsWithoutSemicolons(
      @ForAll @Size(min = 1, max = 8) List<@From("items") String> items) {
    String cell = "\"" + String.join(";", items).replace("\"", "\"\"") + "\"";
    Problems problems = new Problems();

    List<Row> rows =
        read(("id:ID,aliases:string[]\na," + cell).getBytes(StandardCharsets.UTF_8), problems);

    assertThat(told(problems)).isEmpty();
    assertThat(rows)
        .extracting(Row::properties)
        .containsExactly(Map.of("id", "a", "aliases", items));
  }

  @Property
  void tellsAProblemOrGivesEveryRowWhateverTheBytes(@ForAll byte[] bytes) {
    Problems problems = new Problems();

    read(bytes, problems);

    // Bytes without a header are never a file of places.
    assertThat(told(problems)).isNotEmpty();
  }

  @Property
  void neverThrowsAndPointsIntoTheFileWhateverTheText(@ForAll("csvLike") String body) {
    String text = "id:ID,name,people:int,founded,aliases:string[]\n" + body;
    Problems problems = new Problems();

    List<Row> rows = read(text.getBytes(StandardCharsets.UTF_8), problems);

    long lines = text.lines().count();
    assertThat(told(problems))
        .allSatisfy(p -> assertThat(p.location().line()).isBetween(1, (int) lines))
        .allSatisfy(p -> assertThat(p.location().column()).isBetween(0, 5));
    assertThat(rows).allSatisfy(row -> assertThat(row.id()).isNotEmpty());
  }

  @Property
  void neverThrowsOnRelationshipsEither(@ForAll("csvLike") String body) {
    String text = "id,:START_ID,:END_ID,km:double\n" + body;
    Problems problems = new Problems();
    CrossChecks checks = new CrossChecks(MODEL, problems);

    List<Row> legs = read("legs.csv", LEG, text.getBytes(StandardCharsets.UTF_8), problems);
    checks.begin("legs.csv", Header.NONE);
    legs.forEach(checks::check);
    checks.finish();

    // No node is known, so each leg dangles at both ends.
    assertThat(told(problems).stream().filter(p -> p.fault().code().equals("S121")))
        .hasSize(2 * legs.size());
  }

  @Property
  void findsQuotesThatNeverCloseAndNoOthers(@ForAll("csvLike") String text) {
    String closed = text.replace("\"", "");

    assertThat(open(closed)).isEmpty();
    assertThat(open(closed + "\n\"" + closed)).isPresent();
    assertThat(open(closed + "\n\"" + closed + "\"\"" + closed + "\",\"\"")).isEmpty();
  }

  @Test
  void takesAQuoteInsideAFieldForItself() {
    Problems problems = new Problems();

    List<Row> rows =
        read("id:ID,name\na,5\" \"\"gauge\n".getBytes(StandardCharsets.UTF_8), problems);

    assertThat(told(problems)).isEmpty();
    assertThat(rows.get(0).properties()).containsEntry("name", "5\" \"\"gauge");
  }

  @Test
  void readsTheRowsBeforeOneWhoseQuotesNeverClose() {
    Problems problems = new Problems();

    List<Row> rows =
        read("id:ID,name\na,A\nb,\"B\nc,C\n".getBytes(StandardCharsets.UTF_8), problems);

    assertThat(rows).extracting(Row::id).containsExactly("a");
    assertThat(told(problems))
        .singleElement()
        .asString()
        .startsWith("places.csv:3: S106 The CSV is malformed: the quotes that open here");
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.oneOf(
            Arbitraries.strings().withChars("a,;\"'\\#:{}[] é中").ofMaxLength(12),
            Arbitraries.strings().ofMaxLength(30))
        .filter(FileReaderTests::isAllowed);
  }

  @Provide
  Arbitrary<String> items() {
    return cells().filter(text -> !text.contains(";"));
  }

  @Provide
  Arbitrary<String> csvLike() {
    return Arbitraries.strings().withChars("a1-,;\"\n\r \t.~/\0é").ofMaxLength(60);
  }

  /** What no cell may hold, as the reader's own rules say. */
  private static boolean isAllowed(String text) {
    boolean encodable = StandardCharsets.UTF_8.newEncoder().canEncode(text);
    return encodable
        && !text.isEmpty()
        && !Cells.hasOuterSpace(text)
        && Characters.find(text).isEmpty();
  }

  private static List<Row> read(byte[] bytes, Problems problems) {
    return read("places.csv", PLACE, bytes, problems);
  }

  private static List<Row> read(String file, EntityType type, byte[] bytes, Problems problems) {
    List<Row> rows = new ArrayList<>();
    try (FileReader reader =
        new FileReader(
            new SeedFile(
                file, type, MODEL, Optional.empty(), () -> new ByteArrayInputStream(bytes)),
            problems)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static Optional<OpenQuote> open(String text) {
    try {
      return OpenQuote.find(new StringReader(text), ',', '"');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Problem> told(Problems problems) {
    try {
      problems.throwIfAny();
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems();
    }
  }
}
