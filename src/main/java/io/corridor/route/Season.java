package io.corridor.route;

import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;

/** The days of the year on which something is open, as {@code MM-DD/MM-DD}. */
final class Season {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

  private Season() {}

  /** Whether it is open on some day of a month; always where nothing is said. */
  static boolean isOpenIn(String season, Month month) {
    int slash = season.indexOf('/');
    if (slash < 0) {
      return true;
    }
    int from = MonthDay.parse(season.substring(0, slash), DAY).getMonthValue();
    int to = MonthDay.parse(season.substring(slash + 1), DAY).getMonthValue();
    int asked = month.getValue();
    return from <= to ? from <= asked && asked <= to : asked >= from || asked <= to;
  }
}
