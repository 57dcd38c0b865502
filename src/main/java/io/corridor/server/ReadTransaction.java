package io.corridor.server;

import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.dbapi.BoltQueryExecution;
import org.neo4j.bolt.dbapi.BoltTransaction;
import org.neo4j.graphdb.QueryExecutionType.QueryType;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.query.QueryExecution;
import org.neo4j.kernel.impl.query.QueryExecutionKernelException;
import org.neo4j.kernel.impl.query.QuerySubscriber;
import org.neo4j.values.virtual.MapValue;

/**
 * Anything but a load. A statement that only reads is run again if a load was committed in the
 * meantime; so its first rows are kept until it is known whether they are good.
 */
final class ReadTransaction extends WrappedTransaction {

  /** Loads that follow each other without a pause must not hold up readers for ever. */
  private static final int TRIES = 20;

  private final LoadCommits commits;
  private final boolean oneGraph;
  private @Nullable Long first;
  private boolean writes;

  /**
   * Of Neo4j's.
   *
   * @param oneGraph whether all its statements must see the same graph; if they cannot, it fails as
   *     one that its client will try again
   */
  ReadTransaction(BoltTransaction neo4j, LoadCommits commits, boolean oneGraph) {
    super(neo4j);
    this.commits = commits;
    this.oneGraph = oneGraph;
  }

  @Override
  public BoltQueryExecution executeQuery(
      String query, MapValue parameters, boolean prePopulate, QuerySubscriber subscriber)
      throws QueryExecutionKernelException {
    for (int tries = 1; ; tries++) {
      // One that writes has locks, and a load may wait for them.
      long before =
          commits.enter(first == null, () -> writes || getReasonIfTerminated().isPresent());
      try {
        check(before);
        Recording recording = new Recording(subscriber);
        BoltQueryExecution running = super.executeQuery(query, parameters, prePopulate, recording);
        writes |= !onlyReads(running.queryExecution());
        if (writes || !recording.isWhole(running) || tries == TRIES || commits.noneSince(before)) {
          return new Replay(running, recording);
        }
        running.close();
      } finally {
        commits.leave();
      }
    }
  }

  private void check(long before) throws QueryExecutionKernelException {
    if (first == null) {
      first = before;
    } else if (oneGraph && first != before) {
      throw QueryExecutionKernelException.wrapError(new LoadedMeanwhile());
    }
  }

  /** Clients try again what fails with this status. */
  private static final class LoadedMeanwhile extends RuntimeException implements Status.HasStatus {

    private static final long serialVersionUID = 1L;

    LoadedMeanwhile() {
      super("The graph was loaded between two statements of this transaction.");
    }

    @Override
    public Status status() {
      return Status.Transaction.Outdated;
    }
  }

  private static boolean onlyReads(QueryExecution running) {
    return running.executionMetadataAvailable()
        && running.executionType().queryType() == QueryType.READ_ONLY;
  }
}
