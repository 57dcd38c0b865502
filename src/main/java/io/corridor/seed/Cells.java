package io.corridor.seed;

import io.corridor.model.Property;
import io.corridor.model.PropertyType;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import io.corridor.route.Season;
import io.corridor.time.Edtf;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the text of a cell into the value that its property declares. */
final class Cells {

  private static final char ARRAY_SEPARATOR = ';';
  // As neo4j-admin reads them: no plus sign, no digits but ASCII, none of Java's suffixes.
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private final Problems problems;

  Cells(Problems problems) {
    this.problems = problems;
  }

  /** The value of a cell that is not empty; absent where the text is no such value. */
  Optional<Object> value(Property property, String text, Location place) {
    if (!property.array()) {
      return item(property, text, place);
    }
    List<Object> items = new ArrayList<>();
    for (String part : split(text)) {
      if (part.isEmpty()) {
        problems.add(Fault.SEED_EMPTY_ITEM, place, property.name());
      } else if (!part.equals(part.strip())) {
        problems.add(Fault.SEED_OUTER_SPACE, place, part);
      } else {
        item(property, part, place).ifPresent(items::add);
      }
    }
    return Optional.of(List.copyOf(items));
  }

  private Optional<Object> item(Property property, String text, Location place) {
    if (!property.values().isEmpty() && !property.values().contains(text)) {
      String known =
          property.array() && text.indexOf(',') >= 0
              ? "Put ';' between the items of a list."
              : "Allowed: " + String.join(", ", property.values()) + ".";
      problems.add(
          Fault.SEED_VALUE_NOT_ALLOWED,
          place,
          text,
          property.name(),
          Similar.hint(text, property.values(), known));
      return Optional.empty();
    }
    Optional<Object> value = parse(property.type(), text).map(Object.class::cast);
    if (value.isEmpty()) {
      problems.add(
          Fault.SEED_WRONG_TYPE, place, text, expected(property.type()), example(property.type()));
    }
    return value;
  }

  private static Optional<? extends Object> parse(PropertyType type, String text) {
    try {
      return switch (type) {
        case STRING -> Optional.of(text);
        case INT -> whole(text).map(Integer::parseInt).map(Integer::longValue);
        case LONG -> whole(text).map(Long::parseLong);
        case FLOAT -> decimal(text).filter(value -> Float.isFinite(value.floatValue()));
        case DOUBLE -> decimal(text);
        case BOOLEAN -> truth(text);
        case DATE -> Optional.of(LocalDate.parse(text));
        case EDTF -> Optional.of(text).filter(Edtf::isValid);
        case SEASON -> Optional.of(text).filter(Season::isValid);
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> whole(String text) {
    return Optional.of(text).filter(t -> WHOLE.matcher(t).matches());
  }

  private static Optional<Double> decimal(String text) {
    return Optional.of(text)
        .filter(t -> DECIMAL.matcher(t).matches())
        .map(Double::valueOf)
        .filter(value -> Double.isFinite(value));
  }

  private static Optional<Boolean> truth(String text) {
    // neo4j-admin takes anything but "true" for false; a slip must not become a fact.
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static String expected(PropertyType type) {
    return switch (type) {
      case STRING -> "a text";
      case INT, LONG -> "a whole number in range";
      case FLOAT, DOUBLE -> "a number";
      case BOOLEAN -> "true or false";
      case DATE -> "a date that exists";
      case EDTF -> "a date that exists, in EDTF";
      case SEASON -> "a season: its first and its last day, of any year";
    };
  }

  private static String example(PropertyType type) {
    return switch (type) {
      case STRING -> "any";
      case INT, LONG -> "42";
      case FLOAT, DOUBLE -> "1234.5";
      case BOOLEAN -> "true";
      case DATE -> "2017-11-19";
      case EDTF -> "2017-11-19, 2017-11, 2017, 2017~ or 2017/2018";
      case SEASON -> "04-25/11-15, month before day, in a column that holds text";
    };
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(ARRAY_SEPARATOR);
        end >= 0;
        end = text.indexOf(ARRAY_SEPARATOR, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }
}
