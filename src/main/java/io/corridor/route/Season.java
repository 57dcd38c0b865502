package io.corridor.route;

import java.time.Month;
import java.util.regex.Pattern;

/** The days of the year on which something is open, as {@code MM-DD/MM-DD}. */
final class Season {

  private static final Pattern DAYS =
      Pattern.compile(
          "(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])/(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

  private Season() {}

  /** Whether it is open on some day of a month; always where nothing is said that can be read. */
  static boolean isOpenIn(String season, Month month) {
    if (!DAYS.matcher(season).matches()) {
      return true;
    }
    int slash = season.indexOf('/');
    int from = Integer.parseInt(season.substring(0, 2));
    int to = Integer.parseInt(season.substring(slash + 1, slash + 3));
    int asked = month.getValue();
    return from <= to ? from <= asked && asked <= to : asked >= from || asked <= to;
  }
}
