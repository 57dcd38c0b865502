package io.corridor.query;

import io.corridor.model.Display;
import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import io.corridor.model.RelationshipType;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.query.Dossier.Item;
import io.corridor.query.Dossier.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers all that the graph holds about one entity. What there is to gather the model tells: the
 * statements name none of its types but where a property refers to the entity's.
 */
public final class DossierFinder {

  private final Model model;
  private final Transaction transaction;

  /** A finder over the graph of an open transaction. */
  public DossierFinder(Model model, Transaction transaction) {
    this.model = model;
    this.transaction = transaction;
  }

  /** The dossier of an entity. A lookup by id and as many steps as it has relations. */
  public Dossier get(Named named) {
    Item entity = node("MATCH (n:%1$s {%2$s: $id})", Map.of("id", named.id())).get(0);
    List<Relation> relations = new ArrayList<>(relations(entity));
    relations.addAll(references(entity));
    DossierOrder order = new DossierOrder(model);
    String figure = model.display().figures().map(Display.Figures::type).orElse("");
    List<Relation> figures =
        relations.stream().filter(r -> !r.forward() && r.other().type().equals(figure)).toList();
    relations.removeAll(figures);
    return new Dossier(
        entity,
        order.figures(figures),
        order.groups(relations),
        resting(entity),
        sources(entity, Stream.concat(figures.stream(), relations.stream())));
  }

  private List<Relation> relations(Item entity) {
    String query =
        "MATCH (n:%1$s {%2$s: $id})-[r]-(o:%1$s) RETURN type(r), startNode(r) = n, properties(r), labels(o), properties(o)"
            .formatted(model.identity(), model.idProperty());
    List<Relation> relations = new ArrayList<>();
    for (List<@Nullable Object> row : transaction.run(query, Map.of("id", entity.id())).rows()) {
      RelationshipType type = model.relationshipTypes().get(String.valueOf(row.get(0)));
      if (type != null) {
        Map<String, Object> properties = declared(type, row.get(2));
        relations.add(
            new Relation(
                text(properties, model.idProperty()),
                type.name(),
                Boolean.TRUE.equals(row.get(1)),
                item(row.get(3), row.get(4)),
                properties,
                cites(properties)));
      }
    }
    return relations;
  }

  /** Relationships between others that name the entity in a property. O(relationships). */
  private List<Relation> references(Item entity) {
    NodeType type = Objects.requireNonNull(model.nodeTypes().get(entity.type()));
    List<Relation> relations = new ArrayList<>();
    for (RelationshipType referring : model.relationshipTypes().values()) {
      for (Property property : referring.properties().values()) {
        if (type.is(property.refers())) {
          relations.addAll(references(entity, referring, property));
        }
      }
    }
    return relations;
  }

  private List<Relation> references(Item entity, RelationshipType type, Property property) {
    String query =
        "MATCH (a:%1$s)-[r:%2$s]->(b:%1$s) WHERE $id %3$s r.%4$s RETURN properties(r), coalesce(a.name, a.%5$s) + ' → ' + coalesce(b.name, b.%5$s)"
            .formatted(
                model.identity(),
                type.name(),
                property.array() ? "IN" : "=",
                property.name(),
                model.idProperty());
    return transaction.run(query, Map.of("id", entity.id())).rows().stream()
        .map(
            row -> {
              Map<String, Object> properties = declared(type, row.get(0));
              String id = text(properties, model.idProperty());
              Item item =
                  new Item(id, String.valueOf(row.get(1)), type.name(), Map.of(), List.of());
              String reference = type.name() + "." + property.name();
              return new Relation(id, reference, false, item, properties, cites(properties));
            })
        .toList();
  }

  /** Of a source, the rows that cite it, by type. O(graph): nothing indexes parts of citations. */
  private Map<String, Long> resting(Item entity) {
    Map<String, Long> resting = new TreeMap<>();
    Optional<Model.Citations> citations = model.citations();
    NodeType type = Objects.requireNonNull(model.nodeTypes().get(entity.type()));
    if (citations.isPresent() && type.is(citations.get().type())) {
      String query =
          "MATCH (n:%1$s) WHERE any(cite IN n.%2$s WHERE cite STARTS WITH $prefix) RETURN labels(n) AS labels, count(*) AS rows UNION ALL MATCH (:%1$s)-[r]->() WHERE any(cite IN r.%2$s WHERE cite STARTS WITH $prefix) RETURN [type(r)] AS labels, count(*) AS rows"
              .formatted(model.identity(), citations.get().property());
      for (List<@Nullable Object> row :
          transaction.run(query, Map.of("prefix", entity.id() + "#")).rows()) {
        List<String> labels = texts(row.get(0));
        String name = model.findType(labels).map(NodeType::name).orElse(labels.get(0));
        resting.merge(name, (Long) Objects.requireNonNull(row.get(1)), Long::sum);
      }
    }
    return resting;
  }

  private Map<String, Item> sources(Item entity, Stream<Relation> relations) {
    Set<String> ids = new TreeSet<>();
    Stream.concat(Stream.of(entity.cites()), cited(relations))
        .flatMap(List::stream)
        .forEach(cite -> ids.add(cite.replaceFirst("#.*", "")));
    return node("UNWIND $ids AS id MATCH (n:%1$s {%2$s: id})", Map.of("ids", ids)).stream()
        .collect(Collectors.toMap(Item::id, item -> item, (a, b) -> a, TreeMap::new));
  }

  private static Stream<List<String>> cited(Stream<Relation> relations) {
    return relations.flatMap(r -> Stream.of(r.cites(), r.other().cites()));
  }

  private List<Item> node(String match, Map<String, ?> parameters) {
    String query =
        (match + " RETURN labels(n), properties(n)")
            .formatted(model.identity(), model.idProperty());
    return transaction.run(query, parameters).rows().stream()
        .map(row -> item(row.get(0), row.get(1)))
        .toList();
  }

  private Item item(@Nullable Object labels, @Nullable Object properties) {
    NodeType type = model.findType(texts(labels)).orElseThrow();
    Map<String, Object> declared = declared(type, properties);
    String id = text(declared, model.idProperty());
    return new Item(
        id, declared.getOrDefault("name", id).toString(), type.name(), declared, cites(declared));
  }

  /** The id and what the model declares, in its order; what the loader derives is no news. */
  private Map<String, Object> declared(EntityType type, @Nullable Object properties) {
    Map<?, ?> all = (Map<?, ?>) Objects.requireNonNull(properties);
    Map<String, Object> declared = new LinkedHashMap<>();
    Stream.concat(Stream.of(model.idProperty()), type.properties().keySet().stream())
        .filter(name -> all.get(name) != null)
        .forEach(name -> declared.put(name, Objects.requireNonNull(all.get(name))));
    return declared;
  }

  private List<String> cites(Map<String, Object> properties) {
    return model.citations().map(c -> texts(properties.get(c.property()))).orElse(List.of());
  }

  private static String text(Map<String, Object> properties, String name) {
    return properties.getOrDefault(name, "").toString();
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of();
  }
}
