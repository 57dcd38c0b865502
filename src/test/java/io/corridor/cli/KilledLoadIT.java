package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.server.Endpoint;
import io.corridor.server.LocalServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed in the middle of a load, the loader or the server: the graph is the old one or
 * the new one, and the next load makes it the new one. {@code -Dcorridor.kills=50} kills more often
 * than there is time for every day, {@code -Dcorridor.kills.cities=60000} in loads that go in
 * batches.
 */
class KilledLoadIT {

  private static final int FEW = 2;

  /** The exit code of a process that was told to end; of Ctrl-C it would be 130. */
  private static final int TERMINATED = 143;

  private static final int KILLS = Integer.getInteger("corridor.kills", FEW);
  private static final long SEED = Long.getLong("corridor.kills.seed", 20261122);
  private static final int CITIES = Integer.getInteger("corridor.kills.cities", 3_000);

  /** Then there are more rows than one transaction takes: half a load can be seen. */
  private static final boolean IN_BATCHES = CITIES > 50_000;

  private static final String MODEL =
      """
      name: killed
      identity: {label: Entity, property: id}
      names: [id, name]
      nodes:
        City:
          file: cities
          description: A city.
          properties:
            name: {type: string, description: Name.}
            people: {type: long, description: How many live there.}
      relationships:
        LEG:
          file: legs
          from: [City]
          to: [City]
          description: A leg.
          properties:
            km: {type: double, description: Length.}
      """;

  @TempDir private Path folder = Path.of("");
  private final Map<String, String> environment = new HashMap<>();

  @AfterEach
  void stop() {
    server().stop();
  }

  @Test
  void afterAnyKillTheNextLoadMakesTheGraphWhatTheFilesSay() throws Exception {
    environment.put("CORRIDOR_DATA", folder.resolve("data").toString());
    environment.put("CORRIDOR_ARCHIVES", "off");
    Random random = new Random(SEED);
    List<String> digests = new ArrayList<>();
    long millis = 0;
    for (int state = 0; state < 2; state++) {
      write(state);
      millis = millisOfLoad();
      digests.add(digest());
    }
    assertThat(digests.get(0)).isNotEqualTo(digests.get(1));

    int old = 0;
    int hits = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int next = kill % 2;
      write(next);
      Process loader = load();
      awaitBegin(loader);
      loader.waitFor((long) (random.nextDouble() * millis), TimeUnit.MILLISECONDS);
      hits += loader.isAlive() ? 1 : 0;
      boolean atServer = kill % 3 == 1;
      Optional<Endpoint> endpoint = server().find();
      if (atServer && endpoint.isPresent()) {
        ProcessHandle process = ProcessHandle.of(endpoint.get().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        // It tries for a quarter of a minute to find the server again.
        if (KILLS > FEW && loader.waitFor() != 0) {
          assertThat(err()).startsWith("corridor: ").hasLineCount(1);
        }
      }
      end(loader, kill);
      if (!atServer && !IN_BATCHES) {
        String seen = digest();
        assertThat(digests).as("kill %d: old or new", kill).contains(seen);
        old += seen.equals(digests.get(1 - next)) ? 1 : 0;
      }
      millis = millisOfLoad();
      assertThat(digest()).as("kill %d", kill).isEqualTo(digests.get(next));
    }
    System.out.printf("%d of %d kills met a load, %d before its commit%n", hits, KILLS, old);
    assertThat(KILLS <= FEW || IN_BATCHES || old > KILLS / 10)
        .as("kills come before the commit, too")
        .isTrue();
    assertThat(KILLS <= FEW || hits >= KILLS * 4 / 5).as("kills meet the load").isTrue();
  }

  /** As by Ctrl-C, of which there is nothing to say, or at once. */
  private void end(Process loader, int kill) throws IOException, InterruptedException {
    if (kill % 2 == 0) {
      loader.destroy();
      assertThat(loader.waitFor()).as(err()).isIn(0, 1, TERMINATED);
      assertThat(err()).doesNotContain("Exception", "\tat ");
    } else {
      loader.destroyForcibly().waitFor();
    }
  }

  /** Loads undisturbed; how long from its lock to its end. */
  private long millisOfLoad() throws IOException, InterruptedException {
    Process loader = load();
    awaitBegin(loader);
    long start = System.nanoTime();
    assertThat(loader.waitFor()).as(err()).isZero();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** Most of a loader's time goes by before it asks the server for anything. */
  private void awaitBegin(Process loader) throws IOException, InterruptedException {
    Path lock = server().dataFolder().resolve("load.lock");
    while (loader.isAlive() && !isTaken(lock)) {
      Thread.sleep(2);
    }
  }

  private static boolean isTaken(Path lock) throws IOException {
    if (!Files.exists(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    }
  }

  /** Two states that differ in every row: moved, changed, gone and new. */
  private void write(int state) throws IOException {
    Path seed = folder.resolve("workspace/seed");
    Files.createDirectories(seed.resolve("nodes"));
    Files.createDirectories(seed.resolve("edges"));
    Files.writeString(seed.resolve("model.yaml"), MODEL);
    StringBuilder cities = new StringBuilder("id:ID,name,people:long\n");
    StringBuilder legs = new StringBuilder("id,:START_ID,:END_ID,km:double\n");
    int first = state * CITIES / 4;
    for (int i = first; i < first + CITIES; i++) {
      cities.append("c%d,City %d,%d\n".formatted(i, i, state));
      int to = first + (i * 7 + 1 + state) % CITIES;
      legs.append("l%d,c%d,c%d,%d.5\n".formatted(i, i, to, state));
    }
    Files.writeString(seed.resolve("nodes/cities.csv"), cities);
    Files.writeString(seed.resolve("edges/legs.csv"), legs);
  }

  private String digest() {
    return LocalGraph.digest(server());
  }

  private LocalServer server() {
    return LocalServer.of(folder.resolve("workspace"), environment);
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  private Process load() throws IOException {
    return LoaderProcess.start(
        folder, environment, "--prune", "--workspace", folder.resolve("workspace").toString());
  }
}
