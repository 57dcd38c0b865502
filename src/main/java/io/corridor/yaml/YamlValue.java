package io.corridor.yaml;

import io.corridor.problem.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a YAML file and where it stands. */
public sealed interface YamlValue
    permits YamlMap, YamlValue.Sequence, YamlValue.Scalar, YamlValue.Unread {

  /** Where the value begins. */
  Location location();

  /** The value without places: a String, Long, Double, Boolean, List, Map or null. */
  @Nullable Object plain();

  /** What could not be read, and was told of: nothing more needs to be said of it. */
  record Unread(Location location) implements YamlValue {
    @Override
    public @Nullable Object plain() {
      return null;
    }
  }

  /** A list. */
  record Sequence(Location location, List<YamlValue> items) implements YamlValue {
    @Override
    public Object plain() {
      // Not Stream.toList or List.copyOf: items may be null.
      return new java.util.ArrayList<>(items.stream().map(YamlValue::plain).toList());
    }
  }

  /**
   * A single value.
   *
   * @param value of YAML's core schema: a String, Long, Double, Boolean or null
   * @param text as written
   */
  record Scalar(Location location, @Nullable Object value, String text) implements YamlValue {
    @Override
    public @Nullable Object plain() {
      return value;
    }
  }
}
