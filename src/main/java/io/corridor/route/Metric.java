package io.corridor.route;

/** What makes one route better than another before anything else. */
public enum Metric {
  /** The fewest hops: what single statements, which tell no lengths, can be compared by. */
  HOPS,
  /** The fewest kilometres; a leg of unknown length weighs more than all that are known. */
  KM;

  /**
   * One leg of unknown length, in metres: longer than any route of known ones can be. So costs add
   * up and compare as numbers, and a route whose length is known goes before one whose length is
   * not.
   */
  private static final long UNKNOWN = 1L << 40;

  private static final int METRES = 1000;

  /** What a leg costs. Whole metres: sums of them are the same in whatever order they are added. */
  long cost(Leg leg) {
    return switch (this) {
      case HOPS -> 1;
      case KM -> leg.km().isPresent() ? Math.round(leg.km().getAsDouble() * METRES) : UNKNOWN;
    };
  }
}
