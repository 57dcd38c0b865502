package io.corridor.route;

import java.util.List;

/**
 * Finds routes between two places in the layers of its choice. How it does so is its own affair.
 */
public interface RouteFinder {

  /** The routes exactly as documents tell them, in order of their references; if they are asked. */
  List<Route> told(RouteRequest request);

  /**
   * The routes that the legs of the layers compose and that no document tells so: loopless, fewest
   * hops first, or fewest kilometres where the physical network takes part, then the firmest, at
   * most {@link RouteRequest#limit()}.
   */
  List<Route> composed(RouteRequest request);

  /** The names of the states that a route passes, in order, as few as its stops allow. */
  List<String> through(Route route);
}
