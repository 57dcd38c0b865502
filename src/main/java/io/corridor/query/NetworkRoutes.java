package io.corridor.query;

import static java.util.stream.Collectors.joining;

import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Graph.Access;
import io.corridor.problem.CorridorException;
import io.corridor.route.Inquiry;
import io.corridor.route.Planning;
import io.corridor.route.RoutePlanner;
import io.corridor.route.RoutePlanner.Answer;
import io.corridor.route.RouteQuestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Answers questions about the routes of a graph's network: by procedures where the server has them,
 * else by the same search in the network as fetched. The rows are the same either way.
 *
 * <p>For one connection: whether the server has the procedures is asked once, by the first call.
 */
public final class NetworkRoutes {

  private static final String NOT_FOUND = "Neo.ClientError.Procedure.ProcedureNotFound";
  private static final String COMPLETE = "complete";

  /** What a server may take beyond the time of the search: the network is read first. */
  private static final long READING_SECONDS = 120;

  private final Graph graph;
  private final Catalogue catalogue;
  private final Supplier<Planning> planning;
  private boolean offered = true;
  private @Nullable RoutePlanner planner;

  /**
   * Routes of a graph.
   *
   * @param planning what the workspace declares; asked only where the network is fetched, as a
   *     server reads it from the graph
   */
  public NetworkRoutes(Graph graph, Catalogue catalogue, Supplier<Planning> planning) {
    this.graph = graph;
    this.catalogue = catalogue;
    this.planning = planning;
  }

  /** The same for a graph whose server is not to be asked for procedures. */
  static NetworkRoutes fetched(Graph graph, Catalogue catalogue, Supplier<Planning> planning) {
    NetworkRoutes routes = new NetworkRoutes(graph, catalogue, planning);
    routes.offered = false;
    return routes;
  }

  /** Whether the last question was answered here, in the network as fetched. */
  public boolean isFetched() {
    return !offered;
  }

  /** See {@link RoutePlanner#routes}. */
  public Answer routes(RouteQuestion question) {
    return answer(Inquiry.ROUTES, List.of(question));
  }

  /** See {@link RoutePlanner#pareto}. */
  public Answer pareto(RouteQuestion question) {
    return answer(Inquiry.PARETO, List.of(question));
  }

  /** See {@link RoutePlanner#why}. */
  public Answer why(RouteQuestion question) {
    return answer(Inquiry.WHY, List.of(question));
  }

  /** See {@link RoutePlanner#chokepoints}. */
  public Answer chokepoints(RouteQuestion question) {
    return answer(Inquiry.CHOKEPOINTS, List.of(question));
  }

  /** See {@link RoutePlanner#compare}. */
  public Answer compare(RouteQuestion before, RouteQuestion after) {
    return answer(Inquiry.COMPARE, List.of(before, after));
  }

  private Answer answer(Inquiry inquiry, List<RouteQuestion> questions) {
    return ordered(call(inquiry, questions).orElseGet(() -> inquiry.ask(planner(), questions)));
  }

  /** What the server answers; nothing where it lacks the procedure. */
  private Optional<Answer> call(Inquiry inquiry, List<RouteQuestion> questions) {
    if (!offered) {
      return Optional.empty();
    }
    RouteQuestion first = questions.get(0);
    Map<String, Object> parameters = new HashMap<>(Map.of("from", first.from(), "to", first.to()));
    for (int i = 0; i < questions.size(); i++) {
      parameters.put(inquiry.optionMaps().get(i), questions.get(i).options());
    }
    try {
      return Optional.of(
          answer(graph.run(Access.READ, cypher(inquiry), parameters, limit(first)).maps()));
    } catch (CorridorException failure) {
      String code = failure.getCause() instanceof Neo4jException cause ? cause.code() : "";
      if (NOT_FOUND.equals(code)) {
        offered = false;
        return Optional.empty();
      }
      throw failure;
    }
  }

  private static String cypher(Inquiry inquiry) {
    String arguments = inquiry.optionMaps().stream().map(", $%s"::formatted).collect(joining());
    List<String> wanted = new ArrayList<>(inquiry.columnNames());
    wanted.add(COMPLETE);
    String names = wanted.stream().map("`%s`"::formatted).collect(joining(", "));
    return "CALL corridor.%s($from, $to%s) YIELD %s RETURN %s"
        .formatted(inquiry.key(), arguments, names, names);
  }

  private static Duration limit(RouteQuestion question) {
    Object seconds = question.options().get("seconds");
    long search = seconds instanceof Number number ? number.longValue() : 30;
    return Duration.ofSeconds(Math.max(search, 0) + READING_SECONDS);
  }

  private static Answer answer(List<Map<String, @Nullable Object>> rows) {
    boolean complete = rows.stream().noneMatch(row -> Boolean.FALSE.equals(row.get(COMPLETE)));
    List<Map<String, @Nullable Object>> plain = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>(row);
      copy.remove(COMPLETE);
      plain.add(copy);
    }
    return new Answer(plain, complete);
  }

  private static Answer ordered(Answer answer) {
    return new Answer(answer.rows().stream().map(RowOrder::ordered).toList(), answer.complete());
  }

  private RoutePlanner planner() {
    if (planner == null) {
      Planning declared = planning.get();
      FetchedNetwork network =
          Objects.requireNonNull(
              graph.reading(transaction -> FetchedNetwork.fetch(catalogue, transaction, declared)));
      planner = new RoutePlanner(network, () -> {});
    }
    return planner;
  }
}
