package io.corridor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows in which route answers come, for those who draw them. Rows may have travelled
 * through a database, so nothing is taken for granted about their values.
 */
final class RouteFields {

  private static final int REPLACEMENT = 0xFFFD;

  private RouteFields() {}

  /** The rows below a column, such as {@code legs}; none where there are none. */
  static List<Map<?, ?>> rows(Map<?, ?> row, String column) {
    List<Map<?, ?>> rows = new ArrayList<>();
    if (row.get(column) instanceof List<?> list) {
      for (@Nullable Object item : list) {
        if (item instanceof Map<?, ?> map) {
          rows.add(map);
        }
      }
    }
    return rows;
  }

  /** The texts below a column; none where there are none. */
  static List<String> texts(Map<?, ?> row, String column) {
    return row.get(column) instanceof List<?> list
        ? list.stream().map(String::valueOf).map(RouteFields::plain).toList()
        : List.of();
  }

  /** A value as one line of text; empty where it is missing. */
  static String text(Map<?, ?> row, String column) {
    Object value = row.get(column);
    return value == null ? "" : plain(value.toString());
  }

  /** A number; empty where it is missing or no number that can be drawn. */
  static OptionalDouble number(Map<?, ?> row, String column) {
    return row.get(column) instanceof Number number && Double.isFinite(number.doubleValue())
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** The name of a stop, or its id where nobody names it. */
  static String name(Map<?, ?> stop) {
    String name = text(stop, "name");
    return name.isEmpty() ? text(stop, "id") : name;
  }

  /** The rank of a route, or its position among the rows where it has none. */
  static String rank(Map<?, ?> route, int position) {
    String rank = text(route, "rank");
    return rank.isEmpty() ? String.valueOf(position + 1) : rank;
  }

  /** One line without what XML cannot hold or what turns the direction of the text around it. */
  static String plain(String text) {
    return text.codePoints()
        .map(RouteFields::plain)
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .strip();
  }

  private static int plain(int character) {
    boolean blank =
        Character.isWhitespace(character)
            || Character.isISOControl(character)
            || (character >= 0x2028 && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    boolean unfit = Character.getType(character) == Character.SURROGATE || character == 0xFFFE;
    return blank ? ' ' : unfit || character == 0xFFFF ? REPLACEMENT : character;
  }
}
