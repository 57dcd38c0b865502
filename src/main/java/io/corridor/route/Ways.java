package io.corridor.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a path can come to a place, as numbers: one way for all kinds of legs that are alike in it.
 */
final class Ways {

  /** Of a path that begins. */
  static final int START = 0;

  private final List<Way> ways = new ArrayList<>(List.of(new Way("", 0, List.of())));
  private final int[] ofKind;

  /**
   * By what: its mode, its gauge in mm or 0, and who objects to what it runs along.
   *
   * @param objections in order
   */
  record Way(String mode, int gauge, List<String> objections) {}

  /** The ways of all kinds of legs. */
  Ways(List<LegKind> kinds, Map<String, NetworkView.CorridorFacts> corridors) {
    ofKind = new int[kinds.size()];
    Map<Way, Integer> numbers = new HashMap<>(Map.of(ways.get(START), START));
    for (int i = 0; i < ofKind.length; i++) {
      LegKind kind = kinds.get(i);
      List<String> objections =
          kind.corridors().stream()
              .map(corridors::get)
              .filter(Objects::nonNull)
              .flatMap(facts -> facts.objections().stream())
              .distinct()
              .sorted()
              .toList();
      Way way = new Way(kind.mode(), kind.gauge(), objections);
      ofKind[i] = numbers.computeIfAbsent(way, this::add);
    }
  }

  private int add(Way way) {
    ways.add(way);
    return ways.size() - 1;
  }

  int count() {
    return ways.size();
  }

  Way get(int number) {
    return ways.get(number);
  }

  /** The number of the way of a kind of leg, by its position. */
  int ofKind(int kind) {
    return ofKind[kind];
  }

  /** The most objections to one. */
  int mostObjections() {
    return ways.stream().mapToInt(way -> way.objections().size()).max().orElse(0);
  }
}
