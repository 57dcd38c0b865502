package io.corridor.seed;

import io.corridor.model.PropertyType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Optional;

/**
 * Dates and times as Neo4j reads them, in the forms of ISO 8601 that leave nothing to guess: with
 * hyphens and colons, and in a time zone that stands in the cell or in the header.
 */
final class Temporals {

  private Temporals() {}

  /**
   * The value that a text is.
   *
   * @param zone for a time that tells none
   * @throws DateTimeException if it is none
   */
  static Temporal parse(PropertyType type, String text, Optional<ZoneId> zone) {
    return switch (type) {
      case DATE -> LocalDate.parse(text);
      case LOCALTIME -> LocalTime.parse(text);
      case LOCALDATETIME -> LocalDateTime.parse(text);
      case TIME -> time(text, zone);
      case DATETIME -> dateTime(text, zone);
      default -> throw new IllegalArgumentException(type + " is no time");
    };
  }

  /**
   * The zone that the header of a column tells.
   *
   * @throws DateTimeException if there is no such zone, or it is none for a time without a day
   */
  static ZoneId zone(PropertyType type, String id) {
    // Only an offset is the same on every day.
    return type == PropertyType.TIME ? ZoneOffset.of(id) : ZoneId.of(id);
  }

  private static OffsetTime time(String text, Optional<ZoneId> zone) {
    if (zone.isPresent() && isLocal(text, 0)) {
      return LocalTime.parse(text).atOffset((ZoneOffset) zone.get());
    }
    return OffsetTime.parse(text);
  }

  private static ZonedDateTime dateTime(String text, Optional<ZoneId> zone) {
    int time = text.indexOf('T');
    if (zone.isPresent() && isLocal(text, time + 1)) {
      return LocalDateTime.parse(text).atZone(zone.get());
    }
    ZonedDateTime parsed = ZonedDateTime.parse(text);
    int bracket = text.indexOf('[');
    String moment = bracket < 0 ? text : text.substring(0, bracket);
    if (!OffsetDateTime.parse(moment).getOffset().equals(parsed.getOffset())) {
      throw new DateTimeException("another offset than that of the zone");
    }
    return parsed;
  }

  /** Whether a text tells no zone behind its time. */
  private static boolean isLocal(String text, int time) {
    return text.indexOf('Z', time) < 0
        && text.indexOf('+', time) < 0
        && text.indexOf('-', time) < 0;
  }
}
