package io.corridor.server;

import io.corridor.problem.Fault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** Makes the server's process the only one of its data folder, for as long as it lives. */
final class ServerLock {

  /** Exit code of a process that found another server running. */
  static final int TAKEN = 75;

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int POLL_MILLIS = 20;

  private ServerLock() {}

  /**
   * Whether a server's process lives. It tells more than the process table does, where a process
   * stays until its parent takes note of its end.
   */
  static boolean isHeld(DataFolder folder) {
    try (FileChannel channel = FileChannel.open(folder.serverLock(), StandardOpenOption.WRITE)) {
      // Ours is released when the channel is closed; a server that starts just now tries again.
      return channel.tryLock() == null;
    } catch (NoSuchFileException never) {
      return false;
    } catch (IOException noLocksHere) {
      return true;
    }
  }

  /**
   * Takes the lock; the channel holds it until the process ends. One that is just stopping is
   * waited for.
   *
   * @return empty when another server is running
   */
  static Optional<FileChannel> take(DataFolder folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.serverLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (channel.tryLock() == null) {
      if (Files.exists(folder.state())) {
        channel.close();
        return Optional.empty();
      }
      if (System.nanoTime() > deadline) {
        throw new StartException(FailureNote.of(Fault.STORE_LOCKED, folder.root()));
      }
      Pause.millis(POLL_MILLIS);
    }
    return Optional.of(channel);
  }
}
