package io.corridor.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration as Neo4j has it, in which a month is no number of days and a day no number of seconds.
 *
 * @param nanoseconds that are added to the seconds, from 0 to 999999999
 */
public record IsoDuration(long months, long days, long seconds, int nanoseconds) {

  // Eleven digits of each unit do not exceed what Neo4j can hold of all together.
  private static final String NUMBER = "(-?\\d{1,11})";
  private static final int NANO_DIGITS = 9;
  private static final int NANOS = 1_000_000_000;
  private static final int MONTHS = 12;
  private static final int WEEK = 7;
  private static final int HOUR = 3600;
  private static final int MINUTE = 60;

  /**
   * The duration that a text is, such as {@code P1Y2M3DT4H5M6.5S}, each number with a minus sign or
   * without; absent where it is none.
   */
  public static Optional<IsoDuration> parse(String text) {
    Matcher parts = Pattern.compile(form()).matcher(text);
    if (!parts.matches() || text.endsWith("P") || text.endsWith("T")) {
      return Optional.empty();
    }
    long months = MONTHS * number(parts, 1) + number(parts, 2);
    long days = WEEK * number(parts, 3) + number(parts, 4);
    long seconds = HOUR * number(parts, 5) + MINUTE * number(parts, 6) + number(parts, 7);
    int nanos = nanos(parts.group(8));
    boolean less = nanos > 0 && parts.group(7).startsWith("-");
    return Optional.of(
        less
            ? new IsoDuration(months, days, seconds - 1, NANOS - nanos)
            : new IsoDuration(months, days, seconds, nanos));
  }

  private static String form() {
    return "P(?:NY)?(?:NM)?(?:NW)?(?:ND)?(?:T(?:NH)?(?:NM)?(?:N(?:\\.(\\d{1,9}))?S)?)?"
        .replace("N", NUMBER);
  }

  private static long number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }

  private static int nanos(@org.jspecify.annotations.Nullable String fraction) {
    return fraction == null
        ? 0
        : Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
  }

  /** As Cypher prints it, and reads it again. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("P");
    add(text, months / MONTHS, 'Y');
    add(text, months % MONTHS, 'M');
    add(text, days, 'D');
    boolean borrowed = seconds < 0 && nanoseconds > 0;
    long whole = borrowed ? seconds + 1 : seconds;
    int nanos = borrowed ? NANOS - nanoseconds : nanoseconds;
    if (whole != 0 || nanos != 0 || text.length() == 1) {
      text.append('T');
      add(text, whole / HOUR, 'H');
      add(text, whole % HOUR / MINUTE, 'M');
      long rest = whole % MINUTE;
      if (rest != 0 || nanos != 0 || text.charAt(text.length() - 1) == 'T') {
        text.append(borrowed && rest == 0 ? "-" : "").append(rest).append(fraction(nanos));
        text.append('S');
      }
    }
    return text.toString();
  }

  private static void add(StringBuilder text, long number, char unit) {
    if (number != 0) {
      text.append(number).append(unit);
    }
  }

  private static String fraction(int nanos) {
    return nanos == 0 ? "" : ("." + String.format("%09d", nanos)).replaceAll("0+$", "");
  }
}
