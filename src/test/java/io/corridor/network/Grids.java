package io.corridor.network;

import java.util.BitSet;
import java.util.Random;

/** Networks that look a little like roads. */
final class Grids {

  private Grids() {}

  /** Places in rows and columns, each with two-way legs to its right, below, and across. */
  static Network roads(int rows, int columns, Random random) {
    int[] from = new int[3 * rows * columns];
    int[] to = new int[3 * rows * columns];
    int legs = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int place = row * columns + column;
        if (column + 1 < columns) {
          from[legs] = place;
          to[legs++] = place + 1;
        }
        if (row + 1 < rows) {
          from[legs] = place;
          to[legs++] = place + columns;
        }
        if (row + 1 < rows && column + 1 < columns) {
          boolean falling = random.nextBoolean();
          from[legs] = falling ? place : place + 1;
          to[legs++] = falling ? place + columns + 1 : place + columns;
        }
      }
    }
    return new Network(
        rows * columns,
        java.util.Arrays.copyOf(from, legs),
        java.util.Arrays.copyOf(to, legs),
        new BitSet());
  }
}
