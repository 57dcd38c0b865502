package io.corridor;

import java.net.URI;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import org.neo4j.server.configuration.ServerSettings;

/**
 * A server with Bolt, HTTP and Neo4j Browser on free ports, where one has to log in.
 *
 * @param stop stops it
 */
record RunningServer(URI bolt, URI http, String password, Runnable stop) implements AutoCloseable {

  static RunningServer start(String password) {
    Neo4j neo4j =
        Neo4jBuilders.newInProcessBuilder()
            .withConfig(GraphDatabaseSettings.auth_enabled, true)
            .withConfig(ServerSettings.allow_telemetry, false)
            .build();
    try (Driver driver = GraphDatabase.driver(neo4j.boltURI(), AuthTokens.basic("neo4j", "neo4j"));
        var session = driver.session(SessionConfig.forDatabase("system"))) {
      session
          .run(
              "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
              Map.of("password", password))
          .consume();
    }
    return new RunningServer(neo4j.boltURI(), neo4j.httpURI(), password, neo4j::close);
  }

  Driver connect() {
    return GraphDatabase.driver(bolt, AuthTokens.basic("neo4j", password));
  }

  @Override
  public void close() {
    stop.run();
  }
}
