package io.corridor.server;

import java.util.Optional;
import org.neo4j.bolt.dbapi.BoltQueryExecution;
import org.neo4j.bolt.dbapi.BoltTransaction;
import org.neo4j.internal.kernel.api.exceptions.TransactionFailureException;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.query.QueryExecutionKernelException;
import org.neo4j.kernel.impl.query.QuerySubscriber;
import org.neo4j.values.virtual.MapValue;

/** A transaction of Neo4j's, as it is. */
class WrappedTransaction implements BoltTransaction {

  private final BoltTransaction neo4j;

  WrappedTransaction(BoltTransaction neo4j) {
    this.neo4j = neo4j;
  }

  @Override
  public BoltQueryExecution executeQuery(
      String query, MapValue parameters, boolean prePopulate, QuerySubscriber subscriber)
      throws QueryExecutionKernelException {
    return neo4j.executeQuery(query, parameters, prePopulate, subscriber);
  }

  @Override
  public void commit() throws TransactionFailureException {
    neo4j.commit();
  }

  @Override
  public void rollback() throws TransactionFailureException {
    neo4j.rollback();
  }

  @Override
  public void close() throws TransactionFailureException {
    neo4j.close();
  }

  @Override
  public void markForTermination(Status reason) {
    neo4j.markForTermination(reason);
  }

  @Override
  public void markForTermination() {
    neo4j.markForTermination();
  }

  @Override
  public Optional<Status> getReasonIfTerminated() {
    return neo4j.getReasonIfTerminated();
  }

  @Override
  public String getBookmark() {
    return neo4j.getBookmark();
  }
}
