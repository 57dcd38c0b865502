package io.corridor.seed;

import java.util.Optional;
import java.util.Set;

/** What spreadsheets do to a CSV file when they save it, beyond what people typed. */
final class SpreadsheetSlips {

  private SpreadsheetSlips() {}

  private static final String OTHERS = ",;\t|";
  private static final Set<String> ERRORS =
      Set.of("#REF!", "#N/A", "#NAME?", "#DIV/0!", "#VALUE!", "#NUM!", "#NULL!");

  /**
   * What stands between the columns where it is no comma, in words: some countries' spreadsheets
   * write semicolons into a CSV file. A header has a colon for each type, and no list in it.
   */
  static Optional<String> otherSeparator(String header, char delimiter) {
    if (header.indexOf(delimiter) >= 0 || header.indexOf(':') < 0) {
      return Optional.empty();
    }
    return OTHERS
        .chars()
        .filter(other -> header.indexOf(other) >= 0)
        .mapToObj(other -> words((char) other))
        .findFirst();
  }

  /** Whether a text is what a spreadsheet shows in place of a value. */
  static boolean isError(String text) {
    return text.charAt(0) == '#' && ERRORS.contains(text);
  }

  /** What a separator is called. */
  static String words(char separator) {
    return switch (separator) {
      case ',' -> "commas";
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      default -> "'" + separator + "'";
    };
  }

  /**
   * Whether a text is in UTF-16, which spreadsheets call Unicode: by its mark, or as every other
   * byte of a header in English letters is zero.
   */
  static boolean isUtf16(byte[] bytes, int length) {
    if (length < 4) {
      return false;
    }
    boolean marked = (bytes[0] & bytes[1] & 0xFF) >= 0xFE && bytes[0] != bytes[1];
    boolean little = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
    boolean big = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
    return marked || little || big;
  }
}
