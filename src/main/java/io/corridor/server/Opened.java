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
  private static final long POLL_MILLIS = 20;

  /** Throws what kept the database from opening. */
  void check() {
    var database =
        (GraphDatabaseAPI) managementService.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    var states = dependencies.resolveDependency(DatabaseStateService.class);
    var cause = states.causeOfFailure(database.databaseId());
    if (cause.isPresent()) {
      throw new StoreException(cause.get());
    }
    if (!database.isAvailable(PATIENCE_MILLIS)) {
      throw new StoreException(new IllegalStateException("the database is not available"));
    }
  }

  /** Returns when a first transaction has come and gone, or when none has come for a while. */
  void awaitFirstQuery() throws InterruptedException {
    var database =
        (GraphDatabaseAPI) managementService.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    var counters = database.getDependencyResolver().resolveDependency(TransactionCounters.class);
    long before = counters.getNumberOfStartedTransactions();
    for (long waited = 0; waited < QUERY_PATIENCE_MILLIS; waited += POLL_MILLIS) {
      Thread.sleep(POLL_MILLIS);
      if (counters.getNumberOfStartedTransactions() > before
          && counters.getNumberOfActiveTransactions() == 0) {
        return;
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
