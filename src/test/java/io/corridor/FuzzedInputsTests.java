package io.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.problem.CorridorException;
import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Problem;
import io.corridor.query.Catalogue;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in a file, the readers tell of it in their own words, each time in the same,
 * soon, and briefly. Files of the base workspace, the bad inputs and the shipped seed are changed
 * at random: a few hundred of them in every build, for as many seconds as {@code -Dcorridor.fuzz}
 * says, from another start with {@code -Dcorridor.fuzz.seed}. What that finds becomes a case.
 */
class FuzzedInputsTests {

  private static final Path CASES = Path.of("src/test/resources/bad-inputs");
  private static final int FEW = 400;
  private static final int LONGEST_FILE = 1 << 14;
  private static final int LONGEST_LINE = 2_000;
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path folder = Path.of("");

  /** Bytes of files by their names in a workspace. */
  private final Map<String, List<byte[]>> pool = new TreeMap<>();

  @Test
  void readersTellOfWhateverStandsInAFile() throws IOException {
    long seconds = Long.getLong("corridor.fuzz", 0);
    long seed = Long.getLong("corridor.fuzz.seed", 20180810);
    fill();
    Path workspace = folder.resolve("workspace");
    BadInput.copy(CASES.resolve("base"), workspace);
    Mutation mutation = new Mutation(new Random(seed), pool);
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    for (int round = 0; round < FEW || System.nanoTime() < end; round++) {
      Mutation.Changed changed = mutation.next();
      Path file = workspace.resolve(changed.file);
      byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
      Files.createDirectories(file.getParent());
      Files.write(file, changed.bytes);
      try {
        check(workspace);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "round %d of seed %d%n=== %s escaped%n%s%n"
                .formatted(round, seed, changed.file, Mutation.escaped(changed.bytes)),
            e);
      }
      if (before == null) {
        Files.delete(file);
      } else {
        Files.write(file, before);
      }
    }
  }

  private static void check(Path workspace) {
    long start = System.nanoTime();
    List<Problem> problems = problems(workspace);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    for (Problem problem : problems) {
      assertThat(problem.location().file()).as("file of %s", problem).isNotEmpty();
      assertThat(problem.remedy()).as("way out of %s", problem).isNotEmpty();
      assertThat(problem.toString()).hasSizeLessThan(LONGEST_LINE).matches("[^\\p{Cntrl}]*");
    }
    assertThat(problems(workspace)).as("the second report").isEqualTo(problems);
  }

  private static List<Problem> problems(Path workspace) {
    List<Problem> problems = new ArrayList<>(of(() -> SeedReader.read(workspace)));
    problems.addAll(of(() -> new Catalogue(workspace).list()));
    return problems;
  }

  private static List<Problem> of(Runnable reading) {
    try {
      reading.run();
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems();
    } catch (CorridorException e) {
      assertThat(e.getMessage()).contains("cypher").hasSizeLessThan(LONGEST_LINE);
      return List.of();
    }
  }

  private void fill() throws IOException {
    for (Path root : List.of(CASES.resolve("base"), Path.of("").toAbsolutePath())) {
      for (String part : List.of("seed", "cypher/queries")) {
        try (Stream<Path> files = Files.walk(root.resolve(part))) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            add(root.relativize(file).toString(), Files.readAllBytes(file));
          }
        }
      }
    }
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Path workspace = folder.resolve("pool").resolve(file.getFileName().toString());
        BadInput.copy(CASES.resolve("base"), workspace);
        BadInput input = BadInput.read(file);
        input.write(workspace);
        for (String name : input.files()) {
          Path written = workspace.resolve(name);
          if (Files.isRegularFile(written) && !Files.isSymbolicLink(written)) {
            add(name, Files.readAllBytes(written));
          }
        }
      }
    }
  }

  /** Of a large file its beginning will do. */
  private void add(String name, byte[] bytes) {
    // What stands in the base can be read with its model.
    boolean known =
        Files.exists(CASES.resolve("base").resolve(name)) || name.contains("cities.more");
    byte[] some =
        bytes.length > LONGEST_FILE ? java.util.Arrays.copyOf(bytes, LONGEST_FILE) : bytes;
    pool.computeIfAbsent(known ? name : "seed/nodes/samples.csv", n -> new ArrayList<>()).add(some);
  }

  @Test
  void whatIsFoundIsToldAsACase() {
    assertThat(Mutation.escaped("a\\\r\nb\0\u00E9".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("a\\\\\\r\nb\\x00\\xC3\\xA9\\.");
  }
}
