package io.corridor.load;

import io.corridor.seed.SeedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of rows as they were loaded last, beside the store: compared with those, a file tells
 * which of its lines have changed before a row is read. They count only with what {@link LeftState}
 * says of the same files. Where they cannot be kept, they are not there; nothing depends on them.
 */
final class LoadedFiles {

  /** Holds the SHA-256 and the name of each file. */
  private static final String LIST = "files";

  private static final String ROWS = ".csv";

  private final Path folder;

  LoadedFiles(Path folder) {
    this.folder = folder;
  }

  /** The SHA-256 of each file by its name; empty where they are not known. */
  Map<String, String> hashes() {
    Map<String, String> hashes = new LinkedHashMap<>();
    try {
      Path list = folder.resolve(LIST);
      List<String> lines = Files.exists(list) ? Files.readAllLines(list) : List.of();
      for (String line : lines) {
        String[] parts = line.split(" ", 2);
        hashes.put(parts[1], parts[0]);
      }
    } catch (IOException | ArrayIndexOutOfBoundsException unreadable) {
      return Map.of();
    }
    return hashes;
  }

  /** What stood in a file of rows. */
  byte[] text(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  /**
   * Keeps files of rows that were loaded just now.
   *
   * @param hashes of all files of the seed
   * @param stamp of them, taken before they were read: what has changed since is not what was read
   */
  void keep(Path workspace, Map<String, String> hashes, String stamp) {
    replace(
        hashes,
        (name, copy) ->
            Files.copy(workspace.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING));
    if (!SeedFiles.stamp(workspace).equals(stamp)) {
      forget();
    }
  }

  /** Keeps those that have changed, of which all that stands in them is at hand. */
  void keep(Map<String, String> hashes, Map<String, byte[]> texts) {
    replace(
        hashes,
        (name, copy) -> {
          byte[] text = texts.get(name);
          if (text == null) {
            throw new NoSuchFileException(name);
          }
          Files.write(copy, text);
        });
  }

  /** How a copy is made. */
  private interface Copying {
    void copy(String name, Path copy) throws IOException;
  }

  private void replace(Map<String, String> hashes, Copying copying) {
    Map<String, String> before = hashes();
    forget();
    try {
      for (String name : before.keySet()) {
        if (!hashes.containsKey(name)) {
          Files.deleteIfExists(folder.resolve(name));
        }
      }
      StringBuilder list = new StringBuilder();
      for (Map.Entry<String, String> file : hashes.entrySet()) {
        Path copy = folder.resolve(file.getKey());
        if (file.getKey().endsWith(ROWS)
            && !(file.getValue().equals(before.get(file.getKey())) && Files.exists(copy))) {
          Files.createDirectories(copy.getParent());
          copying.copy(file.getKey(), copy);
        }
        list.append(file.getValue()).append(' ').append(file.getKey()).append('\n');
      }
      Files.writeString(folder.resolve(LIST), list);
    } catch (IOException full) {
      // The next load reads all rows, as the first one did.
      forget();
    }
  }

  private void forget() {
    try {
      Files.deleteIfExists(folder.resolve(LIST));
    } catch (IOException stays) {
      // It tells of another load then, and is not taken for the list of this one.
    }
  }
}
