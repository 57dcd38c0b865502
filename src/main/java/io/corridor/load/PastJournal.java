package io.corridor.load;

import io.corridor.load.RowJournal.Entry;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A journal of rows that is read, from its first entry to the last. */
final class PastJournal implements AutoCloseable {

  static final int END = 0;
  static final int NODES = 1;
  static final int RELATIONSHIPS = 2;
  static final int ROW = 3;

  private final DataInputStream in;
  private boolean node;
  private String type = "";
  private boolean complete;

  PastJournal(Path file) throws IOException {
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  /** The next entry; null at the end. */
  @Nullable Entry next() throws IOException {
    try {
      for (int kind = complete ? END : in.readByte(); kind != END; kind = in.readByte()) {
        if (kind == ROW) {
          return new Entry(node, type, text(), in.readLong());
        }
        node = kind == NODES;
        type = text();
      }
      complete = true;
    } catch (EOFException cutOff) {
      // Not complete.
    }
    return null;
  }

  private String text() throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether it was read to its end. */
  boolean isComplete() {
    return complete;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
