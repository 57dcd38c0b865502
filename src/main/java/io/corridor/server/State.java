package io.corridor.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says about itself, published in a file once Bolt answers.
 *
 * @param pid process id
 * @param startedMillis start of that process, milliseconds since 1970, as the operating system
 *     tells it
 * @param boltPort where Bolt listens
 * @param httpPort where HTTP listens
 * @param idleSeconds the server stops after so long without a transaction; 0 means never
 * @param version of Neo4j
 */
record State(
    long pid, long startedMillis, int boltPort, int httpPort, long idleSeconds, String version) {

  /** The operating system derives the start from a boot time that it rounds to seconds. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** The state in a file, or empty when there is none or somebody has cut it off. */
  static Optional<State> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() != 6) {
        return Optional.empty();
      }
      return Optional.of(
          new State(
              Long.parseLong(lines.get(0)),
              Long.parseLong(lines.get(1)),
              Integer.parseInt(lines.get(2)),
              Integer.parseInt(lines.get(3)),
              Long.parseLong(lines.get(4)),
              lines.get(5)));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  /** The state of the server that runs in a data folder, or empty when none does. */
  static Optional<State> running(DataFolder folder) {
    Optional<State> state = read(folder.state());
    return state.isPresent() && state.get().process().isPresent() && ServerLock.isHeld(folder)
        ? state
        : Optional.empty();
  }

  /** Publishes it at once and as a whole. */
  void write(Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + "." + pid);
    Files.write(
        draft,
        List.of(
            Long.toString(pid),
            Long.toString(startedMillis),
            Integer.toString(boltPort),
            Integer.toString(httpPort),
            Long.toString(idleSeconds),
            version));
    Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Its process, if it still lives: a process of the same id that started at another time has only
   * inherited the number.
   */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
  }

  private boolean isSame(ProcessHandle process) {
    Optional<Instant> start = process.info().startInstant();
    if (start.isEmpty()) {
      return true;
    }
    Duration difference = Duration.between(Instant.ofEpochMilli(startedMillis), start.get()).abs();
    // A clock that was set moves the start of every process: then the command line decides.
    return difference.compareTo(TOLERANCE) <= 0
        || process.info().commandLine().orElse("").contains(Orders.MAIN_CLASS);
  }
}
