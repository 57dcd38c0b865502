package io.corridor.seed;

import io.corridor.model.PropertyType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What the header of a column says of all its cells, unless they say it themselves.
 *
 * @param zone of times
 * @param point entries of points
 */
record Defaults(Optional<ZoneId> zone, Map<String, String> point) {

  static final Defaults NONE = new Defaults(Optional.empty(), Map.of());

  /**
   * What the braces in a header mean, such as {@code {timezone:+02:00}} or {@code {crs:WGS-84}};
   * absent where they mean nothing for the type.
   */
  static Optional<Defaults> parse(PropertyType type, String braces) {
    return Entries.parse(braces)
        .flatMap(
            entries ->
                switch (type) {
                  case TIME, DATETIME -> zone(type, entries);
                  case POINT ->
                      Points.isDefaults(entries)
                          ? Optional.of(new Defaults(Optional.empty(), Map.copyOf(entries)))
                          : Optional.empty();
                  default -> Optional.empty();
                });
  }

  private static Optional<Defaults> zone(PropertyType type, Map<String, String> entries) {
    String zone = entries.get("timezone");
    if (zone == null || entries.size() > 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Defaults(Optional.of(Temporals.zone(type, zone)), Map.of()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
