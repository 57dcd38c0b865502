package io.corridor.route;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;

/** The days of the year on which something is open, as {@code MM-DD/MM-DD}. */
public final class Season {

  private static final String LIKE = "MM-DD/MM-DD";
  private static final int SLASH = LIKE.indexOf('/');

  private Season() {}

  /** Whether a text is one: two days that exist, such as {@code 11-01/03-31}. */
  public static boolean isValid(String text) {
    try {
      if (text.length() != LIKE.length() || text.charAt(SLASH) != '/') {
        return false;
      }
      day(text, 0);
      day(text, SLASH + 1);
      return true;
    } catch (DateTimeException noDay) {
      return false;
    }
  }

  private static MonthDay day(String text, int start) {
    return MonthDay.parse("--" + text.substring(start, start + SLASH));
  }

  /** Whether it is open on some day of a month; always where nothing is said that can be read. */
  static boolean isOpenIn(String season, Month month) {
    if (!isValid(season)) {
      return true;
    }
    int from = day(season, 0).getMonthValue();
    int to = day(season, SLASH + 1).getMonthValue();
    int asked = month.getValue();
    return from <= to ? from <= asked && asked <= to : asked >= from || asked <= to;
  }
}
