package io.corridor.procedure;

import io.corridor.load.FirstLoad;
import io.corridor.load.Wording;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** All procedures of Corridor's. */
public final class Procedures {

  private Procedures() {}

  /**
   * Gives an empty store what the first load of a workspace's seed will ask for, and plans what it
   * calls, so that a client that is still reading its files finds it done. It is only a head start:
   * a failure is of no interest.
   */
  public static void prepareFirstLoad(GraphDatabaseAPI database, Path workspace) {
    try {
      if (outline(database, workspace)) {
        plan(database, FirstLoad.CREATE, Map.of("graph", new byte[0]));
      }
    } catch (RuntimeException none) {
      // The client will meet it, and say so.
    }
  }

  /** Whoever calls meanwhile waits for the end of this, and has planned the call by then. */
  private static boolean outline(GraphDatabaseAPI database, Path workspace) {
    try (Creation creation = new Creation(database, SecurityContext.AUTH_DISABLED)) {
      return creation.isEmpty() && creation.outline(FirstLoad.outline(workspace));
    }
  }

  /** Plans what later loads will call; as {@link #prepareFirstLoad}, but when nobody waits. */
  public static void prepareEdits(GraphDatabaseService database) {
    try {
      plan(database, Wording.CALL, Map.of("edit", Map.of()));
    } catch (RuntimeException none) {
      // As above.
    }
  }

  private static void plan(
      GraphDatabaseService database, String call, Map<String, Object> parameters) {
    try (Transaction transaction = database.beginTx()) {
      transaction.execute("EXPLAIN " + call, parameters).close();
    }
  }

  /**
   * Offers them to whoever is connected to a server.
   *
   * @param committing carries out the commit of a first load; it is known to readers then
   * @throws IllegalStateException if there are others of these names
   */
  public static void register(GlobalProcedures procedures, Consumer<Runnable> committing) {
    try {
      procedures.register(new CreateProcedure(committing));
      procedures.register(new AppendProcedure());
      procedures.register(new CommittedProcedure());
      procedures.register(new CountedProcedure());
      procedures.register(new EditProcedure());
    } catch (ProcedureException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
