package io.corridor.server;

import org.neo4j.collection.Dependencies;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.kernel.impl.transaction.stats.TransactionCounters;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Whether the graph's own database could be opened: Neo4j starts without it, and only logs why. */
record Opened(DatabaseManagementService managementService, Dependencies dependencies) {

  private static final long PATIENCE_MILLIS = 60_000;
  private static final long QUERY_PATIENCE_MILLIS = 3_000;

  /** A client that goes on asking does so sooner. */
  private static final long QUIET_MILLIS = 500;

  private static final long LONGEST_MILLIS = 15_000;
  private static final long POLL_MILLIS = 20;

  /** The graph's own database. */
  GraphDatabaseAPI database() {
    return (GraphDatabaseAPI)
        managementService.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
  }

  /** Throws what kept the database from opening. */
  void check() {
    GraphDatabaseAPI database = database();
    var states = dependencies.resolveDependency(DatabaseStateService.class);
    var cause = states.causeOfFailure(database.databaseId());
    if (cause.isPresent()) {
      throw new StoreException(cause.get());
    }
    if (!database.isAvailable(PATIENCE_MILLIS)) {
      throw new StoreException(new IllegalStateException("the database is not available"));
    }
  }

  /** Returns when first transactions have come and gone, or when none comes for a while. */
  void awaitFirstQueries() throws InterruptedException {
    GraphDatabaseAPI database = database();
    var counters = database.getDependencyResolver().resolveDependency(TransactionCounters.class);
    long before = counters.getNumberOfStartedTransactions();
    long seen = before;
    long quiet = 0;
    // Whoever asks without a pause must not keep the web server from others for ever.
    for (long waited = 0; waited < LONGEST_MILLIS; waited += POLL_MILLIS) {
      if (quiet >= (seen == before ? QUERY_PATIENCE_MILLIS : QUIET_MILLIS)) {
        return;
      }
      quiet += POLL_MILLIS;
      Thread.sleep(POLL_MILLIS);
      if (counters.getNumberOfStartedTransactions() > seen
          || counters.getNumberOfActiveTransactions() > 0) {
        seen = counters.getNumberOfStartedTransactions();
        quiet = 0;
      }
    }
  }

  /** The graph's store cannot be opened. */
  static final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(Throwable cause) {
      super(cause);
    }
  }
}
