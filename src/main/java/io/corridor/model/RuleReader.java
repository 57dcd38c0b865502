package io.corridor.model;

import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import io.corridor.yaml.YamlMap;
import io.corridor.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads conditions across properties. One over a property that no type has, or over a value that
 * none can have, would hold for ever, and nobody would notice.
 */
final class RuleReader {

  private final Names names;
  private final Problems problems;

  /** The allowed values of each property; empty where anything goes. */
  private final Map<String, Set<String>> values = new LinkedHashMap<>();

  RuleReader(
      Map<String, NodeType> nodes, Map<String, RelationshipType> relationships, Problems problems) {
    this.names = new Names(problems);
    this.problems = problems;
    Stream.<EntityType>concat(nodes.values().stream(), relationships.values().stream())
        .flatMap(type -> type.properties().values().stream())
        .forEach(
            property ->
                values
                    .computeIfAbsent(property.name(), name -> new LinkedHashSet<>())
                    .addAll(property.values()));
  }

  List<Rule> read(List<YamlValue> items) {
    List<Rule> rules = new ArrayList<>();
    for (YamlValue item : items) {
      if (item instanceof YamlMap map) {
        rules.addAll(rules(map));
      } else {
        problems.add(Fault.YAML_WRONG_KIND, item.location(), "rules", "a list of maps");
      }
    }
    return List.copyOf(rules);
  }

  private List<Rule> rules(YamlMap map) {
    map.checkKeys(Set.of("when", "require"), problems);
    YamlMap when = map.map("when", problems);
    List<String> required = map.texts("require", problems);
    required.forEach(key -> names.checkProperty(map.place("require"), key, values.keySet()));
    List<Rule> rules = new ArrayList<>();
    for (String key : when.entries().keySet()) {
      List<String> deciding = when.texts(key, problems);
      names.checkProperty(when.place(key), key, values.keySet());
      checkValues(key, deciding, when.place(key));
      rules.add(new Rule(key, deciding, required));
    }
    return rules;
  }

  private void checkValues(String property, List<String> deciding, Location place) {
    Set<String> known = values.getOrDefault(property, Set.of());
    for (String value : deciding) {
      if (!known.isEmpty() && !known.contains(value)) {
        String allowed = "Allowed: " + String.join(", ", known) + ".";
        problems.add(
            Fault.SEED_VALUE_NOT_ALLOWED,
            place,
            value,
            property,
            Similar.hint(value, known, allowed));
      }
    }
  }
}
