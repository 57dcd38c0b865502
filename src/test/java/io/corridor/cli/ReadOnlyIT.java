package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a folder may only be read, what needs to write there says so in a sentence, and all else
 * works.
 */
class ReadOnlyIT {

  private static final String CHECK_FOLDER = "Check the permissions and the space of its folder.\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void aWorkspaceCanBeCheckedLoadedAndAskedButNothingIsPutThere() throws Exception {
    try (CityWorkspace cities = new CityWorkspace(folder)) {
      cities.write(1);
      Path to = Files.createDirectory(cities.workspace().resolve("to"));
      Map<Path, FileTime> before = files(cities.workspace());
      whileReadOnly(
          cities.workspace(),
          () -> {
            assertThat(cities.run("validate").exitCode()).isZero();
            assertThat(cities.run("load").exitCode()).isZero();
            assertThat(cities.people()).isEqualTo("people\n1\n");
            Path file = to.resolve("graph.graphml");
            assertThat(cities.run("export", "--format", "graphml", "-o", file.toString()))
                .isEqualTo(failure("X102 %s cannot be written".formatted(file), CHECK_FOLDER));
            assertThat(cities.run("export", "--to", to.toString()))
                .isEqualTo(failure("X102 %s cannot be written".formatted(to), CHECK_FOLDER));
            assertThat(cities.run("document"))
                .isEqualTo(
                    failure(
                        "P102 The pages cannot be written to %s"
                            .formatted(cities.workspace().resolve("docs")),
                        "Check the permissions and the space of the folder, or name another with"
                            + " -o.\n"));
            Path made = to.resolve("made");
            assertThat(cities.run("init", made.toString()))
                .isEqualTo(failure("X102 %s cannot be written".formatted(made), CHECK_FOLDER));
            Path cells = cities.workspace().resolve("seed/nodes/cities.csv");
            assertThat(cities.run("init", made.toString(), "--from", cells.toString()))
                .isEqualTo(failure("X102 %s cannot be written".formatted(made), CHECK_FOLDER));
          });
      assertThat(files(cities.workspace())).isEqualTo(before);
    }
  }

  @Test
  void withoutADataFolderOnlyWhatNeedsAServerFails() throws Exception {
    try (CityWorkspace cities = new CityWorkspace(folder)) {
      cities.write(1);
      Files.createDirectory(cities.data());
      Map<Path, FileTime> before = files(folder);
      Path docs = folder.resolve("docs");
      Path made = folder.resolve("made");
      whileReadOnly(
          cities.data(),
          () -> {
            assertNothingRuns(cities);
            assertThat(files(folder)).isEqualTo(before);
            assertThat(cities.run("validate").exitCode()).isZero();
            assertThat(cities.run("document", "-o", docs.toString()).exitCode()).isZero();
            assertThat(cities.run("init", made.toString()).exitCode()).isZero();
          });
      assertThat(cities.people()).isEqualTo("people\n1\n");
    }
  }

  @Test
  void aStoreIsLeftAsItIsAndWhenItMayBeWrittenTheNextLoadWorks() throws Exception {
    try (CityWorkspace cities = new CityWorkspace(folder)) {
      cities.write(1);
      assertThat(cities.run("load").exitCode()).isZero();
      cities.stopServer();
      cities.write(2);
      Map<Path, FileTime> before = files(folder);
      whileReadOnly(cities.data(), () -> assertNothingRuns(cities));
      assertThat(files(folder)).isEqualTo(before);
      assertThat(cities.people()).isEqualTo("people\n2\n");
    }
  }

  /** What asks a graph needs the server. */
  private void assertNothingRuns(CityWorkspace cities) {
    List<Path> journals = journals();
    InProcess load = cities.run("load");
    Path data = cities.server().dataFolder();
    assertThat(load)
        .isEqualTo(
            new InProcess(
                1,
                "",
                "corridor: V203 The data folder %s cannot be written. Make it writable, or name another folder in CORRIDOR_DATA.\n"
                    .formatted(data)));
    assertThat(cities.run("load", "--bulk")).isEqualTo(load);
    String file = folder.resolve("graph.graphml").toString();
    assertThat(cities.run("export", "--format", "graphml", "-o", file)).isEqualTo(load);
    assertThat(cities.run("export", "--to", folder.resolve("out").toString())).isEqualTo(load);
    assertThat(journals()).isEqualTo(journals);
  }

  /** What the loads of this process put aside while they read, wherever that is. */
  private static List<Path> journals() {
    String prefix = "corridor-rows-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InProcess failure(String sentence, String remedy) {
    return new InProcess(
        1, "", "corridor: %s: read-only file system. %s".formatted(sentence, remedy));
  }

  private static void whileReadOnly(Path folder, Runnable work) {
    Disk.whileReadOnly(
        folder,
        () -> {
          work.run();
          return folder;
        });
  }

  /** All files of a folder, and when they were last written. */
  private static Map<Path, FileTime> files(Path folder) {
    Map<Path, FileTime> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        files.put(file, Files.getLastModifiedTime(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
