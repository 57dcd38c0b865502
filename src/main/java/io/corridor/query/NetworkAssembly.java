package io.corridor.query;

import io.corridor.network.Network;
import io.corridor.route.LegKind;
import io.corridor.route.TransportNetwork;
import io.corridor.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a network together from rows of places, legs and what lies in what. */
final class NetworkAssembly {

  private static final double METRES_PER_KM = 1000;

  private final List<Map<String, @Nullable Object>> places;
  private final List<Map<String, @Nullable Object>> legs;
  private final List<Map<String, @Nullable Object>> containment;
  private final Map<String, Integer> numbers;

  /**
   * An assembly.
   *
   * @param numbers of the places by their ids
   */
  NetworkAssembly(
      List<Map<String, @Nullable Object>> places,
      List<Map<String, @Nullable Object>> legs,
      List<Map<String, @Nullable Object>> containment,
      Map<String, Integer> numbers) {
    this.places = places;
    this.legs = legs;
    this.containment = containment;
    this.numbers = numbers;
  }

  TransportNetwork assemble() {
    int[] metres = new int[legs.size()];
    int[] kindOf = new int[legs.size()];
    BitSet oneway = new BitSet();
    List<LegKind> kinds = new ArrayList<>();
    Map<LegKind, Integer> positions = new HashMap<>();
    for (int i = 0; i < legs.size(); i++) {
      Map<String, @Nullable Object> leg = legs.get(i);
      oneway.set(i, Boolean.TRUE.equals(leg.get("oneway")));
      metres[i] =
          leg.get("km") instanceof Number km
              ? (int) Math.round(km.doubleValue() * METRES_PER_KM)
              : TransportNetwork.UNKNOWN;
      LegKind kind = kind(leg);
      Integer known = positions.putIfAbsent(kind, kinds.size());
      if (known == null) {
        kinds.add(kind);
      }
      kindOf[i] = known == null ? kinds.size() - 1 : known;
    }
    Network graph =
        new Network(places.size(), numbersOf(legs, "from"), numbersOf(legs, "to"), oneway);
    return new TransportNetwork(
        graph,
        metres,
        kindOf,
        kinds,
        numbersOf(containment, "place"),
        numbersOf(containment, "area"),
        states(),
        seasons());
  }

  private int[] numbersOf(List<Map<String, @Nullable Object>> rows, String column) {
    return rows.stream()
        .mapToInt(row -> numbers.getOrDefault(FetchedNetwork.text(row.get(column)), -1))
        .toArray();
  }

  private static LegKind kind(Map<String, @Nullable Object> leg) {
    return new LegKind(
        FetchedNetwork.text(leg.get("mode")),
        leg.get("gauge") instanceof Number gauge ? gauge.intValue() : 0,
        FetchedNetwork.text(leg.get("status")),
        FetchedNetwork.text(leg.get("layer")),
        FetchedNetwork.texts(leg.get("corridors")),
        FetchedNetwork.texts(leg.get("cites")).stream()
            .map(Publications::source)
            .collect(Collectors.toUnmodifiableSet()),
        span(leg, "since"),
        span(leg, "until"),
        FetchedNetwork.text(leg.get("season")));
  }

  private static Span span(Map<String, @Nullable Object> leg, String date) {
    return new Span(day(leg.get(date + "Earliest")), day(leg.get(date + "Latest")));
  }

  private static Optional<LocalDate> day(@Nullable Object value) {
    return value instanceof LocalDate day ? Optional.of(day) : Optional.empty();
  }

  private BitSet states() {
    BitSet states = new BitSet();
    for (int i = 0; i < places.size(); i++) {
      states.set(i, Boolean.TRUE.equals(places.get(i).get("isState")));
    }
    return states;
  }

  private Map<Integer, String> seasons() {
    Map<Integer, String> seasons = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).get("season") instanceof String season) {
        seasons.put(i, season);
      }
    }
    return seasons;
  }
}
