package io.corridor.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OutputPropertyTests {

  @Property(tries = 500)
  void noLineIsWiderThanTheTerminal(
      @ForAll("tables") Table table,
      @ForAll @IntRange(min = Terminal.MIN_WIDTH, max = 130) int width) {
    StringBuilder out = new StringBuilder();
    Tables.write(table, Format.TABLE, new Terminal(width, false, true), out);
    assertThat(out.toString().split("\n"))
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
  }

  @Example
  void aBlankInFrontOfALetterStaysInsideItsColumn() {
    List<String> names =
        List.of("a", "name", "a longer name", "x_y", "\u043a\u043c", "\u754c", "z");
    noLineIsWiderThanTheTerminal(
        Table.of(names, List.of(Table.row(-5, null, null, null, null, null, "\tx"))), 32);
  }

  @Property(tries = 500)
  void wrappingLosesNoText(
      @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 40) int width) {
    String plain = Plain.of(text, true);
    List<String> lines = Cell.of(text, true).wrap(width);
    assertThat(squeeze(String.join("", lines))).isEqualTo(squeeze(plain));
    assertThat(lines).allSatisfy(l -> assertThat(DisplayWidth.of(l)).isLessThanOrEqualTo(width));
  }

  @Property(tries = 500)
  void aWordBreaksOnlyIfItIsLongerThanTheLine(
      @ForAll("words") List<String> words, @ForAll @IntRange(min = 6, max = 40) int width) {
    List<String> lines = Cell.of(String.join(" ", words), true).wrap(width);
    assertThat(List.of(String.join(" ", lines).split(" ")))
        .containsAll(words.stream().filter(word -> word.length() <= width).toList());
  }

  @Property(tries = 300)
  void csvReadsBackAsItWas(@ForAll("tables") Table table) throws IOException {
    StringBuilder out = new StringBuilder();
    Tables.write(table, Format.CSV, Terminal.PLAIN, out);
    List<List<String>> read = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(out.toString())) {
      reader.forEach(line -> read.add(line.getFields()));
    }
    assertThat(read).hasSize(table.rows().size() + 1);
    for (int i = 0; i < table.rows().size(); i++) {
      for (int j = 0; j < table.columns().size(); j++) {
        assertThat(read.get(i + 1).get(j)).isEqualTo(expected(table.rows().get(i).get(j)));
      }
    }
  }

  @Property(tries = 300)
  void everyLineOfNdjsonIsOneObjectWithEveryColumn(@ForAll("tables") Table table)
      throws IOException {
    StringBuilder out = new StringBuilder();
    Tables.write(table, Format.NDJSON, Terminal.PLAIN, out);
    ObjectMapper mapper = new ObjectMapper();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(table.rows().size());
    for (int i = 0; i < lines.size(); i++) {
      JsonNode object = mapper.readTree(lines.get(i));
      for (int j = 0; j < table.columns().size(); j++) {
        JsonNode value = object.get(table.columns().get(j).name());
        Object cell = table.rows().get(i).get(j);
        if (cell instanceof String) {
          assertThat(value.textValue()).isEqualTo(cell);
        } else {
          assertThat(value.isNull()).isEqualTo(cell == null);
        }
      }
    }
  }

  @Property(tries = 300)
  void markdownHasOneLinePerRowAndNothingSteersTheTerminal(@ForAll("tables") Table table) {
    StringBuilder out = new StringBuilder();
    Tables.write(table, Format.MARKDOWN, Terminal.PLAIN, out);
    assertThat(out.toString().split("\n")).hasSize(table.rows().size() + 2);
    assertThat(out.chars().filter(c -> c != '\n' && Plain.steers(c))).isEmpty();
  }

  @Provide
  Arbitrary<Table> tables() {
    return Arbitraries.integers()
        .between(1, 7)
        .flatMap(
            columns ->
                cells()
                    .list()
                    .ofSize(columns)
                    .list()
                    .ofMaxSize(5)
                    .map(rows -> Table.of(names(columns), rows)));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> letters =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars(" \n\t-=+@,;|'\"\\<&é界گ\u0304\u001B\u202E\u0085")
            .ofMaxLength(60);
    Arbitrary<String> emoji = Arbitraries.of("🚂 rail 🚢", "👩‍👩‍👧", "");
    return Arbitraries.oneOf(letters, emoji, Arbitraries.of("=1+1", "-5", "+", "@x", "\tx"));
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12).list().ofMinSize(1);
  }

  private Arbitrary<Object> cells() {
    return Arbitraries.oneOf(
            texts().map(text -> (Object) text),
            Arbitraries.longs().map(number -> (Object) number),
            Arbitraries.doubles().map(number -> (Object) number),
            Arbitraries.of(true, false).map(truth -> (Object) truth))
        .injectNull(0.1);
  }

  private static List<String> names(int count) {
    return List.of("a", "name", "a longer name", "x_y", "км", "界", "z").subList(0, count);
  }

  private static String expected(Object cell) {
    if (cell instanceof String text) {
      return CsvFormat.harmless(text);
    }
    return cell == null ? "" : Cells.inline(cell);
  }

  private static String squeeze(String text) {
    return text.replaceAll("[ \n]", "");
  }
}
