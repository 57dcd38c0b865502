package io.corridor.seed;

import java.util.Optional;

/**
 * A quote that opens a field of a CSV text and has no end. FastCSV takes the rest of the text for
 * the field without a word; neo4j-admin refuses the file.
 *
 * @param row index of the first character of its row
 * @param quote index of the quote
 */
record OpenQuote(int row, int quote) {

  /** The one in a text, absent where all quotes close. O(length). */
  static Optional<OpenQuote> find(String text) {
    int row = 0;
    boolean fieldStarts = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && fieldStarts) {
        int end = end(text, i);
        if (end < 0) {
          return Optional.of(new OpenQuote(row, i));
        }
        i = end;
        fieldStarts = false;
      } else {
        boolean lineEnds = c == '\n' || c == '\r';
        row = lineEnds ? i + 1 : row;
        fieldStarts = lineEnds || c == ',';
      }
    }
    return Optional.empty();
  }

  /** Index of the quote that closes the one at {@code open}; two in a row are a quote inside. */
  private static int end(String text, int open) {
    int quote = text.indexOf('"', open + 1);
    while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
      quote = text.indexOf('"', quote + 2);
    }
    return quote;
  }
}
