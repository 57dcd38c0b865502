package io.corridor.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.dbapi.BoltQueryExecution;
import org.neo4j.graphdb.QueryStatistics;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.query.QueryExecution;
import org.neo4j.kernel.impl.query.QueryExecutionKernelException;
import org.neo4j.kernel.impl.query.QuerySubscriber;
import org.neo4j.values.AnyValue;

/** Keeps what a statement answers, until it passes all on to who has asked. */
final class Recording implements QuerySubscriber {

  /** What a server with a gigabyte has room for, several times over. */
  private static final int MOST_ROWS = 20_000;

  private final QuerySubscriber subscriber;
  private final List<AnyValue[]> rows = new ArrayList<>();
  private AnyValue[] row = {};
  private boolean passesOn;
  private int fields = -1;
  private @Nullable QueryStatistics statistics;
  private @Nullable Throwable error;

  Recording(QuerySubscriber subscriber) {
    this.subscriber = subscriber;
  }

  /** Lets it run; returns false if it has more rows than are kept. */
  boolean isWhole(BoltQueryExecution running) throws QueryExecutionKernelException {
    QueryExecution execution = running.queryExecution();
    try {
      execution.request(MOST_ROWS);
      execution.await();
    } catch (Exception e) {
      running.close();
      throw failure(e);
    }
    return isEnded();
  }

  private static QueryExecutionKernelException failure(Exception e) {
    if (e instanceof Status.HasStatus) {
      return QueryExecutionKernelException.wrapError((Exception & Status.HasStatus) e);
    }
    throw e instanceof RuntimeException unknown ? unknown : new IllegalStateException(e);
  }

  /** Whether nothing more will come. */
  boolean isEnded() {
    return statistics != null || error != null;
  }

  /** From now on the rest goes straight on. */
  void passOn() {
    if (!passesOn) {
      passesOn = true;
      try {
        if (fields >= 0) {
          subscriber.onResult(fields);
        }
      } catch (Exception e) {
        onError(e);
      }
    }
  }

  int size() {
    return rows.size();
  }

  /** Passes on one row that was kept. */
  void replay(int number) throws Exception {
    AnyValue[] values = rows.get(number);
    subscriber.onRecord();
    for (int i = 0; i < values.length; i++) {
      subscriber.onField(i, values[i]);
    }
    subscriber.onRecordCompleted();
  }

  /** Passes on how it ended. */
  void replayEnd() {
    if (error != null) {
      QuerySubscriber.safelyOnError(subscriber, error);
    } else if (statistics != null) {
      subscriber.onResultCompleted(statistics);
    }
  }

  @Override
  public void onResult(int numberOfFields) throws Exception {
    fields = numberOfFields;
    row = new AnyValue[numberOfFields];
    if (passesOn) {
      subscriber.onResult(numberOfFields);
    }
  }

  @Override
  public void onRecord() throws Exception {
    if (passesOn) {
      subscriber.onRecord();
    } else {
      row = new AnyValue[fields];
    }
  }

  @Override
  public void onField(int offset, AnyValue value) throws Exception {
    if (passesOn) {
      subscriber.onField(offset, value);
    } else {
      row[offset] = value;
    }
  }

  @Override
  public void onRecordCompleted() throws Exception {
    if (passesOn) {
      subscriber.onRecordCompleted();
    } else {
      rows.add(row);
    }
  }

  @Override
  public void onError(Throwable throwable) {
    if (passesOn) {
      QuerySubscriber.safelyOnError(subscriber, throwable);
    } else {
      error = throwable;
    }
  }

  @Override
  public void onResultCompleted(QueryStatistics all) {
    if (passesOn) {
      subscriber.onResultCompleted(all);
    } else {
      statistics = all;
    }
  }
}
