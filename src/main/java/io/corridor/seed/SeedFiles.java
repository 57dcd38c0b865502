package io.corridor.seed;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a seed folder: where they are, and what tells one state of them from another. */
public final class SeedFiles {

  static final String FOLDER = "seed";

  /** The name of the file with the model. */
  public static final String MODEL = FOLDER + "/model.yaml";

  static final String PROFILES = FOLDER + "/profiles.yaml";
  static final String SCENARIOS = FOLDER + "/scenarios.yaml";
  static final String NODES = FOLDER + "/nodes";
  static final String EDGES = FOLDER + "/edges";

  private SeedFiles() {}

  /**
   * A cheap sign of change: names, sizes and times of the files, without reading them. Equal signs
   * mean the same seed as far as a file system can tell.
   */
  public static String stamp(Path workspace) {
    StringBuilder stamp = new StringBuilder();
    try {
      for (Path file : all(workspace)) {
        stamp
            .append(name(workspace, file))
            .append(' ')
            .append(Files.size(file))
            .append(' ')
            .append(Files.getLastModifiedTime(file).toMillis())
            .append('\n');
      }
    } catch (IOException e) {
      throw CorridorException.causedBy(e, Fault.SEED_UNREADABLE, FOLDER, Reasons.of(e));
    }
    return stamp.toString();
  }

  /**
   * The names of the files that two signs tell apart; nothing where there are others than before.
   */
  public static Optional<Set<String>> changed(String before, String now) {
    Set<String> was = before.lines().collect(Collectors.toSet());
    Set<String> is = now.lines().collect(Collectors.toSet());
    return names(was.stream()).equals(names(is.stream()))
        ? Optional.of(names(is.stream().filter(line -> !was.contains(line))))
        : Optional.empty();
  }

  private static Set<String> names(Stream<String> lines) {
    return lines.map(line -> line.replaceFirst(" \\d+ \\d+$", "")).collect(Collectors.toSet());
  }

  /** Bytes of all files of rows, without reading them; compressed ones count as they are. */
  public static long rowBytes(Path workspace) {
    return Stream.of(NODES, EDGES)
        .flatMap(folder -> csv(workspace, folder).stream())
        .mapToLong(file -> file.toFile().length())
        .sum();
  }

  /**
   * The files of a folder, and the folders in it, in the order of their names; empty where there is
   * no such folder.
   */
  static List<Path> csv(Path workspace, String folder) {
    Path path = workspace.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(f -> !f.getFileName().toString().startsWith("."))
          // A broken link is no folder: passing over it would lose rows without a word.
          .filter(
              f ->
                  Files.isRegularFile(f)
                      || Files.isDirectory(f)
                      || (Files.isSymbolicLink(f) && !Files.exists(f)))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw CorridorException.causedBy(e, Fault.SEED_UNREADABLE, folder, Reasons.of(e));
    }
  }

  /** Path of a file relative to the workspace, with {@code /} on every system. */
  static String name(Path workspace, Path file) {
    return workspace.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> all(Path workspace) {
    List<Path> files = new ArrayList<>();
    for (String name : List.of(MODEL, PROFILES, SCENARIOS)) {
      Path file = workspace.resolve(name);
      if (Files.isRegularFile(file)) {
        files.add(file);
      }
    }
    files.addAll(csv(workspace, NODES));
    files.addAll(csv(workspace, EDGES));
    return files;
  }
}
