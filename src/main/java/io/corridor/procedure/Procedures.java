package io.corridor.procedure;

import io.corridor.load.FirstLoad;
import java.util.Map;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;

/** All procedures of Corridor's. */
public final class Procedures {

  private Procedures() {}

  /**
   * Plans what the first load of an empty store calls, so that a client that is reading its files
   * finds it done. It is only a head start: a failure is of no interest.
   */
  public static void prepareFirstLoad(GraphDatabaseService database) {
    try (Transaction transaction = database.beginTx()) {
      if (CreateProcedure.isEmpty(transaction)) {
        transaction.execute("EXPLAIN " + FirstLoad.CREATE, Map.of("graph", new byte[0])).close();
      }
    } catch (RuntimeException none) {
      // The client will meet it, and say so.
    }
  }

  /**
   * Offers them to whoever is connected to a server.
   *
   * @throws IllegalStateException if there are others of these names
   */
  public static void register(GlobalProcedures procedures) {
    try {
      procedures.register(new CreateProcedure());
    } catch (ProcedureException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
