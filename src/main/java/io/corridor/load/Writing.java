package io.corridor.load;

import io.corridor.load.Undertaking.Batch;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.problem.CorridorException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.exceptions.Neo4jException;

/** Writes batches: all in one transaction, or each in one of its own. */
abstract class Writing implements AutoCloseable {

  private final Progress progress;
  private final int total;
  private int done;

  private Writing(Progress progress, int total) {
    this.progress = progress;
    this.total = total;
  }

  /** Writes a batch, after all that were written before. */
  abstract void write(Batch batch);

  /** Writes a batch of rows that are new, perhaps beside others; they can be read after a pause. */
  abstract void create(Batch batch);

  /** Waits for all batches. */
  abstract void pause();

  @Override
  public void close() {}

  final void tell() {
    progress.report(++done, total);
  }

  /** Transactions that were committed. */
  int commits() {
    return 0;
  }

  /** All in one transaction. */
  static Writing in(Transaction transaction, Progress progress, int total) {
    return new Writing(progress, total) {
      @Override
      void write(Batch batch) {
        batch.write(transaction);
        tell();
      }

      @Override
      void create(Batch batch) {
        write(batch);
      }

      @Override
      void pause() {}
    };
  }

  /** Each in a transaction of its own, while another one holds the lock. */
  static Writing beside(Transaction lock, Graph graph, Progress progress, int total) {
    return new Beside(lock, graph, progress, total);
  }

  private static final class Beside extends Writing {

    /** More sessions at once are no faster on two cores, and get into each other's way. */
    private static final int SESSIONS = 2;

    private static final long LIMIT_MINUTES = 10;

    /** A connection that says nothing for minutes is cut by many a router on its way. */
    private static final long SILENCE_NANOS = 10_000_000_000L;

    private final Transaction lock;
    private final Graph graph;
    private final ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
    private final Deque<Future<?>> pending = new ArrayDeque<>();
    private int commits;
    private long lastWord = System.nanoTime();

    Beside(Transaction lock, Graph graph, Progress progress, int total) {
      super(progress, total);
      this.lock = lock;
      this.graph = graph;
    }

    @Override
    void write(Batch batch) {
      boolean wrote = Boolean.TRUE.equals(graph.writing(batch::write));
      commits += wrote ? 1 : 0;
      done();
    }

    @Override
    void create(Batch batch) {
      pending.add(sessions.submit(() -> once(batch)));
      if (pending.size() > SESSIONS) {
        await();
      }
    }

    /**
     * What may have been committed is not written again, as there may be no constraint yet that
     * keeps rows from being doubled; the next load sees what there is.
     */
    private void once(Batch batch) {
      boolean written = false;
      while (!written) {
        try {
          graph.writingOnce(batch::write);
          written = true;
        } catch (CorridorException failure) {
          if (!wasDeadlock(failure)) {
            throw failure;
          }
        }
      }
    }

    private static boolean wasDeadlock(CorridorException failure) {
      return failure.getCause() instanceof Neo4jException cause
          && String.valueOf(cause.code()).endsWith("DeadlockDetected");
    }

    @Override
    void pause() {
      while (!pending.isEmpty()) {
        await();
      }
    }

    private void await() {
      Futures.get(pending.remove());
      commits++;
      done();
    }

    @Override
    int commits() {
      return commits;
    }

    private void done() {
      long now = System.nanoTime();
      if (now - lastWord > SILENCE_NANOS) {
        lock.run("RETURN 1", Map.of());
        lastWord = now;
      }
      tell();
    }

    /** Whatever is under way ends by itself, before the lock is given back. */
    @Override
    public void close() {
      sessions.shutdown();
      try {
        sessions.awaitTermination(LIMIT_MINUTES, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
