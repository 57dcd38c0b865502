package io.corridor.route;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a route can be measured by; less is better. */
public enum Measure {
  /** Length. */
  KM("length"),
  /** Time by the profile: under way, at borders, transfers, breaks of gauge and ports. */
  HOURS("time"),
  /** Borders crossed. */
  BORDERS("border crossings"),
  /** Changes from one mode to another: transshipments. */
  TRANSFERS("transfers"),
  /** Changes of track gauge from one rail leg to the next. */
  GAUGES("breaks of gauge"),
  /** Kilometres of legs that are not in operation. */
  UNBUILT("unbuilt km"),
  /** How often the route enters what somebody objects to, times the objections. */
  OBJECTIONS("objections"),
  /** The rank of the weakest status, 0 for the firmest. */
  FIRMNESS("weakest status");

  private final String title;

  Measure(String title) {
    this.title = title;
  }

  /** The name that users type. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a table calls it. */
  public String title() {
    return title;
  }

  /**
   * A cost as people read it: kilometres, hours, counts.
   *
   * @param cost in metres, seconds, counts; null where there is none
   * @return null too where a length on the way is unknown
   */
  @Nullable Double shown(@Nullable Long cost) {
    if (cost == null || cost >= Costing.UNKNOWN) {
      return null;
    }
    return switch (this) {
      case KM, UNBUILT -> cost / 1000.0;
      case HOURS -> Math.round(cost / 3.6) / 1000.0;
      case BORDERS, TRANSFERS, GAUGES, OBJECTIONS, FIRMNESS -> (double) cost;
    };
  }

  /** The measure of that key. */
  public static Optional<Measure> find(String key) {
    return Arrays.stream(values()).filter(measure -> measure.key().equals(key)).findFirst();
  }
}
