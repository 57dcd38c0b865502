package io.corridor.procedure;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * The networks of a server's databases, one each, built when first asked for and again when the
 * graph has changed. They are held softly: where memory is short they go, and are built again.
 */
final class Networks {

  /** Under steady writing no copy is ever good for others; then the last one is good enough. */
  private static final int TRIES = 3;

  private static final long PATIENCE_MILLIS = 50;

  private final Map<UUID, Slot> slots = new ConcurrentHashMap<>();

  /** Of one database. */
  private static final class Slot {

    final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable Shared shared;

    Optional<NetworkCopy> asOf(long version, NetworkReader reader) {
      Shared now = shared;
      return now == null || now.version != version
          ? Optional.empty()
          : Optional.ofNullable(now.copy.get()).filter(reader::isServedBy);
    }
  }

  private record Shared(long version, SoftReference<NetworkCopy> copy) {}

  /**
   * The network as a transaction sees it.
   *
   * @param sources whether somebody asks who tells of the legs
   */
  NetworkCopy of(InternalTransaction transaction, GraphDatabaseAPI database, boolean sources) {
    KernelTransaction kernel = transaction.kernelTransaction();
    NetworkReader reader = new NetworkReader(transaction, sources);
    // What others have not committed, or may not see, is nobody else's.
    if (kernel.dataRead().transactionStateHasChanges() || !reader.seesAll()) {
      return reader.read();
    }
    var log = database.getDependencyResolver().resolveDependency(TransactionIdStore.class);
    Slot slot = slots.computeIfAbsent(transaction.getDatabaseId(), id -> new Slot());
    Optional<NetworkCopy> current = slot.asOf(log.getLastCommittedTransactionId(), reader);
    return current.isPresent() ? current.get() : build(slot, log, kernel, reader);
  }

  private static NetworkCopy build(
      Slot slot, TransactionIdStore log, KernelTransaction kernel, NetworkReader reader) {
    lock(slot.building, kernel);
    try {
      for (int tries = 1; ; tries++) {
        long before = log.getLastCommittedTransactionId();
        // Somebody else has built it while we waited.
        Optional<NetworkCopy> current = slot.asOf(before, reader);
        if (current.isPresent()) {
          return current.get();
        }
        // A transaction is committed first and then applied. Where all that are committed have been
        // applied, and none is committed while we read, we have read exactly what they left.
        boolean quiet = log.getLastClosedTransactionId() == before;
        NetworkCopy copy = reader.read();
        if (quiet && log.getLastCommittedTransactionId() == before) {
          slot.shared = new Shared(before, new SoftReference<>(copy));
          return copy;
        }
        if (tries == TRIES) {
          return copy;
        }
      }
    } finally {
      slot.building.unlock();
    }
  }

  /** Waits for whoever is building, as long as the own transaction may. */
  private static void lock(ReentrantLock building, KernelTransaction kernel) {
    try {
      while (!building.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        kernel.assertOpen();
      }
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      kernel.markForTermination(Status.Transaction.Interrupted);
      kernel.assertOpen();
      throw new IllegalStateException(cause);
    }
  }
}
