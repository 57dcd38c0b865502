package io.corridor.cli;

import io.corridor.load.Progress;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * One line on the terminal that says how far a load has come, once it takes longer than a moment.
 */
final class LoadProgress implements Progress {

  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final int PERCENT = 100;

  private final PrintStream err;
  private final boolean shown;
  private final Consumer<String> notices;
  private boolean waits;
  private final long started = System.nanoTime();

  LoadProgress(PrintStream err, boolean shown, Consumer<String> notices) {
    this.err = err;
    this.shown = shown;
    this.notices = notices;
  }

  @Override
  public void waiting() {
    if (!waits) {
      notices.accept("Another load is under way; waiting for it.");
      waits = true;
    }
  }

  @Override
  public void report(long done, long total) {
    if (shown && System.nanoTime() - started > PATIENCE_NANOS) {
      err.printf("\rLoading … %d %%", PERCENT * done / total);
      if (done == total) {
        err.print("\r\033[K");
      }
      err.flush();
    }
  }
}
