package io.corridor.procedure;

import io.corridor.load.GraphSink;
import io.corridor.load.Outline;
import io.corridor.load.SchemaItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.collections.api.list.primitive.MutableLongList;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.TokenWrite;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Creates the parts of a graph as they come. */
final class Creation implements GraphSink, AutoCloseable {

  /** A server of Corridor's has one database for graphs. */
  private static final Lock ALONE = new ReentrantLock();

  private final GraphDatabaseAPI database;
  private final SecurityContext user;
  private final Readers readers;
  private final Deque<Runnable> releases = new ArrayDeque<>();
  private @Nullable InternalTransaction transaction;
  private @Nullable RowWriter rows;
  private List<SchemaItem> later = List.of();
  private List<String> lastKeys = List.of();
  private @Nullable Object[] lastValues = {};
  private int commits;

  /** Begins when no other creation is under way. */
  Creation(GraphDatabaseAPI database, SecurityContext user, Readers readers) {
    ALONE.lock();
    this.readers = readers;
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
              ? CreationSchema.missing(outline, outlining.schema())
              : Optional.empty();
      if (missing.isEmpty()) {
        return false;
      }
      if (!outline.later().isEmpty()) {
        // Whoever asks by a full-text index meets an error where there is none, and whoever has
        // asked by one and waits for this load has a lock for which it would wait in turn.
        releases.push(readers.keepOut());
      }
      names(outline, outlining.kernelTransaction().tokenWrite());
      missing.get().forEach(item -> CreationSchema.create(item, outlining.schema()));
      commits += CreationSchema.drop(outline.later(), outlining.schema()) ? 1 : 0;
      outlining.commit();
    }
    later = outline.later();
    transaction = begin();
    rows = new RowWriter(transaction.kernelTransaction());
    CreationSchema.await(transaction.schema());
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

  /** All that there are, before the data: in a transaction of many rows each would wait for it. */
  private static void names(Outline outline, TokenWrite tokens) {
    RowWriter.numbers(outline.labels(), tokens::labelGetOrCreateForNames);
    RowWriter.numbers(outline.types(), tokens::relationshipTypeGetOrCreateForNames);
    RowWriter.numbers(outline.keys(), tokens::propertyKeyGetOrCreateForNames);
  }

  @Override
  public void nodeType(List<String> labels, List<String> keys) {
    rows().nodeType(labels, keys);
  }

  @Override
  public void node(@Nullable Object[] values) {
    rows().node(values);
  }

  @Override
  public void relationshipType(String type, List<String> keys) {
    rows().relationshipType(type, keys);
  }

  /** Nodes have the numbers of their places among all. */
  @Override
  public void relationship(long start, long end, @Nullable Object[] values) {
    MutableLongList nodes = rows().nodes();
    rows().relationship(nodes.get((int) start), nodes.get((int) end), values);
  }

  @Override
  public void last(List<String> keys, @Nullable Object[] values) {
    lastKeys = keys;
    lastValues = values;
  }

  private RowWriter rows() {
    return Objects.requireNonNull(rows);
  }

  private InternalTransaction begin() {
    return database.beginTransaction(KernelTransaction.Type.EXPLICIT, user);
  }

  private InternalTransaction open() {
    return Objects.requireNonNull(transaction);
  }

  /** Makes all data visible at once, and then all that follows it. */
  void commit() {
    releases.push(readers.hold());
    open().commit();
    commits++;
    commits += CreationSchema.createAfterData(later, this::begin);
    if (!lastKeys.isEmpty()) {
      try (InternalTransaction completing = begin()) {
        new RowWriter(completing.kernelTransaction())
            .change(rows().nodes().getLast(), lastKeys, lastValues);
        completing.commit();
      }
      commits++;
    }
  }

  /**
   * How many transactions this took, but for names, constraints and indexes that the store should
   * have been given before.
   */
  int commits() {
    return commits;
  }

  /** What was not committed goes. */
  @Override
  public void close() {
    try {
      if (transaction != null) {
        transaction.close();
      }
    } finally {
      releases.forEach(Runnable::run);
      ALONE.unlock();
    }
  }
}
