package io.corridor.server;

import org.neo4j.bolt.dbapi.BoltQueryExecution;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.GqlStatusObject;
import org.neo4j.graphdb.Notification;
import org.neo4j.graphdb.QueryExecutionType;
import org.neo4j.kernel.impl.query.QueryExecution;

/**
 * Hands out the rows of a recording as they are asked for, and then those that are still to come.
 */
final class Replay implements BoltQueryExecution, QueryExecution {

  private final BoltQueryExecution running;
  private final QueryExecution execution;
  private final Recording recording;
  private int given;
  private boolean cancelled;
  private boolean over;

  Replay(BoltQueryExecution running, Recording recording) {
    this.running = running;
    this.execution = running.queryExecution();
    this.recording = recording;
  }

  @Override
  public void request(long rows) throws Exception {
    recording.passOn();
    long open = rows;
    for (; open > 0 && given < recording.size(); open--, given++) {
      recording.replay(given);
    }
    if (open > 0 && !recording.isEnded()) {
      execution.request(open);
    }
  }

  @Override
  public boolean await() throws Exception {
    if (!cancelled && given < recording.size()) {
      return true;
    }
    if (!recording.isEnded()) {
      return execution.await();
    }
    if (!over) {
      over = true;
      recording.replayEnd();
    }
    return false;
  }

  @Override
  public void cancel() {
    cancelled = true;
    recording.passOn();
    execution.cancel();
  }

  @Override
  public void awaitCleanup() {
    execution.awaitCleanup();
  }

  @Override
  public QueryExecutionType executionType() {
    return execution.executionType();
  }

  @Override
  public ExecutionPlanDescription executionPlanDescription() {
    return execution.executionPlanDescription();
  }

  @Override
  @SuppressWarnings("removal")
  public Iterable<Notification> getNotifications() {
    return execution.getNotifications();
  }

  @Override
  public Iterable<GqlStatusObject> getGqlStatusObjects() {
    return execution.getGqlStatusObjects();
  }

  @Override
  public String[] fieldNames() {
    return execution.fieldNames();
  }

  @Override
  public QueryExecution queryExecution() {
    return this;
  }

  @Override
  public void close() {
    running.close();
  }

  @Override
  public void terminate() {
    running.terminate();
  }
}
