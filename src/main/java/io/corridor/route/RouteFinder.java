package io.corridor.route;

import java.util.List;

/** Finds routes between two places. How it does so is its own affair. */
public interface RouteFinder {

  /** The routes exactly as documents tell them, in order of their references. */
  List<Route> told(RouteRequest request);

  /**
   * The routes that the legs of the graph compose and that no document tells so: loopless, fewest
   * hops first, then the firmest, at most {@link RouteRequest#limit()}.
   */
  List<Route> composed(RouteRequest request);
}
