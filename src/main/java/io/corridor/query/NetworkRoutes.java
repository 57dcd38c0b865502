package io.corridor.query;

import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Graph.Access;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.route.Planning;
import io.corridor.route.RoutePlanner;
import io.corridor.route.RoutePlanner.Answer;
import io.corridor.route.RouteQuestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
    return answer("routes", RouteColumns.ROUTES, question, planner -> planner.routes(question));
  }

  /** See {@link RoutePlanner#pareto}. */
  public Answer pareto(RouteQuestion question) {
    return answer("pareto", RouteColumns.ROUTES, question, planner -> planner.pareto(question));
  }

  /** See {@link RoutePlanner#why}. */
  public Answer why(RouteQuestion question) {
    return answer("why", RouteColumns.WHY, question, planner -> planner.why(question));
  }

  /** See {@link RoutePlanner#chokepoints}. */
  public Answer chokepoints(RouteQuestion question) {
    return answer(
        "chokepoints",
        RouteColumns.CHOKEPOINTS,
        question,
        planner -> planner.chokepoints(question));
  }

  /** See {@link RoutePlanner#compare}. */
  public Answer compare(RouteQuestion before, RouteQuestion after) {
    Map<String, Object> parameters =
        Map.of(
            "from", before.from(),
            "to", before.to(),
            "before", before.options(),
            "after", after.options());
    return ordered(
        call("compare", "$from, $to, $before, $after", RouteColumns.COMPARISON, parameters, before)
            .orElseGet(() -> planner().compare(before, after)));
  }

  private Answer answer(
      String procedure,
      List<String> columns,
      RouteQuestion question,
      Function<RoutePlanner, Answer> search) {
    Map<String, Object> parameters =
        Map.of("from", question.from(), "to", question.to(), "options", question.options());
    return ordered(
        call(procedure, "$from, $to, $options", columns, parameters, question)
            .orElseGet(() -> search.apply(planner())));
  }

  /** What the server answers; nothing where it lacks the procedure or refuses the question. */
  private Optional<Answer> call(
      String procedure,
      String arguments,
      List<String> columns,
      Map<String, Object> parameters,
      RouteQuestion question) {
    if (!offered) {
      return Optional.empty();
    }
    List<String> wanted = new ArrayList<>(columns);
    wanted.add(COMPLETE);
    String names = String.join(", ", wanted.stream().map("`%s`"::formatted).toList());
    String cypher =
        "CALL corridor.%s(%s) YIELD %s RETURN %s".formatted(procedure, arguments, names, names);
    try {
      return Optional.of(
          answer(graph.run(Access.READ, cypher, parameters, limit(question)).maps()));
    } catch (CorridorException failure) {
      String code = failure.getCause() instanceof Neo4jException cause ? cause.code() : "";
      if (NOT_FOUND.equals(code)) {
        offered = false;
        return Optional.empty();
      }
      // A server says in one line what is wrong with a question; asked here, it is said in full.
      if (isRefusal(failure)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  /** Our procedures begin what they say of a question with the code of a fault. */
  private static boolean isRefusal(CorridorException failure) {
    Throwable cause = failure.getCause();
    String message = cause == null ? "" : String.valueOf(cause.getMessage());
    if (message.startsWith(Fault.SEARCH_LIMIT.code() + " ")) {
      throw new CorridorException(Fault.SEARCH_LIMIT);
    }
    return Arrays.stream(Fault.values())
        .filter(fault -> fault.blame() == Fault.Blame.INPUT)
        .anyMatch(fault -> message.startsWith(fault.code() + " "));
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
    return new Answer(
        answer.rows().stream().map(RouteColumns::ordered).toList(), answer.complete());
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
