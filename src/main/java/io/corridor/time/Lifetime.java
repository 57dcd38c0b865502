package io.corridor.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When something was, as far as that is told.
 *
 * <p>On a day it is possible unless it certainly began later or certainly ended before. It is
 * certain if it had certainly begun and cannot have ended. Where nobody tells when it began, it had
 * begun by the day on which a source that speaks of it was published at the latest: of most things
 * no more is known.
 *
 * @param since when it began; {@link Span#UNBOUNDED} where nobody tells
 * @param until when it ended, that day included; {@link Span#UNBOUNDED} where nobody tells
 * @param told the last days on which the sources that tell of it can have been published
 */
public record Lifetime(Span since, Span until, List<LocalDate> told) {

  /** Keeps its own copy. */
  public Lifetime {
    told = List.copyOf(told);
  }

  /** Whether it may have been on that day. */
  public boolean isPossibleOn(LocalDate day) {
    return since.earliest().filter(day::isBefore).isEmpty()
        && until.latest().filter(day::isAfter).isEmpty();
  }

  /** Whether it certainly was on that day; then it is possible, too. */
  public boolean isCertainOn(LocalDate day) {
    boolean ended = !until.equals(Span.UNBOUNDED) && isBefore(until.earliest(), day);
    return isPossibleOn(day) && hasBegunBy(day) && !ended;
  }

  private boolean hasBegunBy(LocalDate day) {
    return since.latest().isPresent()
        ? !since.latest().get().isAfter(day)
        : told.stream().anyMatch(published -> !published.isAfter(day));
  }

  /** No bound at all is before everything. */
  private static boolean isBefore(Optional<LocalDate> bound, LocalDate day) {
    return bound.isEmpty() || bound.get().isBefore(day);
  }
}
