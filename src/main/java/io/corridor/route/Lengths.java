package io.corridor.route;

import io.corridor.route.Route.Hop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * How long a route is, as far as the lengths of its hops are known.
 *
 * @param km of all hops of known length
 * @param byMode the same by mode, in the order in which the modes come first
 * @param notOperational the same of hops that cannot be used now
 * @param unknown how many hops have no known length
 */
public record Lengths(double km, Map<String, Double> byMode, double notOperational, long unknown) {

  /**
   * Of a route.
   *
   * @param operational the status of a hop that can be used now
   */
  public static Lengths of(Route route, String operational) {
    Map<String, Double> byMode = new LinkedHashMap<>();
    for (Hop hop : route.hops()) {
      hop.km().ifPresent(km -> byMode.merge(hop.mode(), km, Double::sum));
    }
    List<Hop> hops = route.hops();
    return new Lengths(
        known(hops).sum(),
        java.util.Collections.unmodifiableMap(byMode),
        known(hops.stream().filter(hop -> !hop.status().equals(operational)).toList()).sum(),
        hops.stream().filter(hop -> hop.km().isEmpty()).count());
  }

  private static DoubleStream known(List<Hop> hops) {
    return hops.stream().flatMapToDouble(hop -> hop.km().stream());
  }
}
