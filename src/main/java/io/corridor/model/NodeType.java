package io.corridor.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A type of node.
 *
 * @param name its own label
 * @param labels all labels of such a node: the identity label, those of its ancestors, its own
 * @param moreLabels labels besides, which a row can have
 * @param isAbstract whether only its descendants have rows
 */
public record NodeType(
    String name,
    List<String> labels,
    List<String> moreLabels,
    String file,
    boolean isAbstract,
    String description,
    Map<String, Property> properties)
    implements EntityType {

  /**
   * The same type, for rows that have more labels.
   *
   * @param some of {@link #moreLabels}
   */
  public NodeType with(Collection<String> some) {
    List<String> all = Stream.concat(labels.stream(), some.stream()).distinct().toList();
    return new NodeType(name, all, moreLabels, file, isAbstract, description, properties);
  }

  /** Whether this type is the other one or extends it. */
  public boolean is(String type) {
    return labels.contains(type);
  }
}
