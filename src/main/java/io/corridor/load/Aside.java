package io.corridor.load;

import io.corridor.seed.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Hands rows over to somebody on a thread of his own, in their order and some at a time: whoever
 * reads millions of them does not wait for what is done with each. Holds a few thousand rows.
 */
final class Aside implements Consumer<Row>, AutoCloseable {

  private static final int ROWS = 1_000;
  private static final int PENDING = 4;

  private final Consumer<Row> hearer;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "rows");
            made.setDaemon(true);
            return made;
          });
  private final Deque<Future<?>> pending = new ArrayDeque<>();
  private List<Row> rows = new ArrayList<>(ROWS);

  Aside(Consumer<Row> hearer) {
    this.hearer = hearer;
  }

  @Override
  public void accept(Row row) {
    rows.add(row);
    if (rows.size() == ROWS) {
      handOver();
    }
  }

  private void handOver() {
    List<Row> some = rows;
    rows = new ArrayList<>(ROWS);
    pending.add(thread.submit(() -> some.forEach(hearer)));
    if (pending.size() > PENDING) {
      Futures.get(pending.remove());
    }
  }

  /** Waits until all rows have been heard; what went wrong there goes wrong here. */
  void end() {
    handOver();
    while (!pending.isEmpty()) {
      Futures.get(pending.remove());
    }
  }

  /** Nothing is heard any more. */
  @Override
  public void close() {
    pending.forEach(some -> some.cancel(false));
    thread.shutdown();
    try {
      thread.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
