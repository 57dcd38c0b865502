package io.corridor.cli;

import io.corridor.load.GraphDigest;
import io.corridor.neo4j.ConnectionSettings;
import io.corridor.neo4j.Graph;
import io.corridor.server.Endpoint;
import io.corridor.server.LocalServer;
import java.util.Optional;

/** What a local server holds; it is started if need be. */
final class LocalGraph {

  private LocalGraph() {}

  static Graph open(LocalServer server) {
    Endpoint endpoint = server.start(notice -> {});
    return Graph.open(
        new ConnectionSettings(
            endpoint.bolt(), endpoint.user(), endpoint.password(), Optional.empty()));
  }

  /** Its checksum: of all but the records of loads. */
  static String digest(LocalServer server) {
    try (Graph graph = open(server)) {
      return GraphDigest.of(graph, "id");
    }
  }
}
