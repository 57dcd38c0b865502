package io.corridor.output;

import java.util.List;
import java.util.Optional;

/** How wide the columns of one grid become. */
final class ColumnWidths {

  /** What a long word may claim before it breaks. */
  private static final int LONG_WORD = 24;

  /** Narrower than this, text is a ladder of syllables. */
  private static final int NARROW = 14;

  /** Text that is to be wrapped needs room for the widest single character. */
  private static final int WRAPPABLE = 2;

  private final int[] natural;
  private final int[] comfortable;
  private final int[] least;

  ColumnWidths(int columns) {
    natural = new int[columns];
    comfortable = new int[columns];
    least = new int[columns];
  }

  /** Takes account of text that may be wrapped. */
  void text(int column, List<String> paragraphs) {
    for (String paragraph : paragraphs) {
      int width = DisplayWidth.of(paragraph);
      natural[column] = Math.max(natural[column], width);
      if (width > comfortable[column]) {
        int word = Math.min(Wrapping.longestWord(paragraph), LONG_WORD);
        comfortable[column] =
            Math.max(comfortable[column], Math.min(width, Math.max(word, WRAPPABLE)));
      }
      least[column] = Math.max(least[column], Math.min(width, NARROW));
    }
  }

  /** Takes account of a number, which stays whole. */
  void number(int column, String number) {
    int width = DisplayWidth.of(number);
    natural[column] = Math.max(natural[column], width);
    comfortable[column] = Math.max(comfortable[column], width);
    least[column] = Math.max(least[column], width);
  }

  /**
   * Widths that together take no more than {@code room}: as wide as the content if possible, else
   * the widest give way first, down to their longest word, then down to what can still be read.
   *
   * @return empty if the columns do not fit side by side
   */
  Optional<int[]> fit(int room) {
    if (sum(natural) <= room) {
      return Optional.of(natural);
    }
    if (sum(comfortable) <= room) {
      return Optional.of(level(comfortable, room));
    }
    return sum(least) <= room ? Optional.of(level(least, room)) : Optional.empty();
  }

  /** The highest level to which all columns can be cut, but not below their floor. */
  private int[] level(int[] floor, int room) {
    int low = 0;
    int high = room;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sum(cut(floor, middle)) <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int[] widths = cut(floor, low);
    int rest = room - sum(widths);
    for (int i = 0; i < widths.length && rest > 0; i++) {
      if (widths[i] < natural[i] && widths[i] == low) {
        widths[i]++;
        rest--;
      }
    }
    return widths;
  }

  private int[] cut(int[] floor, int level) {
    int[] widths = new int[natural.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.min(natural[i], Math.max(floor[i], level));
    }
    return widths;
  }

  private static int sum(int[] widths) {
    int sum = 0;
    for (int width : widths) {
      sum += width;
    }
    return sum;
  }
}
