package io.corridor.value;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as texts that are read as the same numbers again. */
public final class Decimals {

  /** Digits that any double may need to be told from its neighbours. */
  private static final int MOST_DIGITS = 17;

  private static final int FEWEST_DIGITS = 15;
  private static final int PLAIN_DIGITS = 21;

  private Decimals() {}

  /** The fewest digits that are read as that number, whichever Java runs; 163 rather than 163.0. */
  public static String text(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    if (number == 0) {
      // Zero has a sign, which no BigDecimal keeps.
      return Double.doubleToRawLongBits(number) == 0 ? "0" : "-0";
    }
    BigDecimal exact = new BigDecimal(number);
    for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
      if (rounded.doubleValue() == number) {
        boolean plain = Math.abs(rounded.precision() - rounded.scale()) < PLAIN_DIGITS;
        return plain ? rounded.toPlainString() : rounded.toString().replace("E+", "E");
      }
    }
    return exact.toString();
  }
}
