package io.corridor.load;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of journals that are still being written: in the folder for temporary files, as the
 * data folder need not be there yet. Each has the number of its process in its name, so that what a
 * killed one left can be told from what another load is at.
 */
final class NewJournals {

  private static final String PREFIX = "corridor-rows-";
  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));

  private NewJournals() {}

  /**
   * Makes one.
   *
   * @throws CorridorException where the folder cannot be written
   */
  static Path create() {
    String prefix = PREFIX + ProcessHandle.current().pid() + "-";
    try {
      return Files.createTempFile(FOLDER, prefix, ".next");
    } catch (IOException e) {
      throw CorridorException.causedBy(e, Fault.LOAD_LOCK, FOLDER, Reasons.of(e));
    }
  }

  /** Removes those of processes that are no more; of millions of rows they are large. */
  static void removeCutOff() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, PREFIX + "*-*.next")) {
      files.forEach(NewJournals::removeIfCutOff);
    } catch (IOException e) {
      // Whoever makes one there is told.
    }
  }

  private static void removeIfCutOff(Path file) {
    String process = file.getFileName().toString().substring(PREFIX.length()).split("-", 2)[0];
    try {
      if (ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | NumberFormatException e) {
      // Somebody else's: all users of a machine may share the folder.
    }
  }
}
