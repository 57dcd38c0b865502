package io.corridor.output;

/** Which side of its column a cell keeps to, where a format has columns. */
public enum Alignment {
  /** Right where all cells are numbers (aligned at the decimal point), else left. */
  NATURAL,
  /** Left, numbers too: for codes and years. */
  LEFT,
  /** Right, text too. */
  RIGHT
}
