package io.corridor.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * How far a load has come, as it shows in the data folder: it takes the lock, its changes go to the
 * server's log of transactions, and it leaves its sign. Times are too different for that, on a
 * machine that does other things as well.
 */
final class LoadWatch {

  private static final long LOOK_NANOS = 500_000;

  /** Who looks whether a lock is taken has it for a moment, in which the load could want it. */
  private static final long LOOK_AT_LOCK_NANOS = 2_000_000;

  private final Path lock;
  private final Path log;
  private final Path sign;
  private final String signBefore;
  private long logBefore;

  /**
   * Begins to watch, before there is a load.
   *
   * @param folder of the server's data
   */
  LoadWatch(Path folder) {
    this.lock = folder.resolve("load.lock");
    this.log = folder.resolve("data/transactions/neo4j");
    this.sign = folder.resolve("loaded");
    this.signBefore = sign();
  }

  /** Waits for the load to begin; most of a loader's time goes by before. */
  void awaitLock(Process loader) {
    while (loader.isAlive() && !isLocked()) {
      LockSupport.parkNanos(LOOK_AT_LOCK_NANOS);
    }
    // Only now: a server that the loader has started mends its log first.
    logBefore = logBytes();
  }

  /** Waits for its first commit to begin, for so many nanoseconds; whether that was seen. */
  boolean awaitCommit(Process loader, long nanos) {
    return await(loader, nanos, () -> logBytes() != logBefore);
  }

  /** Waits for it to be complete but for what it tells, as long; whether that was seen. */
  boolean awaitSign(Process loader, long nanos) {
    return await(loader, nanos, () -> !sign().equals(signBefore));
  }

  private static boolean await(Process loader, long nanos, BooleanSupplier seen) {
    long begin = System.nanoTime();
    while (loader.isAlive() && System.nanoTime() - begin < nanos) {
      if (seen.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return seen.getAsBoolean();
  }

  private boolean isLocked() {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (IOException notYet) {
      return false;
    }
  }

  private long logBytes() {
    try (Stream<Path> files = Files.list(log)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("neostore.transaction.db"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    } catch (IOException none) {
      return 0;
    }
  }

  private String sign() {
    try {
      return Files.readString(sign);
    } catch (IOException none) {
      return "";
    }
  }
}
