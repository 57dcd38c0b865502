package io.corridor.procedure;

import io.corridor.load.GraphSink;
import io.corridor.load.Outline;
import io.corridor.load.SchemaItem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.eclipse.collections.api.set.primitive.ImmutableIntSet;
import org.eclipse.collections.impl.factory.primitive.IntObjectMaps;
import org.eclipse.collections.impl.factory.primitive.IntSets;
import org.jspecify.annotations.Nullable;
import org.neo4j.exceptions.KernelException;
import org.neo4j.internal.kernel.api.TokenWrite;
import org.neo4j.internal.kernel.api.Write;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.values.storable.Value;

/**
 * Creates the parts of a graph as they come. Data goes to the kernel, which takes all properties of
 * a node or relationship at once.
 */
final class Creation implements GraphSink, AutoCloseable {

  /** A server of Corridor's has one database for graphs. */
  private static final Lock ALONE = new ReentrantLock();

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

  /** Begins when no other creation is under way. */
  Creation(GraphDatabaseAPI database, SecurityContext user) {
    ALONE.lock();
    this.database = database;
    this.user = user;
  }

  /**
   * Creates what of it is missing, unless the store holds anything else: a node, or a constraint or
   * an index that is not in the outline.
   */
  @Override
  public boolean outline(Outline outline) {
    try (InternalTransaction outlining = begin()) {
      Optional<List<SchemaItem>> missing =
          isEmpty(outlining)
              ? CreationSchema.missing(outline.schema(), outlining.schema())
              : Optional.empty();
      if (missing.isEmpty()) {
        return false;
      }
      names(outline, outlining.kernelTransaction().tokenWrite());
      missing.get().forEach(item -> CreationSchema.create(item, outlining.schema()));
      outlining.commit();
    } catch (KernelException cause) {
      throw new IllegalStateException(cause.getMessage(), cause);
    }
    transaction = begin();
    transaction.schema().awaitIndexesOnline(LIMIT_MINUTES, TimeUnit.MINUTES);
    return true;
  }

  /** Whether the store has no node. */
  boolean isEmpty() {
    try (InternalTransaction looking = begin()) {
      return isEmpty(looking);
    }
  }

  private static boolean isEmpty(InternalTransaction transaction) {
    try (var all = transaction.getAllNodes().iterator()) {
      return !all.hasNext();
    }
  }

  /** Each name that is new takes a transaction, unless it comes together with others. */
  private void names(Outline outline, TokenWrite tokens) throws KernelException {
    numbers(outline.labels(), labelNumbers, tokens::labelGetOrCreateForNames);
    numbers(outline.types(), typeNumbers, tokens::relationshipTypeGetOrCreateForNames);
    numbers(outline.keys(), keyNumbers, tokens::propertyKeyGetOrCreateForNames);
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
        properties.put(keys[i], StoredValues.of(values[i]));
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
    try {
      if (transaction != null) {
        transaction.close();
      }
    } finally {
      ALONE.unlock();
    }
  }
}
