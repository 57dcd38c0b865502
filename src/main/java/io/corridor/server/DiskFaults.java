package io.corridor.server;

import static java.util.Objects.requireNonNullElse;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;

/** Tells a full disk from one that may not be written. */
final class DiskFaults {

  private DiskFaults() {}

  /** The fault behind an input or output error below {@code folder}. */
  static CorridorException of(IOException cause, Path folder) {
    Fault fault = find(cause).orElse(Fault.DATA_FOLDER_NOT_WRITABLE);
    return CorridorException.causedBy(cause, fault, folder);
  }

  /** The fault of one throwable, without its causes; the JDK and Netty give only words for some. */
  static Optional<Fault> find(Throwable throwable) {
    String message = requireNonNullElse(throwable.getMessage(), "").toLowerCase(Locale.ROOT);
    if (message.contains("no space left")
        || message.contains("disk quota exceeded")
        || throwable.getClass().getSimpleName().equals("OutOfDiskSpaceException")) {
      return Optional.of(Fault.DISK_FULL);
    }
    if (throwable instanceof AccessDeniedException
        || throwable instanceof ReadOnlyFileSystemException
        || message.contains("read-only file system")
        || message.contains("permission denied")) {
      return Optional.of(Fault.DATA_FOLDER_NOT_WRITABLE);
    }
    return Optional.empty();
  }
}
