package io.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.load.Loader;
import io.corridor.load.Progress;
import io.corridor.neo4j.ConnectionSettings;
import io.corridor.neo4j.Graph;
import io.corridor.server.Endpoint;
import io.corridor.server.LocalServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Neo4j Browser in a real Chromium. */
@EnabledIf(
    value = "io.corridor.Chromium#isInstalled",
    disabledReason = "chromium and chromedriver are not installed; .ci/run installs them")
class BrowserIT {

  private static final Path SCREENSHOT = Path.of("target", "neo4j-browser.png");

  @TempDir private Path folder = Path.of("");

  @Test
  void aUserLogsInAndSeesACorridorDrawn() throws Exception {
    LocalServer server =
        LocalServer.of(
            LoadedGraph.WORKSPACE, Map.of("CORRIDOR_DATA", folder.resolve("data").toString()));
    Endpoint endpoint = server.start(notice -> {});
    try (Chromium chromium = Chromium.start(folder.resolve("profile"))) {
      load(endpoint);
      LocalServer.awaitHttp(endpoint);
      BrowserPage page = new BrowserPage(chromium.driver());
      try {
        drawCorridor(endpoint, page);
      } finally {
        page.saveScreenshot(SCREENSHOT);
      }
    } finally {
      server.stop();
    }
  }

  private static void load(Endpoint endpoint) {
    ConnectionSettings settings =
        new ConnectionSettings(
            endpoint.bolt(), endpoint.user(), endpoint.password(), Optional.empty());
    try (Graph graph = Graph.open(settings)) {
      Loader.load(graph, LoadedGraph.seed(), false, Progress.NONE);
    }
  }

  private static void drawCorridor(Endpoint endpoint, BrowserPage page) {
    page.open(
        endpoint.http(),
        endpoint.bolt(),
        "MATCH way = (:Corridor {id: 'nstc'})-[:TRANSITS|TERMINAL]->(:Place) RETURN way");
    assertThat(page.address()).contains(endpoint.bolt().getAuthority());
    assertThat(page.user()).isEqualTo("neo4j");
    page.logIn(endpoint.password());
    page.runQuery();
    assertThat(page.drawnNodes(5)).contains("Iran", "Russia");
    assertThat(page.drawnRelationships(4)).contains("TRANSITS", "TERMINAL");
  }
}
