package io.corridor.model;

import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import io.corridor.yaml.YamlMap;
import io.corridor.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the declarations of properties. */
final class PropertyReader {

  private static final Set<String> KEYS =
      Set.of("type", "required", "values", "refers", "acyclic", "unit", "description");

  private final YamlMap lists;
  private final Problems problems;
  private final List<Reference> references = new ArrayList<>();
  private final Map<String, Location> places = new LinkedHashMap<>();
  private final Map<String, String> derived = new LinkedHashMap<>();

  /** What a property refers to, to be checked when all types are known. */
  record Reference(Location place, String type) {}

  PropertyReader(YamlMap lists, Problems problems) {
    this.lists = lists;
    this.problems = problems;
  }

  Map<String, Property> read(YamlMap declared) {
    Map<String, Property> properties = new LinkedHashMap<>();
    for (String name : declared.entries().keySet()) {
      new Names(problems).checked(declared.place(name), name);
      Property property = property(name, declared.map(name, problems));
      properties.put(name, property);
      places.putIfAbsent(name, declared.place(name));
      property.bounds().forEach(bound -> derived.put(bound, name));
    }
    return properties;
  }

  /**
   * Tells of declared properties that the loader derives from others. A name means one thing
   * throughout a model, so it does not matter which types they belong to.
   */
  void checkDerived() {
    derived.forEach(
        (bound, origin) -> {
          Location place = places.get(bound);
          if (place != null) {
            problems.add(Fault.MODEL_DERIVED_NAME, place, bound, origin);
          }
        });
  }

  /** Tells of a declared property that is the id, which every type has. */
  void checkReserved(String id) {
    Location place = places.get(id);
    if (place != null) {
      problems.add(Fault.MODEL_RESERVED_NAME, place, id);
    }
  }

  /** All references of the properties read so far, each once however many types inherit it. */
  List<Reference> references() {
    return List.copyOf(references);
  }

  private Property property(String name, YamlMap map) {
    map.checkKeys(KEYS, problems);
    String declaration = map.requiredText("type", problems);
    boolean array = declaration.endsWith("[]");
    String item = array ? declaration.substring(0, declaration.length() - 2) : declaration;
    Optional<String> refers = map.text("refers", problems);
    refers.ifPresent(type -> references.add(new Reference(map.place("refers"), type)));
    return new Property(
        name,
        type(map, item, array),
        array,
        map.flag("required", problems),
        values(map),
        meanings(map),
        refers.orElse(""),
        map.flag("acyclic", problems),
        map.text("unit", problems).orElse(""),
        map.requiredText("description", problems));
  }

  private PropertyType type(YamlMap map, String declaration, boolean array) {
    if (array && declaration.equals(PropertyType.CHAR.declaration())) {
      problems.add(
          Fault.MODEL_UNKNOWN_PROPERTY_TYPE,
          map.place("type"),
          "char[]",
          "neo4j-admin has none, either; write 'string[]'.");
    }
    return PropertyType.find(declaration)
        .orElseGet(
            () -> {
              List<String> known =
                  Arrays.stream(PropertyType.values()).map(PropertyType::declaration).toList();
              problems.add(
                  Fault.MODEL_UNKNOWN_PROPERTY_TYPE,
                  map.place("type"),
                  declaration,
                  Similar.hint(declaration, known, "Known: " + String.join(", ", known) + "."));
              return PropertyType.STRING;
            });
  }

  /** What the values of a list mean, where it says so. */
  private Map<String, String> meanings(YamlMap map) {
    Map<String, String> meanings = new LinkedHashMap<>();
    if (map.entries().get("values") instanceof YamlValue.Scalar scalar
        && lists.entries().get(scalar.text()) instanceof YamlMap explained) {
      explained
          .entries()
          .keySet()
          .forEach(value -> meanings.put(value, explained.requiredText(value, problems)));
    }
    return java.util.Collections.unmodifiableMap(meanings);
  }

  /** The allowed values: a list written here, or the name of one under {@code values}. */
  private List<String> values(YamlMap map) {
    YamlValue value = map.entries().get("values");
    if (!(value instanceof YamlValue.Scalar scalar)) {
      return some(map, "values");
    }
    YamlValue list = lists.entries().get(scalar.text());
    if (list instanceof YamlMap explained) {
      return List.copyOf(explained.entries().keySet());
    }
    if (list == null) {
      problems.add(
          Fault.MODEL_UNKNOWN_LIST,
          value.location(),
          scalar.text(),
          Similar.hint(
              scalar.text(), lists.entries().keySet(), "Declare it under 'values', or list here."));
    }
    return some(lists, scalar.text());
  }

  /** A list of nothing would allow nothing, or everything. */
  private List<String> some(YamlMap map, String key) {
    if (map.entries().get(key) instanceof YamlValue.Sequence list && list.items().isEmpty()) {
      problems.add(Fault.YAML_WRONG_KIND, list.location(), key, "a list of one value or more");
    }
    return map.texts(key, problems);
  }
}
