package io.corridor.procedure;

import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTInteger;
import static org.neo4j.internal.kernel.api.procs.ProcedureSignature.procedureSignature;

import java.io.IOException;
import java.util.stream.StreamSupport;
import org.neo4j.collection.ResourceRawIterator;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.kernel.api.ResourceMonitor;
import org.neo4j.kernel.api.procedure.CallableProcedure;
import org.neo4j.kernel.api.procedure.Context;
import org.neo4j.kernel.impl.transaction.log.CommandBatchCursor;
import org.neo4j.kernel.impl.transaction.log.LogicalTransactionStore;
import org.neo4j.procedure.Mode;
import org.neo4j.storageengine.api.CommandBatch;
import org.neo4j.storageengine.api.StorageCommand.TokenCommand;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.NumberValue;
import org.neo4j.values.storable.Values;

/**
 * {@code corridor.load.counted(after) YIELD number, commits}: how many transactions were committed
 * after one of that number, and the number of the last of them. Those in which nothing was created
 * but names of labels, types and properties do not count: Neo4j commits such by itself as names are
 * first used, some of its own among them. Null where the log of the transactions does not tell.
 */
final class CountedProcedure extends CallableProcedure.BasicProcedure {

  private static final AnyValue[] UNKNOWN = {Values.NO_VALUE, Values.NO_VALUE};

  CountedProcedure() {
    super(
        procedureSignature(new QualifiedName("corridor", "load", "counted"))
            .in("after", NTInteger)
            .out("number", NTInteger)
            .out("commits", NTInteger)
            .mode(Mode.READ)
            .description("The transactions since one; for Corridor's own loader.")
            .build());
  }

  @Override
  public ResourceRawIterator<AnyValue[], ProcedureException> apply(
      Context context, AnyValue[] arguments, ResourceMonitor monitor) {
    LogicalTransactionStore log =
        context
            .graphDatabaseAPI()
            .getDependencyResolver()
            .resolveDependency(LogicalTransactionStore.class);
    return ResourceRawIterator.<AnyValue[], ProcedureException>of(
        new AnyValue[][] {count(log, ((NumberValue) arguments[0]).longValue())});
  }

  private static AnyValue[] count(LogicalTransactionStore log, long after) {
    long number = after;
    long commits = 0;
    try (CommandBatchCursor batches = log.getCommandBatches(after + 1)) {
      while (batches.next()) {
        if (batches.get().txId() != number + 1) {
          return UNKNOWN;
        }
        number++;
        commits += isOfNames(batches.get().commandBatch()) ? 0 : 1;
      }
      return new AnyValue[] {Values.longValue(number), Values.longValue(commits)};
    } catch (IOException missing) {
      return UNKNOWN;
    }
  }

  private static boolean isOfNames(CommandBatch commands) {
    return StreamSupport.stream(commands.spliterator(), false)
        .allMatch(TokenCommand.class::isInstance);
  }
}
