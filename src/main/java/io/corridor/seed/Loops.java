package io.corridor.seed;

import io.corridor.model.Property;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Finds what leads back to itself along relationships or properties that the model calls acyclic.
 * All of these are held; a model says so of hierarchies, which are smaller than networks.
 */
final class Loops {

  /** A step from one id to another, and where it stands. */
  private record Step(String to, Location line, String column) {}

  private final Problems problems;
  private final Map<String, Map<String, List<Step>>> steps = new TreeMap<>();

  Loops(Problems problems) {
    this.problems = problems;
  }

  /** Notes the steps of a row. */
  void note(Row row) {
    if (row instanceof Row.Relationship edge && edge.type().acyclic()) {
      add(edge.type().name(), edge.start(), new Step(edge.end(), row.location(), ":END_ID"));
    }
    for (Property property : row.type().properties().values()) {
      Object value = property.acyclic() ? row.properties().get(property.name()) : null;
      if (value != null) {
        for (Object to : CrossChecks.items(value)) {
          add(property.name(), row.id(), new Step(to.toString(), row.location(), property.name()));
        }
      }
    }
  }

  private void add(String kind, String from, Step step) {
    steps
        .computeIfAbsent(kind, name -> new LinkedHashMap<>())
        .computeIfAbsent(from, id -> new ArrayList<>(1))
        .add(step);
  }

  /**
   * Tells of loops, of each once. O(steps).
   *
   * @param places the place of a column in a line
   */
  void check(BiFunction<Location, String, Location> places) {
    steps.forEach(
        (kind, from) -> {
          Set<String> done = new HashSet<>();
          from.keySet().forEach(start -> walk(kind, start, done, places));
        });
  }

  /** Goes down from an id, by hand as a chain may be longer than a stack. */
  private void walk(
      String kind, String start, Set<String> done, BiFunction<Location, String, Location> places) {
    Map<String, List<Step>> from = steps.getOrDefault(kind, Map.of());
    Set<String> path = new LinkedHashSet<>();
    List<String> stack = new ArrayList<>(List.of(start));
    Map<String, Integer> next = new HashMap<>();
    while (!stack.isEmpty()) {
      String id = stack.get(stack.size() - 1);
      path.add(id);
      List<Step> ways = done.contains(id) ? List.of() : from.getOrDefault(id, List.of());
      int way = next.merge(id, 1, Integer::sum) - 1;
      if (way >= ways.size()) {
        done.add(id);
        path.remove(id);
        stack.remove(stack.size() - 1);
      } else if (path.contains(ways.get(way).to())) {
        tell(kind, path, ways.get(way), places);
      } else {
        stack.add(ways.get(way).to());
      }
    }
  }

  private void tell(
      String kind, Set<String> path, Step last, BiFunction<Location, String, Location> places) {
    List<String> ids = new ArrayList<>(path);
    List<String> loop = new ArrayList<>(ids.subList(ids.indexOf(last.to()), ids.size()));
    loop.add(last.to());
    problems.add(
        Fault.SEED_LOOP,
        places.apply(last.line(), last.column()),
        kind,
        last.to(),
        String.join(" → ", loop));
  }
}
