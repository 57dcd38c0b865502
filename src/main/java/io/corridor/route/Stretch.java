package io.corridor.route;

/**
 * How much more than the best a route may cost.
 *
 * @param factor times the best; infinite where there is no limit
 */
record Stretch(double factor) {

  private static final double LONGEST = 1000;

  static Stretch of(RouteQuestion question) {
    return new Stretch(
        question.options().containsKey("stretch")
            ? question.decimal("stretch", 1, LONGEST, LONGEST)
            : Double.POSITIVE_INFINITY);
  }

  /** What a route may cost where the best one costs so much. */
  long of(long cost) {
    // Without the option there is no limit: any multiple of nothing is nothing.
    double most = Double.isInfinite(factor) ? factor : cost * factor;
    return most >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) most;
  }
}
