package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import io.corridor.model.RelationshipType;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a scenario can change: legs, that is rows of traversable types; places, that is what such
 * types may join; and what legs say they belong to.
 */
final class ScenarioTargets {

  private final KnownIds ids;
  private final List<EntityType> types = new ArrayList<>();
  private final Map<String, List<Property>> grouping = new HashMap<>();

  /** A corridor that no leg belongs to is no target: to change it would change nothing. */
  private final Set<String> groups = new LinkedHashSet<>();

  ScenarioTargets(Model model, KnownIds ids) {
    this.ids = ids;
    Set<String> places = new LinkedHashSet<>();
    for (RelationshipType type : model.relationshipTypes().values()) {
      if (type.traversable()) {
        types.add(type);
        places.addAll(type.from());
        places.addAll(type.to());
        grouping.put(
            type.name(),
            type.properties().values().stream()
                .filter(property -> !property.refers().isEmpty() && property.array())
                .toList());
      }
    }
    for (NodeType type : model.nodeTypes().values()) {
      if (places.stream().anyMatch(type::is)) {
        types.add(type);
      }
    }
  }

  /** Notes what a leg belongs to. */
  void note(Row.Relationship row) {
    for (Property property : grouping.getOrDefault(row.type().name(), List.of())) {
      if (row.properties().get(property.name()) instanceof Collection<?> many) {
        many.forEach(group -> groups.add(group.toString()));
      }
    }
  }

  /** Tells of an id that is none of them; the rows of all files must have been looked at. */
  void check(String id, Location place, Problems problems) {
    EntityType node = ids.typeOfNode(id);
    EntityType leg = ids.typeOfRelationship(id);
    if (ids.mayBeUnread(types)) {
      return;
    }
    if (!types.contains(node) && !types.contains(leg) && !groups.contains(id)) {
      problems.add(
          Fault.SEED_UNKNOWN_REFERENCE,
          place,
          id,
          "leg, place or corridor with legs",
          ids.hint(id, types, groups.stream()));
    }
  }
}
