package io.corridor.server;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The local Neo4j of one workspace, seen from the client: find it, start it, stop it.
 *
 * <p>Loads no class of Neo4j's. Finding is cheap (two small files and the process table, no
 * network), since every command begins with it. Thread-safe; two processes may start it at once and
 * get the same server.
 */
public final class LocalServer {

  private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
  private static final long SPACE_TO_WRITE_BYTES = 1L << 20;
  private static final int POLL_MILLIS = 5;
  private static final int LOOK_MILLIS = 200;
  private static final int HTTP_ATTEMPTS = 150;

  private final DataFolder folder;
  private final Path workspace;
  private final Map<String, String> environment;

  private LocalServer(DataFolder folder, Path workspace, Map<String, String> environment) {
    this.folder = folder;
    this.workspace = workspace;
    this.environment = environment;
  }

  /**
   * The server of a workspace; it need not run, and nothing is touched.
   *
   * @param workspace the folder with {@code seed/} and {@code cypher/}
   * @param environment where {@code CORRIDOR_DATA} and the like are looked up
   */
  public static LocalServer of(Path workspace, Map<String, String> environment) {
    return new LocalServer(DataFolder.of(workspace, environment), workspace, environment);
  }

  /**
   * Where it answers, or empty when it does not run.
   *
   * @throws CorridorException when it runs and its password file is missing
   */
  public Optional<Endpoint> find() {
    Optional<State> state = State.running(folder);
    return state.isEmpty() ? Optional.empty() : Optional.of(endpoint(state.get()));
  }

  /** {@link #start(Consumer, StartOptions)} with what the environment asks for. */
  public Endpoint start(Consumer<String> notices) {
    Optional<Endpoint> running = find();
    return running.isPresent() ? running.get() : start(notices, StartOptions.of(environment));
  }

  /**
   * Where it answers, after starting it if it does not run. The server outlives the caller, its
   * terminal and its Ctrl-C.
   *
   * @param notices takes a line for people when there is something to wait for
   * @param options ports and limits, for a server that does not run yet; one that runs keeps its
   *     own
   * @throws CorridorException when it cannot start, with the server's own reason
   */
  public Endpoint start(Consumer<String> notices, StartOptions options) {
    Optional<Endpoint> running = find();
    if (running.isPresent()) {
      return running.get();
    }
    folder.create();
    return endpoint(new Start(folder, workspace, environment, options, notices).run());
  }

  /** Whether it runs, where its data are, how large they are. */
  public Status status() {
    return new Status(find(), folder.root(), folder.storeBytes());
  }

  /**
   * Stops it, if it runs, and waits until it has gone; every committed write is kept.
   *
   * @return whether it ran
   * @throws CorridorException when it has not gone after a minute
   */
  public boolean stop() {
    return stop(STOP_LIMIT);
  }

  /** {@link #stop()} with a limit of its own. */
  boolean stop(Duration limit) {
    Optional<ProcessHandle> process = State.running(folder).flatMap(State::process);
    if (process.isEmpty()) {
      return false;
    }
    if (isOutOfSpace()) {
      // To close a store takes space; what was closed without could not be opened any more, while
      // what was killed is recovered.
      process.get().destroyForcibly();
    } else {
      process.get().destroy();
    }
    long deadline = System.nanoTime() + limit.toNanos();
    while (process.get().isAlive() && ServerLock.isHeld(folder)) {
      if (System.nanoTime() > deadline) {
        throw new CorridorException(Fault.SERVER_NOT_STOPPING, process.get().pid());
      }
      Pause.millis(POLL_MILLIS);
    }
    return true;
  }

  /** What fills its store through Neo4j's own importer. */
  public StoreImport storeImport() {
    folder.create();
    return new StoreImport(this, folder, environment);
  }

  /** Removes what an import into its store has left that was cut off. */
  public void removeCutOffImport() {
    try {
      ImportFolder.of(folder).removeCutOff();
    } catch (IOException cause) {
      throw DiskFaults.of(cause, folder.root());
    }
  }

  /** Whether the disk has no room left for what it must write. */
  public boolean isOutOfSpace() {
    try {
      folder.requireSpace(SPACE_TO_WRITE_BYTES);
      return false;
    } catch (CorridorException full) {
      return true;
    }
  }

  /** Waits until it has gone, however that comes about. */
  public void awaitEnd() {
    while (ServerLock.isHeld(folder)) {
      Pause.millis(LOOK_MILLIS);
    }
  }

  /**
   * Waits until HTTP answers too, which it does a second or so later than Bolt after a start.
   *
   * @return false when it does not within half a minute
   */
  public static boolean awaitHttp(Endpoint endpoint) {
    var address = new InetSocketAddress(endpoint.http().getHost(), endpoint.http().getPort());
    for (int attempt = 0; attempt < HTTP_ATTEMPTS; attempt++) {
      try (Socket socket = new Socket()) {
        socket.connect(address, LOOK_MILLIS);
        return true;
      } catch (IOException notYet) {
        Pause.millis(LOOK_MILLIS);
      }
    }
    return false;
  }

  /** What Neo4j tells its operator; exists once the server has been started. */
  public Path logFile() {
    return folder.log();
  }

  /** The file with the password, readable by its owner only; exists as {@link #logFile} does. */
  public Path passwordFile() {
    return folder.password();
  }

  /** Store, logs, configuration, password; outside of the workspace. */
  public Path dataFolder() {
    return folder.root();
  }

  private Endpoint endpoint(State state) {
    try {
      return Endpoint.of(state, Files.readString(folder.password()).strip());
    } catch (IOException cause) {
      throw CorridorException.causedBy(
          cause, Fault.PASSWORD_MISSING, folder.password(), folder.root());
    }
  }
}
