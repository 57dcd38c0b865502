package io.corridor.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values as Cypher writes them. */
final class Cypher {

  private Cypher() {}

  /** A label, a type or a property, whatever characters it is made of. */
  static String name(String name) {
    // An escape is read even between back-ticks; one of the backslash itself is not read again.
    return "`" + name.replace("\\u", "\\u005Cu").replace("`", "``") + "`";
  }

  /** A map with all these entries. */
  static String map(Map<String, ?> entries, List<String> unlikeText) {
    return entries.entrySet().stream()
        .map(
            entry ->
                name(entry.getKey())
                    + ": "
                    + value(entry.getValue(), unlikeText.contains(entry.getKey())))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /**
   * A value.
   *
   * @param unlikeText whether a text is what the driver makes of a point or a duration
   */
  private static String value(Object value, boolean unlikeText) {
    if (value instanceof List<?> list) {
      return list.stream()
          .map(item -> value(item, unlikeText))
          .collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof String text && unlikeText) {
      return text.startsWith("Point{") ? point(text) : call("duration", text);
    } else if (value instanceof LocalDate) {
      return call("date", value);
    } else if (value instanceof ZonedDateTime) {
      return call("datetime", value);
    } else if (value instanceof LocalDateTime) {
      return call("localdatetime", value);
    } else if (value instanceof OffsetTime) {
      return call("time", value);
    } else if (value instanceof LocalTime) {
      return call("localtime", value);
    }
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : text(value.toString());
  }

  private static String call(String function, Object value) {
    return function + "(" + text(value.toString()) + ")";
  }

  /** Of {@code Point{srid=4326, x=68.1, y=41.2}}. */
  private static String point(String text) {
    return "point({" + text.substring("Point{".length()).replace('=', ':') + ")";
  }

  static String text(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('\'');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> quoted.append("\\\\");
        case '\'' -> quoted.append("\\'");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            quoted.append("\\u%04X".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('\'').toString();
  }
}
