package io.corridor.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis from zero to a round number.
 *
 * @param step between two ticks: 1, 2 or 5 times a power of ten
 * @param steps how many there are
 * @param zero where zero is drawn
 * @param most where the last tick is drawn
 */
record ChartScale(double step, int steps, double zero, double most) {

  /**
   * An axis that holds all values up to one.
   *
   * @param largest in the unit of the axis; not negative
   * @param ticks how many at most, about
   */
  static ChartScale of(double largest, int ticks, double zero, double most) {
    double least = Math.max(largest, 1) / ticks;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double step = power * 10;
    for (double round : new double[] {5, 2, 1}) {
      step = round * power >= least ? round * power : step;
    }
    int steps = (int) Math.max(1, Math.ceil(largest / step - 1e-9));
    return new ChartScale(step, steps, zero, most);
  }

  /** Where a value is drawn. */
  double at(double value) {
    return zero + (most - zero) * value / (step * steps);
  }

  /** The values at the ticks, zero too. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
