package io.corridor.procedure;

import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTAny;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTInteger;
import static org.neo4j.internal.kernel.api.procs.ProcedureSignature.procedureSignature;

import io.corridor.load.PackedGraph;
import org.neo4j.collection.ResourceRawIterator;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.kernel.api.ResourceMonitor;
import org.neo4j.kernel.api.procedure.CallableProcedure;
import org.neo4j.kernel.api.procedure.Context;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.Mode;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.ByteArray;
import org.neo4j.values.storable.Values;

/**
 * {@code corridor.load.create(graph) YIELD commits}: creates a packed graph in an empty store, all
 * of its data in one transaction, and tells how many that took with what is about the data; in a
 * store that holds anything else it does nothing, and there are none.
 *
 * <p>The same through Cypher takes a server that has just started more than twice as long: it
 * spends most of it on planning statements and on code that runs for the first time.
 *
 * <p>No class with annotations, for which Neo4j would generate and compile code at the first call.
 */
final class CreateProcedure extends CallableProcedure.BasicProcedure {

  private final Readers readers;

  CreateProcedure(Readers readers) {
    super(
        procedureSignature(new QualifiedName("corridor", "load", "create"))
            // Bytes; declared as such, Cypher would make a list of numbers of them.
            .in("graph", NTAny)
            .out("commits", NTInteger)
            // Neo4j refuses it to whoever only reads.
            .mode(Mode.SCHEMA)
            .description("Create a packed graph in an empty store; for Corridor's own loader.")
            .build());
    this.readers = readers;
  }

  @Override
  public ResourceRawIterator<AnyValue[], ProcedureException> apply(
      Context context, AnyValue[] arguments, ResourceMonitor monitor) throws ProcedureException {
    int commits =
        arguments[0] instanceof ByteArray packed ? create(packed.asObjectCopy(), context) : 0;
    return ResourceRawIterator.<AnyValue[], ProcedureException>of(
        new AnyValue[][] {{Values.longValue(commits)}});
  }

  /** Whoever loads does not wait for it. */
  private static void prepareFirstEdit(GraphDatabaseAPI database) {
    Thread thread = new Thread(() -> Procedures.prepareFirstEdit(database), "edits");
    thread.setDaemon(true);
    thread.start();
  }

  private int create(byte[] packed, Context context) throws ProcedureException {
    GraphDatabaseAPI database = context.graphDatabaseAPI();
    try (Creation creation = new Creation(database, context.securityContext(), readers)) {
      if (!PackedGraph.unpack(packed, creation)) {
        return 0;
      }
      creation.commit();
      prepareFirstEdit(database);
      return creation.commits();
    } catch (RuntimeException cause) {
      throw ProcedureException.invocationFailed("procedure `" + signature().name() + "`", cause);
    }
  }
}
