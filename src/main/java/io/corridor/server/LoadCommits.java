package io.corridor.server;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How many loads have been committed since the server started, and whether one is just being so.
 */
final class LoadCommits {

  private static final long LOOK_NANOS = 500_000;

  /** The largest load that is one transaction is committed in a few seconds. */
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicLong done = new AtomicLong();

  void begin() {
    underWay.incrementAndGet();
  }

  /** A commit that comes within a statement, not at the end of its transaction. */
  void during(Runnable commit) {
    begin();
    try {
      commit.run();
    } finally {
      end();
    }
  }

  /** Whether it succeeded or not. */
  void end() {
    done.incrementAndGet();
    underWay.decrementAndGet();
  }

  /**
   * Waits until none is under way, though not for ever.
   *
   * @param given whether whoever asks has no use for the answer any more
   * @return how many have been made, for {@link #noneSince}
   */
  long await(BooleanSupplier given) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (underWay.get() > 0 && System.nanoTime() < deadline && !given.getAsBoolean()) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return done.get();
  }

  /** Whether all that was read since then was read between two loads. */
  boolean noneSince(long then) {
    return done.get() == then && underWay.get() == 0;
  }
}
