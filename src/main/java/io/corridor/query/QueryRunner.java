package io.corridor.query;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.QueryPlan;
import io.corridor.neo4j.Rows;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs canned queries: names become ids, the statement runs in one read transaction. */
public final class QueryRunner {

  private final Graph graph;
  private final Model model;

  /** Runs against that graph, loaded from a seed of that model. */
  public QueryRunner(Graph graph, Model model) {
    this.graph = graph;
    this.model = model;
  }

  /**
   * Runs a query.
   *
   * @param typed texts by parameter name, as a user typed them
   * @throws io.corridor.problem.CorridorException where an argument is missing or wrong, or the
   *     server fails
   */
  public Rows run(CannedQuery query, Map<String, List<String>> typed) {
    return Objects.requireNonNull(
        graph.reading(
            transaction ->
                transaction.run(
                    query.cypher(), new Arguments(model, transaction).bind(query, typed))));
  }

  /** The plan that the server would follow with these arguments. */
  public QueryPlan explain(CannedQuery query, Map<String, List<String>> typed) {
    Map<String, ?> parameters =
        Objects.requireNonNull(
            graph.reading(transaction -> new Arguments(model, transaction).bind(query, typed)));
    return graph.explain(query.cypher(), parameters);
  }
}
