package io.corridor.yaml;

import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map in the order of the file. The getters tell {@link Problems} when a value is not of the kind
 * that is asked for, and answer as if it were missing.
 *
 * @param entries values by key
 * @param places where each key stands
 * @param read whether it was a map; what was none was told of, and lacks nothing
 */
public record YamlMap(
    Location location, Map<String, YamlValue> entries, Map<String, Location> places, boolean read)
    implements YamlValue {

  /** An empty map standing at {@code location}. */
  public static YamlMap empty(Location location) {
    return new YamlMap(location, Map.of(), Map.of(), true);
  }

  /** What stands for a map that could not be read, of which somebody was told. */
  public static YamlMap unread(Location location) {
    return new YamlMap(location, Map.of(), Map.of(), false);
  }

  /** Tells if there is no such key. */
  public void require(String key, Problems problems) {
    if (read && !entries.containsKey(key)) {
      problems.add(Fault.YAML_MISSING_KEY, location, key);
    }
  }

  /** The value under a key; null where there is none that could be read. */
  private @Nullable YamlValue value(String key) {
    YamlValue value = entries.get(key);
    return value instanceof Unread ? null : value;
  }

  @Override
  public Object plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    entries.forEach((key, value) -> plain.put(key, value.plain()));
    return plain;
  }

  /** Tells of every key that is not among those allowed. */
  public void checkKeys(Set<String> allowed, Problems problems) {
    entries
        .keySet()
        .forEach(
            key -> {
              if (!allowed.contains(key)) {
                problems.add(
                    Fault.YAML_UNKNOWN_KEY,
                    place(key),
                    key,
                    Similar.hint(key, allowed, "Known here: " + sorted(allowed) + "."));
              }
            });
  }

  /** Where a key stands; where the map does if it has no such key. */
  public Location place(String key) {
    return places.getOrDefault(key, location);
  }

  /** The text under a key; numbers and booleans as written. */
  public Optional<String> text(String key, Problems problems) {
    YamlValue value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Scalar scalar && scalar.value() != null) {
      return Optional.of(scalar.text());
    }
    problems.add(Fault.YAML_WRONG_KIND, value.location(), key, "a text");
    return Optional.empty();
  }

  /** The text under a key that must be there; empty text where it is not. */
  public String requiredText(String key, Problems problems) {
    require(key, problems);
    return text(key, problems).orElse("");
  }

  /** The truth under a key, false where there is none. */
  public boolean flag(String key, Problems problems) {
    YamlValue value = value(key);
    if (value == null) {
      return false;
    }
    if (value instanceof Scalar scalar && scalar.value() instanceof Boolean truth) {
      return truth;
    }
    problems.add(Fault.YAML_WRONG_KIND, value.location(), key, "true or false");
    return false;
  }

  /** The map under a key, empty where there is none. */
  public YamlMap map(String key, Problems problems) {
    YamlValue value = entries.get(key);
    if (value == null) {
      return empty(location);
    }
    if (value instanceof Unread) {
      return unread(value.location());
    }
    if (value instanceof YamlMap map) {
      return map;
    }
    problems.add(Fault.YAML_WRONG_KIND, value.location(), key, "a map of names to values");
    return unread(value.location());
  }

  /** The items under a key; a single value counts as a list of one; empty where there is none. */
  public List<YamlValue> items(String key) {
    YamlValue value = value(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof Sequence sequence ? sequence.items() : List.of(value);
  }

  /** The texts under a key; a single text counts as a list of one. */
  public List<String> texts(String key, Problems problems) {
    return items(key).stream()
        .filter(
            item -> {
              boolean fits = item instanceof Scalar scalar && scalar.value() != null;
              if (!fits && !(item instanceof Unread)) {
                problems.add(Fault.YAML_WRONG_KIND, item.location(), key, "a list of texts");
              }
              return fits;
            })
        .map(item -> ((Scalar) item).text())
        .toList();
  }

  private static String sorted(Collection<String> keys) {
    return String.join(", ", keys.stream().sorted().toList());
  }
}
