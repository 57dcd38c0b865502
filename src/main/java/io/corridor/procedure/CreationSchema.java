package io.corridor.procedure;

import io.corridor.load.Outline;
import io.corridor.load.SchemaItem;
import io.corridor.load.SchemaItem.Kind;
import io.corridor.load.SchemaItem.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.schema.ConstraintDefinition;
import org.neo4j.graphdb.schema.IndexCreator;
import org.neo4j.graphdb.schema.IndexDefinition;
import org.neo4j.graphdb.schema.IndexSetting;
import org.neo4j.graphdb.schema.IndexType;
import org.neo4j.graphdb.schema.Schema;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/** The constraints and indexes of a store, as items of a graph's schema. */
final class CreationSchema {

  private static final long LIMIT_MINUTES = 10;

  private CreationSchema() {}

  /**
   * What a store lacks of all that comes before the data; nothing if it has anything that is not in
   * the outline.
   */
  static Optional<List<SchemaItem>> missing(Outline outline, Schema schema) {
    List<Optional<SchemaItem>> present = new ArrayList<>();
    schema.getConstraints().forEach(constraint -> present.add(item(constraint)));
    for (IndexDefinition index : schema.getIndexes()) {
      // The lookups of a new store, and what comes with a constraint.
      if (index.getIndexType() != IndexType.LOOKUP && !index.isConstraintIndex()) {
        present.add(item(index));
      }
    }
    Predicate<SchemaItem> isOutlined =
        item -> outline.schema().contains(item) || outline.later().contains(item);
    return present.stream().allMatch(found -> found.filter(isOutlined).isPresent())
        ? Optional.of(
            outline.schema().stream().filter(item -> !present.contains(Optional.of(item))).toList())
        : Optional.empty();
  }

  /**
   * Drops those of the items that are there; the transaction is still to be committed.
   *
   * @return whether any was
   */
  static boolean drop(List<SchemaItem> items, Schema schema) {
    Set<String> names = items.stream().map(SchemaItem::name).collect(Collectors.toSet());
    boolean any = false;
    for (ConstraintDefinition constraint : schema.getConstraints()) {
      if (names.contains(constraint.getName())) {
        constraint.drop();
        any = true;
      }
    }
    for (IndexDefinition index : schema.getIndexes()) {
      if (!index.isConstraintIndex() && names.contains(index.getName())) {
        index.drop();
        any = true;
      }
    }
    return any;
  }

  /**
   * Creates items where there are many rows, and waits until they can be used: constraints side by
   * side, as each is one thread's work, and the rest behind them.
   *
   * @return transactions that this took: two for each constraint, of which one is for its index,
   *     and one for the rest
   */
  static int createAfterData(
      List<SchemaItem> items, Supplier<? extends InternalTransaction> transactions) {
    if (items.isEmpty()) {
      return 0;
    }
    Predicate<SchemaItem> isConstraint = item -> item.kind() == Kind.UNIQUE;
    // Not at once with the constraints: both take the lock of a label, and could wait for each
    // other. It is done at once, as an index is made behind it.
    List<SchemaItem> indexes = items.stream().filter(isConstraint.negate()).toList();
    int commits = indexes.isEmpty() ? 0 : create(indexes, transactions);
    commits +=
        items.parallelStream()
            .filter(isConstraint)
            .mapToInt(item -> create(List.of(item), transactions))
            .sum();
    try (InternalTransaction waiting = transactions.get()) {
      await(waiting.schema());
    }
    return commits;
  }

  /** Waits until all that was created can be used. */
  static void await(Schema schema) {
    schema.awaitIndexesOnline(LIMIT_MINUTES, TimeUnit.MINUTES);
  }

  private static int create(
      List<SchemaItem> items, Supplier<? extends InternalTransaction> transactions) {
    try (InternalTransaction creating = transactions.get()) {
      items.forEach(item -> create(item, creating.schema()));
      creating.commit();
    }
    return items.get(0).kind() == Kind.UNIQUE ? 2 : 1;
  }

  private static Optional<SchemaItem> item(ConstraintDefinition constraint) {
    List<String> properties = texts(constraint.getPropertyKeys(), key -> key);
    return switch (constraint.getConstraintType()) {
      case UNIQUENESS ->
          Optional.of(
              new SchemaItem(
                  Kind.UNIQUE,
                  constraint.getName(),
                  Target.NODES,
                  constraint.getLabel().name(),
                  properties));
      case RELATIONSHIP_UNIQUENESS ->
          Optional.of(
              new SchemaItem(
                  Kind.UNIQUE,
                  constraint.getName(),
                  Target.RELATIONSHIPS,
                  constraint.getRelationshipType().name(),
                  properties));
      default -> Optional.empty();
    };
  }

  private static Optional<SchemaItem> item(IndexDefinition index) {
    boolean ofNodes = index.isNodeIndex();
    List<String> tokens =
        ofNodes
            ? texts(index.getLabels(), Label::name)
            : texts(index.getRelationshipTypes(), RelationshipType::name);
    // One that is on several tokens is none of ours, whichever of them it is compared by.
    return kind(index)
        .filter(kind -> tokens.size() == 1)
        .map(
            kind ->
                new SchemaItem(
                    kind,
                    index.getName(),
                    ofNodes ? Target.NODES : Target.RELATIONSHIPS,
                    tokens.get(0),
                    texts(index.getPropertyKeys(), key -> key)));
  }

  private static Optional<Kind> kind(IndexDefinition index) {
    return switch (index.getIndexType()) {
      case RANGE -> Optional.of(Kind.RANGE);
      case FULLTEXT ->
          SchemaItem.ANALYZER.equals(
                  index.getIndexConfiguration().get(IndexSetting.fulltext_Analyzer()))
              ? Optional.of(Kind.FULLTEXT)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static <T> List<String> texts(Iterable<T> things, Function<T, String> text) {
    List<String> texts = new ArrayList<>();
    things.forEach(thing -> texts.add(text.apply(thing)));
    return texts;
  }

  /** Creates an item; the transaction is still to be committed. */
  static void create(SchemaItem item, Schema schema) {
    boolean ofNodes = item.target() == Target.NODES;
    Label label = Label.label(item.token());
    RelationshipType ofType = RelationshipType.withName(item.token());
    if (item.kind() == Kind.UNIQUE) {
      String property = item.properties().get(0);
      if (ofNodes) {
        schema.constraintFor(label).assertPropertyIsUnique(property).withName(item.name()).create();
      } else {
        schema
            .constraintFor(ofType)
            .assertPropertyIsUnique(property)
            .withName(item.name())
            .create();
      }
      return;
    }
    IndexCreator index = ofNodes ? schema.indexFor(label) : schema.indexFor(ofType);
    for (String property : item.properties()) {
      index = index.on(property);
    }
    if (item.kind() == Kind.FULLTEXT) {
      index =
          index
              .withIndexType(IndexType.FULLTEXT)
              .withIndexConfiguration(
                  Map.of(IndexSetting.fulltext_Analyzer(), SchemaItem.ANALYZER));
    }
    index.withName(item.name()).create();
  }
}
