package io.corridor.load;

import io.corridor.load.SchemaItem.Kind;
import io.corridor.load.SchemaItem.Target;
import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.RelationshipType;
import io.corridor.neo4j.Graph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The constraints and indexes that a model implies. */
final class Schema {

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final String EXISTING =
      "SHOW INDEXES YIELD name, owningConstraint, properties"
          + " RETURN name, owningConstraint, coalesce(properties, []) AS properties";

  private Schema() {}

  /** Creates what is missing and waits until it can be used. */
  static void ensure(Graph graph, Model model) {
    Map<Object, Object> existing = new HashMap<>();
    graph
        .run(Graph.Access.READ, EXISTING, Map.of(), LIMIT)
        .rows()
        .forEach(
            index ->
                index.subList(0, 2).stream()
                    .filter(Objects::nonNull)
                    .forEach(name -> existing.put(name, Objects.requireNonNull(index.get(2)))));
    List<String> missing = new ArrayList<>();
    String names = namesIndex(model);
    // A model that has got other names to look for needs this one anew; the rest never changes.
    if (!model.nameProperties().equals(existing.getOrDefault(names, model.nameProperties()))) {
      existing.remove(names);
      missing.add("DROP INDEX " + names);
    }
    items(model).stream()
        .filter(item -> !existing.containsKey(item.name()))
        .forEach(item -> missing.add(item.cypher()));
    if (!missing.isEmpty()) {
      graph.writing(
          transaction -> {
            missing.forEach(statement -> transaction.run(statement, Map.of()));
            return true;
          });
      graph.run(Graph.Access.READ, "CALL db.awaitIndexes(600)", Map.of(), LIMIT);
    }
  }

  private static String namesIndex(Model model) {
    return model.identity().toLowerCase(Locale.ROOT) + "_names";
  }

  /** All of them. */
  static List<SchemaItem> items(Model model) {
    List<SchemaItem> items = new ArrayList<>();
    String label = model.identity();
    String id = model.idProperty();
    items.add(item(Kind.UNIQUE, Target.NODES, label, id));
    for (String type : model.relationshipTypes().keySet()) {
      items.add(item(Kind.UNIQUE, Target.RELATIONSHIPS, type, id));
    }
    for (String property : singleNames(model)) {
      items.add(item(Kind.RANGE, Target.NODES, label, property));
    }
    items.addAll(boundIndexes(model));
    items.add(
        new SchemaItem(
            Kind.FULLTEXT, namesIndex(model), Target.NODES, label, model.nameProperties()));
    return items;
  }

  private static SchemaItem item(Kind kind, Target target, String token, String property) {
    String name = token.toLowerCase(Locale.ROOT) + "_" + property;
    return new SchemaItem(kind, name, target, token, List.of(property));
  }

  /**
   * Indexes for the days between which something holds, as questions about a time compare them: on
   * all nodes together, and on the relationships that routes run along. Of the other relationships
   * a question reads those of a node or two, which needs none.
   */
  private static List<SchemaItem> boundIndexes(Model model) {
    List<SchemaItem> items = new ArrayList<>();
    for (String bound : bounds(model.nodeTypes().values())) {
      items.add(item(Kind.RANGE, Target.NODES, model.identity(), bound));
    }
    for (RelationshipType type : model.relationshipTypes().values()) {
      for (String bound : type.traversable() ? bounds(List.of(type)) : Set.<String>of()) {
        items.add(item(Kind.RANGE, Target.RELATIONSHIPS, type.name(), bound));
      }
    }
    return items;
  }

  private static Set<String> bounds(Collection<? extends EntityType> types) {
    return types.stream()
        .flatMap(type -> type.properties().values().stream())
        .flatMap(property -> property.bounds().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The name properties that hold one text, but for the id, which has its constraint. */
  private static List<String> singleNames(Model model) {
    return model.nameProperties().stream()
        .filter(property -> !property.equals(model.idProperty()))
        .filter(
            property ->
                model.nodeTypes().values().stream()
                    .map(type -> type.properties().get(property))
                    .anyMatch(declared -> declared != null && !declared.array()))
        .toList();
  }
}
