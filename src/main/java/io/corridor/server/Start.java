package io.corridor.server;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One start of the server by a client: spawns its process and waits until Bolt answers. */
final class Start {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final int POLL_MILLIS = 10;

  /** A new store with its logs takes 3 MB, a loaded one is recovered in little more. */
  private static final long SPACE_TO_START_BYTES = 16L << 20;

  private static final long SPACE_TO_GO_ON_BYTES = 1L << 20;
  private static final int CONSOLE_LINES = 3;

  private final DataFolder folder;
  private final Path workspace;
  private final Map<String, String> environment;
  private final StartOptions options;
  private final Consumer<String> notices;

  Start(
      DataFolder folder,
      Path workspace,
      Map<String, String> environment,
      StartOptions options,
      Consumer<String> notices) {
    this.folder = folder;
    this.workspace = workspace;
    this.environment = environment;
    this.options = options;
    this.notices = notices;
  }

  /** The state of the server, running: the one started here, or one that another client started. */
  State run() {
    notices.accept("Starting the local Neo4j ...");
    return alone(
        folder,
        () -> {
          // Two first commands at once: the second waits and then finds the first one's server.
          Optional<State> state = State.running(folder);
          if (state.isPresent()) {
            return state.get();
          }
          folder.requireSpace(SPACE_TO_START_BYTES);
          return spawn();
        });
  }

  /** What only one may do at a time, as starting the server. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Does something while nobody else starts the server. */
  static <T> T alone(DataFolder folder, Work<T> work) {
    // The file's lock is one between processes; between threads it would be an error.
    synchronized (Start.class) {
      try (FileChannel channel =
          FileChannel.open(
              folder.startLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        return work.run();
      } catch (IOException cause) {
        throw DiskFaults.of(cause, folder.root());
      }
    }
  }

  private State spawn() throws IOException {
    Files.deleteIfExists(folder.failure());
    Orders orders = Orders.of(folder, workspace, options);
    Process process = new ServerCommand(orders, options, environment).start();
    State state;
    try {
      state = await(process);
    } catch (CorridorException failure) {
      process.destroyForcibly();
      throw failure;
    }
    sayMoved("Bolt", orders.boltPort(), state.boltPort());
    sayMoved("HTTP", orders.httpPort(), state.httpPort());
    return state;
  }

  private State await(Process process) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      // Asked before the state is read: a process that ends after that has published before.
      boolean alive = process.isAlive();
      Optional<State> state = State.running(folder);
      if (state.isPresent()) {
        return state.get();
      }
      if (!alive && process.exitValue() != ServerLock.TAKEN) {
        throw failure();
      }
      folder.requireSpace(SPACE_TO_GO_ON_BYTES);
      Pause.millis(POLL_MILLIS);
    }
    throw new CorridorException(Fault.SERVER_SLOW, LIMIT.toSeconds(), folder.log());
  }

  private CorridorException failure() {
    Optional<FailureNote> note = FailureNote.read(folder.failure());
    if (note.isPresent()) {
      return note.get().toException();
    }
    String console = lastLines(folder.console());
    if (console.contains("memory") || console.contains("object heap")) {
      return new CorridorException(Fault.SERVER_NO_MEMORY);
    }
    String reason = console.isEmpty() ? "its process ended" : console;
    return new CorridorException(Fault.SERVER_NOT_STARTED, reason, folder.console());
  }

  private static String lastLines(Path file) {
    try {
      List<String> lines =
          Files.readAllLines(file).stream().filter(line -> !line.startsWith("\t")).toList();
      int from = Math.max(0, lines.size() - CONSOLE_LINES);
      return String.join(" ", lines.subList(from, lines.size())).strip();
    } catch (IOException none) {
      return "";
    }
  }

  private void sayMoved(String protocol, int wanted, int actual) {
    if (wanted != actual) {
      notices.accept("Port %d is in use; %s is on port %d.".formatted(wanted, protocol, actual));
    }
  }
}
