package io.corridor.output;

import static io.corridor.output.Table.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextFormatTests {

  private static final Table LEGS =
      Table.of(
          List.of("from", "to", "km"),
          List.of(row("Astrakhan", "Rasht", 1100L), row("Rasht", "Tehran", 325L)));

  @Test
  void columnsAreAsWideAsTheirContentAndNumbersKeepToTheRight() {
    assertThat(text(80, LEGS))
        .isEqualTo(
            """
            from       to        km
            ─────────  ──────  ────
            Astrakhan  Rasht   1100
            Rasht      Tehran   325
            """);
  }

  @Test
  void decimalsStandUnderEachOther() {
    Table table =
        Table.of(
            List.of("hours", "year"),
            List.of(row(12.5, 1L), row(100.25, 2L), row(7, null), row(1.0e7, 3L)));
    assertThat(text(80, table))
        .isEqualTo(
            """
                  hours  year
            ───────────  ────
                  12.5      1
                 100.25     2
                   7
            10000000.0      3
            """);
  }

  @Test
  void aColumnCanBeToldWhereToKeep() {
    Table table =
        new Table(
            List.of(new Column("year", Alignment.LEFT), new Column("code", Alignment.RIGHT)),
            List.of(row(2017L, "a"), row(5L, "bcdef")));
    assertThat(text(80, table))
        .isEqualTo(
            """
            year   code
            ────  ─────
            2017      a
            5     bcdef
            """);
  }

  @Test
  void theWidestTextGivesWayAndWrapsBetweenWords() {
    Table table =
        Table.of(
            List.of("id", "quotation", "km"),
            List.of(
                row("a-1", "The corridor would run from the Caspian to the Arabian Sea", 4500L),
                row("b-2", "short", 12L)));
    assertThat(text(40, table))
        .isEqualTo(
            """
            id   quotation                        km
            ───  ─────────────────────────────  ────
            a-1  The corridor would run from    4500
                 the Caspian to the Arabian
                 Sea

            b-2  short                            12
            """);
  }

  @Test
  void twoWideTextsShareWhatIsThere() {
    Table table =
        Table.of(
            List.of("left", "right"),
            List.of(row("one two three four five six", "seven eight nine ten eleven twelve")));
    assertThat(text(32, table))
        .isEqualTo(
            """
            left             right
            ───────────────  ───────────────
            one two three    seven eight
            four five six    nine ten eleven
                             twelve
            """);
  }

  @Test
  void aListHasOneItemPerLineAndItsLongItemsAreIndented() {
    Table table =
        Table.of(
            List.of("corridor", "stops"),
            List.of(row("INSTC", List.of("Saint Petersburg by rail", "Baku", "Gwadar"))));
    assertThat(text(28, table))
        .isEqualTo(
            """
            corridor  stops
            ────────  ──────────────────
            INSTC     Saint Petersburg
                        by rail
                      Baku
                      Gwadar
            """);
  }

  @Test
  void aMapHasOneEntryPerLineAndALineBreakStartsALine() {
    Table table =
        Table.of(
            List.of("claim", "note"), List.of(row(Map.of("unit", "km", "low", 5L), "one\r\ntwo")));
    assertThat(text(80, table))
        .isEqualTo(
            """
            claim     note
            ────────  ────
            low: 5    one
            unit: km  two
            """);
  }

  @Test
  void aWordThatIsTooLongBreaksWhereItHurtsLeast() {
    Table table =
        Table.of(
            List.of("source", "n"),
            List.of(row("see https://example.org/reports/gwadar-and-the-rest.pdf", 1L)));
    assertThat(text(28, table))
        .isEqualTo(
            """
            source                     n
            ─────────────────────────  ─
            see                        1
            https://example.org/
            reports/gwadar-and-the-
            rest.pdf
            """);
  }

  @Test
  void wideAndCombiningCharactersKeepTheColumnsStraight() {
    Table table =
        Table.of(
            List.of("name", "port"),
            List.of(
                row("瓜达尔", "x"), row("Гвадар", "x"), row("گوادر", "x"), row("Gwa\u0304dar", "x")));
    assertThat(text(80, table))
        .isEqualTo(
            """
            name    port
            ──────  ────
            瓜达尔  x
            Гвадар  x
            گوادر   x
            Gwādar  x
            """
                .replace("ā", "a\u0304"));
  }

  @Test
  void escapeSequencesInDataDoNothing() {
    Table table =
        Table.of(List.of("na\u001B[2Jme"), List.of(row("\u001B[31mred\u0007\u009B1m\u202Etxet")));
    assertThat(text(80, table))
        .isEqualTo(
            """
            na␛[2Jme
            ─────────────────
            ␛[31mred␇\uFFFD1m\uFFFDtxet
            """);
    assertThat(write(new Terminal(80, true, false), table)).doesNotContain("\u001B[2", "\u001B[3");
  }

  @Test
  void whereColumnsDoNotFitEachRowIsABlock() {
    Table table =
        Table.of(
            List.of("from", "to", "mode", "status", "km"),
            List.of(
                row("Astrakhan", "Rasht", "rail and road", "under-construction", 1100L),
                row("Rasht", null, "rail", "operational", 325L)));
    assertThat(text(30, table))
        .isEqualTo(
            """
            from    Astrakhan
            to      Rasht
            mode    rail and road
            status  under-construction
            km      1100

            from    Rasht
            mode    rail
            status  operational
            km      325
            """);
  }

  @Test
  void whereColumnsFitOnlyByMuchWrappingEachRowIsABlock() {
    Table table =
        Table.of(
            List.of("place", "kind", "why"),
            List.of(
                row(
                    "Gwadar",
                    "Port",
                    "The corridor ends here, at the sea, and ships go on from it"),
                row(
                    "Urumqi",
                    "City",
                    "The corridor has its hub here, far in the north of its way")));
    assertThat(text(24, table))
        .isEqualTo(
            """
            place  Gwadar
            kind   Port
            why    The corridor ends
                   here, at the sea,
                   and ships go on
                   from it

            place  Urumqi
            kind   City
            why    The corridor has
                   its hub here, far
                   in the north of
                   its way
            """);
  }

  @Test
  void anEmptyTableSaysSo() {
    assertThat(text(80, Table.of(List.of("from", "to"), List.of())))
        .isEqualTo(
            """
            from  to
            ────  ──
            (no rows)
            """);
    assertThat(text(80, Table.of(List.of(), List.of()))).isEqualTo("(no rows)\n");
  }

  @Test
  void severalTablesFollowEachOtherUnderTheirTitles() {
    Table first = Table.of(List.of("a"), List.of(row(1L))).withTitle("As told");
    Table second = Table.of(List.of("b"), List.of(row(true))).withTitle("As composed");
    StringBuilder out = new StringBuilder();
    Tables.write(List.of(first, second), Format.TABLE, new Terminal(80, false, false), out);
    assertThat(out.toString())
        .isEqualTo(
            """
            As told

            a
            -
            1

            As composed

            b
            ----
            true
            """);
  }

  @Test
  void onlyTitleAndHeaderAreBoldAndOnlyInColour() {
    Table table = Table.of(List.of("a"), List.of(row("b"))).withTitle("T");
    assertThat(write(new Terminal(80, true, true), table))
        .isEqualTo("\u001B[1mT\u001B[0m\n\n\u001B[1ma\u001B[0m\n─\nb\n");
  }

  private static String text(int width, Table table) {
    return write(new Terminal(width, false, true), table);
  }

  private static String write(Terminal terminal, Table table) {
    StringBuilder out = new StringBuilder();
    Tables.write(table, Format.TABLE, terminal, out);
    return out.toString();
  }
}
