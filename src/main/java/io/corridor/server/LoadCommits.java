package io.corridor.server;

import io.corridor.procedure.Readers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How many loads have been committed since the server started, whether one is just being so, and
 * who asks meanwhile.
 */
final class LoadCommits implements Readers {

  private static final long LOOK_NANOS = 500_000;

  /** The largest load that is one transaction is committed in a few seconds. */
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  /** In an empty store nobody finds anything that takes longer. */
  private static final long LAST_ANSWERS_NANOS = 2_000_000_000L;

  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicLong done = new AtomicLong();
  private final AtomicInteger closed = new AtomicInteger();
  private final AtomicInteger inside = new AtomicInteger();

  void begin() {
    underWay.incrementAndGet();
  }

  /** Whether it succeeded or not. */
  void end() {
    done.incrementAndGet();
    underWay.decrementAndGet();
  }

  @Override
  public Runnable hold() {
    begin();
    return this::end;
  }

  @Override
  public Runnable keepOut() {
    closed.incrementAndGet();
    long deadline = System.nanoTime() + LAST_ANSWERS_NANOS;
    while (inside.get() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return closed::decrementAndGet;
  }

  /**
   * Waits until none is under way and nobody is kept out, though not for ever, and begins a
   * statement.
   *
   * @param first whether it is the first one of its transaction: a later one is not kept out, as
   *     the load may be waiting for locks that the earlier ones have
   * @param given whether whoever asks has no use for the answer any more
   * @return how many have been made, for {@link #noneSince}
   */
  long enter(boolean first, BooleanSupplier given) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    // Known to be there before it looks, so that nobody is missed who has just come in.
    inside.incrementAndGet();
    while ((underWay.get() > 0 || (first && closed.get() > 0))
        && System.nanoTime() < deadline
        && !given.getAsBoolean()) {
      inside.decrementAndGet();
      LockSupport.parkNanos(LOOK_NANOS);
      inside.incrementAndGet();
    }
    return done.get();
  }

  /** Ends what {@link #enter} began. */
  void leave() {
    inside.decrementAndGet();
  }

  /** Whether all that was read since then was read between two loads. */
  boolean noneSince(long then) {
    return done.get() == then && underWay.get() == 0;
  }
}
