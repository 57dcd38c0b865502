package io.corridor.export;

import io.corridor.value.IsoDuration;
import io.corridor.value.Point;
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
  static String map(Map<String, ?> entries) {
    return entries.entrySet().stream()
        .map(entry -> name(entry.getKey()) + ": " + value(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String value(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Cypher::value).collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof Point) {
      return "point(" + value + ")";
    } else if (value instanceof IsoDuration) {
      return call("duration", value);
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
