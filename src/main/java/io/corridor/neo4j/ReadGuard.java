package io.corridor.neo4j;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets only statements through that read the graph and nothing else: no writing, no schema, no
 * {@code LOAD CSV}, no administration but what shows it, no procedure that the server does not
 * class as reading.
 *
 * <p>The judge is the server's own plan: a session in read mode refuses writes, but lets {@code
 * LOAD CSV} open local files and remote addresses, and {@code EXPLAIN} calls that read-only. A plan
 * shows no operators for a subquery inside an expression, only its text: there calls are found in
 * that text, and {@code LOAD CSV} in the statement's.
 */
public final class ReadGuard {

  // Reading procedures of these namespaces stay inside the graph; apoc.load, say, opens addresses.
  private static final List<String> NAMESPACES =
      List.of("db.", "corridor.", "gds.", "apoc.path.", "apoc.algo.", "apoc.meta.");
  private static final Pattern NESTED_CALL = Pattern.compile("(?:Unr|R)esolvedCall\\(([^(]*)\\(");
  private static final String PROCEDURES =
      "SHOW PROCEDURES YIELD name, mode WHERE name IN $names AND mode = 'READ' RETURN name";

  private final Graph graph;

  /** A guard before that database. */
  public ReadGuard(Graph graph) {
    this.graph = graph;
  }

  /**
   * Runs a statement if it only reads.
   *
   * @param limit how long the server may take
   * @throws CorridorException where it would do anything else, or fails
   */
  public Rows run(String cypher, Map<String, ?> parameters, Duration limit) {
    check(cypher, parameters);
    return graph.run(Graph.Access.READ, cypher, parameters, limit);
  }

  /**
   * Ends here unless the statement only reads.
   *
   * @throws CorridorException with the reason
   */
  public void check(String cypher, Map<String, ?> parameters) {
    StatementText text = new StatementText(cypher);
    if (text.wantsPlan()) {
      throw new CorridorException(Fault.QUERY_PLAN_ONLY);
    }
    QueryPlan plan = graph.explain(cypher, parameters);
    if (text.mentionsLoadCsv()) {
      throw new CorridorException(Fault.QUERY_LOADS_FILES);
    }
    plan.operators().forEach(this::check);
    // The server calls all administration writing, also what only shows.
    if (!text.onlyShows() && (!plan.readOnly() || plan.operators().isEmpty())) {
      throw new CorridorException(Fault.QUERY_WRITES);
    }
  }

  private void check(QueryPlan.Operator operator) {
    String name = operator.name().toLowerCase(Locale.ROOT);
    if (name.contains("loadcsv")) {
      throw new CorridorException(Fault.QUERY_LOADS_FILES);
    }
    // To the server, ending what others do counts as reading.
    if (name.startsWith("terminate")) {
      throw new CorridorException(Fault.QUERY_WRITES);
    }
    if (name.equals("procedurecall")) {
      int end = operator.details().indexOf('(');
      checkProcedure(end < 0 ? operator.details() : operator.details().substring(0, end));
    }
    Matcher nested = NESTED_CALL.matcher(operator.details());
    while (nested.find()) {
      checkProcedure(nested.group(1));
    }
  }

  private void checkProcedure(String called) {
    String name = called.strip();
    Rows reading =
        graph.run(
            Graph.Access.READ, PROCEDURES, Map.of("names", List.of(name)), Duration.ofSeconds(10));
    if (reading.rows().isEmpty() || NAMESPACES.stream().noneMatch(name::startsWith)) {
      throw new CorridorException(Fault.QUERY_PROCEDURE, name);
    }
  }
}
