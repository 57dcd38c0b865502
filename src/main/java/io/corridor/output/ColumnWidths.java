package io.corridor.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide the columns of one grid become. */
final class ColumnWidths {

  /** What a long word may claim before it breaks. */
  private static final int LONG_WORD = 24;

  /** Narrower than this, text is a ladder of syllables. */
  private static final int NARROW = 14;

  /** Text that is to be wrapped needs room for the widest single character. */
  private static final int WRAPPABLE = 2;

  /** So many rows stand for all when lines are counted. */
  private static final int SAMPLE = 100;

  /** What a column gives to another at once. */
  private static final int STEP = 2;

  private final int[] natural;
  private final int[] comfortable;
  private final int[] least;

  /** Widths of the paragraphs of the cells of each column, top down. */
  private final List<List<int[]>> cells;

  ColumnWidths(int columns) {
    natural = new int[columns];
    comfortable = new int[columns];
    least = new int[columns];
    cells = Stream.generate(() -> (List<int[]>) new ArrayList<int[]>()).limit(columns).toList();
  }

  /** Takes account of text that may be wrapped. */
  void text(int column, List<String> paragraphs) {
    sample(column, paragraphs);
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
    sample(column, List.of(number));
    int width = DisplayWidth.of(number);
    natural[column] = Math.max(natural[column], width);
    comfortable[column] = Math.max(comfortable[column], width);
    least[column] = Math.max(least[column], width);
  }

  private void sample(int column, List<String> paragraphs) {
    if (cells.get(column).size() < SAMPLE) {
      cells.get(column).add(paragraphs.stream().mapToInt(DisplayWidth::of).toArray());
    }
  }

  /**
   * Widths that together take no more than {@code room}: as wide as the content if possible, else
   * the widest give way first, down to their longest word, then down to what can still be read; and
   * among those widths the ones that take the fewest lines.
   *
   * @return empty if the columns do not fit side by side
   */
  Optional<int[]> fit(int room) {
    if (sum(natural) <= room) {
      return Optional.of(natural);
    }
    if (sum(comfortable) <= room) {
      return Optional.of(balanced(level(comfortable, room), comfortable));
    }
    return sum(least) <= room ? Optional.of(balanced(level(least, room), least)) : Optional.empty();
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

  /** Lets one column give way to another as long as that saves lines. */
  private int[] balanced(int[] widths, int[] floor) {
    int lines = lines(widths);
    return neighbours(widths, floor).stream()
        .min(Comparator.comparingInt(this::lines))
        .filter(best -> lines(best) < lines)
        .map(best -> balanced(best, floor))
        .orElse(widths);
  }

  private List<int[]> neighbours(int[] widths, int[] floor) {
    List<int[]> neighbours = new ArrayList<>();
    for (int from = 0; from < widths.length; from++) {
      for (int to = 0; to < widths.length; to++) {
        int step = Math.min(STEP, Math.min(widths[from] - floor[from], natural[to] - widths[to]));
        if (from != to && step > 0) {
          int[] moved = widths.clone();
          moved[from] -= step;
          moved[to] += step;
          neighbours.add(moved);
        }
      }
    }
    return neighbours;
  }

  /** About as many lines as the rows take, as if words could be broken anywhere. */
  private int lines(int[] widths) {
    int rows = cells.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, rows).map(row -> lines(widths, row)).sum();
  }

  private int lines(int[] widths, int row) {
    int most = 0;
    for (int column = 0; column < widths.length; column++) {
      int lines = 0;
      for (int width : cells.get(column).get(row)) {
        lines += (width + widths[column] - 1) / Math.max(1, widths[column]);
      }
      most = Math.max(most, lines);
    }
    return most;
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
