package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.server.Endpoint;
import io.corridor.server.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
  private static final int CITIES = Integer.getInteger("corridor.kills.cities", 4_000);

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
  private long nanosToCommit = Long.MAX_VALUE;
  private long nanosOfCommit;

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
    for (int state = 0; state < 2; state++) {
      write(state);
      // The first one goes another way, which is shorter.
      loadUndisturbed(state > 0);
      digests.add(digest());
    }
    assertThat(digests.get(0)).isNotEqualTo(digests.get(1));

    int hits = 0;
    int before = 0;
    int after = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int next = kill % 2;
      write(next);
      // In turns, and so that the client and the server are killed in both parts, in both ways.
      Process loader = loadUntil((kill + kill / 6) % 2 == 1, random.nextDouble());
      boolean hit = loader.isAlive();
      hits += hit ? 1 : 0;
      boolean atServer = kill % 3 == 1;
      if (atServer) {
        killServer(loader);
      }
      end(loader, kill);
      if (!atServer && !IN_BATCHES) {
        String seen = digest();
        assertThat(digests).as("kill %d: old or new", kill).contains(seen);
        before += seen.equals(digests.get(1 - next)) ? 1 : 0;
        after += hit && seen.equals(digests.get(next)) ? 1 : 0;
      }
      // A server that has just started is slower.
      loadUndisturbed(!atServer);
      assertThat(digest()).as("kill %d", kill).isEqualTo(digests.get(next));
    }
    System.out.printf(
        "%d of %d kills met a load; of the graphs seen then, %d were old and %d new%n",
        hits, KILLS, before, after);
    if (KILLS > FEW) {
      assertThat(hits).as("kills meet the load").isGreaterThanOrEqualTo(KILLS * 4 / 5);
      assertThat(IN_BATCHES || before > KILLS / 10).as("before the commit").isTrue();
      assertThat(IN_BATCHES || after > KILLS / 10).as("and when it had begun").isTrue();
    }
  }

  private void killServer(Process loader) throws IOException, InterruptedException {
    Optional<Endpoint> endpoint = server().find();
    if (endpoint.isPresent()) {
      ProcessHandle process = ProcessHandle.of(endpoint.get().pid()).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
      // It tries for a quarter of a minute to find the server again.
      if (KILLS > FEW && loader.waitFor() != 0) {
        assertThat(err()).startsWith("corridor: ").hasLineCount(1);
      }
    }
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

  /**
   * Loads, and notes how long that takes to the commit, and how long from there to the end; unless
   * the load that was killed has left nothing to do.
   *
   * @param usual whether it says anything of other loads
   */
  private void loadUndisturbed(boolean usual) throws IOException, InterruptedException {
    LoadWatch watch = new LoadWatch(server().dataFolder());
    Process loader = load();
    watch.awaitLock(loader);
    long locked = System.nanoTime();
    boolean commits = watch.awaitCommit(loader, Long.MAX_VALUE);
    long committing = System.nanoTime();
    if (watch.awaitSign(loader, Long.MAX_VALUE) && commits && usual) {
      // The shortest so far: aimed by a slow load, kills of fast ones all meet the commit.
      nanosToCommit = Math.min(nanosToCommit, committing - locked);
      nanosOfCommit = System.nanoTime() - committing;
    }
    assertThat(loader.waitFor()).as(err()).isZero();
  }

  /**
   * Begins a load and waits for a moment of it. A load may be much faster than the one before, so
   * that the moment comes at the latest when the next part of it begins.
   *
   * @param committing whether its commit has begun then, in the case of batches the first one
   * @param share of that part of it which has passed
   */
  private Process loadUntil(boolean committing, double share) throws IOException {
    LoadWatch watch = new LoadWatch(server().dataFolder());
    Process loader = load();
    watch.awaitLock(loader);
    if (committing) {
      watch.awaitCommit(loader, Long.MAX_VALUE);
      watch.awaitSign(loader, (long) (share * nanosOfCommit));
    } else {
      watch.awaitCommit(loader, (long) (share * nanosToCommit));
    }
    return loader;
  }

  /** Two states that differ in every row: moved, changed, gone and new. */
  private void write(int state) throws IOException {
    Path seed = Path.of(workspace(), "seed");
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

  private String workspace() {
    return folder.resolve("workspace").toString();
  }

  private LocalServer server() {
    return LocalServer.of(Path.of(workspace()), environment);
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  private Process load() throws IOException {
    return LoaderProcess.start(folder, environment, "--prune", "--workspace", workspace());
  }
}
