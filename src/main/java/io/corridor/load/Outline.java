package io.corridor.load;

import io.corridor.load.SchemaItem.Target;
import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What a store must have before it can take the data of a graph; a model tells it alone.
 *
 * @param labels names of all labels
 * @param types names of all relationship types
 * @param keys names of all properties
 * @param schema constraints and indexes that come before the data
 * @param later those that come after it
 */
public record Outline(
    List<String> labels,
    List<String> types,
    List<String> keys,
    List<SchemaItem> schema,
    List<SchemaItem> later) {

  /** Of fewer rows a server that has just started makes an index no faster when they are there. */
  static final int MANY = 3_000;

  /**
   * Of all that a model declares, and of the record that a load leaves behind.
   *
   * @param recordKeys properties of a record that is complete
   */
  static Outline of(Model model, Collection<String> recordKeys) {
    List<SchemaItem> schema = Schema.items(model);
    Set<String> labels = new LinkedHashSet<>(List.of(LoadRecord.LABEL));
    Set<String> types = new LinkedHashSet<>(model.relationshipTypes().keySet());
    Set<String> keys = new LinkedHashSet<>(recordKeys);
    // A name that is new would take a transaction of its own, in the middle of a later load.
    keys.addAll(List.of(LoadRecord.UNFINISHED, LoadRecord.HISTORY));
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
    return new Outline(
        List.copyOf(labels), List.copyOf(types), List.copyOf(keys), schema, List.of());
  }

  /**
   * The same where what is about many rows comes after them: row by row, each has to be looked for
   * before it is put there, and an index that is made of all of them at once takes a fraction of
   * that.
   *
   * @param rows how many there are with a label or of a type
   */
  Outline withRows(ToIntFunction<String> rows) {
    Predicate<SchemaItem> waits = item -> rows.applyAsInt(item.token()) > MANY;
    return new Outline(
        labels,
        types,
        keys,
        schema.stream().filter(waits.negate()).toList(),
        schema.stream().filter(waits).toList());
  }
}
