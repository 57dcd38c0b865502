package io.corridor.export;

import io.corridor.model.Model;
import io.corridor.model.Property;
import io.corridor.model.PropertyType;
import io.corridor.output.Geometry.Position;
import io.corridor.value.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where nodes are on earth: their longitude and latitude, or the first point in degrees among the
 * properties that the model declares as points, by name.
 */
final class Places {

  private static final String LONGITUDE = "longitude";
  private static final String LATITUDE = "latitude";

  private final List<String> points;

  Places(Model model) {
    this.points =
        model.nodeTypes().values().stream()
            .flatMap(type -> type.properties().values().stream())
            .filter(property -> property.type() == PropertyType.POINT && !property.array())
            .map(Property::name)
            .distinct()
            .sorted()
            .toList();
  }

  /** Where a node is, as GeoJSON tells it; what it tells is taken out of the properties. */
  Optional<Position> take(Map<String, ?> properties) {
    Optional<Position> degrees = Position.of(properties.get(LONGITUDE), properties.get(LATITUDE));
    if (degrees.isPresent()) {
      properties.keySet().removeAll(List.of(LONGITUDE, LATITUDE));
      return degrees;
    }
    for (String name : points) {
      Optional<Position> position = position(properties.get(name));
      if (position.isPresent()) {
        properties.remove(name);
        return position;
      }
    }
    return Optional.empty();
  }

  /** Expressions over a variable; {@link #of} knows what to do with their values. */
  List<String> columns(String variable) {
    return Stream.concat(Stream.of(LONGITUDE, LATITUDE), points.stream())
        .map(name -> variable + "." + Cypher.name(name))
        .toList();
  }

  /** A condition that every node with a position meets. */
  String condition(String variable) {
    return String.join(
            " IS NOT NULL OR ",
            columns(variable).stream().filter(c -> !c.contains(LATITUDE)).toList())
        + " IS NOT NULL";
  }

  /** Where a node is, of the values of {@link #columns}. */
  Optional<Position> of(List<@Nullable Object> values) {
    return Position.of(values.get(0), values.get(1))
        .or(() -> values.stream().flatMap(value -> position(value).stream()).findFirst());
  }

  private static Optional<Position> position(@Nullable Object value) {
    return value instanceof Point point && point.system().isEarthly()
        ? Position.of(point.x(), point.y())
        : Optional.empty();
  }
}
