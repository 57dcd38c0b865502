package io.corridor.route;

import io.corridor.route.Route.Hop;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A single leg that routes can be composed of.
 *
 * @param id its id
 * @param from where it begins
 * @param to where it ends
 * @param mode mode of transport
 * @param status how firm it is
 * @param oneway whether it runs in that direction only
 * @param flow what runs along it; the legs of one route share a flow
 * @param layer how it is known: told, reference, inferred
 * @param cites where it is told
 * @param km its length; absent where nobody tells it
 */
public record Leg(
    String id,
    End from,
    End to,
    String mode,
    String status,
    boolean oneway,
    String flow,
    String layer,
    List<String> cites,
    OptionalDouble km) {

  /** The flow of a leg that anything can run along. */
  public static final String ANY_FLOW = "any";

  /**
   * An end of a leg.
   *
   * @param stop the place
   * @param start whether a route may start here
   * @param end whether a route may end here
   * @param via which of the places that a route must pass are passed here
   */
  public record End(Route.Stop stop, boolean start, boolean end, List<String> via) {}

  /** The same leg the other way round. */
  Leg reversed() {
    return new Leg(id, to, from, mode, status, oneway, flow, layer, cites, km);
  }

  /** This leg as a hop of a route. */
  Hop hop() {
    return new Hop(to.stop(), mode, status, id, layer, cites, km);
  }
}
