package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.Disk;
import io.corridor.server.Endpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** What may go wrong with a load is one sentence with a way out, and that way works. */
class FaultyLoadIT {

  @TempDir private Path folder = Path.of("");

  @Test
  void onAFullDiskNothingIsHalfDoneAndWithSpaceTheNextLoadWorks() throws Exception {
    try (Disk disk = Disk.small(folder.resolve("data"), "64m");
        CityWorkspace cities = new CityWorkspace(folder)) {
      cities.write(1);
      assertThat(cities.run("load").err()).doesNotContain("corridor: ");
      Path filling = disk.fill();
      cities.write(2);
      InProcess load = cities.run("load");
      assertThat(load.exitCode()).isEqualTo(1);
      assertThat(load.err()).startsWith("corridor: V204 The disk that holds ").hasLineCount(1);
      Files.delete(filling);
      assertThat(cities.people()).isEqualTo("people\n2\n");
      cities.write(3);
      InProcess refused = Disk.whileReadOnly(cities.data(), () -> cities.run("load"));
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err())
          .matches("corridor: L101 .* cannot be written: read-only file system\\. .*\n");
      assertThat(cities.people()).isEqualTo("people\n3\n");
    }
  }

  @Test
  void ofAFolderForAnotherServerNothingIsLeftWhereTheDiskIsFull() throws Exception {
    try (Disk disk = Disk.small(folder.resolve("disk"), "4k");
        CityWorkspace cities = new CityWorkspace(folder)) {
      cities.write(1);
      Path made = disk.folder().resolve("made");
      for (int tries = 0; tries < 2; tries++) {
        InProcess load = cities.run("load", "--bulk", "--to", made.toString());
        assertThat(load.exitCode()).isEqualTo(1);
        assertThat(load.err())
            .startsWith("corridor: L205 %s cannot be written: no space left".formatted(made))
            .hasLineCount(1);
        assertThat(made).isEmptyDirectory();
      }
    }
  }

  @Test
  void aPasswordThatWasChangedInTheGraphIsToldWithTheFileThatNeedsIt() throws Exception {
    try (CityWorkspace cities = new CityWorkspace(folder)) {
      cities.write(1);
      assertThat(cities.run("load").exitCode()).isZero();
      changePassword(cities.server().find().orElseThrow());
      cities.write(2);
      InProcess load = cities.run("load");
      assertThat(load.exitCode()).isEqualTo(1);
      Path file = cities.server().passwordFile();
      assertThat(load.err())
          .isEqualTo(
              "corridor: V214 The local Neo4j refuses the password in "
                  + file
                  + "; it was changed in the graph. Write the new one into that file, or name both"
                  + " with --uri and --user.\n");
      Files.writeString(file, "another-one\n");
      assertThat(cities.people()).isEqualTo("people\n2\n");
    }
  }

  private static void changePassword(Endpoint endpoint) {
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
  }
}
