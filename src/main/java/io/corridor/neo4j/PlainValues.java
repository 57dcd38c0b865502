package io.corridor.neo4j;

import io.corridor.value.IsoDuration;
import io.corridor.value.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/**
 * Turns values of the driver into plain Java ones.
 *
 * <p>A node becomes a map of {@code labels} and {@code properties}; a relationship one of {@code
 * type} and {@code properties}; a path the list of its nodes and relationships in turn. Points and
 * durations become values of {@link io.corridor.value}, and come back from there.
 */
final class PlainValues {

  private PlainValues() {}

  static @Nullable Object of(Value value) {
    return plain(value.asObject());
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(plain(item)));
      return items;
    } else if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> entries = new LinkedHashMap<>();
      map.forEach((key, item) -> entries.put(String.valueOf(key), plain(item)));
      return entries;
    } else if (value instanceof Node node) {
      List<String> labels = new ArrayList<>();
      node.labels().forEach(labels::add);
      labels.sort(null);
      return entity("labels", labels, node);
    } else if (value instanceof Relationship relationship) {
      return entity("type", relationship.type(), relationship);
    } else if (value instanceof Path path) {
      return path(path);
    } else if (value instanceof org.neo4j.driver.types.Point point) {
      return point(point);
    } else if (value instanceof org.neo4j.driver.types.IsoDuration lapse) {
      return new IsoDuration(lapse.months(), lapse.days(), lapse.seconds(), lapse.nanoseconds());
    }
    return value;
  }

  private static Object point(org.neo4j.driver.types.Point point) {
    return Point.Crs.find(point.srid())
        .<Object>map(
            system -> new Point(system, point.x(), point.y(), system.isDeep() ? point.z() : 0))
        .orElseGet(point::toString);
  }

  /** The value of the driver that a plain one is. */
  static Value toDriver(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Value> entries = new LinkedHashMap<>(2 * map.size());
      map.forEach((key, item) -> entries.put(String.valueOf(key), toDriver(item)));
      return Values.value(entries);
    } else if (value instanceof Collection<?> items) {
      return Values.value(items.stream().map(PlainValues::toDriver).toArray(Value[]::new));
    } else if (value instanceof Point point) {
      int srid = point.system().srid();
      return point.system().isDeep()
          ? Values.point(srid, point.x(), point.y(), point.z())
          : Values.point(srid, point.x(), point.y());
    } else if (value instanceof IsoDuration lapse) {
      return Values.isoDuration(lapse.months(), lapse.days(), lapse.seconds(), lapse.nanoseconds());
    }
    return Values.value(value);
  }

  private static Map<String, @Nullable Object> entity(String key, Object kind, Entity entity) {
    Map<String, @Nullable Object> properties = new java.util.TreeMap<>();
    entity.asMap().forEach((name, item) -> properties.put(name, plain(item)));
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put(key, kind);
    map.put("properties", properties);
    return map;
  }

  private static List<@Nullable Object> path(Path path) {
    List<@Nullable Object> items = new ArrayList<>();
    items.add(plain(path.start()));
    for (Path.Segment segment : path) {
      items.add(plain(segment.relationship()));
      items.add(plain(segment.end()));
    }
    return items;
  }
}
