package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.seed.SeedReader;
import io.corridor.seed.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is lived through when class-data archives are made. */
class RehearsalTests {

  private static final Path HOME =
      Path.of(System.getProperty("corridor.home", "")).toAbsolutePath();

  @TempDir private Path folder = Path.of("");

  /** Only then a load has nodes and relationships to change. */
  @Test
  void theEditsOfTheAtlasChangeRowsOfACopyAndLeaveItWell() throws IOException {
    Path seed = folder.resolve("seed");
    Sheet.copySeed(HOME, folder);
    List<String> edits =
        Files.readAllLines(HOME.resolve("cypher/rehearsal.txt")).stream()
            .filter(line -> line.startsWith("edit "))
            .toList();
    Files.createDirectories(folder.resolve("cypher"));
    Files.write(folder.resolve("cypher/rehearsal.txt"), edits);
    assertThat(InProcess.run("rehearse", "--workspace", folder.toString()).exitCode()).isZero();
    assertThat(Sheet.contents(seed)).isEqualTo(Sheet.contents(HOME.resolve("seed")));
    assertThat(InProcess.run("rehearse", "--copy", "--workspace", folder.toString()).exitCode())
        .isZero();
    Map<String, String> changed = Sheet.contents(seed);
    changed.entrySet().removeAll(Sheet.contents(HOME.resolve("seed")).entrySet());
    assertThat(changed.keySet()).containsExactly("edges/legs.csv", "nodes/corridors.csv");
    SeedReader.read(folder);
  }
}
