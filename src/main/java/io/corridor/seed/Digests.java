package io.corridor.seed;

import io.corridor.problem.Fault;
import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Location;
import io.corridor.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The SHA-256 of each file that was read, taken from the very bytes that were read. */
final class Digests {

  /** A text of so many characters is refused anyway. */
  private static final long LARGEST = 16 << 20;

  private final Path workspace;
  private final Map<String, byte[]> digests = new TreeMap<>();

  Digests(Path workspace) {
    this.workspace = workspace;
  }

  Path workspace() {
    return workspace;
  }

  /**
   * Reads a text of the workspace, which counts from now on.
   *
   * @param file as the workspace calls it
   * @return empty where there is no such file
   * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
   */
  Optional<String> text(String file) throws IOException {
    Path path = workspace.resolve(file);
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    Path real = path.toRealPath();
    if (!real.startsWith(workspace.toRealPath())) {
      throw new InvalidInputException(
          List.of(Problem.of(Fault.SEED_OUTSIDE, Location.of(file), real)));
    }
    if (Files.size(path) > LARGEST) {
      throw new InvalidInputException(
          List.of(
              Problem.of(
                  Fault.YAML_MALFORMED,
                  Location.of(file),
                  "it has more than " + LARGEST + " bytes")));
    }
    byte[] bytes = Files.readAllBytes(path);
    digests.put(file, digest().digest(bytes));
    return Optional.of(
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
  }

  /** Lets a file count that was read to its end. */
  void add(String file, byte[] digest) {
    digests.put(file, digest);
  }

  /** The digest of a file that counts. */
  byte[] of(String file) {
    return digests.getOrDefault(file, new byte[0]).clone();
  }

  /** In hexadecimal, of all files that count, by their names in order. */
  Map<String, String> hashes() {
    Map<String, String> hashes = new LinkedHashMap<>();
    digests.forEach((name, digest) -> hashes.put(name, HexFormat.of().formatHex(digest)));
    return hashes;
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
