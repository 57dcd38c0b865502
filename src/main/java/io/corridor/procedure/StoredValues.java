package io.corridor.procedure;

import io.corridor.value.IsoDuration;
import io.corridor.value.Point;
import java.util.Arrays;
import org.neo4j.values.storable.CoordinateReferenceSystem;
import org.neo4j.values.storable.DurationValue;
import org.neo4j.values.storable.PointValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/** Values of seeds as a store has them. */
final class StoredValues {

  private StoredValues() {}

  static Value of(Object value) {
    if (value instanceof Point point) {
      return point(point);
    } else if (value instanceof IsoDuration lapse) {
      return duration(lapse);
    } else if (value instanceof Point[] points) {
      return Values.pointArray(
          Arrays.stream(points).map(StoredValues::point).toArray(PointValue[]::new));
    } else if (value instanceof IsoDuration[] lapses) {
      return Values.durationArray(
          Arrays.stream(lapses).map(StoredValues::duration).toArray(DurationValue[]::new));
    }
    return Values.of(value);
  }

  private static PointValue point(Point point) {
    CoordinateReferenceSystem system = CoordinateReferenceSystem.get(point.system().srid());
    return point.system().isDeep()
        ? Values.pointValue(system, point.x(), point.y(), point.z())
        : Values.pointValue(system, point.x(), point.y());
  }

  private static DurationValue duration(IsoDuration lapse) {
    return DurationValue.duration(
        lapse.months(), lapse.days(), lapse.seconds(), lapse.nanoseconds());
  }
}
