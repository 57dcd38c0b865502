package io.corridor.seed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
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

  private Edtf() {}

  /** Whether the text is such a date, and one that exists. */
  static boolean isValid(String text) {
    String[] ends = text.split("/", -1);
    return switch (ends.length) {
      case 1 -> isDate(text);
      case 2 -> isEnd(ends[0]) && isEnd(ends[1]) && !(isOpen(ends[0]) && isOpen(ends[1]));
      default -> false;
    };
  }

  private static boolean isEnd(String end) {
    return isOpen(end) || isDate(end);
  }

  private static boolean isOpen(String end) {
    return end.equals("..");
  }

  private static boolean isDate(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    try {
      int year = Integer.parseInt(parts.group(1));
      if (parts.group(3) != null) {
        LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
      } else if (parts.group(2) != null) {
        YearMonth.of(year, Integer.parseInt(parts.group(2)));
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
