package io.corridor.load;

import io.corridor.load.SchemaItem.Kind;
import io.corridor.load.SchemaItem.Target;
import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.RelationshipType;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Graph.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The constraints and indexes that a model implies. */
final class Schema {

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final String EXISTING =
      "SHOW INDEXES YIELD name, owningConstraint, properties, state"
          + " RETURN name, owningConstraint, coalesce(properties, []) AS properties,"
          + " state = 'ONLINE'";

  private Schema() {}

  /**
   * A statement about the schema.
   *
   * @param action CREATE or REMOVE
   * @param name of the constraint or index
   */
  record Step(Action action, String name, String cypher) {

    private static Step create(SchemaItem item) {
      return new Step(Action.CREATE, item.name(), item.cypher());
    }

    private static Step drop(String kind, String name) {
      return new Step(Action.REMOVE, name, "DROP %s %s IF EXISTS".formatted(kind, name));
    }
  }

  /**
   * Creates what is missing and waits until it can be used.
   *
   * @return all that was there before
   */
  static Map<String, Existing> ensure(Graph graph, Model model) {
    Map<String, Existing> existing = existing(graph);
    // For what was cut off, one would wait in vain.
    if (run(graph, missing(existing, model)) && cutOff(existing, model).isEmpty()) {
      await(graph);
    }
    return existing;
  }

  private static void await(Graph graph) {
    graph.run(Graph.Access.READ, "CALL db.awaitIndexes(600)", Map.of(), LIMIT);
  }

  /** Creates what two loads that begin at once have to find. */
  static void ensureRecords(Graph graph, Map<String, Existing> existing, Model model) {
    run(graph, only(missing(existing, model), Schema::isOfRecords));
  }

  private static boolean isOfRecords(String name) {
    return name.equals(LoadRecord.LABEL.toLowerCase(Locale.ROOT) + "_" + LoadRecord.DATASET);
  }

  private static List<Step> only(List<Step> steps, Predicate<String> names) {
    return steps.stream().filter(step -> names.test(step.name())).toList();
  }

  /**
   * Drops all that a model implies from a graph without data, where nothing is lost by it.
   *
   * @return whether the graph has no data
   */
  static boolean makeWay(Graph graph, Map<String, Existing> existing, Model model) {
    boolean empty = Boolean.TRUE.equals(graph.reading(Schema::isEmpty));
    if (empty) {
      List<String> names = items(model).stream().map(SchemaItem::name).toList();
      run(graph, only(obsolete(existing, names), name -> !isOfRecords(name)));
    }
    return empty;
  }

  /** Whether a graph has no data but records of loads. */
  static boolean isEmpty(Transaction transaction) {
    String data = "MATCH (n) WHERE NOT n:%s RETURN 1 LIMIT 1".formatted(LoadRecord.LABEL);
    return transaction.run(data, Map.of()).rows().isEmpty();
  }

  /** Runs the statements in one transaction; false if there are none. */
  static boolean run(Graph graph, List<Step> steps) {
    return !steps.isEmpty()
        && Boolean.TRUE.equals(
            graph.writing(
                transaction -> {
                  steps.forEach(step -> transaction.run(step.cypher(), Map.of()));
                  return true;
                }));
  }

  /**
   * A constraint or an index that is there.
   *
   * @param online whether it can be used
   */
  record Existing(boolean constraint, Object properties, boolean online) {

    /**
     * Whether it is what a server comes back with that was killed while it made a constraint: an
     * index without one, which is never complete.
     */
    private boolean isCutOff(SchemaItem item) {
      return item.kind() == Kind.UNIQUE && !constraint && !online;
    }
  }

  /**
   * Creates what is missing where there are many rows, and waits until it can be used: constraints
   * side by side, as each is one thread's work for a server, and the rest behind them.
   *
   * @return transactions that this took the server: two for each constraint, of which one is for
   *     its index, and one for the rest; none for what somebody else has created meanwhile
   */
  static int complete(Graph graph, Model model) {
    List<Step> missing = missing(existing(graph), model);
    Predicate<Step> isConstraint = step -> step.cypher().startsWith("CREATE CONSTRAINT");
    List<Step> constraints = missing.stream().filter(isConstraint).toList();
    int commits = changes(graph, missing.stream().filter(isConstraint.negate()).toList()) ? 1 : 0;
    commits +=
        constraints.parallelStream().mapToInt(step -> changes(graph, List.of(step)) ? 2 : 0).sum();
    if (!missing.isEmpty()) {
      await(graph);
    }
    return commits;
  }

  /** Runs the statements in one transaction, and tells whether any found something to do. */
  private static boolean changes(Graph graph, List<Step> steps) {
    return !steps.isEmpty()
        && Boolean.TRUE.equals(
            graph.writing(
                transaction -> {
                  boolean any = false;
                  for (Step step : steps) {
                    any |= transaction.changes(step.cypher());
                  }
                  return any;
                }));
  }

  /** All that there are, by name. */
  static Map<String, Existing> existing(Graph graph) {
    Map<String, Existing> existing = new TreeMap<>();
    graph
        .run(Graph.Access.READ, EXISTING, Map.of(), LIMIT)
        .rows()
        .forEach(
            index -> {
              Object properties = Objects.requireNonNull(index.get(2));
              boolean online = Boolean.TRUE.equals(index.get(3));
              existing.put(String.valueOf(index.get(0)), new Existing(false, properties, online));
              if (index.get(1) != null) {
                existing.put(String.valueOf(index.get(1)), new Existing(true, properties, online));
              }
            });
    return existing;
  }

  /** What creates that which a model implies and is not there. */
  static List<Step> missing(Map<String, Existing> existing, Model model) {
    List<Step> missing = new ArrayList<>();
    String names = namesIndex(model);
    Existing index = existing.get(names);
    // A model that has got other names to look for needs this one anew; the rest never changes.
    boolean anew = index != null && !model.nameProperties().equals(index.properties());
    if (anew) {
      missing.add(Step.drop("INDEX", names));
    }
    items(model).stream()
        .filter(item -> !existing.containsKey(item.name()) || (anew && item.name().equals(names)))
        .forEach(item -> missing.add(Step.create(item)));
    return missing;
  }

  /** What makes anew the constraints that were cut off while they were made. */
  static List<Step> cutOff(Map<String, Existing> existing, Model model) {
    return items(model).stream()
        .filter(item -> existing.containsKey(item.name()))
        .filter(item -> Objects.requireNonNull(existing.get(item.name())).isCutOff(item))
        .flatMap(item -> Stream.of(Step.drop("INDEX", item.name()), Step.create(item)))
        .toList();
  }

  /**
   * Makes anew what was cut off, when nobody else loads: what somebody is just making looks the
   * same.
   *
   * @param existing what there was a moment ago
   */
  static void mend(Graph graph, Map<String, Existing> existing, Model model) {
    if (!cutOff(existing, model).isEmpty()) {
      run(graph, cutOff(existing(graph), model));
      await(graph);
    }
  }

  /** What drops those of these names that are there. */
  static List<Step> obsolete(Map<String, Existing> existing, Collection<String> names) {
    List<Step> obsolete = new ArrayList<>();
    for (String name : names) {
      Existing found = existing.get(name);
      if (found != null) {
        obsolete.add(Step.drop(found.constraint() ? "CONSTRAINT" : "INDEX", name));
      }
    }
    return obsolete;
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
    // Of two loads that begin at once in an empty graph, one has to see the record of the other.
    items.add(item(Kind.UNIQUE, Target.NODES, LoadRecord.LABEL, LoadRecord.DATASET));
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
