package io.corridor.load;

import io.corridor.model.Model;
import io.corridor.model.ModelReader;
import io.corridor.model.NodeType;
import io.corridor.model.RelationshipType;
import io.corridor.neo4j.Graph;
import io.corridor.problem.Location;
import io.corridor.route.Planning;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A seed that a test writes row by row, and graphs in a form that can be compared with it. */
final class SmallSeed {

  static final String MODEL =
      """
      name: small
      identity: {label: Entity, property: id}
      names: [id, name, aliases]
      common:
        note: {type: string, description: Anything.}
      nodes:
        Place:
          abstract: true
          description: A place.
          properties:
            name: {type: string, description: Name.}
            aliases: {type: "string[]", description: Other names.}
            people: {type: long, description: How many live there.}
            area: {type: double, unit: km2, description: Area.}
            big: {type: boolean, description: Whether it is big.}
            founded: {type: date, description: When it was founded.}
            known: {type: edtf, description: When it was known.}
            visits: {type: "edtf[]", description: When it was visited.}
        City: {extends: [Place], file: cities, description: A city.}
        Port: {extends: [Place], file: ports, description: A port.}
        Line:
          file: lines
          description: A line.
          properties:
            name: {type: string, description: Name.}
      relationships:
        LEG: {file: legs, from: [Place], to: [Place], description: A leg.}
        SERVES: {file: serves, from: [Line], to: [Place], description: A line serves a place.}
      """;

  private final Model model;
  private Planning planning = Planning.NONE;
  private final List<Row.Node> nodes = new ArrayList<>();
  private final List<Row.Relationship> relationships = new ArrayList<>();

  SmallSeed() {
    this(MODEL);
  }

  SmallSeed(String yaml) {
    this.model = ModelReader.read(yaml, "seed/model.yaml");
  }

  SmallSeed node(String type, String id, Object... keysAndValues) {
    NodeType declared = Objects.requireNonNull(model.nodeTypes().get(type));
    nodes.add(new Row.Node(declared, id, properties(id, keysAndValues), Location.of("test")));
    return this;
  }

  SmallSeed relationship(String type, String id, String from, String to, Object... keysAndValues) {
    RelationshipType declared = Objects.requireNonNull(model.relationshipTypes().get(type));
    relationships.add(
        new Row.Relationship(
            declared, id, from, to, properties(id, keysAndValues), Location.of("test")));
    return this;
  }

  SmallSeed planning(Planning declared) {
    planning = declared;
    return this;
  }

  private static Map<String, Object> properties(String id, Object... keysAndValues) {
    Map<String, Object> properties = new HashMap<>(Map.of("id", id));
    List<Object> all = List.of(keysAndValues);
    for (int i = 0; i < all.size(); i += 2) {
      properties.put(all.get(i).toString(), all.get(i + 1));
    }
    return properties;
  }

  Seed seed() {
    return new Seed(
        model,
        List.copyOf(nodes),
        List.copyOf(relationships),
        planning,
        Map.of(
            "test",
            Integer.toHexString((nodes + " " + relationships + planning.lines()).hashCode())));
  }

  /** The graph that this seed is to become, in the form of {@link #dump}. */
  List<Object> graph() {
    return Stream.concat(
            nodes.stream()
                .map(
                    node ->
                        List.of(
                            node.type().labels().stream().sorted().toList(),
                            new TreeMap<>(node.properties()))),
            relationships.stream()
                .map(
                    row ->
                        List.of(
                            row.start(),
                            row.type().name(),
                            new TreeMap<>(row.properties()),
                            row.end())))
        .<Object>map(thing -> thing)
        .toList();
  }

  /** Everything in a graph but the loader's own record. */
  static List<Object> dump(Graph graph) {
    List<Object> things = new ArrayList<>();
    for (List<@Nullable Object> row :
        graph.read("MATCH (n) WHERE NOT n:Load RETURN n", Map.of()).rows()) {
      Map<?, ?> node = (Map<?, ?>) Objects.requireNonNull(row.get(0));
      things.add(List.of(get(node, "labels"), get(node, "properties")));
    }
    for (List<@Nullable Object> row :
        graph.read("MATCH (a)-[r]->(b) RETURN a.id, r, b.id", Map.of()).rows()) {
      Map<?, ?> relationship = (Map<?, ?>) Objects.requireNonNull(row.get(1));
      things.add(
          List.of(
              String.valueOf(row.get(0)),
              get(relationship, "type"),
              get(relationship, "properties"),
              String.valueOf(row.get(2))));
    }
    return things;
  }

  private static Object get(Map<?, ?> map, String key) {
    return Objects.requireNonNull(map.get(key));
  }
}
