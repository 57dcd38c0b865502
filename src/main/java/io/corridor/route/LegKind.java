package io.corridor.route;

import io.corridor.time.Span;
import java.util.List;
import java.util.Set;

/**
 * What many legs have in common; a network holds each combination once.
 *
 * @param mode mode of transport
 * @param gauge track gauge in millimetres; 0 where there is none or nobody tells
 * @param status how firm
 * @param layer how the leg is known: told, reference, inferred
 * @param corridors ids of the corridors that it belongs to
 * @param sources ids of the sources that tell of it; none in a network that was read for questions
 *     that do not depend on them, see {@link RouteQuestion#dependsOnSources}
 * @param since when it began
 * @param until when it ended
 * @param season the days of the year on which it is open, as {@code MM-DD/MM-DD}; empty for all
 */
public record LegKind(
    String mode,
    int gauge,
    String status,
    String layer,
    List<String> corridors,
    Set<String> sources,
    Span since,
    Span until,
    String season) {

  /** Keeps copies. */
  public LegKind {
    corridors = List.copyOf(corridors);
    sources = Set.copyOf(sources);
  }

  /** The same with another status. */
  LegKind withStatus(String other) {
    return new LegKind(mode, gauge, other, layer, corridors, sources, since, until, season);
  }
}
