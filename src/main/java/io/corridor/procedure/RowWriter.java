package io.corridor.procedure;

import io.corridor.load.RowSink;
import java.util.List;
import org.eclipse.collections.api.list.primitive.MutableLongList;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.eclipse.collections.api.set.primitive.ImmutableIntSet;
import org.eclipse.collections.impl.factory.primitive.IntObjectMaps;
import org.eclipse.collections.impl.factory.primitive.IntSets;
import org.eclipse.collections.impl.factory.primitive.LongLists;
import org.jspecify.annotations.Nullable;
import org.neo4j.exceptions.KernelException;
import org.neo4j.internal.kernel.api.Write;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/**
 * Creates rows in a transaction. They go to the kernel, which takes all properties of a node or
 * relationship at once; names that are new are created, too.
 */
final class RowWriter implements RowSink {

  private final KernelTransaction transaction;
  private final MutableLongList nodes = LongLists.mutable.empty();
  private int[] keys = {};
  private ImmutableIntSet labels = IntSets.immutable.empty();
  private int type;

  RowWriter(KernelTransaction transaction) {
    this.transaction = transaction;
  }

  /** The numbers that the store has for the nodes, in the order in which they came. */
  MutableLongList nodes() {
    return nodes;
  }

  @Override
  public void nodeType(List<String> names, List<String> properties) {
    labels =
        IntSets.immutable.of(numbers(names, transaction.tokenWrite()::labelGetOrCreateForNames));
    keys = numbers(properties, transaction.tokenWrite()::propertyKeyGetOrCreateForNames);
  }

  @Override
  public void node(@Nullable Object[] values) {
    try {
      Write write = transaction.dataWrite();
      long node = write.nodeCreate();
      write.nodeApplyChanges(node, labels, IntSets.immutable.empty(), properties(values));
      nodes.add(node);
    } catch (KernelException cause) {
      throw new IllegalStateException(cause.getMessage(), cause);
    }
  }

  @Override
  public void relationshipType(String name, List<String> properties) {
    type = numbers(List.of(name), transaction.tokenWrite()::relationshipTypeGetOrCreateForNames)[0];
    keys = numbers(properties, transaction.tokenWrite()::propertyKeyGetOrCreateForNames);
  }

  @Override
  public void relationship(long start, long end, @Nullable Object[] values) {
    try {
      Write write = transaction.dataWrite();
      long relationship = write.relationshipCreate(start, type, end);
      write.relationshipApplyChanges(relationship, properties(values));
    } catch (KernelException cause) {
      throw new IllegalStateException(cause.getMessage(), cause);
    }
  }

  /**
   * Gives a node other values of some properties.
   *
   * @param values one for each name; null takes away what is there
   */
  void change(long node, List<String> names, @Nullable Object[] values) {
    keys = numbers(names, transaction.tokenWrite()::propertyKeyGetOrCreateForNames);
    MutableIntObjectMap<Value> properties = properties(values);
    for (int key : keys) {
      properties.getIfAbsentPut(key, Values.NO_VALUE);
    }
    try {
      transaction
          .dataWrite()
          .nodeApplyChanges(node, IntSets.immutable.empty(), IntSets.immutable.empty(), properties);
    } catch (KernelException cause) {
      throw new IllegalStateException(cause.getMessage(), cause);
    }
  }

  /** Gives names their numbers; those that are new together, as each time takes a transaction. */
  interface Names {
    void find(String[] names, int[] numbers) throws KernelException;
  }

  static int[] numbers(List<String> names, Names all) {
    int[] numbers = new int[names.size()];
    try {
      all.find(names.toArray(String[]::new), numbers);
    } catch (KernelException cause) {
      throw new IllegalStateException(cause.getMessage(), cause);
    }
    return numbers;
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
}
