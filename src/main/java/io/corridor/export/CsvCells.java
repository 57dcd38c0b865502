package io.corridor.export;

import io.corridor.model.Property;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Values as seed files have them, one text for each value. */
final class CsvCells {

  /** Digits that any double may need to be told from its neighbours. */
  private static final int MOST_DIGITS = 17;

  private static final int FEWEST_DIGITS = 15;
  private static final int PLAIN_DIGITS = 21;

  private CsvCells() {}

  /**
   * The text of a cell; absent where no text of a cell would be read as that value: an empty cell
   * is none, and what stands between the items of a list cannot be in one.
   *
   * @param arrayDelimiter what stands between them
   */
  static Optional<String> of(Property property, Object value, char arrayDelimiter) {
    if (!property.array()) {
      return value instanceof Collection ? Optional.empty() : filled(text(value));
    }
    Collection<?> items = value instanceof Collection<?> many ? many : List.of(value);
    List<String> texts = items.stream().map(CsvCells::text).toList();
    return texts.stream().anyMatch(text -> text.isEmpty() || text.indexOf(arrayDelimiter) >= 0)
        ? Optional.empty()
        : filled(String.join(String.valueOf(arrayDelimiter), texts));
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static String text(Object value) {
    return value instanceof Double number ? number(number) : value.toString();
  }

  /** The fewest digits that are read as that number, whichever Java runs; 163 rather than 163.0. */
  private static String number(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    BigDecimal exact = new BigDecimal(number);
    for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
      if (rounded.doubleValue() == number) {
        boolean plain = Math.abs(rounded.precision() - rounded.scale()) < PLAIN_DIGITS;
        return plain ? rounded.toPlainString() : rounded.toString();
      }
    }
    return exact.toString();
  }
}
