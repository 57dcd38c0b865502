package io.corridor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A small disk at a folder, for as long as a test needs it. Only root can mount one; the tests of
 * others are skipped.
 */
public final class Disk implements AutoCloseable {

  private final Path folder;

  private Disk(Path folder) {
    this.folder = folder;
  }

  /**
   * An empty one.
   *
   * @param folder is made if need be; what it held comes back when the disk is closed
   * @param size in the grammar of mount, such as {@code 64m}
   */
  public static Disk small(Path folder, String size) throws IOException {
    Files.createDirectories(folder);
    assumeTrue(
        execute("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()),
        "only root can make a small disk");
    return new Disk(folder);
  }

  /** Does something while nobody can write to a folder, but for who has opened a file before. */
  public static <T> T whileReadOnly(Path folder, Supplier<T> work) {
    String path = folder.toString();
    assumeTrue(execute("mount", "--bind", path, path), "only root can make a folder read-only");
    try {
      assumeTrue(execute("mount", "-o", "remount,ro,bind", path), "and not on every system");
      return work.get();
    } finally {
      execute("umount", "-l", path);
    }
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /** Takes all space that is left; the file to delete for having it back. */
  public Path fill() {
    Path filling = folder.resolve("filling");
    try (OutputStream out = Files.newOutputStream(filling)) {
      byte[] block = new byte[1 << 12];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      return filling;
    }
  }

  /** All files on it, in folders, too. */
  public List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes it away, with all that is on it. */
  @Override
  public void close() {
    execute("umount", "-l", folder.toString());
  }

  private static boolean execute(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
