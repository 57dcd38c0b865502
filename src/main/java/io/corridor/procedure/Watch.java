package io.corridor.procedure;

import org.neo4j.kernel.api.KernelTransaction;

/**
 * Ends a search together with the transaction that asks, be it terminated or timed out, and has it
 * answer for the memory that the search takes.
 */
final class Watch implements Runnable, AutoCloseable {

  /** Labels between two calls, times the bytes that one takes at least, over all its arrays. */
  private static final long BYTES = 1024 * 40;

  private final KernelTransaction transaction;
  private long held;

  Watch(KernelTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void run() {
    transaction.assertOpen();
    transaction.memoryTracker().allocateHeap(BYTES);
    held += BYTES;
  }

  @Override
  public void close() {
    transaction.memoryTracker().releaseHeap(held);
  }
}
