package io.corridor.load;

import io.corridor.load.LoadSummary.Counts;
import io.corridor.load.LoadSummary.Group;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a load has left in a database, as a file beside its store: where the database stood then,
 * and how many rows of which files it held. While the database stands there, loading the same files
 * again would find just that.
 */
final class LeftState {

  /** Lines before those of the counts. */
  private static final int HEAD = 3;

  private static final String FILES = "files ";
  private static final String SEPARATOR = "\t";

  private final Path file;

  LeftState(Path file) {
    this.file = file;
  }

  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  void remember(Position position, Seed seed, LoadSummary summary) throws IOException {
    Stream<String> groups =
        summary.counts().entrySet().stream().map(group -> line(group.getKey(), group.getValue()));
    Files.write(
        file, Stream.concat(Stream.of(position.mark(), model(seed), files(seed)), groups).toList());
  }

  /**
   * What a load of files has left, wherever the database stands now; nothing if they were others.
   *
   * @param lines of the file as it was
   * @param files the SHA-256 of each by its name
   */
  static Optional<LoadSummary> of(List<String> lines, Map<String, String> files) {
    return lines.size() >= HEAD && lines.get(2).equals(FILES + Seed.fingerprint(files))
        ? Optional.of(summary(lines))
        : Optional.empty();
  }

  /** Rows of another model make something else of a graph, though they may be the same. */
  private static String model(Seed seed) {
    return Loader.LAYOUT + " " + seed.files().get(SeedFiles.MODEL);
  }

  private static String files(Seed seed) {
    return FILES + seed.fingerprint();
  }

  /**
   * Whether it was left by a load of that very seed; nothing where the database stands elsewhere.
   */
  Optional<Boolean> isOf(Seed seed, Optional<Position> position) {
    List<String> lines = lines();
    return stands(lines, position)
        ? Optional.of(lines.subList(1, HEAD).equals(List.of(model(seed), files(seed))))
        : Optional.empty();
  }

  private static boolean stands(List<String> lines, Optional<Position> position) {
    return lines.size() >= HEAD
        && lines.get(2).startsWith(FILES)
        && position.filter(p -> p.mark().equals(lines.get(0))).isPresent();
  }

  /**
   * The mark of the last transaction then; nothing if the model is another one now.
   *
   * @param lines of the file as it was
   */
  static Optional<String> mark(List<String> lines, Seed seed) {
    return lines.size() >= HEAD && lines.get(1).equals(model(seed))
        ? Optional.of(lines.get(0))
        : Optional.empty();
  }

  /** What is remembered, as it stands in the file; empty where nothing is. */
  List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static String line(Group group, Counts counts) {
    long rows =
        group.file().isEmpty() ? 0 : counts.written() + counts.untouched() - counts.removed();
    return String.join(
        SEPARATOR,
        group.type(),
        group.file(),
        Long.toString(rows),
        Long.toString(counts.leftOver()));
  }

  /** What a load would find; nothing where the database stands elsewhere. */
  Optional<LoadSummary> find(Optional<Position> position) {
    List<String> lines = lines();
    return stands(lines, position) ? Optional.of(summary(lines)) : Optional.empty();
  }

  private static LoadSummary summary(List<String> lines) {
    LoadSummary.Builder summary = new LoadSummary.Builder();
    for (String line : lines.subList(HEAD, lines.size())) {
      String[] parts = line.split(SEPARATOR, -1);
      Counts counts = new Counts(0, 0, 0, 0, Long.parseLong(parts[2]), 0, Long.parseLong(parts[3]));
      if (!counts.equals(Counts.NONE)) {
        summary.add(parts[0], parts[1], counts);
      }
    }
    return summary.build();
  }
}
