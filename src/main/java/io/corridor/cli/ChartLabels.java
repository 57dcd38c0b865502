package io.corridor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds room for labels in a drawing: inside its frame, never over one another, and never over a
 * line. A label that finds none is left out.
 */
final class ChartLabels {

  /** Height of a line of text as a multiple of the size of its letters. */
  private static final double ABOVE = 0.8;

  private static final double BELOW = 0.25;

  /** Room around a label, so that it is not taken for a part of the next. */
  private static final double MARGIN = 2;

  /** A line from one end to the other. */
  record Line(double x1, double y1, double x2, double y2) {

    /** Those that join points one after another. */
    static <P> Stream<Line> joining(List<P> points, ToDoubleFunction<P> x, ToDoubleFunction<P> y) {
      return IntStream.range(1, points.size())
          .mapToObj(
              i -> {
                P from = points.get(i - 1);
                P to = points.get(i);
                return new Line(
                    x.applyAsDouble(from),
                    y.applyAsDouble(from),
                    x.applyAsDouble(to),
                    y.applyAsDouble(to));
              });
    }
  }

  /**
   * Where a label may stand.
   *
   * @param x where its text begins, or ends
   * @param y the base line of its letters
   * @param ends whether the text ends there
   */
  record Spot(double x, double y, boolean ends) {}

  /** A box; y grows downwards. */
  record Box(double left, double top, double right, double bottom) {

    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Box other) {
      return left <= other.left
          && top <= other.top
          && right >= other.right
          && bottom >= other.bottom;
    }

    /** Whether a line passes, by what is left of it between each two sides (Liang and Barsky). */
    boolean isCrossed(Line line) {
      double dx = line.x2() - line.x1();
      double dy = line.y2() - line.y1();
      double[] outwards = {-dx, dx, -dy, dy};
      double[] room = {line.x1() - left, right - line.x1(), line.y1() - top, bottom - line.y1()};
      double first = 0;
      double last = 1;
      for (int side = 0; side < outwards.length; side++) {
        double share = outwards[side] == 0 ? 0 : room[side] / outwards[side];
        if (outwards[side] == 0 && room[side] < 0) {
          return false;
        } else if (outwards[side] < 0) {
          first = Math.max(first, share);
        } else if (outwards[side] > 0) {
          last = Math.min(last, share);
        }
      }
      return first <= last;
    }
  }

  private final Box frame;
  private final List<Line> lines;
  private final List<Box> taken = new ArrayList<>();

  ChartLabels(Box frame, List<Line> lines) {
    this.frame = frame;
    this.lines = List.copyOf(lines);
  }

  /** The first spot with room for a text, which from now on is taken. */
  Optional<Spot> place(String text, double size, List<Spot> spots) {
    for (Spot spot : spots) {
      Box box = box(text, size, spot);
      if (frame.holds(box)
          && taken.stream().noneMatch(box::overlaps)
          && lines.stream().noneMatch(box::isCrossed)) {
        taken.add(box);
        return Optional.of(spot);
      }
    }
    return Optional.empty();
  }

  private static Box box(String text, double size, Spot spot) {
    double width = width(text, size);
    double left = spot.ends() ? spot.x() - width : spot.x();
    return new Box(
        left - MARGIN,
        spot.y() - ABOVE * size - MARGIN,
        left + width + MARGIN,
        spot.y() + BELOW * size + MARGIN);
  }

  /** About how wide a text is, rather more than less: nobody knows the font that shows it. */
  static double width(String text, double size) {
    return size * text.codePoints().mapToDouble(ChartLabels::width).sum();
  }

  private static double width(int character) {
    if (character >= 0x1100) {
      return character >= 0x2E80 ? 1 : 0.7;
    }
    boolean wide = Character.isUpperCase(character) || character >= 0x0400;
    return "il.,:;'| ".indexOf(character) >= 0 ? 0.34 : wide ? 0.74 : 0.6;
  }
}
