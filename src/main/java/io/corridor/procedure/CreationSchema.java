package io.corridor.procedure;

import io.corridor.load.SchemaItem;
import io.corridor.load.SchemaItem.Kind;
import io.corridor.load.SchemaItem.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.schema.ConstraintDefinition;
import org.neo4j.graphdb.schema.IndexCreator;
import org.neo4j.graphdb.schema.IndexDefinition;
import org.neo4j.graphdb.schema.IndexSetting;
import org.neo4j.graphdb.schema.IndexType;
import org.neo4j.graphdb.schema.Schema;

/** The constraints and indexes of a store, as items of a graph's schema. */
final class CreationSchema {

  private CreationSchema() {}

  /** Those of the items that a store lacks; nothing if it has anything that is none of them. */
  static Optional<List<SchemaItem>> missing(List<SchemaItem> items, Schema schema) {
    List<Optional<SchemaItem>> present = new ArrayList<>();
    schema.getConstraints().forEach(constraint -> present.add(item(constraint)));
    for (IndexDefinition index : schema.getIndexes()) {
      // The lookups of a new store, and what comes with a constraint.
      if (index.getIndexType() != IndexType.LOOKUP && !index.isConstraintIndex()) {
        present.add(item(index));
      }
    }
    return present.stream().allMatch(found -> found.filter(items::contains).isPresent())
        ? Optional.of(items.stream().filter(item -> !present.contains(Optional.of(item))).toList())
        : Optional.empty();
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
