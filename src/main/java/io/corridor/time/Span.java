package io.corridor.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that a date can mean.
 *
 * @param earliest the first of them; absent where there is no bound
 * @param latest the last of them; absent where there is no bound
 */
public record Span(Optional<LocalDate> earliest, Optional<LocalDate> latest) {

  /** Any day at all: what can be said of a date that nobody tells. */
  public static final Span UNBOUNDED = new Span(Optional.empty(), Optional.empty());

  static Span of(LocalDate earliest, LocalDate latest) {
    return new Span(Optional.of(earliest), Optional.of(latest));
  }

  /** Whether it can mean any day at all. */
  public boolean isUnbounded() {
    return earliest.isEmpty() && latest.isEmpty();
  }
}
