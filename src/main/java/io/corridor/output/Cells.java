package io.corridor.output;

import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values that cells hold: copied, and as text. */
final class Cells {

  /** Beyond these, digits say less than an exponent. */
  private static final double LARGEST_PLAIN = 1e15;

  private static final double SMALLEST_PLAIN = 1e-6;

  private Cells() {}

  /** An immutable copy, all the way down. */
  static List<@Nullable Object> copy(Collection<?> values) {
    List<@Nullable Object> copies = new ArrayList<>(values.size());
    for (Object value : values) {
      copies.add(copy(value));
    }
    return Collections.unmodifiableList(copies);
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof TemporalAccessor
        || value instanceof TemporalAmount) {
      return value;
    }
    if (value instanceof Collection<?> collection) {
      return copy(collection);
    }
    if (value instanceof Map<?, ?> map) {
      return copy(map);
    }
    return value.toString();
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
    if (map instanceof OrderedMap copy) {
      return copy;
    }
    boolean ordered = map instanceof LinkedHashMap || map instanceof SortedMap;
    Map<String, @Nullable Object> copies = ordered ? new LinkedHashMap<>() : new TreeMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      copies.put(String.valueOf(entry.getKey()), copy(entry.getValue()));
    }
    return new OrderedMap(Collections.unmodifiableMap(copies).entrySet());
  }

  /** An immutable map whose order is meant, so that it is kept when the map is copied again. */
  private static final class OrderedMap extends AbstractMap<String, @Nullable Object> {

    private final Set<Entry<String, @Nullable Object>> entries;

    OrderedMap(Set<Entry<String, @Nullable Object>> entries) {
      this.entries = entries;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
      return entries;
    }
  }

  /** In one line; null is empty. */
  static String inline(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof List<?> list) {
      return join(lines(list), ", ");
    }
    if (value instanceof Map<?, ?> map) {
      return join(lines(map), ", ");
    }
    return value.toString();
  }

  /** What deserves a line of its own: each item of a list, each entry of a map, else all of it. */
  static List<String> lines(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        lines.add(inline(item));
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        lines.add(String.valueOf(entry.getKey()).concat(": ").concat(inline(entry.getValue())));
      }
    } else {
      lines.add(inline(value));
    }
    return lines;
  }

  static String join(List<String> parts, String separator) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : separator).append(parts.get(i));
    }
    return text.toString();
  }

  /** Digits without grouping and, for lengths and hours that people meet, without exponent. */
  static String number(Number number) {
    if (!(number instanceof Double || number instanceof Float)) {
      return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }
    String text = number.toString();
    double size = Math.abs(number.doubleValue());
    if (text.indexOf('E') < 0 || size >= LARGEST_PLAIN || size < SMALLEST_PLAIN) {
      return text;
    }
    String plain = new BigDecimal(text).toPlainString();
    return plain.indexOf('.') < 0 ? plain.concat(".0") : plain;
  }

  /** Whether every cell of a column that is not null is a number, and there is one. */
  static boolean allNumbers(List<List<@Nullable Object>> rows, int column) {
    boolean any = false;
    for (List<@Nullable Object> row : rows) {
      Object cell = row.get(column);
      if (cell != null && !(cell instanceof Number)) {
        return false;
      }
      any |= cell != null;
    }
    return any;
  }

  /** Whether a column keeps to the right. */
  static boolean right(Table table, int column) {
    Alignment alignment = table.columns().get(column).alignment();
    return alignment == Alignment.RIGHT
        || (alignment == Alignment.NATURAL && allNumbers(table.rows(), column));
  }
}
