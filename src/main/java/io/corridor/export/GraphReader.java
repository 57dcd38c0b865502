package io.corridor.export;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads all of a graph, row by row in the order of the ids, which their indexes give without
 * sorting. What has no id comes last, in the order of the store.
 */
final class GraphReader {

  /** A condition that every relationship meets. */
  static final String ALL = "true";

  /** A load leaves a record of itself, which is no part of the data. */
  private static final String RECORD = "Load";

  private final Graph graph;
  private final String label;
  private final String id;

  GraphReader(Graph graph, Model model) {
    this.graph = graph;
    this.label = model.identity();
    this.id = model.idProperty();
  }

  /**
   * All nodes.
   *
   * @param more expressions over {@code n}, whose values each row brings along
   */
  void nodes(List<String> more, Consumer<Vertex> consumer) {
    nodes(identifiedNodes(more), consumer);
    nodes(
        nodes(
            "(n) WHERE (NOT n:%s OR n.%s IS NULL) AND NOT n:%s".formatted(label, id, RECORD), more),
        consumer);
  }

  /** What loads leave behind of themselves. */
  void records(List<String> more, Consumer<Vertex> consumer) {
    nodes(nodes("(n:%s) WHERE NOT n:%s".formatted(RECORD, label), more), consumer);
  }

  /** The statement for those that have an id, in its order. */
  String identifiedNodes(List<String> more) {
    return nodes("(n:%s) WHERE n.%s IS NOT NULL".formatted(label, id), more) + order("n");
  }

  private String nodes(String pattern, List<String> more) {
    return "MATCH %s RETURN elementId(n), labels(n), properties(n)%s"
        .formatted(pattern, columns(more));
  }

  private void nodes(String statement, Consumer<Vertex> consumer) {
    graph.stream(
        statement,
        Map.of(),
        row -> {
          List<String> labels = texts(row.get(1));
          SortedMap<String, Object> properties = properties(row.get(2));
          End end = end(row.get(0), labels.contains(label), properties.get(id));
          consumer.accept(new Vertex(end, labels, properties, row.subList(3, row.size())));
        });
  }

  /**
   * All relationships, by type.
   *
   * @param condition that they must meet, over {@code a}, {@code r} and {@code b}
   * @param more expressions over them, whose values each row brings along
   */
  void relationships(String condition, List<String> more, Consumer<Edge> consumer) {
    for (String type : relationshipTypes()) {
      relationships(type, identifiedRelationships(type, condition, more), consumer);
      relationships(
          type, relationships(type, condition + " AND r.%s IS NULL".formatted(id), more), consumer);
    }
  }

  /** The statement for those of a type that have an id, in its order. */
  String identifiedRelationships(String type, String condition, List<String> more) {
    return relationships(type, condition + " AND r.%s IS NOT NULL".formatted(id), more)
        + order("r");
  }

  private String relationships(String type, String condition, List<String> more) {
    // Whether what an end is called is an id, is told apart: with a CASE over a property
    // Neo4j's planner fails checks of its own, where Java runs with assertions.
    return "MATCH (a)-[r:%1$s]->(b) WHERE %2$s RETURN elementId(a), a:%3$s, a.%4$s, elementId(b), b:%3$s, b.%4$s, elementId(r), properties(r)%5$s"
        .formatted(Cypher.name(type), condition, label, id, columns(more));
  }

  private void relationships(String type, String statement, Consumer<Edge> consumer) {
    graph.stream(
        statement,
        Map.of(),
        row -> {
          SortedMap<String, Object> properties = properties(row.get(7));
          consumer.accept(
              new Edge(
                  key(properties.get(id), row.get(6)),
                  type,
                  end(row.get(0), Boolean.TRUE.equals(row.get(1)), row.get(2)),
                  end(row.get(3), Boolean.TRUE.equals(row.get(4)), row.get(5)),
                  properties,
                  row.subList(8, row.size())));
        });
  }

  private SortedSet<String> relationshipTypes() {
    SortedSet<String> types = new TreeSet<>();
    graph.stream("CALL db.relationshipTypes()", Map.of(), row -> types.add(text(row.get(0))));
    return types;
  }

  /** The names of the properties that nodes have, with the types of their values. */
  SortedMap<String, SortedSet<String>> nodeProperties() {
    return propertyTypes("(n) WHERE NOT n:" + RECORD);
  }

  /** The names of the properties that relationships have, with the types of their values. */
  SortedMap<String, SortedSet<String>> relationshipProperties() {
    return propertyTypes("()-[n]->()");
  }

  private SortedMap<String, SortedSet<String>> propertyTypes(String pattern) {
    SortedMap<String, SortedSet<String>> types = new TreeMap<>();
    graph.stream(
        "MATCH %s UNWIND keys(n) AS key RETURN DISTINCT key, valueType(n[key])".formatted(pattern),
        Map.of(),
        row ->
            types.computeIfAbsent(text(row.get(0)), key -> new TreeSet<>()).add(text(row.get(1))));
    return types;
  }

  /**
   * The statements that make the constraints and indexes where they are not there yet, constraints
   * first.
   */
  List<String> schema() {
    List<String> statements = new ArrayList<>();
    for (String query :
        List.of(
            "SHOW CONSTRAINTS YIELD name, createStatement RETURN createStatement ORDER BY name",
            "SHOW INDEXES YIELD name, type, owningConstraint, createStatement"
                + " WHERE type <> 'LOOKUP' AND owningConstraint IS NULL"
                + " RETURN createStatement ORDER BY name")) {
      graph.stream(query, Map.of(), row -> statements.add(whereNew(text(row.get(0)))));
    }
    return statements;
  }

  private static String whereNew(String create) {
    return create.replaceFirst("^([^`]*`(?:[^`]|``)*+`)", "$1 IF NOT EXISTS");
  }

  private String order(String variable) {
    return " ORDER BY %s.%s".formatted(variable, id);
  }

  private static String columns(List<String> expressions) {
    return expressions.stream().map(", "::concat).collect(Collectors.joining());
  }

  private static End end(@Nullable Object elementId, boolean labelled, @Nullable Object id) {
    boolean identified = labelled && id instanceof String;
    return new End(key(identified ? id : null, elementId), identified);
  }

  /** The id; where there is none, the number in the store, marked so that no id is like it. */
  private static String key(@Nullable Object id, @Nullable Object elementId) {
    String element = text(elementId);
    return id instanceof String text ? text : "_" + element.substring(element.lastIndexOf(':') + 1);
  }

  private static SortedMap<String, Object> properties(@Nullable Object value) {
    SortedMap<String, Object> properties = new TreeMap<>();
    ((Map<?, ?>) Objects.requireNonNull(value))
        .forEach((key, item) -> properties.put(key.toString(), Objects.requireNonNull(item)));
    return properties;
  }

  static List<String> texts(@Nullable Object value) {
    Stream<?> items = value instanceof Collection<?> many ? many.stream() : Stream.of();
    return items.map(String::valueOf).sorted().toList();
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
