package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows. It remembers the digest of the bytes that were read last, so that what is known
 * of a seed and its digest are of the same bytes.
 */
final class SeedFile {

  private static final String COMPRESSED = ".gz";

  private final String name;
  private final EntityType type;
  private final Model model;
  private final Optional<Header> header;
  private final ByteSource bytes;
  private @Nullable TalliedStream last;

  /**
   * A file.
   *
   * @param name as the workspace calls it
   * @param type whose rows it holds
   * @param header if it stands in another file
   * @param bytes as they are stored
   */
  SeedFile(String name, EntityType type, Model model, Optional<Header> header, ByteSource bytes) {
    this.name = name;
    this.type = type;
    this.model = model;
    this.header = header;
    this.bytes = bytes;
  }

  /** As the workspace calls it. */
  String name() {
    return name;
  }

  /** Whose rows it holds. */
  EntityType type() {
    return type;
  }

  /** To which the type belongs. */
  Model model() {
    return model;
  }

  /** Its header, if it stands in another file. */
  Optional<Header> header() {
    return header;
  }

  /** A stream of its text, from the beginning. */
  InputStream open() throws IOException {
    TalliedStream stored = new TalliedStream(bytes.open());
    last = stored;
    if (!name.endsWith(COMPRESSED)) {
      return stored;
    }
    try {
      return new Inflated(stored);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  /** The digest of what was read since it was opened last. */
  byte[] digest() {
    return last == null ? new byte[0] : last.digest();
  }
}
