package io.corridor.procedure;

import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTFloat;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTInteger;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTList;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTMap;
import static org.neo4j.internal.kernel.api.procs.Neo4jTypes.NTString;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neo4j.internal.kernel.api.procs.Neo4jTypes.AnyType;

/**
 * The columns of answers and their types; names and values are those of {@link
 * io.corridor.route.RoutePlanner}.
 */
final class RouteColumns {

  private static final AnyType TEXTS = NTList(NTString);
  private static final AnyType MAPS = NTList(NTMap);

  /** Of a route. */
  static final Map<String, AnyType> ROUTE =
      new Columns()
          .with(NTInteger, "rank")
          .with(NTString, "from", "to")
          .with(NTFloat, "km", "hours")
          .with(NTInteger, "borders", "transfers", "gauges")
          .with(NTFloat, "unbuilt")
          .with(NTInteger, "objections")
          .with(NTString, "status", "weakest")
          .with(
              NTFloat,
              "underWay",
              "speed",
              "speedUnderWay",
              "borderCost",
              "sectionCost",
              "estimated")
          .with(TEXTS, "states")
          .with(NTMap, "kmByState", "kmByMode", "hoursByMode", "hoursBetween")
          .with(MAPS, "stops", "legs")
          .done();

  /** Of a set of legs that would open a route. */
  static final Map<String, AnyType> WHY =
      new Columns()
          .with(NTInteger, "set")
          .with(TEXTS, "reasons")
          .with(MAPS, "legs")
          .with(NTFloat, "km", "hours")
          .with(TEXTS, "states")
          .done();

  /** Of a place or leg where routes can be cut. */
  static final Map<String, AnyType> CHOKEPOINT =
      new Columns()
          .with(NTString, "role", "kind", "id", "name", "status", "measure")
          .with(NTFloat, "otherwise", "more")
          .done();

  /** Of a route before and after. */
  static final Map<String, AnyType> COMPARISON =
      new Columns()
          .with(NTString, "change", "measure")
          .with(NTFloat, "before", "after")
          .with(NTInteger, "rankBefore", "rankAfter")
          .with(NTMap, "route")
          .done();

  private RouteColumns() {}

  private static final class Columns {

    private final Map<String, AnyType> types = new LinkedHashMap<>();

    Columns with(AnyType type, String... names) {
      for (String name : names) {
        types.put(name, type);
      }
      return this;
    }

    Map<String, AnyType> done() {
      return Collections.unmodifiableMap(types);
    }
  }
}
