package io.corridor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A way from one place to another.
 *
 * @param kind how we know it
 * @param ref the number of a told route; empty for a composed one
 * @param id id of a told route; of a composed one its stops, joined
 * @param start where it starts
 * @param hops at least one, in order
 * @param cites where a told route as a whole is told
 * @param note what a reader should know besides; may be empty
 */
public record Route(
    Kind kind, String ref, String id, Stop start, List<Hop> hops, List<String> cites, String note) {

  /** How we know a route. */
  public enum Kind {
    /** A document tells it, stop by stop. */
    TOLD,
    /** Put together from legs; nobody tells it as a whole. */
    COMPOSED
  }

  /**
   * A place on a route.
   *
   * @param id its id
   * @param name its name
   */
  public record Stop(String id, String name) {}

  /**
   * From the stop before to the next.
   *
   * @param to the stop that it reaches
   * @param mode mode of transport
   * @param status how firm it is
   * @param leg id of the leg that it uses; empty where it uses none
   * @param layer how the leg is known: told, reference, inferred
   * @param cites where it is told
   * @param km its length; absent where nobody tells it
   */
  public record Hop(
      Stop to,
      String mode,
      String status,
      String leg,
      String layer,
      List<String> cites,
      OptionalDouble km) {}

  /** All stops in order. */
  public List<Stop> stops() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(start), hops.stream().map(Hop::to))
        .toList();
  }

  /** Stops and modes in turn: two routes that agree in them are the same to a traveller. */
  public List<String> pattern() {
    List<String> pattern = new ArrayList<>(List.of(start.id()));
    for (Hop hop : hops) {
      pattern.add(hop.mode());
      pattern.add(hop.to().id());
    }
    return List.copyOf(pattern);
  }

  /**
   * Where the weakest hop stands in {@link #hops()}; the first of several.
   *
   * @param firmness statuses from firmest to weakest; any other is weaker than all
   */
  public int weakestHop(List<String> firmness) {
    int weakest = 0;
    for (int i = 1; i < hops.size(); i++) {
      if (rank(hops.get(i), firmness) > rank(hops.get(weakest), firmness)) {
        weakest = i;
      }
    }
    return weakest;
  }

  private static int rank(Hop hop, List<String> firmness) {
    int rank = firmness.indexOf(hop.status());
    return rank < 0 ? firmness.size() : rank;
  }
}
