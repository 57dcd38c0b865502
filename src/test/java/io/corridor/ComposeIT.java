package io.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import io.corridor.load.LoadSummary;
import io.corridor.load.Loader;
import io.corridor.load.Progress;
import io.corridor.neo4j.ConnectionSettings;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Rows;
import io.corridor.query.Catalogue;
import io.corridor.query.NetworkRoutes;
import io.corridor.query.QueryRunner;
import io.corridor.route.Planning;
import io.corridor.route.RouteQuestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final ComposeFile COMPOSE = composeFile();

  @Container
  private static final Neo4jContainer<?> NEO4J =
      new Neo4jContainer<>(DockerImageName.parse(COMPOSE.image()))
          .withAdminPassword(PASSWORD)
          .withCreateContainerCmdModifier(
              command ->
                  Objects.requireNonNull(command.getHostConfig()).withMounts(List.of(plugin())));

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
      NetworkRoutes network = new NetworkRoutes(graph, catalogue, () -> Planning.NONE);
      RouteQuestion question = new RouteQuestion("moscow", "gwadar", Map.of());
      assertThat(network.routes(question).rows()).hasSize(1);
      assertThat(network.isFetched()).as("without the procedures of the plugin").isFalse();
    }
  }

  /** The jar with the procedures, as the compose file binds it; {@code mvn verify} has built it. */
  private static Mount plugin() {
    Map<?, ?> bind = COMPOSE.bind();
    return new Mount()
        .withType(MountType.BIND)
        .withSource(Path.of(text(bind, "source")).toAbsolutePath().normalize().toString())
        .withTarget(text(bind, "target"))
        .withReadOnly(Boolean.TRUE.equals(bind.get("read_only")));
  }

  private static String text(Map<?, ?> parent, String key) {
    return String.valueOf(Objects.requireNonNull(parent.get(key), key));
  }

  private static ComposeFile composeFile() {
    try {
      return ComposeFile.read();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
