package io.corridor.seed;

import java.util.List;
import java.util.Optional;

/** What spreadsheets do to a CSV file when they save it, beyond what people typed. */
final class SpreadsheetSlips {

  private SpreadsheetSlips() {}

  /** Whether a row is one of the empty ones that stood below the table. */
  static boolean isBlank(List<String> fields) {
    return fields.stream().allMatch(String::isEmpty);
  }

  /** How many fields a row has without the empty ones that stood right of the table. */
  static int filled(List<String> fields, int expected) {
    int filled = fields.size();
    while (filled > expected && fields.get(filled - 1).isEmpty()) {
      filled--;
    }
    return filled;
  }

  /**
   * What stands between the columns where it is no comma, in words: some countries' spreadsheets
   * write semicolons into a CSV file. A header has a colon for each type, and no list in it.
   */
  static Optional<String> otherSeparator(String text) {
    String header = text.lines().findFirst().orElse("");
    if (header.indexOf(',') >= 0 || header.indexOf(':') < 0) {
      return Optional.empty();
    }
    if (header.indexOf(';') >= 0) {
      return Optional.of("semicolons");
    }
    return header.indexOf('\t') >= 0 ? Optional.of("tabs") : Optional.empty();
  }

  /**
   * Whether a text is in UTF-16, which spreadsheets call Unicode: by its mark, or as every other
   * byte of a header in English letters is zero.
   */
  static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 4) {
      return false;
    }
    boolean marked = (bytes[0] & bytes[1] & 0xFF) >= 0xFE && bytes[0] != bytes[1];
    boolean little = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
    boolean big = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
    return marked || little || big;
  }
}
