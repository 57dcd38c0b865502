package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.server.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A workspace of cities with a data folder beside it, whose server ends with it. */
final class CityWorkspace implements AutoCloseable {

  private static final int CITIES = 500;

  private static final String MODEL =
      """
      name: cities
      identity: {label: Entity, property: id}
      names: [id]
      nodes:
        City:
          file: cities
          description: A city.
          properties:
            people: {type: long, description: How many live there.}
      """;

  private final Path folder;

  CityWorkspace(Path folder) {
    this.folder = folder;
  }

  Path workspace() {
    return folder.resolve("workspace");
  }

  Path data() {
    return folder.resolve("data");
  }

  /** Writes the files anew, for a load that changes every city. */
  void write(int people) throws IOException {
    Path seed = workspace().resolve("seed");
    Files.createDirectories(seed.resolve("nodes"));
    Files.writeString(seed.resolve("model.yaml"), MODEL);
    StringBuilder cities = new StringBuilder("id:ID,people:long\n");
    for (int i = 0; i < CITIES; i++) {
      cities.append("c%d,%d\n".formatted(i, people));
    }
    Files.writeString(seed.resolve("nodes/cities.csv"), cities);
  }

  InProcess run(String... arguments) {
    return InProcess.run(environment(), arguments);
  }

  /** What the cities have in common; loads what has changed, by the way. */
  String people() {
    InProcess asked =
        run("cypher", "MATCH (c:City) RETURN DISTINCT c.people AS people", "--format", "csv");
    assertThat(asked.exitCode()).as(asked.err()).isZero();
    return asked.out();
  }

  LocalServer server() {
    return LocalServer.of(workspace(), environment());
  }

  private Map<String, String> environment() {
    return Map.of("CORRIDOR_DATA", data().toString(), "CORRIDOR_WORKSPACE", workspace().toString());
  }

  void stopServer() {
    server().stop();
    server().awaitEnd();
  }

  @Override
  public void close() {
    stopServer();
  }
}
