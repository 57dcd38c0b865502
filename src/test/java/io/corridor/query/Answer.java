package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.corridor.neo4j.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer beside what the file of its query expects; every failure shows the rows there are. */
record Answer(Rows rows) {

  void mustMeet(CannedQuery.Expectation expected) {
    checkColumns(expected.exactly());
    checkColumns(expected.contains());
    List<Map<String, @Nullable Object>> actual = rows.maps();
    expected
        .rows()
        .ifPresent(number -> assertThat(actual).as(all("rows: " + number)).hasSize(number));
    if (!expected.exactly().isEmpty()) {
      checkExactly(expected.exactly(), expected.ordered(), actual);
    }
    for (Map<String, @Nullable Object> wanted : expected.contains()) {
      if (actual.stream().noneMatch(row -> fits(wanted, row))) {
        fail(all("no row is " + wanted));
      }
    }
  }

  /** A column that the query does not have is a slip of the pen, even where nothing is compared. */
  private void checkColumns(List<Map<String, @Nullable Object>> expected) {
    for (Map<String, @Nullable Object> wanted : expected) {
      assertThat(rows.columns()).containsAll(wanted.keySet());
    }
  }

  private void checkExactly(
      List<Map<String, @Nullable Object>> expected,
      boolean ordered,
      List<Map<String, @Nullable Object>> actual) {
    for (int i = 0; i < expected.size(); i++) {
      Map<String, @Nullable Object> wanted = expected.get(i);
      boolean found =
          ordered
              ? i < actual.size() && fits(wanted, actual.get(i))
              : actual.stream().anyMatch(row -> fits(wanted, row));
      if (!found) {
        fail(all(ordered ? "row " + (i + 1) + " is not " + wanted : "no row is " + wanted));
      }
    }
    for (Map<String, @Nullable Object> row : actual) {
      if (expected.stream().noneMatch(wanted -> fits(wanted, row))) {
        fail(all("not expected: " + row));
      }
    }
    assertThat(actual).as(all("rows: " + expected.size())).hasSameSizeAs(expected);
  }

  private static boolean fits(
      Map<String, @Nullable Object> wanted, Map<String, @Nullable Object> row) {
    return wanted.entrySet().stream()
        .allMatch(entry -> Objects.equals(entry.getValue(), row.get(entry.getKey())));
  }

  private String all(String problem) {
    List<String> lines = new ArrayList<>();
    lines.add(problem);
    lines.add("The answer is:");
    rows.maps().forEach(row -> lines.add("  " + withoutNulls(row)));
    return String.join("\n", lines);
  }

  private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> row) {
    Map<String, Object> values = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          boolean empty = value instanceof Collection<?> list && list.isEmpty();
          if (value != null && !empty) {
            values.put(column, value);
          }
        });
    return values;
  }
}
