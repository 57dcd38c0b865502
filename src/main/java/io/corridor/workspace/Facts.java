package io.corridor.workspace;

import io.corridor.value.IsoDuration;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the cells of a column tell about it, seen one by one. */
final class Facts {

  /** With so few values over so many rows a column looks like a list of allowed ones. */
  private static final int MOST_VALUES = 8;

  private static final int FEWEST_ROWS = 20;

  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern POINT =
      Pattern.compile(
          "\\{(latitude: ?N, ?longitude|longitude: ?N, ?latitude|x: ?N, ?y): ?N}"
              .replace("N", "-?[0-9]{1,15}(\\.[0-9]{1,15})?"));

  /** The types that cells can tell by themselves; of several the first. */
  private static final Map<String, Predicate<String>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("long", cell -> WHOLE.matcher(cell).matches());
    KINDS.put("double", cell -> DECIMAL.matcher(cell).matches());
    KINDS.put("boolean", Facts::isTruth);
    KINDS.put("date", cell -> isTemporal(LocalDate::parse, cell));
    KINDS.put("localtime", cell -> isTemporal(LocalTime::parse, cell));
    KINDS.put("time", cell -> isTemporal(OffsetTime::parse, cell));
    KINDS.put("localdatetime", cell -> isTemporal(LocalDateTime::parse, cell));
    // With a zone by name there can be two offsets that differ.
    KINDS.put("datetime", cell -> isTemporal(OffsetDateTime::parse, cell));
    KINDS.put("duration", cell -> IsoDuration.parse(cell).isPresent());
    KINDS.put("point", cell -> POINT.matcher(cell).matches());
  }

  private final String declared;
  private final String options;
  private final String origin;
  private final Set<String> values = new TreeSet<>();
  private final Set<String> possible = new LinkedHashSet<>(KINDS.keySet());
  private long filled;
  private boolean same = true;

  /**
   * Facts of a column of which nothing is seen yet.
   *
   * @param declared type as the header gives it; empty where it gives none and cells tell
   * @param options what the header says of all cells besides
   * @param origin what the header calls the column
   */
  Facts(String declared, String options, String origin) {
    this.declared = declared;
    this.options = options;
    this.origin = origin;
  }

  String origin() {
    return origin;
  }

  /** Notes what another file says of the same property: what differs is a text in both. */
  void compare(String type, String others) {
    same = same && declared.equals(type) && options.equals(others);
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
      possible.removeIf(kind -> !Objects.requireNonNull(KINDS.get(kind)).test(cell));
    }
  }

  static boolean isTruth(String cell) {
    String small = cell.toLowerCase(Locale.ROOT);
    return small.equals("true") || small.equals("false");
  }

  private static boolean isTemporal(Function<String, ?> parse, String cell) {
    try {
      return parse.apply(cell) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The type of the property. */
  String type() {
    if (!same) {
      return "string";
    } else if (!isInferred()) {
      return declared;
    }
    return filled == 0 ? "string" : possible.stream().findFirst().orElse("string");
  }

  /** The type as the header of a seed file says it. */
  String header() {
    return type() + (same ? options : "");
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
