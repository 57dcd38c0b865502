package io.corridor.route;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How legs are costed for one kind of transport.
 *
 * @param name its name
 * @param description what it stands for
 * @param speeds km/h under way by mode; a mode that is not there cannot be used
 * @param hours what happens between legs takes
 */
public record Profile(
    String name, String description, Map<String, Figure> speeds, Map<Delay, Figure> hours) {

  /** What takes time between legs. */
  public enum Delay {
    /** Every crossing from one state into another. */
    BORDER("border"),
    /** Every change from one mode to another: transshipment. */
    TRANSFER("transfer"),
    /** Every change of track gauge, on top of the border. */
    BREAK_OF_GAUGE("break-of-gauge"),
    /** Every port at which one sea leg ends and the next begins. */
    PORT("port");

    private final String key;

    Delay(String key) {
      this.key = key;
    }

    /** How files call it. */
    public String key() {
      return key;
    }
  }

  /**
   * A number and where it is from; at least one of the two is there.
   *
   * @param value in km/h or hours
   * @param source citation of who measured or published it
   * @param assumption why we take it where nobody did
   */
  public record Figure(double value, Optional<String> source, Optional<String> assumption) {}

  /** Keeps copies in the same order. */
  public Profile {
    speeds = Collections.unmodifiableMap(new LinkedHashMap<>(speeds));
    Map<Delay, Figure> copy = new EnumMap<>(Delay.class);
    copy.putAll(hours);
    hours = Collections.unmodifiableMap(copy);
  }
}
