package io.corridor.procedure;

import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTAny;
import static org.neo4j.internal.kernel.api.procs.ProcedureSignature.procedureSignature;

import io.corridor.load.PackedRows;
import org.neo4j.collection.ResourceRawIterator;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.kernel.api.ResourceMonitor;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.api.procedure.CallableProcedure;
import org.neo4j.kernel.api.procedure.Context;
import org.neo4j.procedure.Mode;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.ByteArray;
import org.neo4j.values.storable.Values;

/**
 * {@code corridor.load.append(rows) YIELD nodes}: creates packed rows in the transaction that it is
 * called in, and tells the numbers that the store has for those that are nodes, in their order;
 * null if it does not understand them.
 *
 * <p>Cypher takes a server several times as long for the same rows: it makes a list of values of
 * each, and goes through it operator by operator.
 */
final class AppendProcedure extends CallableProcedure.BasicProcedure {

  AppendProcedure() {
    super(
        procedureSignature(new QualifiedName("corridor", "load", "append"))
            // Bytes; declared as such, Cypher would make a list of numbers of them.
            .in("rows", NTAny)
            .out("nodes", NTAny)
            .mode(Mode.WRITE)
            .description("Create packed rows; for Corridor's own loader.")
            .build());
  }

  @Override
  public ResourceRawIterator<AnyValue[], ProcedureException> apply(
      Context context, AnyValue[] arguments, ResourceMonitor monitor) throws ProcedureException {
    RowWriter rows = new RowWriter(context.kernelTransaction());
    try {
      boolean created =
          arguments[0] instanceof ByteArray packed
              && PackedRows.unpack(packed.asObjectCopy(), rows);
      return ResourceRawIterator.<AnyValue[], ProcedureException>of(
          new AnyValue[][] {
            {created ? Values.longArray(rows.nodes().toArray()) : Values.NO_VALUE}
          });
    } catch (RuntimeException cause) {
      if (cause instanceof Status.HasStatus) {
        // Such as a deadlock, after which the loader tries again.
        throw cause;
      }
      throw ProcedureException.invocationFailed("procedure `" + signature().name() + "`", cause);
    }
  }
}
