package io.corridor.procedure;

import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTAny;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTMap;
import static org.neo4j.internal.kernel.api.procs.ProcedureSignature.procedureSignature;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.MapValue;

/**
 * {@code corridor.load.edit(edit)}: what a load of a few changes asks of a server, in the
 * transaction that it is called in. Each work answers what a statement in Cypher does on other
 * servers; of that, a server that has just started would have to make a plan first, and of one call
 * it makes one plan for all.
 */
final class EditProcedure extends CallableProcedure.BasicProcedure {

  /** Columns of the widest answer. */
  private static final List<String> COLUMNS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth");

  private static final Map<String, Work> WORKS =
      Map.ofEntries(
          Map.entry("lock", Lookups::lock),
          Map.entry("records", Lookups::records),
          Map.entry("nodes", Lookups::nodes),
          Map.entry("relationships", Lookups::relationships),
          Map.entry("hanging", Lookups::hanging),
          Map.entry("leave", Edits::leave),
          Map.entry("createNodes", Edits::createNodes),
          Map.entry("changeNodes", Edits::changeNodes),
          Map.entry("setNodes", Edits::setNodes),
          Map.entry("removeNodes", Edits::removeNodes),
          Map.entry("createRelationships", Edits::createRelationships),
          Map.entry("changeRelationships", Edits::changeRelationships),
          Map.entry("setRelationships", Edits::setRelationships),
          Map.entry("remakeRelationships", Edits::remakeRelationships),
          Map.entry("removeRelationships", Edits::removeRelationships));

  /** What there is to do. */
  private interface Work {
    Stream<AnyValue[]> with(Transaction transaction, Arguments arguments);
  }

  EditProcedure() {
    super(declared());
  }

  private static ProcedureSignature declared() {
    ProcedureSignature.Builder signature =
        procedureSignature(new QualifiedName("corridor", "load", "edit"))
            .in("edit", NTMap)
            .mode(Mode.WRITE)
            .description("For Corridor's own loader, which knows what to ask for.");
    COLUMNS.forEach(column -> signature.out(column, NTAny));
    return signature.build();
  }

  @Override
  public ResourceRawIterator<AnyValue[], ProcedureException> apply(
      Context context, AnyValue[] arguments, ResourceMonitor monitor) throws ProcedureException {
    Arguments edit = new Arguments((MapValue) arguments[0]);
    Work work = WORKS.get(edit.text("work"));
    if (work == null) {
      throw new IllegalArgumentException(edit.text("work"));
    }
    AnyValue[][] rows =
        work.with(context.internalTransaction(), new Arguments(edit.map("with")))
            .map(EditProcedure::filledUp)
            .toArray(AnyValue[][]::new);
    return ResourceRawIterator.<AnyValue[], ProcedureException>of(rows);
  }

  private static AnyValue[] filledUp(AnyValue[] row) {
    AnyValue[] all = Arrays.copyOf(row, COLUMNS.size());
    Arrays.fill(all, row.length, all.length, Values.NO_VALUE);
    return all;
  }
}
