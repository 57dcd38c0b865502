package io.corridor.workspace;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the cells of a column tell about it, seen one by one. */
final class Facts {

  /** With so few values over so many rows a column looks like a list of allowed ones. */
  private static final int MOST_VALUES = 8;

  private static final int FEWEST_ROWS = 20;

  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

  private final String declared;
  private final String origin;
  private final Set<String> values = new TreeSet<>();
  private long filled;
  private boolean whole = true;
  private boolean decimal = true;
  private boolean truth = true;
  private boolean day = true;

  /**
   * Facts of a column of which nothing is seen yet.
   *
   * @param declared type as the header gives it; empty where it gives none and cells tell
   * @param origin what the header calls the column
   */
  Facts(String declared, String origin) {
    this.declared = declared;
    this.origin = origin;
  }

  String origin() {
    return origin;
  }

  /** Whether the type is told by the cells alone. */
  boolean isInferred() {
    return declared.isEmpty();
  }

  void see(String cell) {
    if (cell.isEmpty()) {
      return;
    }
    filled++;
    if (values.size() <= MOST_VALUES) {
      values.add(cell);
    }
    if (isInferred()) {
      whole = whole && WHOLE.matcher(cell).matches();
      decimal = decimal && DECIMAL.matcher(cell).matches();
      truth = truth && isTruth(cell);
      day = day && isDay(cell);
    }
  }

  static boolean isTruth(String cell) {
    String small = cell.toLowerCase(Locale.ROOT);
    return small.equals("true") || small.equals("false");
  }

  private static boolean isDay(String cell) {
    try {
      LocalDate.parse(cell);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The type of the property. */
  String type() {
    if (!isInferred()) {
      return declared;
    } else if (filled == 0) {
      return "string";
    } else if (whole) {
      return "long";
    } else if (decimal) {
      return "double";
    }
    return truth ? "boolean" : day ? "date" : "string";
  }

  /** Whether every one of so many rows has a value. */
  boolean isRequired(long rows) {
    return rows > 0 && filled == rows;
  }

  /** The values that there are, if they look like all that are allowed; else none. */
  Set<String> allowed() {
    boolean few = values.size() <= MOST_VALUES && values.size() * 2L <= filled;
    return type().equals("string") && few && filled >= FEWEST_ROWS ? values : Set.of();
  }
}
