package io.corridor.procedure;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.NoValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.ListValue;
import org.neo4j.values.virtual.MapValue;

/** What {@link EditProcedure} writes; it answers how many rows found what they name. */
final class Edits {

  private Edits() {}

  static Stream<AnyValue[]> leave(Transaction transaction, Arguments arguments) {
    return each(
        Lookups.recordsOf(transaction, arguments),
        record -> update(record, arguments.map("properties")));
  }

  static Stream<AnyValue[]> createNodes(Transaction transaction, Arguments arguments) {
    return each(
        arguments.rows(),
        row ->
            update(
                transaction.createNode(row.labels("labels").toArray(Label[]::new)),
                row.map("properties")));
  }

  static Stream<AnyValue[]> changeNodes(Transaction transaction, Arguments arguments) {
    return each(
        arguments.rows(),
        row -> {
          Node node = transaction.getNodeByElementId(row.text("element"));
          update(node, row.map("update"));
          row.labels("others").forEach(node::removeLabel);
          row.labels("labels").forEach(node::addLabel);
        });
  }

  static Stream<AnyValue[]> setNodes(Transaction transaction, Arguments arguments) {
    Label label = arguments.label("label");
    String key = arguments.text("key");
    return set(arguments, id -> transaction.findNodes(label, key, id));
  }

  static Stream<AnyValue[]> setRelationships(Transaction transaction, Arguments arguments) {
    RelationshipType type = arguments.type("type");
    String key = arguments.text("key");
    return set(arguments, id -> transaction.findRelationships(type, key, id));
  }

  private static <E extends Entity> Stream<AnyValue[]> set(
      Arguments arguments, Function<String, ResourceIterator<E>> find) {
    return each(
        arguments
            .rows()
            .flatMap(
                row ->
                    Lookups.all(find.apply(row.text("id")))
                        .map(entity -> () -> update(entity, row.map("update")))),
        Runnable::run);
  }

  static Stream<AnyValue[]> removeNodes(Transaction transaction, Arguments arguments) {
    return each(
        arguments.texts("rows"), element -> transaction.getNodeByElementId(element).delete());
  }

  static Stream<AnyValue[]> createRelationships(Transaction transaction, Arguments arguments) {
    return between(
        transaction,
        arguments,
        (row, start, end) ->
            update(start.createRelationshipTo(end, row.type("type")), row.map("properties")));
  }

  static Stream<AnyValue[]> changeRelationships(Transaction transaction, Arguments arguments) {
    return each(
        arguments.rows(),
        row ->
            update(transaction.getRelationshipByElementId(row.text("element")), row.map("update")));
  }

  static Stream<AnyValue[]> remakeRelationships(Transaction transaction, Arguments arguments) {
    return between(
        transaction,
        arguments,
        (row, start, end) -> {
          Relationship old = transaction.getRelationshipByElementId(row.text("element"));
          Map<String, Object> kept = old.getAllProperties();
          old.delete();
          Relationship created = start.createRelationshipTo(end, row.type("type"));
          kept.forEach(created::setProperty);
          update(created, row.map("update"));
        });
  }

  static Stream<AnyValue[]> removeRelationships(Transaction transaction, Arguments arguments) {
    return each(
        arguments.texts("rows"),
        element -> transaction.getRelationshipByElementId(element).delete());
  }

  /** What is made of a row between the nodes that it names. */
  private interface Between {
    void make(Arguments row, Node start, Node end);
  }

  /** Goes through rows with the nodes that a relationship runs between, if both are there. */
  private static Stream<AnyValue[]> between(
      Transaction transaction, Arguments arguments, Between work) {
    Label label = arguments.label("label");
    String key = arguments.text("key");
    return each(
        arguments.rows(),
        row ->
            Lookups.all(transaction.findNodes(label, key, row.text("start")))
                .forEach(
                    start ->
                        Lookups.all(transaction.findNodes(label, key, row.text("end")))
                            .forEach(end -> work.make(row, start, end))));
  }

  private static <R> Stream<AnyValue[]> each(Stream<R> rows, Consumer<R> work) {
    long found = rows.filter(row -> Lookups.exists(() -> work.accept(row))).count();
    return Stream.<AnyValue[]>of(new AnyValue[] {Values.longValue(found)});
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
}
