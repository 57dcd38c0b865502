package io.corridor.seed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What tells the contents of one seed from those of another: the SHA-256 of the names of its files
 * and of the SHA-256 of each, taken from the very bytes that were read.
 */
final class Fingerprint {

  private final Path workspace;
  private final Map<String, byte[]> digests = new TreeMap<>();

  Fingerprint(Path workspace) {
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

  /** Of all files that count. */
  String hex() {
    MessageDigest all = digest();
    digests.forEach(
        (name, digest) -> {
          all.update(name.getBytes(StandardCharsets.UTF_8));
          all.update((byte) 0);
          all.update(digest);
        });
    return HexFormat.of().formatHex(all.digest());
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
