package io.corridor.document;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.seed.Citation;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which rows rest on which source, and on which place in it. */
final class CitedRows {

  private final Model model;
  private final Map<String, Row.Node> nodes = new HashMap<>();
  private final Map<String, TreeMap<Citation, List<Row>>> places = new HashMap<>();
  private final Map<Row, List<Citation>> citations = new HashMap<>();

  CitedRows(Seed seed) {
    this.model = seed.model();
    String property = model.citations().map(Model.Citations::property).orElse("");
    seed.nodes().forEach(node -> nodes.put(node.id(), node));
    List<Row> rows =
        Stream.<Row>concat(seed.nodes().stream(), seed.relationships().stream())
            .sorted(Comparator.comparing((Row row) -> order(row.type())).thenComparing(Row::id))
            .toList();
    for (Row row : rows) {
      for (Object cite : texts(row.properties().get(property))) {
        Citation.parse(cite.toString()).ifPresent(citation -> add(row, citation));
      }
    }
  }

  /** The rows at each place of a source, as one reads on. */
  Map<Citation, List<Row>> at(String source) {
    return places.getOrDefault(source, new TreeMap<>());
  }

  /** How many rows of each type rest on a source, in the order of the model. */
  Map<EntityType, List<Row>> byType(String source) {
    Map<EntityType, List<Row>> byType = new LinkedHashMap<>();
    at(source).values().stream()
        .flatMap(List::stream)
        .distinct()
        .sorted(Comparator.comparing((Row row) -> order(row.type())).thenComparing(Row::id))
        .forEach(row -> byType.computeIfAbsent(row.type(), type -> new ArrayList<>()).add(row));
    return byType;
  }

  /** Whether a row rests on no other source. */
  boolean isAlone(Row row) {
    return citations.getOrDefault(row, List.of()).stream().map(Citation::source).distinct().count()
        == 1;
  }

  /** What a row says in short: its name, or who has to do with whom. */
  String name(Row row) {
    return row instanceof Row.Relationship edge
        ? name(edge.start()) + " → " + name(edge.end())
        : name(row.id());
  }

  /** The name of a node, its id where it has none. */
  String name(String id) {
    Row.Node node = nodes.get(id);
    return node == null ? id : node.properties().getOrDefault("name", id).toString();
  }

  private void add(Row row, Citation citation) {
    places
        .computeIfAbsent(citation.source(), source -> new TreeMap<>())
        .computeIfAbsent(citation, place -> new ArrayList<>())
        .add(row);
    citations.computeIfAbsent(row, r -> new ArrayList<>()).add(citation);
  }

  private int order(EntityType type) {
    List<String> types =
        Stream.concat(
                model.nodeTypes().keySet().stream(), model.relationshipTypes().keySet().stream())
            .toList();
    return types.indexOf(type.name());
  }

  private static Collection<?> texts(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Collection<?> many ? many : List.of();
  }
}
