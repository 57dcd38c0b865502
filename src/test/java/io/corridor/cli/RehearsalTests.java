package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is lived through when class-data archives are made. */
class RehearsalTests {

  private static final Path HOME =
      Path.of(System.getProperty("corridor.home", "")).toAbsolutePath();

  @TempDir private Path folder = Path.of("");

  private static Map<String, String> files(Path seed) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(seed)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(seed.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  /** Only then a load has nodes and relationships to change. */
  @Test
  void theEditsOfTheAtlasChangeRowsOfACopyAndLeaveItWell() throws IOException {
    Path seed = folder.resolve("seed");
    for (var file : files(HOME.resolve("seed")).entrySet()) {
      Path copy = seed.resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, file.getValue());
    }
    List<String> edits =
        Files.readAllLines(HOME.resolve("cypher/rehearsal.txt")).stream()
            .filter(line -> line.startsWith("edit "))
            .toList();
    Files.createDirectories(folder.resolve("cypher"));
    Files.write(folder.resolve("cypher/rehearsal.txt"), edits);
    assertThat(InProcess.run("rehearse", "--workspace", folder.toString()).exitCode()).isZero();
    assertThat(files(seed)).isEqualTo(files(HOME.resolve("seed")));
    assertThat(InProcess.run("rehearse", "--copy", "--workspace", folder.toString()).exitCode())
        .isZero();
    Map<String, String> changed = files(seed);
    changed.entrySet().removeAll(files(HOME.resolve("seed")).entrySet());
    assertThat(changed.keySet()).containsExactly("edges/legs.csv", "nodes/corridors.csv");
    SeedReader.read(folder);
  }
}
