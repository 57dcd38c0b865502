package io.corridor.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/**
 * Where a store is imported, beside the one that it is to replace: on the same disk, so that moving
 * it costs nothing. What is in here counts from the moment that the mark is set; whatever ends
 * then, the next start of the server finishes it. Without the mark it is rubbish.
 *
 * @param root of the import; there only while it lasts
 * @param folder the data folder
 */
record ImportFolder(Path root, DataFolder folder) {

  /** The two folders that a database has under a home, one of them its transaction log. */
  private static final List<Path> STORE =
      List.of(Path.of("databases", "neo4j"), Path.of("transactions", "neo4j"));

  static ImportFolder of(DataFolder folder) {
    return new ImportFolder(folder.root().resolve("import"), folder);
  }

  /** For files that are made for the importer; it works here. */
  Path files() {
    return root.resolve("files");
  }

  /** All that the importer prints. */
  Path log() {
    return root.resolve("log");
  }

  Path conf() {
    return root.resolve("conf");
  }

  /** Whether a store is complete here, and only has to be moved. */
  boolean isMarked() {
    return Files.exists(mark());
  }

  private Path mark() {
    return root.resolve("complete");
  }

  /** Says that the store here is complete and is to be the one. */
  void setMark() throws IOException {
    Files.createFile(mark());
  }

  /** Held by whoever imports, as long as it lives. */
  FileChannel open() throws IOException {
    return FileChannel.open(
        folder.run().resolve("import.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Removes all that an import has left, and begins another. */
  void begin() throws IOException {
    Folders.empty(root);
    Files.createDirectories(files());
    Files.createDirectories(conf());
    // Settings of the user are for the server: they could lead elsewhere.
    Files.writeString(conf().resolve("neo4j.conf"), "db.tx_log.preallocate=false\n");
  }

  /** Removes the store that an import has made, for another try. */
  void clear() throws IOException {
    Folders.delete(root.resolve("data"));
  }

  /**
   * Puts a complete store in its place, or removes what an import that was cut off has left. Only
   * for a server that has its lock, before it opens the store.
   */
  void settle() throws IOException {
    if (isMarked()) {
      // Any step may have been done before by a server that was killed.
      for (Path part : STORE) {
        Path made = root.resolve("data").resolve(part);
        Path place = folder.store().resolve(part);
        if (Files.exists(made)) {
          Folders.delete(place);
          Files.createDirectories(Objects.requireNonNull(place.getParent()));
          Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      Folders.delete(root);
    } else {
      removeCutOff();
    }
  }

  /** Removes what an import has left that was cut off before it was complete. */
  void removeCutOff() throws IOException {
    if (isMarked() || !Files.exists(root)) {
      return;
    }
    try (FileChannel channel = open();
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Folders.delete(root);
      }
    }
  }
}
