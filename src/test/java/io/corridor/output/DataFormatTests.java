package io.corridor.output;

import static io.corridor.output.Table.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFormatTests {

  private static final Table MIXED =
      Table.of(
          List.of("name", "km", "open", "since", "stops", "claim"),
          List.of(
              row(
                  "Gwadar, \"port\"",
                  12.0,
                  true,
                  LocalDate.of(2016, 11, 13),
                  List.of("a", "b"),
                  null),
              row("Гвадар", 1.0e7, null, null, List.of(), Map.of("unit", "km", "high", 5L))));

  @Test
  void csvQuotesWhatNeedsItAndJoinsLists() {
    assertThat(write(Format.CSV, MIXED))
        .isEqualTo(
            """
            name,km,open,since,stops,claim
            "Gwadar, ""port\""",12.0,true,2016-11-13,a;b,
            Гвадар,10000000.0,,,,"{""high"":5,""unit"":""km""}"
            """);
  }

  @Test
  void csvDefusesFormulasButLeavesNumbersAlone() {
    Table table =
        Table.of(
            List.of("text"),
            List.of(
                row("=HYPERLINK(\"http://x\")"),
                row("+7 hours"),
                row("@SUM(1)"),
                row("-2+3"),
                row("\tx"),
                row(-5.5),
                row("-5.5"),
                row("-")));
    assertThat(write(Format.CSV, table))
        .isEqualTo(
            """
            text
            "'=HYPERLINK(""http://x"")"
            '+7 hours
            '@SUM(1)
            '-2+3
            '\tx
            -5.5
            -5.5
            -
            """);
  }

  @Test
  void csvOfSeveralTablesHasOneHeaderWithTheColumnsOfAll() {
    Table first = Table.of(List.of("a", "b"), List.of(row(1L, 2L)));
    Table second = Table.of(List.of("c", "b"), List.of(row(3L, 4L)));
    assertThat(write(Format.CSV, first, second)).isEqualTo("a,b,c\n1,2,\n,4,3\n");
  }

  @Test
  void jsonIsAnArrayOfObjectsWithTheColumnsInOrder() {
    assertThat(write(Format.JSON, MIXED))
        .isEqualTo(
            """
            [
              {
                "name": "Gwadar, \\"port\\"",
                "km": 12.0,
                "open": true,
                "since": "2016-11-13",
                "stops": [
                  "a",
                  "b"
                ],
                "claim": null
              },
              {
                "name": "Гвадар",
                "km": 10000000.0,
                "open": null,
                "since": null,
                "stops": [],
                "claim": {
                  "high": 5,
                  "unit": "km"
                }
              }
            ]
            """);
    assertThat(write(Format.JSON)).isEqualTo("[]\n");
  }

  @Test
  void ndjsonHasTheRowsOfAllTables() {
    Table first = Table.of(List.of("a"), List.of(row(Double.NaN), row(Double.POSITIVE_INFINITY)));
    Table second = Table.of(List.of("b"), List.of(row("\u001B[1m\u009B\u202E")));
    assertThat(write(Format.NDJSON, first, second))
        .isEqualTo(
            """
            {"a":null}
            {"a":null}
            {"b":"\\u001B[1m\\u009b\\u202e"}
            """);
  }

  @Test
  void numbersOfEveryKindStayNumbers() {
    List<Object> numbers =
        List.of(1, 2L, (short) 3, 0.1f, 1e-7, new BigDecimal("1E+3"), BigInteger.TEN, 1e300);
    Table table = Table.of(List.of("n"), List.of(row(numbers)));
    assertThat(write(Format.NDJSON, table))
        .isEqualTo("{\"n\":[1,2,3,0.1,1.0E-7,1E+3,10,1.0E300]}\n");
  }

  @Test
  void markdownShowsDataAsItIs() {
    Table table =
        Table.of(
            "Routes *now*",
            List.of("route", "n"),
            List.of(row("a|b\\c <i>_x_</i> told_by &lt;\nnext `q` [l](u)", 1L), row(null, 2L)));
    assertThat(write(Format.MARKDOWN, table, table.withTitle("")))
        .isEqualTo(
            """
            ### Routes \\*now\\*

            | route | n |
            | --- | ---: |
            | a\\|b\\\\c &lt;i>\\_x\\_&lt;/i> told_by &amp;lt;<br>next \\`q\\` \\[l](u) | 1 |
            | | 2 |

            | route | n |
            | --- | ---: |
            | a\\|b\\\\c &lt;i>\\_x\\_&lt;/i> told_by &amp;lt;<br>next \\`q\\` \\[l](u) | 1 |
            | | 2 |
            """);
  }

  @Test
  void mapsKeepTheirOrderIfTheyHaveOne() {
    Map<String, Object> ordered = new LinkedHashMap<>();
    ordered.put("z", 1L);
    ordered.put("a", Duration.ofHours(30));
    Map<String, Object> loose = new HashMap<>(ordered);
    Table table = Table.of(List.of("o", "l"), List.of(row(ordered, loose)));
    assertThat(write(Format.NDJSON, table.withTitle("again")))
        .isEqualTo("{\"o\":{\"z\":1,\"a\":\"PT30H\"},\"l\":{\"a\":\"PT30H\",\"z\":1}}\n");
  }

  @Test
  void aTableIsACopyAndCannotBeChanged() {
    List<Object> stops = new ArrayList<>(List.of("a"));
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row((Object) stops));
    Table table = Table.of(List.of("stops"), rows);
    stops.add("b");
    rows.clear();
    assertThat(table.rows()).isEqualTo(List.of(List.of(List.of("a"))));
    assertThatThrownBy(() -> table.rows().get(0).set(0, "x"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aTableRefusesRaggedRowsAndTwinColumns() {
    assertThatThrownBy(() -> Table.of(List.of("a", "b"), List.of(row(1L))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Table.of(List.of("a", "a"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String write(Format format, Table... tables) {
    StringBuilder out = new StringBuilder();
    Tables.write(List.of(tables), format, Terminal.PLAIN, out);
    return out.toString();
  }
}
