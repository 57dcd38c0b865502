package io.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** Neo4j Browser in a real Chromium. */
@EnabledIf(
    value = "io.corridor.Chromium#isInstalled",
    disabledReason = "chromium and chromedriver are not installed; .ci/run installs them")
class BrowserIT {

  private static final Path SCREENSHOT = Path.of("target", "neo4j-browser.png");

  @TempDir private Path profile = Path.of("");

  @Test
  void aUserLogsInAndSeesACorridorDrawn() throws Exception {
    try (RunningServer server = RunningServer.start(UUID.randomUUID().toString());
        Chromium chromium = Chromium.start(profile)) {
      createCorridor(server);
      BrowserPage page = new BrowserPage(chromium.driver());
      try {
        drawCorridor(server, page);
      } finally {
        page.saveScreenshot(SCREENSHOT);
      }
    }
  }

  private static void drawCorridor(RunningServer server, BrowserPage page) {
    page.open(
        server.http(), server.bolt(), "MATCH way = (:Corridor)-[:TRANSITS]->(:Place) RETURN way");
    assertThat(page.address()).contains(server.bolt().getAuthority());
    assertThat(page.user()).isEqualTo("neo4j");
    page.logIn(server.password());
    page.runQuery();
    assertThat(page.drawnNodes(4)).contains("Tehran", "Baku");
    assertThat(page.drawnRelationships(3)).containsOnly("TRANSITS");
  }

  private static void createCorridor(RunningServer server) {
    try (Driver driver = server.connect()) {
      driver
          .executableQuery(
              """
              CREATE (corridor:Corridor {name: 'North-South'})
              WITH corridor
              UNWIND ['Astrakhan', 'Baku', 'Tehran'] AS name
              CREATE (corridor)-[:TRANSITS]->(:Place {name: name})
              """)
          .execute();
    }
  }
}
