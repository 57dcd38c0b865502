package io.corridor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A declared model: what kinds of nodes and relationships a workspace has, and what must hold of
 * them.
 *
 * @param name name of the data set
 * @param description one line on what it holds
 * @param identity label that every node carries
 * @param idProperty key of the id on nodes and relationships
 * @param nameProperties where a typed name is looked for, best first
 * @param files how seed files are written
 * @param citations what can be cited, and how
 * @param nodeTypes node types by name, in declared order
 * @param relationshipTypes relationship types by name, in declared order
 * @param rules conditions across properties
 * @param display how an entity is shown
 */
public record Model(
    String name,
    String description,
    String identity,
    String idProperty,
    List<String> nameProperties,
    FileFormat files,
    Optional<Citations> citations,
    Map<String, NodeType> nodeTypes,
    Map<String, RelationshipType> relationshipTypes,
    List<Rule> rules,
    Display display) {

  /**
   * How evidence is cited.
   *
   * @param type node type that can be cited
   * @param property property that holds {@code <source>#<locator>} on every node and relationship
   * @param extent property of a source that tells how far its locators reach
   */
  public record Citations(String type, String property, String extent) {}

  /**
   * The type among these labels that says most: one that no other of them extends. A server gives
   * labels in any order.
   */
  public Optional<NodeType> findType(java.util.Collection<String> labels) {
    return nodeTypes.values().stream()
        .filter(type -> labels.contains(type.name()))
        .max(java.util.Comparator.comparingInt(type -> type.labels().size()));
  }

  /** The properties that every type has. */
  public java.util.Set<String> commonProperties() {
    java.util.Set<String> common = new java.util.LinkedHashSet<>();
    java.util.stream.Stream.concat(nodeTypes.values().stream(), relationshipTypes.values().stream())
        .map(type -> type.properties().keySet())
        .reduce(
            (one, other) -> {
              java.util.Set<String> both = new java.util.LinkedHashSet<>(one);
              both.retainAll(other);
              return both;
            })
        .ifPresent(common::addAll);
    return common;
  }

  /** The type of nodes or relationships of that name. */
  public Optional<EntityType> findEntityType(String type) {
    return Optional.<EntityType>ofNullable(nodeTypes.get(type))
        .or(() -> Optional.ofNullable(relationshipTypes.get(type)));
  }

  /** The allowed values of a property, whichever type declares it; empty where it has no list. */
  public List<String> valuesOf(String property) {
    return java.util.stream.Stream.concat(
            nodeTypes.values().stream(), relationshipTypes.values().stream())
        .map(type -> type.properties().get(property))
        .filter(declared -> declared != null && !declared.values().isEmpty())
        .map(Property::values)
        .findFirst()
        .orElse(List.of());
  }
}
