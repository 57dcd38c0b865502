package io.corridor.server;

import static java.util.Objects.requireNonNullElse;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The folder of one workspace's server: store, logs, configuration, password, run state. It lies in
 * the user's data folder, never in the checkout.
 *
 * @param root absolute path; need not exist yet
 */
record DataFolder(Path root) {

  static DataFolder of(Path workspace, Map<String, String> environment) {
    Path real = realPath(workspace);
    Path fileName = real.getFileName();
    String name =
        (fileName == null ? "root" : fileName.toString()).replaceAll("[^A-Za-z0-9._-]", "_");
    return new DataFolder(base(environment).resolve(name + "-" + fingerprint(real)));
  }

  Path password() {
    return root.resolve("password");
  }

  Path run() {
    return root.resolve("run");
  }

  /** What a running server says about itself. */
  Path state() {
    return run().resolve("state");
  }

  /** Held by the server's process as long as it lives. */
  Path serverLock() {
    return run().resolve("server.lock");
  }

  /** Held by a client while it starts the server. */
  Path startLock() {
    return run().resolve("start.lock");
  }

  /** Why the last start failed. */
  Path failure() {
    return run().resolve("failure");
  }

  /** The ports of the last run. */
  Path ports() {
    return run().resolve("ports");
  }

  Path logs() {
    return root.resolve("logs");
  }

  /** What Neo4j tells its operator. */
  Path log() {
    return logs().resolve("neo4j.log");
  }

  /** What the server's JVM prints, mostly nothing. */
  Path console() {
    return logs().resolve("console.log");
  }

  Path store() {
    return root.resolve("data");
  }

  /** Exists once a server has started here; from then on the password cannot be chosen any more. */
  Path systemStore() {
    return store().resolve("databases").resolve("system");
  }

  /** For what the server's libraries unpack; left behind only by a killed server. */
  Path temporary() {
    return root.resolve("tmp");
  }

  Path conf() {
    return root.resolve("conf");
  }

  /** Makes the folders, for their owner only; faults say what to do about a disk that refuses. */
  void create() {
    try {
      Files.createDirectories(requireNonNullElse(root.getParent(), root));
      createPrivate(root);
      for (Path folder : new Path[] {run(), logs(), conf(), temporary()}) {
        Files.createDirectories(folder);
      }
    } catch (IOException cause) {
      throw DiskFaults.of(cause, root);
    }
    if (!Files.isWritable(root) || !Files.isWritable(run()) || !Files.isWritable(logs())) {
      throw new CorridorException(Fault.DATA_FOLDER_NOT_WRITABLE, root);
    }
  }

  /**
   * Refuses to go on when the disk has less than so many bytes left: Neo4j, once its disk is full,
   * tries again for ever.
   */
  void requireSpace(long bytes) {
    long free;
    try {
      free = Files.getFileStore(root).getUsableSpace();
    } catch (IOException unknown) {
      return;
    }
    if (free < bytes) {
      throw new CorridorException(Fault.DISK_FULL, root);
    }
  }

  /** Bytes of all files of the store; 0 when there is none. */
  long storeBytes() {
    if (!Files.isDirectory(store())) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(store())) {
      return files.filter(Files::isRegularFile).mapToLong(DataFolder::size).sum();
    } catch (IOException | java.io.UncheckedIOException vanished) {
      // A running server deletes files under one's hands; then there is no exact answer.
      return 0;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException vanished) {
      return 0;
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    var owner = PosixFilePermissions.fromString("rwx------");
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(owner));
    } catch (FileAlreadyExistsException exists) {
      if (!Files.isDirectory(folder)) {
        throw exists;
      }
    }
  }

  private static Path base(Map<String, String> environment) {
    String own = requireNonNullElse(environment.get("CORRIDOR_DATA"), "");
    if (!own.isEmpty()) {
      return Path.of(own).toAbsolutePath().normalize();
    }
    String xdg = requireNonNullElse(environment.get("XDG_DATA_HOME"), "");
    // The XDG rules: a relative path is to be ignored.
    Path data =
        xdg.startsWith("/")
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home", "")).resolve(".local").resolve("share");
    return data.resolve("corridor").toAbsolutePath().normalize();
  }

  private static Path realPath(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException missing) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /** Tells folders of one name apart; a cryptographic sum would cost every command 5 ms. */
  private static String fingerprint(Path path) {
    CRC32 sum = new CRC32();
    sum.update(path.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
