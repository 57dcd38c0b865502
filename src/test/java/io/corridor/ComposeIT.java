package io.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.load.LoadSummary;
import io.corridor.load.Loader;
import io.corridor.load.Progress;
import io.corridor.neo4j.ConnectionSettings;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Rows;
import io.corridor.query.Catalogue;
import io.corridor.query.QueryRunner;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
  void theImageTakesTheSeedAndAnswers() {
    try (Graph graph =
        Graph.open(
            ConnectionSettings.of(NEO4J.getBoltUrl(), "neo4j", PASSWORD, Optional.empty()))) {
      LoadSummary first = Loader.load(graph, LoadedGraph.seed(), false, Progress.NONE);
      assertThat(first.total().created())
          .isEqualTo(LoadedGraph.seed().nodes().size() + LoadedGraph.seed().relationships().size());
      assertThat(Loader.load(graph, LoadedGraph.seed(), false, Progress.NONE).changedAnything())
          .isFalse();
      Catalogue catalogue = new Catalogue(LoadedGraph.WORKSPACE);
      Rows routes =
          new QueryRunner(graph, LoadedGraph.seed().model())
              .run(catalogue.get("told-routes"), Map.of());
      assertThat(routes.rows()).hasSize(6);
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
