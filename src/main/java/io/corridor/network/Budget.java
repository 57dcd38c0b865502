package io.corridor.network;

import java.time.Duration;

/**
 * How much a search may take. A search says of every label that it settles, and stops when nothing
 * is left; its answer is then partial and says so.
 */
public final class Budget {

  /** Labels between two looks at the clock. */
  private static final int STRIDE = 1024;

  private final long deadline;
  private final long most;
  private final Runnable watch;
  private long spent;
  private boolean exhausted;

  /**
   * A budget.
   *
   * @param time from now
   * @param labels how many labels at most: the memory that a search takes
   * @param watch is run now and then, and may throw what ends a search at once, such as that a
   *     transaction was terminated
   */
  public Budget(Duration time, long labels, Runnable watch) {
    this.deadline = System.nanoTime() + time.toNanos();
    this.most = labels;
    this.watch = watch;
  }

  /** So much of both that tests and small networks never meet it. */
  public static Budget ample() {
    return new Budget(Duration.ofHours(1), Long.MAX_VALUE, () -> {});
  }

  /** Takes one label; false when nothing is left. */
  public boolean spend() {
    if (++spent % STRIDE == 0) {
      watch.run();
      exhausted |= System.nanoTime() - deadline > 0;
    }
    exhausted |= spent > most;
    return !exhausted;
  }

  /** Whether a search has met its end. */
  public boolean isExhausted() {
    return exhausted;
  }

  /** Labels so far. */
  public long spent() {
    return spent;
  }
}
