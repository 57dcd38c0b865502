package io.corridor.cli;

import io.corridor.query.Named;
import io.corridor.route.Layer;
import io.corridor.route.Route;
import io.corridor.route.RouteFinder;
import io.corridor.route.RouteRequest;
import io.corridor.route.RouteRequest.Filter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was found between two places.
 *
 * @param request what was asked
 * @param layers what it was asked of
 * @param told routes between places in the ends
 * @param around where there are none, told routes between places that the ends lie in
 * @param through the states that each composed route passes, where the physical network was asked
 * @param lastFilter where nothing was found, the filter that removed the last route; absent where
 *     there is no route even without filters
 */
record RouteAnswer(
    RouteRequest request,
    Named from,
    Named to,
    Set<Layer> layers,
    List<Route> told,
    List<Route> around,
    List<Route> composed,
    List<List<String>> through,
    Optional<Filter> lastFilter) {

  static RouteAnswer find(
      RouteFinder finder, RouteRequest request, Named from, Named to, Set<Layer> layers) {
    List<Route> told = finder.told(request);
    List<Route> around = told.isEmpty() ? finder.told(request.withAround()) : List.of();
    List<Route> composed = request.limit() == 0 ? List.of() : finder.composed(request);
    Optional<Filter> last =
        told.isEmpty() && around.isEmpty() && composed.isEmpty()
            ? lastFilter(finder, request)
            : Optional.empty();
    List<List<String>> through = composed.stream().map(finder::through).toList();
    return new RouteAnswer(request, from, to, layers, told, around, composed, through, last);
  }

  /** Whether routes are composed of physical legs, too. */
  boolean isPhysical() {
    return layers.contains(Layer.REFERENCE);
  }

  boolean isEmpty() {
    return told.isEmpty() && around.isEmpty() && composed.isEmpty();
  }

  /** Applies the filters one by one; the first that leaves nothing is the one to name. */
  private static Optional<Filter> lastFilter(RouteFinder finder, RouteRequest request) {
    List<RouteRequest> steps = request.stepByStep();
    List<Filter> filters = List.copyOf(request.filters().keySet());
    for (int i = 0; i < steps.size(); i++) {
      boolean empty =
          finder.told(steps.get(i)).isEmpty() && finder.composed(steps.get(i)).isEmpty();
      if (empty) {
        return i == 0 ? Optional.empty() : Optional.of(filters.get(i - 1));
      }
    }
    return Optional.empty();
  }
}
