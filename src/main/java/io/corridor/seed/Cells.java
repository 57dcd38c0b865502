package io.corridor.seed;

import io.corridor.model.Property;
import io.corridor.model.PropertyType;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import io.corridor.route.Season;
import io.corridor.time.Edtf;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into the value that its property declares. */
final class Cells {

  private final String file;
  private final char delimiter;
  private final Problems problems;

  /**
   * The cells of a file.
   *
   * @param file name for messages
   * @param delimiter between the items of a list
   */
  Cells(String file, char delimiter, Problems problems) {
    this.file = file;
    this.delimiter = delimiter;
    this.problems = problems;
  }

  /** The value of a cell that is not empty; null where the text is no such value. */
  @Nullable Object value(
      Property property, Optional<ZoneId> zone, String text, int line, int column) {
    if (!property.array()) {
      return item(property, zone, text, line, column);
    }
    if (text.indexOf(delimiter) < 0) {
      Object only = item(property, zone, text, line, column);
      return only == null ? List.of() : List.of(only);
    }
    List<Object> items = new ArrayList<>();
    for (String part : split(text)) {
      if (part.isEmpty()) {
        problems.add(
            Fault.SEED_EMPTY_ITEM, place(property, line, column), property.name(), delimiter);
      } else if (hasOuterSpace(part)) {
        problems.add(Fault.SEED_OUTER_SPACE, place(property, line, column), part);
      } else {
        Object item = item(property, zone, part, line, column);
        if (item != null) {
          items.add(item);
        }
      }
    }
    return List.copyOf(items);
  }

  /** Whether a text that is not empty begins or ends with a space of any kind. */
  static boolean hasOuterSpace(String text) {
    return Character.isWhitespace(text.charAt(0))
        || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  private Location place(Property property, int line, int column) {
    return new Location(file, line, column, property.name());
  }

  private @Nullable Object item(
      Property property, Optional<ZoneId> zone, String text, int line, int column) {
    if (!property.values().isEmpty() && !property.values().contains(text)) {
      String known =
          property.array() && text.indexOf(',') >= 0
              ? "Put '" + delimiter + "' between the items of a list."
              : "Allowed: " + String.join(", ", property.values()) + ".";
      problems.add(
          Fault.SEED_VALUE_NOT_ALLOWED,
          place(property, line, column),
          text,
          property.name(),
          Similar.hint(text, property.values(), known));
      return null;
    }
    Object value = parse(property.type(), text, zone);
    if (value == null) {
      problems.add(
          Fault.SEED_WRONG_TYPE,
          place(property, line, column),
          text,
          expected(property.type()),
          example(property.type()));
    }
    return value;
  }

  private static @Nullable Object parse(PropertyType type, String text, Optional<ZoneId> zone) {
    try {
      return switch (type) {
        case STRING -> text;
        case CHAR -> text.length() == 1 ? text : null;
        case BYTE -> whole(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
        case SHORT -> whole(text, Short.MIN_VALUE, Short.MAX_VALUE);
        case INT -> whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
        case LONG -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
        case FLOAT -> decimal(text, Float.MAX_VALUE);
        case DOUBLE -> decimal(text, Double.MAX_VALUE);
        case BOOLEAN -> truth(text);
        case DATE, LOCALTIME, TIME, LOCALDATETIME, DATETIME -> Temporals.parse(type, text, zone);
        case EDTF -> Edtf.isValid(text) ? text : null;
        case SEASON -> Season.isValid(text) ? text : null;
      };
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Long whole(String text, long least, long most) {
    if (!Numbers.isWhole(text)) {
      return null;
    }
    long value = Long.parseLong(text);
    return least <= value && value <= most ? (Long) value : null;
  }

  private static @Nullable Double decimal(String text, double most) {
    if (!Numbers.isDecimal(text)) {
      return null;
    }
    Double value = Double.valueOf(text);
    return Math.abs(value) <= most ? value : null;
  }

  private static @Nullable Boolean truth(String text) {
    // neo4j-admin takes anything but "true" for false; a slip must not become a fact.
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  private static String expected(PropertyType type) {
    return switch (type) {
      case STRING -> "a text";
      case CHAR -> "one character";
      case BYTE, SHORT, INT, LONG -> "a whole number in range";
      case FLOAT, DOUBLE -> "a number";
      case BOOLEAN -> "true or false";
      case DATE -> "a date that exists";
      case LOCALTIME -> "a time of day";
      case TIME -> "a time of day with its offset";
      case LOCALDATETIME -> "a date and time that exists";
      case DATETIME -> "a date and time that exists, with its time zone";
      case EDTF -> "a date that exists, in EDTF";
      case SEASON -> "a season: its first and its last day, of any year";
    };
  }

  private static String example(PropertyType type) {
    return switch (type) {
      case STRING -> "any";
      case CHAR -> "A";
      case BYTE, SHORT, INT, LONG -> "42";
      case FLOAT, DOUBLE -> "1234.5";
      case BOOLEAN -> "true";
      case DATE -> "2017-11-19";
      case LOCALTIME -> "21:40:32";
      case TIME -> "21:40:32+01:00, or 'time{timezone:+01:00}' in the header";
      case LOCALDATETIME -> "2017-11-19T21:40:32";
      case DATETIME ->
          "2017-11-19T21:40:32+01:00[Europe/Paris], or 'datetime{timezone:Europe/Paris}' in the"
              + " header";
      case EDTF -> "2017-11-19, 2017-11, 2017, 2017~ or 2017/2018";
      case SEASON -> "04-25/11-15, month before day, in a column that holds text";
    };
  }

  private List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(delimiter); end >= 0; end = text.indexOf(delimiter, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }
}
