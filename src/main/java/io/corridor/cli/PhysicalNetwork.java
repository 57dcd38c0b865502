package io.corridor.cli;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph;
import io.corridor.query.NetworkRoutes;
import io.corridor.route.Planning;
import io.corridor.seed.ProfileReader;
import io.corridor.seed.ScenarioReader;
import java.util.Objects;
import java.util.function.Function;

/** The physical network of this run's graph, and the way in which it is asked. */
final class PhysicalNetwork {

  private final Context context;
  private final Graph graph;
  private final NetworkRoutes routes;

  PhysicalNetwork(Context context) {
    this.context = context;
    this.graph = context.loadedGraph();
    this.routes = new NetworkRoutes(graph, context.catalogue(), this::planning);
  }

  NetworkRoutes routes() {
    return routes;
  }

  /** Makes a question of what was typed. */
  Asked asked(Function<RouteAsking, Asked> ask) {
    Model model = context.model();
    return Objects.requireNonNull(
        graph.reading(transaction -> ask.apply(new RouteAsking(model, transaction))));
  }

  /** By which profile a question is costed; empty where the workspace declares none. */
  String profile(Asked asked) {
    return asked.called("profile").stream()
        .findFirst()
        .or(
            () ->
                ProfileReader.read(context.workspace(), context.model()).keySet().stream()
                    .findFirst())
        .orElse("");
  }

  /** Says which way an answer took, where a user may wonder why it took its time. */
  void tellTheWay() {
    if (routes.isFetched() && context.connection().settings().isPresent()) {
      context.notice(
          "This server lacks Corridor's procedures: the network was fetched and searched here.");
    }
  }

  private Planning planning() {
    Model model = context.model();
    return new Planning(
        model.valuesOf("status"),
        ProfileReader.read(context.workspace(), model),
        ScenarioReader.read(context.workspace(), model));
  }
}
