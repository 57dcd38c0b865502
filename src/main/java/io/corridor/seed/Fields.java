package io.corridor.seed;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.corridor.value.Characters;
import java.util.Arrays;
import java.util.List;

/**
 * The fields of one row, the same object for every row of a file: millions of rows come through
 * here.
 */
final class Fields extends AbstractBaseCsvCallbackHandler<Fields> {

  /** So many are kept of a line: one of nothing but commas must not take all memory. */
  static final int MOST = 1 << 14;

  private String[] texts = new String[32];
  private int count;
  private long line;
  private boolean blank;
  private boolean control;
  private boolean quotedLast;

  /** How many there are. */
  int count() {
    return count;
  }

  /** How many there are without the empty ones that stood right of the table. */
  int filled(int expected) {
    int filled = count;
    if (count > MOST) {
      return count;
    }
    while (filled > expected && texts[filled - 1].isEmpty()) {
      filled--;
    }
    return filled;
  }

  String text(int field) {
    return texts[field];
  }

  List<String> all() {
    return List.of(Arrays.copyOf(texts, Math.min(count, MOST)));
  }

  /** The line on which the row begins, from 1. */
  int line() {
    return Math.toIntExact(line);
  }

  /** Whether all are empty, as of rows that stood below the table. */
  boolean isBlank() {
    return blank;
  }

  /** Whether any holds a line break, a NUL, or another character that none may hold. */
  boolean hasControl() {
    return control;
  }

  /** Whether the last one began with a quote: only such a one can lack its end. */
  boolean isLastQuoted() {
    return quotedLast;
  }

  @Override
  protected void handleBegin(long startingLine) {
    line = startingLine;
    count = 0;
    blank = true;
    control = false;
    quotedLast = false;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    count = index + 1;
    if (count > MOST) {
      blank &= length == 0;
      quotedLast = quoted;
      return;
    }
    if (index == texts.length) {
      texts = Arrays.copyOf(texts, 2 * index);
    }
    texts[index] = length == 0 ? "" : new String(buffer, offset, length);
    blank &= length == 0;
    quotedLast = quoted;
    for (int i = offset; i < offset + length; i++) {
      control |= Characters.isRefused(buffer[i]);
    }
  }

  @Override
  protected Fields buildRecord() {
    return this;
  }
}
