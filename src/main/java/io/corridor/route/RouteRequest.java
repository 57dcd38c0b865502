package io.corridor.route;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What kind of routes somebody wants.
 *
 * @param from id of the place to start from; every place inside it counts
 * @param to id of the place to end at; every place inside it counts
 * @param filters ids or values by filter; a filter without values is left out
 * @param around whether places that lie around an end count for it too, in told routes
 * @param limit how many composed routes at most
 */
public record RouteRequest(
    String from, String to, Map<Filter, List<String>> filters, boolean around, int limit) {

  /** What can be asked of a route, in the order in which the filters are applied. */
  public enum Filter {
    /** Every hop has one of these statuses. */
    STATUS("status"),
    /** Every hop goes by one of these modes. */
    MODE("mode"),
    /** Every hop is told by one of these sources, or by one published up to one of these dates. */
    TOLD_BY("told-by"),
    /** Every hop may have been there on the last day of this date. */
    AS_OF("as-of"),
    /** Every hop certainly was there on the last day of this date. */
    CERTAIN_AS_OF("certain --as-of"),
    /** No stop is one of these places or lies inside one. */
    AVOID("avoid"),
    /** For each of these places some stop is it or lies inside it. */
    VIA("via");

    private final String option;

    Filter(String option) {
      this.option = option;
    }

    /** The name that users know it by. */
    public String option() {
      return option;
    }
  }

  /** Keeps its own copy. */
  public RouteRequest {
    Map<Filter, List<String>> copy = new EnumMap<>(Filter.class);
    filters.forEach((filter, values) -> copy.put(filter, List.copyOf(values)));
    filters = java.util.Collections.unmodifiableMap(copy);
  }

  /** The ids of all places that it names. */
  public Set<String> places() {
    Set<String> places = new LinkedHashSet<>(List.of(from, to));
    places.addAll(values(Filter.VIA));
    places.addAll(values(Filter.AVOID));
    return places;
  }

  /** The values of a filter, empty where it is not set. */
  public List<String> values(Filter filter) {
    return filters.getOrDefault(filter, List.of());
  }

  /** This request for routes that start or end at what lies around its ends, too. */
  public RouteRequest withAround() {
    return new RouteRequest(from, to, filters, true, limit);
  }

  /** This request with no filter. */
  public RouteRequest withoutFilters() {
    return new RouteRequest(from, to, Map.of(), around, limit);
  }

  /** This request with its first filters only: none, one, two …, all. */
  public List<RouteRequest> stepByStep() {
    List<RouteRequest> steps = new ArrayList<>();
    Map<Filter, List<String>> some = new EnumMap<>(Filter.class);
    steps.add(new RouteRequest(from, to, some, around, limit));
    for (Map.Entry<Filter, List<String>> filter : filters.entrySet()) {
      some.put(filter.getKey(), filter.getValue());
      steps.add(new RouteRequest(from, to, some, around, limit));
    }
    return steps;
  }
}
