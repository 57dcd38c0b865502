package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.corridor.server.Endpoint;
import io.corridor.server.LocalServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** What may go wrong with a load is one sentence with a way out, and that way works. */
class FaultyLoadIT {

  private static final int CITIES = 500;

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void stop() throws Exception {
    server().stop();
    server().awaitEnd();
    Path data = folder.resolve("data");
    if (Files.exists(data) && Files.getFileStore(data).type().equals("tmpfs")) {
      execute("umount", "-l", data.toString());
    }
  }

  @Test
  void onAFullDiskNothingIsHalfDoneAndWithSpaceTheNextLoadWorks() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    assumeTrue(
        execute("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", data.toString()),
        "only root can make a small disk");
    write(1);
    assertThat(run("load").err()).doesNotContain("corridor: ");
    Path filling = fill(data);
    write(2);
    InProcess load = run("load");
    assertThat(load.exitCode()).isEqualTo(1);
    assertThat(load.err()).startsWith("corridor: V204 The disk that holds ").hasLineCount(1);
    Files.delete(filling);
    assertThat(people()).isEqualTo("people\n2\n");
    write(3);
    assertThat(execute("mount", "--bind", data.toString(), data.toString())).isTrue();
    assertThat(execute("mount", "-o", "remount,ro,bind", data.toString())).isTrue();
    InProcess refused = run("load");
    assertThat(execute("umount", data.toString())).isTrue();
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .matches("corridor: L101 .* cannot be written: read-only file system\\. .*\n");
    assertThat(people()).isEqualTo("people\n3\n");
  }

  @Test
  void ofAFolderForAnotherServerNothingIsLeftWhereTheDiskIsFull() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    assumeTrue(
        execute("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", data.toString()),
        "only root can make a small disk");
    write(1);
    Path made = data.resolve("made");
    for (int tries = 0; tries < 2; tries++) {
      InProcess load = run("load", "--bulk", "--to", made.toString());
      assertThat(load.exitCode()).isEqualTo(1);
      assertThat(load.err())
          .startsWith("corridor: L205 %s cannot be written: no space left".formatted(made))
          .hasLineCount(1);
      assertThat(made).isEmptyDirectory();
    }
  }

  @Test
  void aPasswordThatWasChangedInTheGraphIsToldWithTheFileThatNeedsIt() throws Exception {
    write(1);
    assertThat(run("load").exitCode()).isZero();
    Endpoint endpoint = server().find().orElseThrow();
    try (Driver driver =
            GraphDatabase.driver(
                endpoint.bolt(), AuthTokens.basic(endpoint.user(), endpoint.password()));
        Session session = driver.session(SessionConfig.forDatabase("system"))) {
      session
          .run(
              "ALTER CURRENT USER SET PASSWORD FROM $old TO 'another-one'",
              Map.of("old", endpoint.password()))
          .consume();
    }
    write(2);
    InProcess load = run("load");
    assertThat(load.exitCode()).isEqualTo(1);
    assertThat(load.err())
        .isEqualTo(
            "corridor: V214 The local Neo4j refuses the password in "
                + server().passwordFile()
                + "; it was changed in the graph. Write the new one into that file, or name both"
                + " with --uri and --user.\n");
    Files.writeString(server().passwordFile(), "another-one\n");
    assertThat(people()).isEqualTo("people\n2\n");
  }

  /** What the cities have in common; loads what has changed, by the way. */
  private String people() {
    InProcess asked =
        run("cypher", "MATCH (c:City) RETURN DISTINCT c.people AS people", "--format", "csv");
    assertThat(asked.exitCode()).as(asked.err()).isZero();
    return asked.out();
  }

  private static Path fill(Path disk) {
    Path filling = disk.resolve("filling");
    try (OutputStream out = Files.newOutputStream(filling)) {
      byte[] block = new byte[1 << 12];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      return filling;
    }
  }

  private static boolean execute(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private void write(int people) throws IOException {
    Path seed = folder.resolve("workspace/seed");
    Files.createDirectories(seed.resolve("nodes"));
    Files.writeString(
        seed.resolve("model.yaml"),
        """
        name: faulty
        identity: {label: Entity, property: id}
        names: [id]
        nodes:
          City:
            file: cities
            description: A city.
            properties:
              people: {type: long, description: How many live there.}
        """);
    StringBuilder cities = new StringBuilder("id:ID,people:long\n");
    for (int i = 0; i < CITIES; i++) {
      cities.append("c%d,%d\n".formatted(i, people));
    }
    Files.writeString(seed.resolve("nodes/cities.csv"), cities);
  }

  private Map<String, String> environment() {
    return Map.of(
        "CORRIDOR_DATA",
        folder.resolve("data").toString(),
        "CORRIDOR_WORKSPACE",
        folder.resolve("workspace").toString());
  }

  private InProcess run(String... arguments) {
    return InProcess.run(environment(), arguments);
  }

  private LocalServer server() {
    return LocalServer.of(folder.resolve("workspace"), environment());
  }
}
