package io.corridor.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers under each other by their decimal point. */
final class Decimals {

  /** Nothing to align. */
  static final int NONE = 0;

  private Decimals() {}

  /** The most characters that a number of a column has from its point on, if all are numbers. */
  static int most(List<List<@Nullable Object>> rows, int column) {
    if (!Cells.allNumbers(rows, column)) {
      return NONE;
    }
    int most = NONE;
    for (List<@Nullable Object> row : rows) {
      if (row.get(column) instanceof Number number) {
        most = Math.max(most, fraction(Cells.number(number)));
      }
    }
    return most;
  }

  /** With blanks behind it so that its point stands where the others' do. */
  static String pad(Number number, int most) {
    String text = Cells.number(number);
    return text.concat(" ".repeat(most - fraction(text)));
  }

  private static int fraction(String number) {
    int point = number.indexOf('.');
    return point < 0 || number.indexOf('E') >= 0 ? 0 : number.length() - point;
  }
}
