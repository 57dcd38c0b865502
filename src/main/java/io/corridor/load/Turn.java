package io.corridor.load;

import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Statement;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Waits until no other load of a data set is under way in a database. Who loads has the lock of the
 * record until its transaction ends, and a server ends the transaction of whoever goes away: a
 * crash leaves nothing behind.
 */
final class Turn {

  static final Duration LIMIT = Duration.ofMinutes(10);

  /** Every transaction of a load says that it is one. */
  private static final String OTHERS =
      "SHOW TRANSACTIONS YIELD metaData WHERE metaData.%s = '%s' RETURN count(*) > 0"
          .formatted(Graph.KIND, Graph.LOAD);

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

  private final Graph graph;
  private final Wording wording;
  private final String dataset;
  private final Duration limit;

  Turn(Graph graph, Wording wording, String dataset, Duration limit) {
    this.graph = graph;
    this.wording = wording;
    this.dataset = dataset;
    this.limit = limit;
  }

  /**
   * Waits.
   *
   * @throws CorridorException where the other load is under way for too long
   */
  void await(Progress progress) {
    long deadline = System.nanoTime() + limit.toNanos();
    Duration look = LOOK;
    while (isTaken(look)) {
      if (System.nanoTime() > deadline) {
        throw new CorridorException(Fault.LOAD_BUSY, dataset, limit.toMinutes());
      }
      // A server that is busy or has just started may take as long by itself.
      if (othersLoad()) {
        progress.waiting();
      }
      look = look.compareTo(LONGEST_LOOK) < 0 ? look.multipliedBy(2) : look;
    }
  }

  private boolean isTaken(Duration look) {
    try {
      Statement lock = wording.lock(dataset);
      graph.run(Graph.Access.WRITE, lock.cypher(), lock.parameters(), look);
      return false;
    } catch (CorridorException failure) {
      if (isTimeOut(failure)) {
        return true;
      }
      throw failure;
    }
  }

  private boolean othersLoad() {
    try {
      return List.of(List.of(true))
          .equals(graph.run(Graph.Access.READ, OTHERS, Map.of(), LOOK).rows());
    } catch (CorridorException unknown) {
      // What goes wrong with the server is told by the next try.
      return false;
    }
  }

  /** Servers tell in one of two ways of a statement whose time ran out while it waited. */
  private static boolean isTimeOut(CorridorException failure) {
    return failure.fault() == Fault.QUERY_TIMED_OUT
        || (failure.getCause() instanceof Neo4jException cause
            && String.valueOf(cause.code()).endsWith("LockClientStopped"));
  }
}
