package io.corridor.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.impl.util.ValueUtils;
import org.neo4j.values.AnyValue;
import org.neo4j.values.SequenceValue;
import org.neo4j.values.storable.NoValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.ListValue;
import org.neo4j.values.virtual.MapValue;

/** What {@link EditProcedure} does; arguments and answers as named there. */
final class Edits {

  private static final String DATASET = "dataset";

  private Edits() {}

  /** Locks the records of a data set, of which there is one or none. */
  static Stream<AnyValue[]> lock(Transaction transaction, AnyValue[] arguments) {
    List<Node> records =
        nodes(transaction, label(arguments[0]), DATASET, arguments[1])
            .filter(record -> lock(transaction, record))
            .toList();
    return records.stream().map(record -> new AnyValue[] {Values.TRUE});
  }

  /** Whoever had the lock before may have deleted it. */
  private static boolean lock(Transaction transaction, Node record) {
    transaction.acquireWriteLock(record);
    return exists(() -> record.hasProperty(DATASET));
  }

  static Stream<AnyValue[]> records(Transaction transaction, AnyValue[] arguments) {
    return all(transaction.findNodes(label(arguments[0])))
        .filter(record -> record.hasProperty(DATASET))
        .map(record -> new AnyValue[] {value(record.getProperty(DATASET)), properties(record)});
  }

  static Stream<AnyValue[]> leave(Transaction transaction, AnyValue[] arguments) {
    List<Node> records = nodes(transaction, label(arguments[0]), DATASET, arguments[1]).toList();
    records.forEach(record -> update(record, (MapValue) arguments[2]));
    return records.stream().map(record -> new AnyValue[] {Values.TRUE});
  }

  static Stream<AnyValue[]> nodes(Transaction transaction, AnyValue[] arguments) {
    Label label = label(arguments[0]);
    return each(arguments[2])
        .flatMap(
            id ->
                nodes(transaction, label, text(arguments[1]), id)
                    .map(
                        node ->
                            new AnyValue[] {id, element(node), properties(node), labels(node)}));
  }

  static Stream<AnyValue[]> relationships(Transaction transaction, AnyValue[] arguments) {
    Label label = label(arguments[0]);
    String key = text(arguments[1]);
    RelationshipType type = RelationshipType.withName(text(arguments[3]));
    return each(arguments[2])
        .flatMap(
            id ->
                all(transaction.findRelationships(type, key, text(id)))
                    .map(
                        found ->
                            new AnyValue[] {
                              id,
                              element(found),
                              properties(found),
                              arguments[3],
                              id(found.getStartNode(), label, key),
                              id(found.getEndNode(), label, key)
                            }));
  }

  static Stream<AnyValue[]> changeNodes(Transaction transaction, AnyValue[] arguments) {
    return change(
        arguments[0],
        row -> {
          Node node = transaction.getNodeByElementId(text(row.get("element")));
          update(node, (MapValue) row.get("update"));
          each(row.get("others")).forEach(label -> node.removeLabel(label(label)));
          each(row.get("labels")).forEach(label -> node.addLabel(label(label)));
        });
  }

  static Stream<AnyValue[]> changeRelationships(Transaction transaction, AnyValue[] arguments) {
    return change(
        arguments[0],
        row ->
            update(
                transaction.getRelationshipByElementId(text(row.get("element"))),
                (MapValue) row.get("update")));
  }

  private static Stream<AnyValue[]> change(AnyValue rows, Consumer<MapValue> change) {
    long changed = each(rows).filter(row -> exists(() -> change.accept((MapValue) row))).count();
    return Stream.<AnyValue[]>of(new AnyValue[] {Values.longValue(changed)});
  }

  /** What is not there any more is found by no statement in Cypher either. */
  private static boolean exists(Runnable work) {
    try {
      work.run();
      return true;
    } catch (NotFoundException gone) {
      return false;
    }
  }

  private static void update(Entity entity, MapValue update) {
    update.foreach(
        (key, value) -> {
          if (value instanceof NoValue) {
            entity.removeProperty(key);
          } else {
            entity.setProperty(key, storable(value).asObjectCopy());
          }
        });
  }

  /** A list that a client sends is none of those that a store has. */
  private static Value storable(AnyValue value) {
    return value instanceof Value stored ? stored : ((ListValue) value).toStorableArray();
  }

  private static Stream<Node> nodes(
      Transaction transaction, Label label, String key, AnyValue value) {
    return all(transaction.findNodes(label, key, text(value)));
  }

  private static <T> Stream<T> all(ResourceIterator<T> found) {
    try (found) {
      List<T> all = new ArrayList<>();
      found.forEachRemaining(all::add);
      return all.stream();
    }
  }

  private static Stream<AnyValue> each(@Nullable AnyValue list) {
    return StreamSupport.stream(
        ((SequenceValue) Objects.requireNonNull(list)).spliterator(), false);
  }

  private static AnyValue id(Node node, Label label, String key) {
    return node.hasLabel(label) ? value(node.getProperty(key, null)) : Values.NO_VALUE;
  }

  private static AnyValue element(Entity entity) {
    return Values.stringValue(entity.getElementId());
  }

  private static AnyValue properties(Entity entity) {
    return ValueUtils.asMapValue(entity.getAllProperties());
  }

  private static AnyValue labels(Node node) {
    List<String> names = new ArrayList<>();
    node.getLabels().forEach(label -> names.add(label.name()));
    return ValueUtils.asListValue(names);
  }

  private static AnyValue value(@Nullable Object value) {
    return ValueUtils.of(value);
  }

  private static Label label(AnyValue name) {
    return Label.label(text(name));
  }

  private static String text(@Nullable AnyValue value) {
    return ((TextValue) Objects.requireNonNull(value)).stringValue();
  }
}
