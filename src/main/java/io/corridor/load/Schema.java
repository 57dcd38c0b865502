package io.corridor.load;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.RelationshipType;
import io.corridor.neo4j.Graph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    Map<String, String> statements = statements(model);
    List<String> missing = new ArrayList<>();
    String names = namesIndex(model);
    // A model that has got other names to look for needs this one anew; the rest never changes.
    if (!model.nameProperties().equals(existing.getOrDefault(names, model.nameProperties()))) {
      existing.remove(names);
      missing.add("DROP INDEX " + names);
    }
    statements.keySet().removeAll(existing.keySet());
    missing.addAll(statements.values());
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

  /** Statements by the name of what they create. */
  static Map<String, String> statements(Model model) {
    Map<String, String> statements = new LinkedHashMap<>();
    String label = model.identity();
    String id = model.idProperty();
    String prefix = label.toLowerCase(Locale.ROOT);
    String key = prefix + "_" + id;
    statements.put(
        key,
        "CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE"
            .formatted(key, label, id));
    for (String type : model.relationshipTypes().keySet()) {
      String name = type.toLowerCase(Locale.ROOT) + "_" + id;
      statements.put(
          name,
          "CREATE CONSTRAINT %s IF NOT EXISTS FOR ()-[r:%s]-() REQUIRE r.%s IS UNIQUE"
              .formatted(name, type, id));
    }
    for (String property : singleNames(model)) {
      String name = prefix + "_" + property;
      statements.put(
          name,
          "CREATE INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)".formatted(name, label, property));
    }
    statements.putAll(boundIndexes(model));
    String names = namesIndex(model);
    String properties =
        String.join(", ", model.nameProperties().stream().map(p -> "n." + p).toList());
    // Names are looked up without regard to case and accents, in every language that they are in.
    statements.put(
        names,
        "CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR (n:%s) ON EACH [%s] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}"
            .formatted(names, label, properties));
    return statements;
  }

  /**
   * Indexes for the days between which something holds, as questions about a time compare them: on
   * all nodes together, and on the relationships that routes run along. Of the other relationships
   * a question reads those of a node or two, which needs none.
   */
  private static Map<String, String> boundIndexes(Model model) {
    Map<String, String> statements = new LinkedHashMap<>();
    for (String bound : bounds(model.nodeTypes().values())) {
      String name = model.identity().toLowerCase(Locale.ROOT) + "_" + bound;
      statements.put(
          name,
          "CREATE INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)"
              .formatted(name, model.identity(), bound));
    }
    for (RelationshipType type : model.relationshipTypes().values()) {
      for (String bound : type.traversable() ? bounds(List.of(type)) : Set.<String>of()) {
        String name = type.name().toLowerCase(Locale.ROOT) + "_" + bound;
        statements.put(
            name,
            "CREATE INDEX %s IF NOT EXISTS FOR ()-[r:%s]-() ON (r.%s)"
                .formatted(name, type.name(), bound));
      }
    }
    return statements;
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
