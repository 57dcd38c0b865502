package io.corridor.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/** A network that a test writes leg by leg; routes start at {@code s} and end at {@code t}. */
final class Network {

  static final List<String> FIRMNESS = List.of("firm", "planned", "stalled");

  private final List<Leg> legs = new ArrayList<>();
  private final Set<String> starts;
  private final Set<String> ends;
  private final Map<String, List<String>> via = new HashMap<>();

  Network() {
    this(Set.of("s"), Set.of("t"));
  }

  Network(Set<String> starts, Set<String> ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /** From now on a route through {@code place} passes {@code region}. */
  Network inside(String place, String region) {
    via.computeIfAbsent(place, p -> new ArrayList<>()).add(region);
    return this;
  }

  /** A firm leg by road, both ways, for goods. */
  Network leg(String from, String to) {
    return leg(from, to, "firm");
  }

  /** A leg by road, both ways, for goods. */
  Network leg(String from, String to, String status) {
    return leg(from + "-" + to, from, to, "road", status, false, "goods");
  }

  /** A firm leg by road, one way, for goods. */
  Network oneway(String from, String to) {
    return leg(from + "-" + to, from, to, "road", "firm", true, "goods");
  }

  /** A firm leg, both ways. */
  Network leg(String from, String to, String mode, String flow) {
    return leg(from + "-" + to + "-" + mode, from, to, mode, "firm", false, flow);
  }

  Network leg(
      String id, String from, String to, String mode, String status, boolean oneway, String flow) {
    return leg(id, from, to, mode, status, oneway, flow, OptionalDouble.empty());
  }

  /** A firm leg by road, both ways, for goods, of some length. */
  Network km(String from, String to, double km) {
    return leg(from + "-" + to, from, to, "road", "firm", false, "goods", OptionalDouble.of(km));
  }

  Network leg(
      String id,
      String from,
      String to,
      String mode,
      String status,
      boolean oneway,
      String flow,
      OptionalDouble km) {
    legs.add(
        new Leg(
            id,
            end(from),
            end(to),
            mode,
            status,
            oneway,
            flow,
            "told",
            List.of("source#" + id),
            km));
    return this;
  }

  private Leg.End end(String place) {
    List<String> passed = new ArrayList<>(List.of(place));
    passed.addAll(via.getOrDefault(place, List.of()));
    return new Leg.End(
        new Route.Stop(place, place.toUpperCase(java.util.Locale.ROOT)),
        starts.contains(place),
        ends.contains(place),
        passed);
  }

  List<Leg> legs() {
    return List.copyOf(legs);
  }

  /** The same legs, shuffled. */
  List<Leg> shuffled(long seed) {
    List<Leg> shuffled = new ArrayList<>(legs);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  List<Route> compose(int limit) {
    return compose(List.of(), limit);
  }

  List<Route> compose(List<String> through, int limit) {
    return new Composer(legs, FIRMNESS, Metric.HOPS).compose(through, route -> true, limit);
  }

  /** All routes, shortest first, each as its stops in one word. */
  List<String> wordsByKm(String... through) {
    return new Composer(legs, FIRMNESS, Metric.KM)
        .compose(List.of(through), route -> true, Integer.MAX_VALUE).stream()
            .map(Network::word)
            .toList();
  }

  /** All routes, each as its stops in one word. */
  List<String> words() {
    return compose(Integer.MAX_VALUE).stream().map(Network::word).toList();
  }

  static String word(Route route) {
    return String.join("", route.stops().stream().map(Route.Stop::id).toList());
  }
}
