package io.corridor.seed;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a text that were others before, each in the place of another one. What comes between
 * is not looked at twice: that takes a fraction of the time that reading rows takes.
 */
final class LineChanges {

  private final byte[] first;
  private final List<byte[]> before = new ArrayList<>();
  private final List<byte[]> now = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();

  private LineChanges(byte[] first) {
    this.first = first;
  }

  /**
   * Compares two texts. O(bytes).
   *
   * @param headed whether the first line must be the same
   * @param most lines that may be others
   * @return nothing where there are more, or where one text has a line that the other has not
   */
  static Optional<LineChanges> between(byte[] before, byte[] now, boolean headed, int most) {
    int header = headed ? lineEnd(before, 0) : 0;
    if (headed && !Arrays.equals(before, 0, header, now, 0, Math.min(header, now.length))) {
      return Optional.empty();
    }
    LineChanges changes = new LineChanges(Arrays.copyOf(before, header));
    return changes.collect(before, now, most) ? Optional.of(changes) : Optional.empty();
  }

  private boolean collect(byte[] old, byte[] text, int most) {
    int was = 0;
    int is = 0;
    int line = 1;
    int same = Arrays.mismatch(old, text);
    while (same >= 0) {
      int start = lineStart(text, is, is + same);
      line += lines(text, is, start);
      was += start - is;
      int wasEnd = lineEnd(old, was);
      int end = lineEnd(text, start);
      if (was == old.length || start == text.length || numbers.size() == most) {
        return false;
      }
      before.add(Arrays.copyOfRange(old, was, wasEnd));
      now.add(Arrays.copyOfRange(text, start, end));
      numbers.add(line++);
      was = wasEnd;
      is = end;
      same = Arrays.mismatch(old, was, old.length, text, is, text.length);
    }
    return true;
  }

  private static int lineStart(byte[] text, int from, int at) {
    int start = at;
    while (start > from && text[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int lineEnd(byte[] text, int from) {
    int end = from;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, text.length);
  }

  private static int lines(byte[] text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      lines += text[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** The numbers of the lines, from 1. */
  List<Integer> numbers() {
    return numbers;
  }

  /** The lines that were, below the first line if that was wanted. */
  byte[] before() {
    return under(before);
  }

  /** The lines that stand in their places, below the first line if that was wanted. */
  byte[] now() {
    return under(now);
  }

  private byte[] under(List<byte[]> lines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    for (byte[] line : lines) {
      all.writeBytes(line);
      if (line[line.length - 1] != '\n') {
        all.write('\n');
      }
    }
    return all.toByteArray();
  }
}
