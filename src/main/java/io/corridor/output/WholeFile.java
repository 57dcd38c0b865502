package io.corridor.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that there is whole or not at all: on a full disk the one before stays, and nothing beside
 * it. Text is written in UTF-8.
 */
public final class WholeFile {

  private WholeFile() {}

  /** What is to stand in a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Replaces a file when all is written; what is a device or a pipe is written at once.
   *
   * @param file its folder must be there; a link stays one, to the same file
   * @throws IOException where it cannot be written
   */
  public static void write(Path file, Content content) throws IOException {
    boolean there = Files.exists(file);
    if (there && !Files.isRegularFile(file)) {
      try (Writer out = Files.newBufferedWriter(file)) {
        content.writeTo(out);
      }
      return;
    }
    Path target = there ? file.toRealPath() : file;
    Path made = target.resolveSibling("." + target.getFileName() + ".new");
    try {
      try (Writer out = Files.newBufferedWriter(made)) {
        content.writeTo(out);
      }
      Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      deleteQuietly(made);
    }
  }

  /** Takes what was left off from a full disk. */
  private static void deleteQuietly(Path made) {
    try {
      Files.deleteIfExists(made);
    } catch (IOException e) {
      // What is said is why it was left off.
    }
  }
}
