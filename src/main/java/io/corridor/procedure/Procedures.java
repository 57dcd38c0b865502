package io.corridor.procedure;

import io.corridor.load.FirstLoad;
import io.corridor.load.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.schema.ConstraintDefinition;
import org.neo4j.graphdb.schema.ConstraintType;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** All procedures of Corridor's. */
public final class Procedures {

  /** Rows of a small edit. */
  private static final int FEW = 100;

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
    try (Creation creation = new Creation(database, SecurityContext.AUTH_DISABLED, Readers.NONE)) {
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

  /**
   * The same after a first load, as what was planned for an empty store does not count for a full
   * one, and looks a few rows up: an edit is what comes next.
   */
  static void prepareFirstEdit(GraphDatabaseService database) {
    prepareEdits(database);
    try (Transaction transaction = database.beginTx()) {
      transaction.schema().getConstraints().forEach(all -> lookUp(all, transaction));
    } catch (RuntimeException none) {
      // As above.
    }
  }

  /**
   * Finds some of what has a constraint by what that is on, as a load of an edit does; it sets
   * nothing, so that nobody has to wait for it.
   */
  private static void lookUp(ConstraintDefinition constraint, Transaction transaction) {
    String key = constraint.getPropertyKeys().iterator().next();
    boolean nodes = constraint.isConstraintType(ConstraintType.UNIQUENESS);
    try (ResourceIterator<? extends Entity> found =
        nodes
            ? transaction.findNodes(constraint.getLabel())
            : transaction.findRelationships(constraint.getRelationshipType())) {
      List<?> rows =
          found.stream()
              .limit(FEW)
              .map(one -> Map.of("id", one.getProperty(key, ""), "update", Map.of()))
              .toList();
      Map<String, Object> with =
          nodes
              ? Map.of("key", key, "rows", rows, "label", constraint.getLabel().name())
              : Map.of("key", key, "rows", rows, "type", constraint.getRelationshipType().name());
      Map<String, Object> edit =
          Map.of("work", nodes ? "setNodes" : "setRelationships", "with", with);
      transaction.execute(Wording.CALL, Map.of("edit", edit)).resultAsString();
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
   * @param readers who must not see half of a first load
   * @throws IllegalStateException if there are others of these names
   */
  public static void register(GlobalProcedures procedures, Readers readers) {
    try {
      procedures.register(new CreateProcedure(readers));
      procedures.register(new AppendProcedure());
      procedures.register(new CommittedProcedure());
      procedures.register(new CountedProcedure());
      procedures.register(new EditProcedure());
    } catch (ProcedureException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
