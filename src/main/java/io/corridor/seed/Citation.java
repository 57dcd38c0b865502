package io.corridor.seed;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern LOCATOR = Pattern.compile("([A-Za-z]+)(\\d{1,9})(?:-(\\d{1,9}))?");

  /** The citation that a text is, absent where it is none. */
  public static Optional<Citation> parse(String text) {
    int hash = text.indexOf('#');
    if (hash <= 0) {
      return Optional.empty();
    }
    return range(text.substring(0, hash), text.substring(hash + 1));
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
    Matcher parts = LOCATOR.matcher(locator);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(parts.group(2));
    int to = parts.group(3) == null ? from : Integer.parseInt(parts.group(3));
    return from > to
        ? Optional.empty()
        : Optional.of(new Citation(source, parts.group(1), from, to));
  }
}
