package io.corridor.model;

import java.util.List;
import java.util.Map;

/**
 * A type of node.
 *
 * @param name its own label
 * @param labels all labels of such a node: the identity label, those of its ancestors, its own
 * @param isAbstract whether only its descendants have rows
 */
public record NodeType(
    String name,
    List<String> labels,
    String file,
    boolean isAbstract,
    String description,
    Map<String, Property> properties)
    implements EntityType {

  /** Whether this type is the other one or extends it. */
  public boolean is(String type) {
    return labels.contains(type);
  }
}
