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
 * @param borderCosts US$ for 20 t at a border crossing, by the mode that crosses it (TFI 2 of
 *     CAREC's corridor performance measurement); a mode that is not there has no known cost
 * @param sectionCosts US$ for 20 t over {@link #SECTION_KM} km, borders included, by mode (TFI 3)
 */
public record Profile(
    String name,
    String description,
    Map<String, Figure> speeds,
    Map<Delay, Figure> hours,
    Map<String, Figure> borderCosts,
    Map<String, Figure> sectionCosts) {

  /** The length of a section that costs are told for, in km. */
  public static final int SECTION_KM = 500;

  /** A profile that knows no costs. */
  public Profile(
      String name, String description, Map<String, Figure> speeds, Map<Delay, Figure> hours) {
    this(name, description, speeds, hours, Map.of(), Map.of());
  }

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
   * @param value in km/h, hours or US$
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
    borderCosts = Collections.unmodifiableMap(new LinkedHashMap<>(borderCosts));
    sectionCosts = Collections.unmodifiableMap(new LinkedHashMap<>(sectionCosts));
  }
}
