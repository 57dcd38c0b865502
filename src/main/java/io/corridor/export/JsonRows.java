package io.corridor.export;

import io.corridor.output.Format;
import io.corridor.output.Table;
import io.corridor.output.Tables;
import io.corridor.output.Terminal;
import io.corridor.value.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects with the same members; some are written at a time, as each writing has its price.
 */
final class JsonRows {

  private static final int ROWS = 500;

  private final List<String> members;
  private final String separator;
  private final Writer out;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private boolean any;

  JsonRows(List<String> members, String separator, Writer out) {
    this.members = members;
    this.separator = separator;
    this.out = out;
  }

  /** Properties with points as maps, in the form of APOC. */
  static Map<String, Object> plain(SortedMap<String, Object> properties) {
    SortedMap<String, Object> plain = new TreeMap<>(properties);
    plain.replaceAll(
        (name, value) ->
            value instanceof List<?> items
                ? items.stream().map(JsonRows::plain).toList()
                : plain(value));
    return plain;
  }

  private static Object plain(Object value) {
    if (!(value instanceof Point point)) {
      return value;
    }
    Map<String, Object> members = new LinkedHashMap<>(Map.of("crs", point.system().toString()));
    members.putAll(point.coordinates());
    return members;
  }

  void add(List<@Nullable Object> row) {
    rows.add(row);
    if (rows.size() == ROWS) {
      flush();
    }
  }

  /** Ends the last line, if there is one. */
  void end() {
    flush();
    append(any ? "\n" : "");
  }

  private void flush() {
    if (!rows.isEmpty()) {
      StringBuilder lines = new StringBuilder();
      Tables.write(Table.of(members, rows), Format.NDJSON, Terminal.PLAIN, lines);
      // Within a line of NDJSON every line feed is escaped: those left stand between the rows.
      append(any ? separator : "");
      append(lines.substring(0, lines.length() - 1).replace("\n", separator));
      rows.clear();
      any = true;
    }
  }

  private void append(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
