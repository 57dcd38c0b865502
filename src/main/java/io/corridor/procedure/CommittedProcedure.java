package io.corridor.procedure;

import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTInteger;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTString;
import static org.neo4j.internal.kernel.api.procs.ProcedureSignature.procedureSignature;

import org.neo4j.collection.ResourceRawIterator;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.kernel.api.ResourceMonitor;
import org.neo4j.kernel.api.procedure.CallableProcedure;
import org.neo4j.kernel.api.procedure.Context;
import org.neo4j.procedure.Mode;
import org.neo4j.storageengine.api.TransactionId;
import org.neo4j.storageengine.api.TransactionIdStore;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.Values;

/**
 * {@code corridor.load.committed() YIELD number, mark, edits}: the last transaction that anybody
 * has committed, by its number and by a mark that no other one has. Neo4j Community tells it
 * nowhere else.
 */
final class CommittedProcedure extends CallableProcedure.BasicProcedure {

  /** The version of {@link EditProcedure}; grows when its work means something else. */
  private static final AnyValue EDITS = Values.longValue(3);

  CommittedProcedure() {
    super(
        procedureSignature(new QualifiedName("corridor", "load", "committed"))
            .out("number", NTInteger)
            .out("mark", NTString)
            .out("edits", NTInteger)
            .mode(Mode.READ)
            .description("The last transaction that was committed; for Corridor's own loader.")
            .build());
  }

  @Override
  public ResourceRawIterator<AnyValue[], ProcedureException> apply(
      Context context, AnyValue[] arguments, ResourceMonitor monitor) {
    TransactionId last =
        context
            .graphDatabaseAPI()
            .getDependencyResolver()
            .resolveDependency(TransactionIdStore.class)
            .getLastCommittedTransaction();
    String mark = "%d %d %d".formatted(last.id(), last.checksum(), last.commitTimestamp());
    return ResourceRawIterator.<AnyValue[], ProcedureException>of(
        new AnyValue[][] {{Values.longValue(last.id()), Values.stringValue(mark), EDITS}});
  }
}
