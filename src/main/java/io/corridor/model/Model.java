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
 * @param citations what can be cited, and how
 * @param nodeTypes node types by name, in declared order
 * @param relationshipTypes relationship types by name, in declared order
 * @param rules conditions across properties
 */
public record Model(
    String name,
    String description,
    String identity,
    String idProperty,
    List<String> nameProperties,
    Optional<Citations> citations,
    Map<String, NodeType> nodeTypes,
    Map<String, RelationshipType> relationshipTypes,
    List<Rule> rules) {

  /**
   * How evidence is cited.
   *
   * @param type node type that can be cited
   * @param property property that holds {@code <source>#<locator>} on every node and relationship
   * @param extent property of a source that tells how far its locators reach
   */
  public record Citations(String type, String property, String extent) {}

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
