package io.corridor.server;

import java.time.Duration;
import org.neo4j.kernel.impl.transaction.stats.TransactionCounters;

/** Ends the server when no transaction has started for long. */
final class Idleness {

  private static final Duration LONGEST_LOOK = Duration.ofSeconds(15);

  /** A client that read the state file just before it was withdrawn has so long to begin. */
  private static final Duration GRACE = Duration.ofMillis(1500);

  private final Neo4j neo4j;
  private final Publication publication;
  private final Duration limit;
  private long seen = -1;
  private long since = System.nanoTime();

  Idleness(Neo4j neo4j, Publication publication, Duration limit) {
    this.neo4j = neo4j;
    this.publication = publication;
    this.limit = limit;
  }

  /** Returns when the server is to stop; never, when the limit is zero. */
  void await() throws java.io.IOException {
    while (true) {
      if (limit.isZero()) {
        Pause.millis(Long.MAX_VALUE);
      }
      Pause.millis(Math.min(LONGEST_LOOK.toMillis(), limit.toMillis() / 4 + 1));
      if (isIdle()) {
        publication.withdraw();
        Pause.millis(GRACE.toMillis());
        if (isIdle()) {
          return;
        }
        publication.publish();
      }
    }
  }

  private boolean isIdle() {
    var counters = neo4j.transactions();
    long started = counters.map(TransactionCounters::getNumberOfStartedTransactions).orElse(0L);
    long active = counters.map(TransactionCounters::getNumberOfActiveTransactions).orElse(0L);
    if (started != seen || active > 0) {
      seen = started;
      since = System.nanoTime();
      return false;
    }
    return System.nanoTime() - since >= limit.toNanos();
  }
}
