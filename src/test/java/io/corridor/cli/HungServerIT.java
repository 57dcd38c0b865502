package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.server.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** A server that hangs in the middle of a load, as one does whose machine was suspended. */
class HungServerIT {

  /**
   * A server gives signs of life while it works, by default each minute, and tells its clients how
   * long to wait for two. This is a setting as users may have it.
   */
  private static final String SIGNS_OF_LIFE = "server.bolt.connection_keep_alive=2s\n";

  /**
   * Then the driver tries again for a quarter of a minute, and its last try takes ten seconds. With
   * the usual two minutes of silence that is what README promises.
   */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path folder = Path.of("");

  @Test
  void aLoadGivesItUpAndTheNextOneIsAsIfNothingHadHappened() throws Exception {
    try (CityWorkspace cities = new CityWorkspace(folder)) {
      Path conf = Files.createDirectories(cities.server().dataFolder().resolve("conf"));
      Files.writeString(conf.resolve("neo4j.conf"), SIGNS_OF_LIFE);
      String undisturbed = load(cities, 2);
      String old = load(cities, 1);
      assertThat(old).isNotEqualTo(undisturbed);
      cities.write(2);
      Endpoint endpoint = cities.server().find().orElseThrow();
      InProcess load = loadWhileItHangs(cities, endpoint);
      assertThat(load)
          .isEqualTo(
              new InProcess(
                  1,
                  "",
                  "corridor: V216 The local Neo4j (process %1$d) runs, but does not answer. Run it again when the machine is less busy, or end the server with 'kill -9 %1$d' first; nothing that was committed is lost.\n"
                      .formatted(endpoint.pid())));
      assertThat(LocalGraph.digest(cities.server())).isEqualTo(old);
      assertThat(load(cities, 2)).isEqualTo(undisturbed);
      assertThat(cities.server().find().orElseThrow().pid()).isEqualTo(endpoint.pid());
    }
  }

  private static String load(CityWorkspace cities, int people) throws IOException {
    cities.write(people);
    InProcess load = cities.run("load");
    assertThat(load.exitCode()).as(load.err()).isZero();
    return LocalGraph.digest(cities.server());
  }

  /** The load has written to all cities but one, which somebody else holds, when it is stopped. */
  private static InProcess loadWhileItHangs(CityWorkspace cities, Endpoint endpoint)
      throws Exception {
    try (Driver driver =
            GraphDatabase.driver(
                endpoint.bolt(), AuthTokens.basic(endpoint.user(), endpoint.password()));
        Session session = driver.session();
        Transaction holding = session.beginTransaction()) {
      holding.run("MATCH (c:City {id: 'c499'}) SET c.people = c.people").consume();
      CompletableFuture<InProcess> load = CompletableFuture.supplyAsync(() -> cities.run("load"));
      awaitHeldUp(driver);
      signal("STOP", endpoint.pid());
      try {
        return load.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
      } finally {
        signal("CONT", endpoint.pid());
      }
    }
  }

  private static void awaitHeldUp(Driver driver) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    boolean heldUp = false;
    while (!heldUp) {
      assertThat(System.nanoTime()).as("the load meets the city").isLessThan(deadline);
      Thread.sleep(20);
      heldUp =
          driver
              .executableQuery(
                  "SHOW TRANSACTIONS YIELD metaData, status"
                      + " WHERE metaData.corridor = 'load' AND status STARTS WITH 'Blocked'"
                      + " RETURN count(*) = 1 AS heldUp")
              .execute()
              .records()
              .get(0)
              .get("heldUp")
              .asBoolean();
    }
  }

  private static void signal(String name, long pid) throws IOException {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start();
    assertThat(kill.onExit().join().exitValue()).isZero();
  }
}
