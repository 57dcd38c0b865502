package io.corridor.seed;

import io.corridor.model.Model;
import io.corridor.model.Property;
import io.corridor.model.RelationshipType;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a scenario can change: legs, that is rows of traversable types; places, that is what such
 * types may join; and what legs say they belong to.
 */
final class ScenarioTargets {

  private final Set<String> ids = new LinkedHashSet<>();

  ScenarioTargets(Model model, List<Row.Node> nodes, List<Row.Relationship> relationships) {
    Set<String> places = new LinkedHashSet<>();
    for (RelationshipType type : model.relationshipTypes().values()) {
      if (type.traversable()) {
        places.addAll(type.from());
        places.addAll(type.to());
      }
    }
    for (Row.Relationship row : relationships) {
      if (row.type().traversable()) {
        ids.add(row.id());
        row.type().properties().values().forEach(property -> addGroups(row, property));
      }
    }
    nodes.stream()
        .filter(row -> places.stream().anyMatch(row.type()::is))
        .forEach(row -> ids.add(row.id()));
  }

  /** A corridor that no leg belongs to is no target: to change it would change nothing. */
  private void addGroups(Row.Relationship leg, Property property) {
    if (!property.refers().isEmpty()
        && leg.properties().get(property.name()) instanceof Collection<?> groups) {
      groups.forEach(group -> ids.add(group.toString()));
    }
  }

  /** Tells of an id that is none of them. */
  void check(String id, Location place, Problems problems) {
    if (!ids.contains(id)) {
      problems.add(
          Fault.SEED_UNKNOWN_REFERENCE,
          place,
          id,
          "leg, place or corridor with legs",
          Similar.hint(id, ids, "Add it, or correct the id."));
    }
  }
}
