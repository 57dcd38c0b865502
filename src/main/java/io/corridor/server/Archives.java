package io.corridor.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the class-data archives that shorten the start of client and server.
 *
 * <p>Both are made by living through what they are for: a server on a throw-away store, and a
 * client that asks it things. The JVM checks an archive against itself and the jars whenever it
 * uses one, so a stale one costs time and nothing else.
 */
public final class Archives {

  /** Environment: folder of the archives, if there are any. */
  static final String FOLDER = "CORRIDOR_ARCHIVES";

  /** Environment: where a server that runs only to be archived puts its archive. */
  static final String SERVER_TRAINING = "CORRIDOR_SERVER_TRAINING";

  static final String SERVER_FILE = "server.jsa";
  static final String CLIENT_FILE = "client.jsa";

  /** What the rehearsal takes over of the user's own variables. */
  private static final Set<String> KEPT = Set.of("CORRIDOR_HOME", "CORRIDOR_SERVER_CLASSPATH");

  /** A server that is archived writes its archive when it stops, behind all else on the machine. */
  private static final Duration DUMP_LIMIT = Duration.ofMinutes(15);

  /** Left behind by a failure, so that not every command tries again. */
  private static final String FAILED_FILE = "failed";

  private final Path folder;
  private final Path workspace;
  private final Map<String, String> environment;

  private Archives(Path folder, Path workspace, Map<String, String> environment) {
    this.folder = folder;
    this.workspace = workspace;
    this.environment = environment;
  }

  /**
   * Makes both archives, unless another process is at it; takes about half a minute.
   *
   * @param folder where they go; exists
   * @param workspace what the rehearsing client works on a copy of
   * @param environment of the commands
   * @param rehearsal the arguments of a client that does what clients do, on a workspace
   */
  public static void make(
      Path folder,
      Path workspace,
      Map<String, String> environment,
      Function<Path, List<String>> rehearsal) {
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      // Two commands may both have found them missing; the second comes here when all is done.
      if (lock.tryLock() != null && !isMade(folder.resolve(CLIENT_FILE))) {
        new Archives(folder, workspace, environment).make(rehearsal);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Whether an archive is newer than the jar that we run from. */
  private static boolean isMade(Path archive) throws IOException {
    Path jar = Path.of(System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0]);
    return Files.exists(archive)
        && Files.exists(jar)
        && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
  }

  private void make(Function<Path, List<String>> rehearsal) throws IOException {
    Path work = folder.resolve("work");
    Folders.delete(work);
    Files.createDirectories(work);
    try {
      rehearse(work, rehearsal);
      // The client's last: the launcher looks for that one.
      publish(work, SERVER_FILE);
      publish(work, CLIENT_FILE);
      Files.deleteIfExists(folder.resolve(FAILED_FILE));
    } catch (IOException | RuntimeException failure) {
      Files.writeString(folder.resolve(FAILED_FILE), failure + "\n");
      throw failure;
    } finally {
      Folders.delete(work);
    }
  }

  private void rehearse(Path work, Function<Path, List<String>> rehearsal) throws IOException {
    Path stageWorkspace = work.resolve("workspace");
    for (String part : List.of("seed", "cypher")) {
      Folders.copy(workspace.resolve(part), stageWorkspace.resolve(part));
    }
    Map<String, String> stage = new HashMap<>(environment);
    // Above all no address of a database that matters.
    stage.keySet().removeIf(name -> name.startsWith("CORRIDOR_") && !KEPT.contains(name));
    stage.put(FOLDER, "");
    stage.put("CORRIDOR_DATA", work.resolve("data").toString());
    // The usual ports are for servers that people use.
    stage.put("CORRIDOR_BOLT_PORT", Integer.toString(freePort()));
    stage.put("CORRIDOR_HTTP_PORT", Integer.toString(freePort()));
    // What the archives are made for is what will be run, down to the paths of the jars.
    ScalaJars.make(folder, stage);
    stage.put(
        "CORRIDOR_SERVER_CLASSPATH", ScalaJars.preferred(ServerClassPath.find(stage), folder));
    stage.put(SERVER_TRAINING, work.resolve(SERVER_FILE).toString());
    LocalServer server = LocalServer.of(stageWorkspace, stage);
    Endpoint endpoint = server.start(notice -> {});
    try {
      new ClientRehearsal(work, stage).run(rehearsal.apply(stageWorkspace));
      WebRehearsal.run(endpoint);
    } finally {
      server.stop(DUMP_LIMIT);
    }
  }

  private void publish(Path work, String file) throws IOException {
    Files.move(
        work.resolve(file),
        folder.resolve(file),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
