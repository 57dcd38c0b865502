package io.corridor.procedure;

import static org.neo4j.internal.kernel.api.procs.DefaultParameterValue.ntMap;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTAny;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTBoolean;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTFloat;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTInteger;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTList;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTMap;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTPath;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTString;
import static org.neo4j.internal.kernel.api.procs.ProcedureSignature.procedureSignature;

import io.corridor.route.Inquiry;
import io.corridor.route.RouteColumn;
import java.util.Map;
import org.neo4j.internal.kernel.api.procs.Neo4jTypes.AnyType;
import org.neo4j.internal.kernel.api.procs.ProcedureSignature;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.procedure.Mode;

/** What can be asked about routes, as Neo4j has to know it. */
final class RouteSignatures {

  private RouteSignatures() {}

  /** Whether each row is a route, so that it comes with its path. */
  static boolean yieldsPaths(Inquiry inquiry) {
    return inquiry == Inquiry.ROUTES || inquiry == Inquiry.PARETO;
  }

  /** The signature of a procedure. The columns {@code complete} and {@code path} come last. */
  static ProcedureSignature of(Inquiry inquiry) {
    var signature =
        procedureSignature(new QualifiedName("corridor", inquiry.key()))
            .in("from", NTAny)
            .in("to", NTAny)
            .mode(Mode.READ)
            .description(inquiry.description());
    inquiry.optionMaps().forEach(options -> signature.in(options, NTMap, ntMap(Map.of())));
    inquiry.columns().forEach(column -> signature.out(column.name(), type(column.kind())));
    signature.out("complete", NTBoolean);
    if (yieldsPaths(inquiry)) {
      signature.out("path", NTPath);
    }
    return signature.build();
  }

  private static AnyType type(RouteColumn.Kind kind) {
    return switch (kind) {
      case TEXT -> NTString;
      case NUMBER -> NTFloat;
      case COUNT -> NTInteger;
      case TEXTS -> NTList(NTString);
      case MAP -> NTMap;
      case MAPS -> NTList(NTMap);
    };
  }
}
