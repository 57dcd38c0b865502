package io.corridor.load;

import io.corridor.load.RowJournal.Entry;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;

/** Gives some rows of a journal other digests, where they stand: all else stays as it is. */
final class JournalEdit {

  private final MappedByteBuffer journal;
  private boolean node;
  private String type = "";

  private JournalEdit(MappedByteBuffer journal) {
    this.journal = journal;
  }

  /**
   * Changes a journal.
   *
   * @param rows in the order in which the journal has them
   * @return whether it has them all; else some may have been changed
   */
  static boolean amend(Path journal, List<Entry> rows) throws IOException {
    try (FileChannel file =
        FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return file.size() <= Integer.MAX_VALUE
          && new JournalEdit(file.map(FileChannel.MapMode.READ_WRITE, 0, file.size())).amend(rows);
    } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
      return false;
    }
  }

  private boolean amend(List<Entry> rows) {
    Iterator<Entry> rest = rows.iterator();
    while (rest.hasNext()) {
      Entry row = rest.next();
      byte[] id = row.id().getBytes(StandardCharsets.UTF_8);
      if (!seek(row, ByteBuffer.wrap(id))) {
        return false;
      }
      journal.putLong(row.digest());
    }
    return true;
  }

  /** Goes to the digest of the next row with an id. */
  private boolean seek(Entry row, ByteBuffer id) {
    for (byte kind = journal.get(); kind != PastJournal.END; kind = journal.get()) {
      int length = journal.getInt();
      int end = journal.position() + length;
      if (kind != PastJournal.ROW) {
        byte[] name = new byte[length];
        journal.get(name);
        type = new String(name, StandardCharsets.UTF_8);
        node = kind == PastJournal.NODES;
      } else if (length == id.remaining()
          && journal.slice(journal.position(), length).equals(id)
          && node == row.node()
          && type.equals(row.type())) {
        journal.position(end);
        return true;
      } else {
        journal.position(end + Long.BYTES);
      }
    }
    return false;
  }
}
