package io.corridor.load;

import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a data set has in a graph, as its loads have left it: the ids, labels and property keys that
 * they wrote, by type. Whose a node is shows here and nowhere else: a label or a property for it
 * would turn up in everybody's queries, and take more room than its id does here.
 */
final class Holdings implements Held {

  /** Nodes or relationships of one type. */
  record OfType(Set<String> labels, Set<String> keys, Set<String> ids) {

    OfType() {
      this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    void add(Collection<String> moreLabels, Collection<String> moreKeys, Collection<String> more) {
      labels.addAll(moreLabels);
      keys.addAll(moreKeys);
      ids.addAll(more);
    }
  }

  private final Map<String, OfType> nodes = new TreeMap<>();
  private final Map<String, OfType> relationships = new TreeMap<>();
  private final boolean unlisted;
  private @Nullable Map<String, String> nodeTypes;

  Holdings() {
    this(false);
  }

  private Holdings(boolean unlisted) {
    this.unlisted = unlisted;
  }

  /** Of loaders that kept no such list: they took for theirs whatever has an id. */
  static Holdings unlisted() {
    return new Holdings(true);
  }

  /** All that a seed says, and what it does not say any more but stays in the graph. */
  static Holdings of(Seed seed, Holdings before, Collection<Plan.Dropped> staying) {
    Holdings holdings = new Holdings();
    for (Row.Node row : seed.nodes()) {
      holdings
          .nodes(row.type().name())
          .add(row.type().labels(), row.properties().keySet(), List.of(row.id()));
    }
    for (Row.Relationship row : seed.relationships()) {
      holdings
          .relationships(row.type().name())
          .add(List.of(), row.properties().keySet(), List.of(row.id()));
    }
    for (Plan.Dropped dropped : staying) {
      OfType was = dropped.node() ? before.ofNode(dropped.id()) : before.ofType(dropped.type());
      String name =
          dropped.node() ? before.typeOf(dropped.id()).orElse(dropped.type()) : dropped.type();
      (dropped.node() ? holdings.nodes(name) : holdings.relationships(name))
          .add(was.labels, was.keys, List.of(dropped.id()));
    }
    return holdings;
  }

  /** What either has. */
  Holdings with(Holdings other) {
    Holdings both = new Holdings();
    for (Holdings one : List.of(this, other)) {
      one.nodes.forEach((name, of) -> both.nodes(name).add(of.labels, of.keys, of.ids));
      one.relationships.forEach(
          (name, of) -> both.relationships(name).add(of.labels, of.keys, of.ids));
    }
    return both;
  }

  /** Those of nodes of a type, to be added to. */
  OfType nodes(String type) {
    return nodes.computeIfAbsent(type, name -> new OfType());
  }

  /** Those of relationships of a type, to be added to. */
  OfType relationships(String type) {
    return relationships.computeIfAbsent(type, name -> new OfType());
  }

  Map<String, OfType> nodeTypes() {
    return nodes;
  }

  Map<String, OfType> relationshipTypes() {
    return relationships;
  }

  @Override
  public Map<String, Set<String>> nodeLabels() {
    Map<String, Set<String>> labels = new TreeMap<>();
    nodes.forEach((name, type) -> labels.put(name, type.labels));
    return labels;
  }

  @Override
  public Set<String> relationshipNames() {
    return relationships.keySet();
  }

  @Override
  public boolean hasNode(String id) {
    return unlisted || typeOf(id).isPresent();
  }

  @Override
  public boolean hasRelationship(String type, String id) {
    return unlisted || ofType(type).ids.contains(id);
  }

  @Override
  public boolean wroteNodeKey(String id, String key) {
    return unlisted || ofNode(id).keys.contains(key);
  }

  @Override
  public boolean wroteRelationshipKey(String type, String id, String key) {
    return unlisted || (hasRelationship(type, id) && ofType(type).keys.contains(key));
  }

  private OfType ofType(String relationshipType) {
    return relationships.getOrDefault(relationshipType, new OfType());
  }

  private OfType ofNode(String id) {
    return typeOf(id).map(nodes::get).orElseGet(OfType::new);
  }

  private java.util.Optional<String> typeOf(String node) {
    if (nodeTypes == null) {
      Map<String, String> types = new HashMap<>();
      nodes.forEach((name, type) -> type.ids.forEach(id -> types.put(id, name)));
      nodeTypes = types;
    }
    return java.util.Optional.ofNullable(Objects.requireNonNull(nodeTypes).get(node));
  }
}
