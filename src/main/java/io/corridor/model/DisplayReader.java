package io.corridor.model;

import io.corridor.problem.Fault;
import io.corridor.problem.Problems;
import io.corridor.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how entities are shown. Whatever it names must be declared. */
final class DisplayReader {

  private static final Set<String> FIGURES =
      Set.of("type", "metric", "value", "low", "high", "unit", "text", "time", "grade", "rank");

  private final YamlMap section;
  private final Map<String, NodeType> nodes;
  private final Map<String, RelationshipType> relationships;
  private final Problems problems;
  private final Names names;

  DisplayReader(
      YamlMap section,
      Map<String, NodeType> nodes,
      Map<String, RelationshipType> relationships,
      Problems problems) {
    this.section = section;
    this.nodes = nodes;
    this.relationships = relationships;
    this.problems = problems;
    this.names = new Names(problems);
  }

  /**
   * The section.
   *
   * @param cited type of what can be cited, empty where nothing can
   */
  Display read(String cited) {
    section.checkKeys(
        Set.of("layer", "unsaid", "beside", "lifetime", "order", "relations", "figures", "sources"),
        problems);
    List<String> layers = properties("layer", nodes.values());
    return new Display(
        layers.isEmpty() ? "" : layers.get(0),
        section.texts("unsaid", problems),
        properties("beside", nodes.values()),
        lifetime(),
        properties("order", relationships.values()),
        readings(section.map("relations", problems)),
        section.entries().containsKey("figures")
            ? Optional.of(figures(section.map("figures", problems)))
            : Optional.empty(),
        sources(section.map("sources", problems), cited));
  }

  private List<String> lifetime() {
    List<String> lifetime = properties("lifetime", relationships.values());
    if (lifetime.size() != 2 && section.entries().containsKey("lifetime")) {
      problems.add(
          Fault.YAML_WRONG_KIND, section.place("lifetime"), "lifetime", "a beginning and an end");
      return List.of();
    }
    return lifetime;
  }

  private List<String> properties(String key, Iterable<? extends EntityType> types) {
    Set<String> known = new LinkedHashSet<>();
    types.forEach(type -> known.addAll(type.properties().keySet()));
    List<String> properties = section.texts(key, problems);
    properties.forEach(name -> names.checkProperty(section.place(key), name, known));
    return properties;
  }

  /** {@code TYPE: [forward, backward]}, or {@code TYPE.property: heading} for what refers to it. */
  private Map<String, Display.Reading> readings(YamlMap map) {
    Map<String, Display.Reading> readings = new LinkedHashMap<>();
    for (String key : map.entries().keySet()) {
      int dot = key.indexOf('.');
      String type = dot < 0 ? key : key.substring(0, dot);
      names.checkType(map.place(key), type, relationships.keySet());
      RelationshipType declared = relationships.get(type);
      if (dot >= 0 && declared != null) {
        names.checkProperty(map.place(key), key.substring(dot + 1), declared.properties().keySet());
      }
      List<String> headings = map.texts(key, problems);
      int expected = dot < 0 ? 2 : 1;
      if (headings.size() != expected) {
        problems.add(
            Fault.YAML_WRONG_KIND,
            map.place(key),
            key,
            expected == 2 ? "two headings, from its start and from its end" : "one heading");
      } else {
        readings.put(key, new Display.Reading(headings.get(0), headings.get(expected - 1)));
      }
    }
    return java.util.Collections.unmodifiableMap(readings);
  }

  private Display.Figures figures(YamlMap map) {
    map.checkKeys(FIGURES, problems);
    String type = map.requiredText("type", problems);
    names.checkType(map.place("type"), type, nodes.keySet());
    map.requiredText("metric", problems);
    return new Display.Figures(
        type,
        property(map, "metric", type),
        property(map, "value", type),
        property(map, "low", type),
        property(map, "high", type),
        property(map, "unit", type),
        property(map, "text", type),
        property(map, "time", type),
        property(map, "grade", type),
        property(map, "rank", type));
  }

  private Display.Sources sources(YamlMap map, String cited) {
    map.checkKeys(Set.of("label", "reliability", "page"), problems);
    return new Display.Sources(
        property(map, "label", cited),
        property(map, "reliability", cited),
        property(map, "page", cited));
  }

  private String property(YamlMap map, String key, String type) {
    String name = map.text(key, problems).orElse("");
    NodeType declared = nodes.get(type);
    if (declared != null) {
      names.checkProperty(map.place(key), name, declared.properties().keySet());
    }
    return name;
  }
}
