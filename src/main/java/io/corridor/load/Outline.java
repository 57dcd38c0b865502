package io.corridor.load;

import io.corridor.load.SchemaItem.Target;
import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a store must have before it can take the data of a graph; a model tells it alone.
 *
 * @param labels names of all labels
 * @param types names of all relationship types
 * @param keys names of all properties
 * @param schema all constraints and indexes
 */
public record Outline(
    List<String> labels, List<String> types, List<String> keys, List<SchemaItem> schema) {

  /**
   * Of all that a model declares, and of the node that a load leaves behind.
   *
   * @param recordLabel the label of that node
   * @param recordKeys its properties
   */
  static Outline of(Model model, String recordLabel, Collection<String> recordKeys) {
    List<SchemaItem> schema = Schema.items(model);
    Set<String> labels = new LinkedHashSet<>(List.of(recordLabel));
    Set<String> types = new LinkedHashSet<>(model.relationshipTypes().keySet());
    Set<String> keys = new LinkedHashSet<>(recordKeys);
    for (NodeType type : model.nodeTypes().values()) {
      labels.addAll(type.labels());
      labels.addAll(type.moreLabels());
    }
    Stream.<EntityType>concat(
            model.nodeTypes().values().stream(), model.relationshipTypes().values().stream())
        .flatMap(type -> type.properties().values().stream())
        .forEach(
            property -> {
              keys.add(property.name());
              keys.addAll(property.bounds());
            });
    for (SchemaItem item : schema) {
      (item.target() == Target.NODES ? labels : types).add(item.token());
      keys.addAll(item.properties());
    }
    return new Outline(List.copyOf(labels), List.copyOf(types), List.copyOf(keys), schema);
  }
}
