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

/**
 * A map in the order of the file. The getters tell {@link Problems} when a value is not of the kind
 * that is asked for, and answer as if it were missing.
 *
 * @param entries values by key
 * @param places where each key stands
 */
public record YamlMap(
    Location location, Map<String, YamlValue> entries, Map<String, Location> places)
    implements YamlValue {

  /** An empty map standing at {@code location}. */
  public static YamlMap empty(Location location) {
    return new YamlMap(location, Map.of(), Map.of());
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
    YamlValue value = entries.get(key);
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
    if (!entries.containsKey(key)) {
      problems.add(Fault.YAML_MISSING_KEY, location, key);
    }
    return text(key, problems).orElse("");
  }

  /** The truth under a key, false where there is none. */
  public boolean flag(String key, Problems problems) {
    YamlValue value = entries.get(key);
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
    if (value instanceof YamlMap map) {
      return map;
    }
    problems.add(Fault.YAML_WRONG_KIND, value.location(), key, "a map of names to values");
    return empty(value.location());
  }

  /** The items under a key; a single value counts as a list of one; empty where there is none. */
  public List<YamlValue> items(String key) {
    YamlValue value = entries.get(key);
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
              if (!fits) {
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
