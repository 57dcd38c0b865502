package io.corridor.procedure;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.route.Inquiry;
import io.corridor.route.RoutePlanner;
import io.corridor.route.RoutePlanner.Answer;
import io.corridor.route.RouteQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.collection.ResourceRawIterator;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.kernel.api.ResourceMonitor;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.api.procedure.CallableProcedure;
import org.neo4j.kernel.api.procedure.Context;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.impl.util.ValueUtils;
import org.neo4j.memory.MemoryLimitExceededException;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.Values;

/**
 * One of the route procedures: asks the route engine, which sees the graph as the calling
 * transaction does.
 *
 * <p>No class with annotations, for which Neo4j would generate and compile code at the first call.
 */
final class RouteProcedure extends CallableProcedure.BasicProcedure {

  private final Inquiry inquiry;
  private final Networks networks;

  RouteProcedure(Inquiry inquiry, Networks networks) {
    super(RouteSignatures.of(inquiry));
    this.inquiry = inquiry;
    this.networks = networks;
  }

  @Override
  public ResourceRawIterator<AnyValue[], ProcedureException> apply(
      Context context, AnyValue[] arguments, ResourceMonitor monitor) throws ProcedureException {
    InternalTransaction transaction = context.internalTransaction();
    try (Watch watch = new Watch(transaction.kernelTransaction())) {
      List<RouteQuestion> questions = new RouteArguments(transaction).questions(arguments);
      boolean sources = questions.stream().anyMatch(RouteQuestion::dependsOnSources);
      NetworkCopy copy = networks.of(transaction, context.graphDatabaseAPI(), sources);
      StoreNetwork view = new StoreNetwork(copy, transaction);
      Answer answer = inquiry.ask(new RoutePlanner(view, watch), questions);
      AnyValue[][] rows = rows(answer, new RoutePaths(view));
      return ResourceRawIterator.<AnyValue[], ProcedureException>of(rows);
    } catch (CorridorException fault) {
      throw failure(fault);
    } catch (MemoryLimitExceededException tooMuch) {
      // To drivers it would be worth another try, which would take as much.
      throw failure(new CorridorException(Fault.SEARCH_MEMORY));
    } catch (NotFoundException gone) {
      // Whoever asks sees what others commit meanwhile; drivers ask again by themselves.
      throw failure(
          Status.Transaction.Outdated,
          "The graph has changed while the question was being answered. Ask again.");
    }
  }

  private AnyValue[][] rows(Answer answer, RoutePaths paths) {
    List<String> columns = inquiry.columnNames();
    List<AnyValue[]> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> row : answer.rows()) {
      List<AnyValue> values = new ArrayList<>();
      columns.forEach(column -> values.add(ValueUtils.of(row.get(column))));
      values.add(Values.booleanValue(answer.complete()));
      if (RouteSignatures.yieldsPaths(inquiry)) {
        values.add(paths.of(row));
      }
      rows.add(values.toArray(AnyValue[]::new));
    }
    return rows.toArray(AnyValue[][]::new);
  }

  /** Code, sentence and way out, as the command line says them, and nothing of ours besides. */
  private static ProcedureException failure(CorridorException fault) {
    Status status =
        fault.fault().blame() == Fault.Blame.INPUT
            ? Status.Statement.ArgumentError
            : Status.Procedure.ProcedureCallFailed;
    return failure(status, fault.fault().code() + " " + fault.getMessage() + " " + fault.remedy());
  }

  // What has come instead of this constructor is not there in the first servers of the 5.26 line.
  @SuppressWarnings("deprecation")
  private static ProcedureException failure(Status status, String message) {
    return new ProcedureException(status, "%s", message);
  }
}
