package io.corridor.procedure;

import io.corridor.load.GraphSink;
import io.corridor.load.SchemaItem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.eclipse.collections.api.set.primitive.ImmutableIntSet;
import org.eclipse.collections.impl.factory.primitive.IntObjectMaps;
import org.eclipse.collections.impl.factory.primitive.IntSets;
import org.jspecify.annotations.Nullable;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.schema.IndexCreator;
import org.neo4j.graphdb.schema.IndexSetting;
import org.neo4j.graphdb.schema.IndexType;
import org.neo4j.graphdb.schema.Schema;
import org.neo4j.internal.kernel.api.TokenWrite;
import org.neo4j.internal.kernel.api.Write;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/**
 * Creates the parts of a graph as they come. Data goes to the kernel, which takes all properties of
 * a node or relationship at once.
 */
final class Creation implements GraphSink, AutoCloseable {

  private static final long LIMIT_MINUTES = 10;
  private static final int FIRST_NODES = 1024;

  private final GraphDatabaseAPI database;
  private final SecurityContext user;
  private final Map<String, Integer> labelNumbers = new HashMap<>();
  private final Map<String, Integer> typeNumbers = new HashMap<>();
  private final Map<String, Integer> keyNumbers = new HashMap<>();
  private @Nullable InternalTransaction transaction;
  private long[] nodes = new long[FIRST_NODES];
  private int nodeCount;
  private int[] keys = {};
  private ImmutableIntSet labels = IntSets.immutable.empty();
  private int type;

  Creation(GraphDatabaseAPI database, SecurityContext user) {
    this.database = database;
    this.user = user;
  }

  /** Each name that is new takes a transaction, unless it comes together with others. */
  @Override
  public void names(List<String> labels, List<String> types, List<String> propertyKeys) {
    try (InternalTransaction namesOnly = begin()) {
      TokenWrite tokens = namesOnly.kernelTransaction().tokenWrite();
      numbers(labels, labelNumbers, tokens::labelGetOrCreateForNames);
      numbers(types, typeNumbers, tokens::relationshipTypeGetOrCreateForNames);
      numbers(propertyKeys, keyNumbers, tokens::propertyKeyGetOrCreateForNames);
      namesOnly.commit();
    } catch (KernelException cause) {
      throw new IllegalStateException(cause.getMessage(), cause);
    }
  }

  private interface Creator {
    void create(String[] names, int[] numbers) throws KernelException;
  }

  private static void numbers(List<String> names, Map<String, Integer> numbers, Creator creator)
      throws KernelException {
    int[] created = new int[names.size()];
    creator.create(names.toArray(String[]::new), created);
    for (int i = 0; i < created.length; i++) {
      numbers.put(names.get(i), created[i]);
    }
  }

  @Override
  public void schema(List<SchemaItem> items) {
    try (InternalTransaction schemaOnly = begin()) {
      items.forEach(item -> create(item, schemaOnly.schema()));
      schemaOnly.commit();
    }
    transaction = begin();
    transaction.schema().awaitIndexesOnline(LIMIT_MINUTES, TimeUnit.MINUTES);
  }

  private static void create(SchemaItem item, Schema schema) {
    boolean ofNodes = item.target() == SchemaItem.Target.NODES;
    Label label = Label.label(item.token());
    RelationshipType ofType = RelationshipType.withName(item.token());
    if (item.kind() == SchemaItem.Kind.UNIQUE) {
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
    if (item.kind() == SchemaItem.Kind.FULLTEXT) {
      index =
          index
              .withIndexType(IndexType.FULLTEXT)
              .withIndexConfiguration(
                  Map.of(IndexSetting.fulltext_Analyzer(), SchemaItem.ANALYZER));
    }
    index.withName(item.name()).create();
  }

  @Override
  public void nodeType(List<String> names, List<String> properties) {
    labels = IntSets.immutable.of(numbers(names, labelNumbers));
    keys = numbers(properties, keyNumbers);
  }

  @Override
  public void node(@Nullable Object[] values) {
    try {
      Write write = open().kernelTransaction().dataWrite();
      long node = write.nodeCreate();
      write.nodeApplyChanges(node, labels, IntSets.immutable.empty(), properties(values));
      if (nodeCount == nodes.length) {
        nodes = Arrays.copyOf(nodes, 2 * nodeCount);
      }
      nodes[nodeCount++] = node;
    } catch (KernelException cause) {
      throw new IllegalStateException(cause.getMessage(), cause);
    }
  }

  @Override
  public void relationshipType(String name, List<String> properties) {
    type = Objects.requireNonNull(typeNumbers.get(name));
    keys = numbers(properties, keyNumbers);
  }

  @Override
  public void relationship(int start, int end, @Nullable Object[] values) {
    try {
      Write write = open().kernelTransaction().dataWrite();
      long relationship = write.relationshipCreate(nodes[start], type, nodes[end]);
      write.relationshipApplyChanges(relationship, properties(values));
    } catch (KernelException cause) {
      throw new IllegalStateException(cause.getMessage(), cause);
    }
  }

  private static int[] numbers(List<String> names, Map<String, Integer> numbers) {
    return names.stream().mapToInt(name -> Objects.requireNonNull(numbers.get(name))).toArray();
  }

  private MutableIntObjectMap<Value> properties(@Nullable Object[] values) {
    MutableIntObjectMap<Value> properties = IntObjectMaps.mutable.ofInitialCapacity(values.length);
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        properties.put(keys[i], Values.of(values[i]));
      }
    }
    return properties;
  }

  private InternalTransaction begin() {
    return database.beginTransaction(KernelTransaction.Type.EXPLICIT, user);
  }

  private InternalTransaction open() {
    return Objects.requireNonNull(transaction);
  }

  /** Makes all data visible at once; always true. */
  boolean commit() {
    open().commit();
    return true;
  }

  /** What was not committed goes. */
  @Override
  public void close() {
    if (transaction != null) {
      transaction.close();
    }
  }
}
