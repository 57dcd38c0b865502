package io.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.testcontainers.containers.Neo4jContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.DockerImageName;

/** The image that the compose file names does what we ask of it; skipped without Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ComposeIT {

  private static final String PASSWORD = UUID.randomUUID().toString();

  @Container
  private static final Neo4jContainer<?> NEO4J =
      new Neo4jContainer<>(DockerImageName.parse(image())).withAdminPassword(PASSWORD);

  @Test
  void theImageAnswersOverBolt() {
    try (Driver driver =
        GraphDatabase.driver(NEO4J.getBoltUrl(), AuthTokens.basic("neo4j", PASSWORD))) {
      var result =
          driver
              .executableQuery(
                  "CALL dbms.components() YIELD name, versions, edition"
                      + " WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition")
              .execute();
      var server = result.records().get(0);
      assertThat(server.get("version").asString()).startsWith("5.26.");
      assertThat(server.get("edition").asString()).isEqualTo("community");
    }
  }

  private static String image() {
    try {
      return ComposeFile.read().image();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
