package io.corridor.seed;

import io.corridor.value.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Points as neo4j-admin reads them: maps such as {@code {latitude: 25.1, longitude: 62.3}} or
 * {@code {x: 1, y: 2, z: 3}}, completed by what the header says. Beyond that they have to say one
 * thing once, and be somewhere.
 */
final class Points {

  private static final Set<String> DEGREES = Set.of("latitude", "longitude", "height");
  private static final Set<String> LENGTHS = Set.of("x", "y", "z");
  private static final Set<String> SYSTEMS = Set.of("crs", "srid");

  private Points() {}

  /** Whether a header may say this of all cells of a column. */
  static boolean isDefaults(Map<String, String> entries) {
    return entries.keySet().stream().allMatch(Points::isKey)
        && entries.entrySet().stream().allMatch(Points::isReadable);
  }

  private static boolean isKey(String key) {
    return DEGREES.contains(key) || LENGTHS.contains(key) || SYSTEMS.contains(key);
  }

  private static boolean isReadable(Map.Entry<String, String> entry) {
    return SYSTEMS.contains(entry.getKey())
        ? system(Map.ofEntries(entry)).isPresent()
        : Numbers.isDecimal(entry.getValue());
  }

  /** Whether points can stand in one list, which Neo4j stores with one coordinate system. */
  static boolean areAlike(List<?> points) {
    return points.stream().map(point -> ((Point) point).system()).distinct().count() <= 1;
  }

  /** The point that a text is; absent where it is none. */
  static Optional<Point> parse(String text, Map<String, String> defaults) {
    Optional<Map<String, String>> own = Entries.parse(text);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> all = new HashMap<>(defaults);
    all.putAll(own.get());
    boolean told = SYSTEMS.stream().anyMatch(all::containsKey);
    boolean degrees = DEGREES.stream().anyMatch(all::containsKey);
    boolean deep = all.containsKey("z") || all.containsKey("height");
    Optional<Point.Crs> system = told ? system(all) : Optional.of(Point.Crs.of(degrees, deep));
    if (!isDefaults(all)
        || (degrees && LENGTHS.stream().anyMatch(all::containsKey))
        || system.filter(s -> s.isDeep() == deep && (s.isEarthly() || !degrees)).isEmpty()) {
      return Optional.empty();
    }
    List<String> axes =
        degrees ? List.of("longitude", "latitude", "height") : List.of("x", "y", "z");
    List<Double> at =
        axes.stream().map(axis -> Double.valueOf(all.getOrDefault(axis, "NaN"))).toList();
    return Optional.of(new Point(system.get(), at.get(0), at.get(1), deep ? at.get(2) : 0))
        .filter(Point::isPossible);
  }

  /** The one that is told, by its name or its number, but not by two that differ. */
  private static Optional<Point.Crs> system(Map<String, String> entries) {
    Optional<Point.Crs> named = Optional.ofNullable(entries.get("crs")).flatMap(Point.Crs::find);
    Optional<Point.Crs> numbered =
        Optional.ofNullable(entries.get("srid"))
            .filter(number -> number.matches("[0-9]{1,5}"))
            .flatMap(number -> Point.Crs.find(Integer.parseInt(number)));
    boolean sound =
        entries.containsKey("crs") == named.isPresent()
            && entries.containsKey("srid") == numbered.isPresent()
            && (named.isEmpty() || numbered.isEmpty() || named.equals(numbered));
    return sound ? named.or(() -> numbered) : Optional.empty();
  }
}
