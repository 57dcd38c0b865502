package io.corridor.seed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks dates in the Extended Date/Time Format (ISO 8601-2, Library of Congress, levels 0 and 1 as
 * far as curated data needs them): {@code 2017}, {@code 2017-11}, {@code 2017-11-19}, each with
 * {@code ?}, {@code ~} or {@code %} behind; intervals {@code a/b}, open {@code ../b} and {@code
 * a/..}.
 */
final class Edtf {

  private static final Pattern DATE =
      Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?[?~%]?");

  private static final String OPEN = "..";

  private Edtf() {}

  /** Whether the text is such a date, and one that exists; no interval ends before it starts. */
  static boolean isValid(String text) {
    String[] ends = text.split("/", -1);
    return switch (ends.length) {
      case 1 -> last(text).isPresent();
      case 2 -> isInterval(ends[0], ends[1]);
      default -> false;
    };
  }

  private static boolean isInterval(String start, String end) {
    if (start.equals(OPEN) || end.equals(OPEN)) {
      return last(start).isPresent() || last(end).isPresent();
    }
    Optional<LocalDate> from = first(start);
    Optional<LocalDate> to = last(end);
    return from.isPresent() && to.isPresent() && !from.get().isAfter(to.get());
  }

  /** The first day that a date can mean, absent where there is no such date. */
  private static Optional<LocalDate> first(String text) {
    return last(text)
        .map(
            day ->
                switch (digits(text)) {
                  case 8 -> day;
                  case 6 -> day.withDayOfMonth(1);
                  default -> day.withDayOfYear(1);
                });
  }

  /** The last day that a date can mean, absent where there is no such date. */
  private static Optional<LocalDate> last(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(parts.group(1));
      int month = parts.group(2) == null ? 12 : Integer.parseInt(parts.group(2));
      return Optional.of(
          parts.group(3) == null
              ? YearMonth.of(year, month).atEndOfMonth()
              : LocalDate.of(year, month, Integer.parseInt(parts.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int digits(String text) {
    return (int) text.chars().filter(Character::isDigit).count();
  }
}
