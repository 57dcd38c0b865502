package io.corridor.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.neo4j.values.storable.Values;

/** What {@link EditProcedure} finds out; arguments and answers are those of the loader's Cypher. */
final class Lookups {

  private static final String DATASET = "dataset";

  private Lookups() {}

  /** Locks the records of a data set, of which there is one or none. */
  static Stream<AnyValue[]> lock(Transaction transaction, Arguments arguments) {
    List<Node> records =
        recordsOf(transaction, arguments).filter(record -> lock(transaction, record)).toList();
    return records.stream().map(record -> new AnyValue[] {Values.TRUE});
  }

  /** Whoever had the lock before may have deleted it. */
  private static boolean lock(Transaction transaction, Node record) {
    transaction.acquireWriteLock(record);
    return exists(() -> record.hasProperty(DATASET));
  }

  static Stream<AnyValue[]> records(Transaction transaction, Arguments arguments) {
    return all(transaction.findNodes(arguments.label("label")))
        .filter(record -> record.hasProperty(DATASET))
        .map(record -> new AnyValue[] {value(record.getProperty(DATASET)), properties(record)});
  }

  /** Those of one data set. */
  static Stream<Node> recordsOf(Transaction transaction, Arguments arguments) {
    return all(transaction.findNodes(arguments.label("label"), DATASET, arguments.text(DATASET)));
  }

  static Stream<AnyValue[]> nodes(Transaction transaction, Arguments arguments) {
    Label label = arguments.label("label");
    String key = arguments.text("key");
    return found(
        arguments,
        id -> transaction.findNodes(label, key, id),
        (id, node) -> new AnyValue[] {value(id), element(node), properties(node), labels(node)});
  }

  static Stream<AnyValue[]> relationships(Transaction transaction, Arguments arguments) {
    Label label = arguments.label("label");
    String key = arguments.text("key");
    RelationshipType type = arguments.type("type");
    return found(
        arguments,
        id -> transaction.findRelationships(type, key, id),
        (id, between) ->
            new AnyValue[] {
              value(id),
              element(between),
              properties(between),
              value(type.name()),
              id(between.getStartNode(), label, key),
              id(between.getEndNode(), label, key)
            });
  }

  /** Rows of all that is found of each id. */
  private static <E> Stream<AnyValue[]> found(
      Arguments arguments,
      Function<String, ResourceIterator<E>> find,
      BiFunction<String, E, AnyValue[]> row) {
    return arguments
        .texts("rows")
        .flatMap(id -> all(find.apply(id)).map(entity -> row.apply(id, entity)));
  }

  static Stream<AnyValue[]> hanging(Transaction transaction, Arguments arguments) {
    List<AnyValue[]> hanging = new ArrayList<>();
    arguments
        .texts("rows")
        .forEach(
            element ->
                exists(
                    () ->
                        transaction
                            .getNodeByElementId(element)
                            .getRelationships()
                            .forEach(
                                found ->
                                    hanging.add(
                                        new AnyValue[] {
                                          value(element), element(found), number(found)
                                        }))));
    return hanging.stream();
  }

  /** What is not there any more is found by no statement in Cypher either. */
  static boolean exists(Runnable work) {
    try {
      work.run();
      return true;
    } catch (NotFoundException gone) {
      return false;
    }
  }

  /** What a cursor finds, which is closed then. */
  static <T> Stream<T> all(ResourceIterator<T> found) {
    try (found) {
      List<T> all = new ArrayList<>();
      found.forEachRemaining((Consumer<T>) all::add);
      return all.stream();
    }
  }

  private static AnyValue id(Node node, Label label, String key) {
    return node.hasLabel(label) ? value(node.getProperty(key, null)) : Values.NO_VALUE;
  }

  private static AnyValue element(Entity entity) {
    return Values.stringValue(entity.getElementId());
  }

  /** As Cypher's own function of that name tells it, which is deprecated, too. */
  @SuppressWarnings("removal")
  private static AnyValue number(Entity entity) {
    return Values.longValue(entity.getId());
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
}
