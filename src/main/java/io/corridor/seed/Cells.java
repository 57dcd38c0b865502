package io.corridor.seed;

import io.corridor.model.Property;
import io.corridor.model.PropertyType;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import io.corridor.route.Season;
import io.corridor.time.Edtf;
import io.corridor.value.IsoDuration;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
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
  @Nullable Object value(Property property, Defaults defaults, String text, int line, int column) {
    if (!property.array()) {
      return item(property, defaults, text, line, column);
    }
    if (text.indexOf(delimiter) < 0) {
      Object only = item(property, defaults, text, line, column);
      return only == null ? List.of() : List.of(only);
    }
    List<Object> items = new ArrayList<>();
    for (String part : split(text, delimiter)) {
      if (part.isEmpty()) {
        problems.add(
            Fault.SEED_EMPTY_ITEM, place(property, line, column), property.name(), delimiter);
      } else if (hasOuterSpace(part)) {
        problems.add(Fault.SEED_OUTER_SPACE, place(property, line, column), part);
      } else {
        Object item = item(property, defaults, part, line, column);
        if (item != null) {
          items.add(item);
        }
      }
    }
    if (property.type() == PropertyType.POINT && !Points.areAlike(items)) {
      problems.add(Fault.SEED_POINTS_DIFFER, place(property, line, column), property.name());
    }
    return List.copyOf(items);
  }

  /** Whether a text that is not empty begins or ends with a space of any kind. */
  static boolean hasOuterSpace(String text) {
    return isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1));
  }

  private static boolean isSpace(char c) {
    // The latter knows the spaces at which no line breaks, the former tabs.
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private Location place(Property property, int line, int column) {
    return new Location(file, line, column, property.name());
  }

  private @Nullable Object item(
      Property property, Defaults defaults, String text, int line, int column) {
    if (property.type() == PropertyType.STRING && SpreadsheetSlips.isError(text)) {
      problems.add(Fault.SEED_ERROR_VALUE, place(property, line, column), text);
      return null;
    }
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
    Object value = parse(property.type(), text, defaults);
    if (value == null) {
      problems.add(
          Fault.SEED_WRONG_TYPE,
          place(property, line, column),
          text,
          CellTexts.expected(property.type()),
          CellTexts.example(property.type()));
    }
    return value;
  }

  private static @Nullable Object parse(PropertyType type, String text, Defaults defaults) {
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
        case DATE, LOCALTIME, TIME, LOCALDATETIME, DATETIME ->
            Temporals.parse(type, text, defaults.zone());
        case DURATION -> IsoDuration.parse(text).orElse(null);
        case POINT -> Points.parse(text, defaults.point()).orElse(null);
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

  /** The items of a list. */
  static List<String> split(String text, char delimiter) {
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
