package io.corridor.procedure;

import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTAny;
import static org.neo4j.internal.kernel.api.procs.ProcedureSignature.procedureSignature;

import java.util.List;
import java.util.stream.Stream;
import org.neo4j.collection.ResourceRawIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.ProcedureSignature;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.kernel.api.ResourceMonitor;
import org.neo4j.kernel.api.procedure.CallableProcedure;
import org.neo4j.kernel.api.procedure.Context;
import org.neo4j.procedure.Mode;
import org.neo4j.values.AnyValue;

/**
 * {@code corridor.load.lock}, {@code records}, {@code leave}, {@code nodes}, {@code relationships},
 * {@code changeNodes} and {@code changeRelationships}: what a load of a few changes asks of a
 * server, in the transaction that they are called in. Each answers what a statement in Cypher does
 * on other servers; of that, a server that has just started would have to make a plan first.
 */
final class EditProcedure extends CallableProcedure.BasicProcedure {

  private final Work work;

  /** What a procedure does. */
  private interface Work {
    Stream<AnyValue[]> with(Transaction transaction, AnyValue[] arguments);
  }

  private EditProcedure(
      String name, Mode mode, List<String> arguments, List<String> answers, Work work) {
    super(signature(name, mode, arguments, answers));
    this.work = work;
  }

  private static ProcedureSignature signature(
      String name, Mode mode, List<String> arguments, List<String> answers) {
    ProcedureSignature.Builder signature =
        procedureSignature(new QualifiedName("corridor", "load", name))
            .mode(mode)
            .description("For Corridor's own loader, which knows what to ask for.");
    arguments.forEach(argument -> signature.in(argument, NTAny));
    answers.forEach(answer -> signature.out(answer, NTAny));
    return signature.build();
  }

  /** All of them. */
  static List<EditProcedure> all() {
    List<String> record = List.of("label", "dataset");
    return List.of(
        new EditProcedure("lock", Mode.WRITE, record, List.of("locked"), Edits::lock),
        new EditProcedure(
            "records",
            Mode.READ,
            List.of("label"),
            List.of("dataset", "properties"),
            Edits::records),
        new EditProcedure(
            "leave",
            Mode.WRITE,
            List.of("label", "dataset", "properties"),
            List.of("left"),
            Edits::leave),
        new EditProcedure(
            "nodes",
            Mode.READ,
            List.of("label", "key", "ids"),
            List.of("id", "element", "properties", "labels"),
            Edits::nodes),
        new EditProcedure(
            "relationships",
            Mode.READ,
            List.of("label", "key", "ids", "type"),
            List.of("id", "element", "properties", "type", "start", "end"),
            Edits::relationships),
        new EditProcedure(
            "changeNodes", Mode.WRITE, List.of("rows"), List.of("changed"), Edits::changeNodes),
        new EditProcedure(
            "changeRelationships",
            Mode.WRITE,
            List.of("rows"),
            List.of("changed"),
            Edits::changeRelationships));
  }

  @Override
  public ResourceRawIterator<AnyValue[], ProcedureException> apply(
      Context context, AnyValue[] arguments, ResourceMonitor monitor) throws ProcedureException {
    return ResourceRawIterator.<AnyValue[], ProcedureException>of(
        work.with(context.internalTransaction(), arguments).toArray(AnyValue[][]::new));
  }
}
