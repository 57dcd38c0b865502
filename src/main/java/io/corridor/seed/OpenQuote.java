package io.corridor.seed;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * A quote that opens a field of a CSV text and has no end. FastCSV takes the rest of the text for
 * the field without a word; neo4j-admin refuses the file.
 *
 * @param line on which it stands, from 1
 */
record OpenQuote(int line) {

  /** Reads characters and counts the lines that they end. */
  private static final class Characters {

    private final Reader text;
    private final char[] buffer = new char[1 << 13];
    private int next;
    private int end;
    private int line = 1;
    private int last;

    Characters(Reader text) {
      this.text = text;
    }

    /** The next one, or -1. */
    int next() throws IOException {
      if (last == '\n' || (last == '\r' && peek() != '\n')) {
        line++;
      }
      last = peek();
      next++;
      return last;
    }

    int peek() throws IOException {
      if (next >= end && end >= 0) {
        end = text.read(buffer);
        next = 0;
      }
      return end < 0 ? -1 : buffer[next];
    }
  }

  /** The one in a text, absent where all quotes close. O(length). */
  static Optional<OpenQuote> find(Reader text, char separator, char quote) throws IOException {
    Characters characters = new Characters(text);
    boolean fieldStarts = true;
    for (int c = characters.next(); c >= 0; c = characters.next()) {
      if (c == quote && fieldStarts) {
        OpenQuote open = new OpenQuote(characters.line);
        if (!close(characters, quote)) {
          return Optional.of(open);
        }
        fieldStarts = false;
      } else {
        fieldStarts = c == '\n' || c == '\r' || c == separator;
      }
    }
    return Optional.empty();
  }

  /** Reads up to the quote that closes the one before; two in a row are a quote inside. */
  private static boolean close(Characters characters, char quote) throws IOException {
    for (int c = characters.next(); c >= 0; c = characters.next()) {
      if (c == quote) {
        if (characters.peek() != quote) {
          return true;
        }
        characters.next();
      }
    }
    return false;
  }
}
