package io.corridor.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180, lines ended by LF as all our files are.
 *
 * <p>Null, the empty text and the empty list are an empty field. Lists are joined with {@code ;} as
 * in the seed files; a list that holds lists or maps, and a map, is compact JSON.
 *
 * <p>A text that a spreadsheet would run as a formula, because it begins with {@code = + - @},
 * their full-width forms, a tab or a line break, gets an apostrophe in front (OWASP, "CSV
 * Injection"). Numbers, and texts that look like one, stay as they are. JSON has every text
 * unchanged.
 */
final class CsvFormat {

  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvFormat() {}

  static void write(List<Table> tables, Writer out) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (Table table : tables) {
      for (Column column : table.columns()) {
        names.add(column.name());
      }
    }
    if (names.isEmpty()) {
      return;
    }
    List<String> header = new ArrayList<>(names.size());
    for (String name : names) {
      header.add(harmless(name));
    }
    @SuppressWarnings("resource") // Closing it would close what is not ours; the caller flushes.
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    csv.writeRecord(header);
    List<String> order = List.copyOf(names);
    for (Table table : tables) {
      writeRows(table, order, csv);
    }
  }

  private static void writeRows(Table table, List<String> names, CsvWriter csv) throws IOException {
    int[] source = new int[names.size()];
    java.util.Arrays.fill(source, -1);
    for (int i = 0; i < table.columns().size(); i++) {
      source[names.indexOf(table.columns().get(i).name())] = i;
    }
    @Nullable String[] fields = new String[source.length];
    for (List<@Nullable Object> row : table.rows()) {
      for (int i = 0; i < source.length; i++) {
        fields[i] = source[i] < 0 ? null : field(row.get(source[i]));
      }
      csv.writeRecord(fields);
    }
  }

  private static @Nullable String field(@Nullable Object value) throws IOException {
    if (value == null) {
      return null;
    }
    if (value instanceof Map || (value instanceof List<?> list && nested(list))) {
      return JsonFormat.compact(value);
    }
    if (value instanceof List<?>) {
      return harmless(Cells.join(Cells.lines(value), ";"));
    }
    return value instanceof String text ? harmless(text) : Cells.inline(value);
  }

  private static boolean nested(List<?> list) {
    for (Object item : list) {
      if (item instanceof List || item instanceof Map) {
        return true;
      }
    }
    return false;
  }

  /** With an apostrophe in front of what a spreadsheet would run. */
  static String harmless(String text) {
    if (text.length() < 2 || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 || isNumber(text)) {
      return text;
    }
    return "'".concat(text);
  }

  private static boolean isNumber(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.') {
        return false;
      }
    }
    return text.charAt(0) == '-' || text.charAt(0) == '+';
  }
}
