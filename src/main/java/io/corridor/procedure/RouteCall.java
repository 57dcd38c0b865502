package io.corridor.procedure;

import static org.neo4j.internal.kernel.api.procs.DefaultParameterValue.ntMap;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTAny;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTBoolean;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTMap;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTPath;
import static org.neo4j.internal.kernel.api.procs.ProcedureSignature.procedureSignature;

import io.corridor.route.RoutePlanner;
import io.corridor.route.RoutePlanner.Answer;
import io.corridor.route.RouteQuestion;
import java.util.List;
import java.util.Map;
import org.neo4j.internal.kernel.api.procs.Neo4jTypes.AnyType;
import org.neo4j.internal.kernel.api.procs.ProcedureSignature;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.procedure.Mode;

/** The questions that can be asked by a procedure: what each takes, and what it yields. */
enum RouteCall {
  /** The best routes by one measure. */
  ROUTES("routes", "The best routes by one measure, best first.") {
    @Override
    Answer ask(RoutePlanner planner, List<RouteQuestion> questions) {
      return planner.routes(questions.get(0));
    }
  },

  /** The Pareto front. */
  PARETO("pareto", "The routes that no other is better than by every measure.") {
    @Override
    Answer ask(RoutePlanner planner, List<RouteQuestion> questions) {
      return planner.pareto(questions.get(0));
    }
  },

  /** Why there is no route. */
  WHY("why", "The smallest sets of legs that are left out and would open a route.") {
    @Override
    Answer ask(RoutePlanner planner, List<RouteQuestion> questions) {
      return planner.why(questions.get(0));
    }
  },

  /** Where routes can be cut. */
  CHOKEPOINTS(
      "chokepoints",
      "Places and legs where all routes, or the best, can be cut, and what a detour costs.") {
    @Override
    Answer ask(RoutePlanner planner, List<RouteQuestion> questions) {
      return planner.chokepoints(questions.get(0));
    }
  },

  /** What becomes of the best routes under other conditions. */
  COMPARE("compare", "What becomes of the best routes where the options change.") {
    @Override
    List<String> optionMaps() {
      return List.of("before", "after");
    }

    @Override
    Answer ask(RoutePlanner planner, List<RouteQuestion> questions) {
      return planner.compare(questions.get(0), questions.get(1));
    }
  };

  private final String key;
  private final String description;

  RouteCall(String key, String description) {
    this.key = key;
    this.description = description;
  }

  /** Puts the question, one for each of the option maps. */
  abstract Answer ask(RoutePlanner planner, List<RouteQuestion> questions);

  /** The names of the arguments that hold options; they follow the two ends. */
  List<String> optionMaps() {
    return List.of("options");
  }

  /** The columns of an answer's rows, in order. */
  List<String> columns() {
    return List.copyOf(types().keySet());
  }

  /** Whether each row is a route, so that it comes with its path. */
  boolean yieldsPaths() {
    return this == ROUTES || this == PARETO;
  }

  private Map<String, AnyType> types() {
    return switch (this) {
      case ROUTES, PARETO -> RouteColumns.ROUTE;
      case WHY -> RouteColumns.WHY;
      case CHOKEPOINTS -> RouteColumns.CHOKEPOINT;
      case COMPARE -> RouteColumns.COMPARISON;
    };
  }

  /** As Neo4j has to know it. The columns {@code complete} and {@code path} come last. */
  ProcedureSignature signature() {
    var signature =
        procedureSignature(new QualifiedName("corridor", key))
            .in("from", NTAny)
            .in("to", NTAny)
            .mode(Mode.READ)
            .description(description);
    optionMaps().forEach(options -> signature.in(options, NTMap, ntMap(Map.of())));
    types().forEach(signature::out);
    signature.out("complete", NTBoolean);
    if (yieldsPaths()) {
      signature.out("path", NTPath);
    }
    return signature.build();
  }
}
