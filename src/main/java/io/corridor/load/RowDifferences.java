package io.corridor.load;

import io.corridor.load.LoadPlan.Difference;
import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.seed.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which properties are other than a row says. A property that a row lacks has to go if its type
 * declares it or an earlier load wrote it; others have added it if not, and it stays.
 */
final class RowDifferences {

  private final Model model;
  private final Map<String, Set<String>> declared = new HashMap<>();

  RowDifferences(Model model) {
    this.model = model;
  }

  /**
   * Compares.
   *
   * @param written whether an earlier load wrote a property of that name
   */
  List<Difference> find(Row row, Map<?, ?> found, Predicate<String> written) {
    Map<String, Object> wanted = row.properties();
    if (wanted.equals(found)) {
      return List.of();
    }
    Set<String> declaredKeys =
        declared.computeIfAbsent(row.type().name(), name -> declared(row.type(), model));
    Set<String> keys = new TreeSet<>(wanted.keySet());
    for (Object key : found.keySet()) {
      String name = String.valueOf(key);
      if (declaredKeys.contains(name) || written.test(name)) {
        keys.add(name);
      }
    }
    List<Difference> differences = new ArrayList<>();
    for (String key : keys) {
      if (!Objects.equals(found.get(key), wanted.get(key))) {
        differences.add(new Difference(key, found.get(key), wanted.get(key)));
      }
    }
    return differences;
  }

  /** What a model knows of a type, with what is derived from it. */
  static Set<String> declared(EntityType type, Model model) {
    Set<String> keys = new HashSet<>(Set.of(model.idProperty()));
    keys.addAll(type.properties().keySet());
    type.properties().values().forEach(property -> keys.addAll(property.bounds()));
    return keys;
  }

  /** A map as the driver gives it. */
  static Map<String, @Nullable Object> properties(@Nullable Object found) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(found))
        .forEach((key, value) -> properties.put(String.valueOf(key), value));
    return properties;
  }
}
