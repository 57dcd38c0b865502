package io.corridor.server;

import org.neo4j.bolt.dbapi.BoltTransaction;
import org.neo4j.internal.kernel.api.exceptions.TransactionFailureException;

/** One that loads: readers are to know when it is committed. */
final class LoadTransaction extends WrappedTransaction {

  private final LoadCommits commits;

  LoadTransaction(BoltTransaction neo4j, LoadCommits commits) {
    super(neo4j);
    this.commits = commits;
  }

  @Override
  public void commit() throws TransactionFailureException {
    commits.begin();
    try {
      super.commit();
    } finally {
      commits.end();
    }
  }
}
