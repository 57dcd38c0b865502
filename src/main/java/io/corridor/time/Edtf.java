package io.corridor.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in the Extended Date/Time Format (ISO 8601-2, Library of Congress, levels 0 and 1 as far as
 * curated data needs them): {@code 2017}, {@code 2017-11}, {@code 2017-11-19}, each with {@code ?},
 * {@code ~} or {@code %} behind; intervals {@code a/b}, open {@code ../b} and {@code a/..}.
 *
 * <p>A date can mean every day of its year or month. An approximate one ({@code ~}, {@code %}) can
 * be off by one unit of its own precision to either side: {@code 2017~} is some day from 2016 to
 * 2018, {@code 2017-11~} one from October to December. The format gives no number for that; the
 * unit in which somebody chose to speak is the least that he leaves open. An uncertain one ({@code
 * ?}) is a doubt about the source, not a range around the date, and widens nothing. An interval can
 * mean the days from the first of its start to the last of its end.
 */
public final class Edtf {

  private static final Pattern DATE =
      Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([?~%])?");

  private static final String OPEN = "..";

  private Edtf() {}

  /** Whether the text is such a date, and one that exists; no interval ends before it starts. */
  public static boolean isValid(String text) {
    return span(text).isPresent();
  }

  /** The days that a date can mean; absent where the text is no such date. */
  public static Optional<Span> span(String text) {
    String[] ends = text.split("/", -1);
    return switch (ends.length) {
      case 1 -> days(text).map(Days::widened);
      case 2 -> interval(ends[0], ends[1]);
      default -> Optional.empty();
    };
  }

  /**
   * The last day of a date without qualifier, such as a user types to ask about a time: as of 2017
   * is as of the end of 2017. Absent where the text is no such date, or a vague one.
   */
  public static Optional<LocalDate> lastDay(String text) {
    return days(text).filter(days -> !days.qualified()).map(Days::last);
  }

  private static Optional<Span> interval(String start, String end) {
    Optional<Days> from = days(start);
    Optional<Days> to = days(end);
    if (start.equals(OPEN)) {
      return to.map(days -> new Span(Optional.empty(), days.widened().latest()));
    }
    if (end.equals(OPEN)) {
      return from.map(days -> new Span(days.widened().earliest(), Optional.empty()));
    }
    if (from.isEmpty() || to.isEmpty() || from.get().first().isAfter(to.get().last())) {
      return Optional.empty();
    }
    return Optional.of(new Span(from.get().widened().earliest(), to.get().widened().latest()));
  }

  private static Optional<Days> days(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Days.of(parts));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The days of a single date as it is written.
   *
   * @param unit its precision: a year, a month, a day
   * @param qualifier {@code ?}, {@code ~}, {@code %} or nothing
   */
  private record Days(LocalDate first, LocalDate last, Period unit, String qualifier) {

    static Days of(Matcher parts) {
      Period unit =
          parts.group(2) == null
              ? Period.ofYears(1)
              : parts.group(3) == null ? Period.ofMonths(1) : Period.ofDays(1);
      LocalDate first =
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2)),
              parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)));
      String qualifier = parts.group(4) == null ? "" : parts.group(4);
      return new Days(first, first.plus(unit).minusDays(1), unit, qualifier);
    }

    boolean qualified() {
      return !qualifier.isEmpty();
    }

    Span widened() {
      boolean approximate = qualifier.equals("~") || qualifier.equals("%");
      // From the day after the last: a month before the 31st may have no 31st.
      return approximate
          ? Span.of(first.minus(unit), last.plusDays(1).plus(unit).minusDays(1))
          : Span.of(first, last);
    }
  }
}
