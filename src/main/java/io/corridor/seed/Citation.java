package io.corridor.seed;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A citation as seed files write it, {@code <source>#<locator>}. A locator is a letter code with a
 * number or a range: {@code L35}, {@code L35-39}, {@code fn12}, {@code Q7}, {@code p129}.
 *
 * @param source id of the source
 * @param unit what is counted: {@code L} lines, {@code fn} footnotes, {@code Q} questions, {@code
 *     p} pages
 * @param from first number
 * @param to last number
 */
public record Citation(String source, String unit, int from, int to)
    implements Comparable<Citation> {

  private static final Comparator<Citation> ORDER =
      Comparator.comparing(Citation::source)
          .thenComparing(Citation::unit)
          .thenComparingInt(Citation::from)
          .thenComparingInt(Citation::to);

  private static final int MAX_DIGITS = 9;

  /** The citation that a text is, absent where it is none. */
  public static Optional<Citation> parse(String text) {
    int hash = text.indexOf('#');
    if (hash <= 0) {
      return Optional.empty();
    }
    return range(text.substring(0, hash), text.substring(hash + 1));
  }

  /** Whether a text tells how far the locators of a source reach, such as {@code L1-109}. */
  static boolean isExtent(String text) {
    return range("", text).isPresent();
  }

  /** The place in the source as seed files write it, such as {@code L35-39}. */
  public String locator() {
    return unit + from + (to == from ? "" : "-" + to);
  }

  /** By source, and then as one reads on: {@code L7} before {@code L35}. */
  @Override
  public int compareTo(Citation other) {
    return ORDER.compare(this, other);
  }

  /** Whether one of the extents of a source, such as {@code L1-109}, holds the locator. */
  boolean isWithin(Collection<?> extents) {
    return extents.stream()
        .map(extent -> range(source, String.valueOf(extent)))
        .flatMap(Optional::stream)
        .anyMatch(extent -> extent.unit.equals(unit) && extent.from <= from && to <= extent.to);
  }

  private static Optional<Citation> range(String source, String locator) {
    int digits = 0;
    while (digits < locator.length() && isLetter(locator.charAt(digits))) {
      digits++;
    }
    int hyphen = locator.indexOf('-');
    int from = number(locator, digits, hyphen < 0 ? locator.length() : hyphen);
    int to = hyphen < 0 ? from : number(locator, hyphen + 1, locator.length());
    return digits == 0 || from < 0 || from > to
        ? Optional.empty()
        : Optional.of(new Citation(source, locator.substring(0, digits), from, to));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** A number of one to nine digits, or -1. */
  private static int number(String text, int start, int end) {
    if (end <= start || end - start > MAX_DIGITS) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
