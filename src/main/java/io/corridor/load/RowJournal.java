package io.corridor.load;

import io.corridor.load.LoadSummary.Group;
import io.corridor.seed.Row;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the id and the digest of each row as the seed is read, and compares that with what
 * was written down before the last load: so it is known which rows are other ones now, and nothing
 * has to be asked of the graph.
 *
 * <p>Rows mostly come in the order in which they came last time. What came too early or too late is
 * kept until its counterpart comes; where that gets too much, there is no comparison.
 */
final class RowJournal implements AutoCloseable {

  /** An entry of a journal. */
  record Entry(boolean node, String type, String id, long digest) {

    /** The entry of a row. */
    static Entry of(Row row) {
      return of(row, RowIndexes.digest(row));
    }

    private static Entry of(Row row, long digest) {
      return new Entry(row instanceof Row.Node, row.type().name(), row.id(), digest);
    }

    private String key() {
      return (node ? "n" : "r") + id;
    }
  }

  /**
   * What became of a row; either side is null where there is none.
   *
   * @param was the row as it was; null where only its entry is known
   */
  record Change(@Nullable Entry before, @Nullable Row was, @Nullable Row now) {

    private Change(@Nullable Entry before, @Nullable Row now) {
      this(before, null, now);
    }

    /** Of a row that stays one of its type. */
    static Change of(Row was, Row now) {
      return new Change(Entry.of(was), was, now);
    }

    /** Whether it is all known, and is one of values. */
    boolean isOfValues() {
      return was != null && now != null && was.type().equals(now.type());
    }
  }

  private record Pending(Row row, long digest) {}

  private final Path next;
  private final int most;
  private final DataOutputStream out;
  private final Map<String, Pending> early = new LinkedHashMap<>();
  private final Map<String, Entry> late = new LinkedHashMap<>();
  private final Map<String, Change> changes = new LinkedHashMap<>();
  private @Nullable PastJournal past;
  private final Map<Group, Integer> rows = new HashMap<>();
  private Group group = new Group("", "");
  private int count;

  /**
   * Begins a journal.
   *
   * @param last journal, if there is one
   * @param next the file for this one
   * @param most rows that are told to be other ones
   */
  RowJournal(Path last, Path next, int most) throws IOException {
    this.next = next;
    this.most = most;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(next), 1 << 16));
    this.past = Files.exists(last) ? new PastJournal(last) : null;
  }

  /** Writes down the next row. */
  void accept(Row row, long digest) {
    boolean node = row instanceof Row.Node;
    try {
      if (!group.file().equals(row.location().file()) || !group.type().equals(row.type().name())) {
        rows.merge(group, count, Integer::sum);
        count = 0;
        group = new Group(row.type().name(), row.location().file());
        out.writeByte(node ? PastJournal.NODES : PastJournal.RELATIONSHIPS);
        write(row.type().name());
      }
      count++;
      out.writeByte(PastJournal.ROW);
      write(row.id());
      out.writeLong(digest);
      if (past != null) {
        compare(row, Entry.of(row, digest), past.next());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private void compare(Row row, Entry entry, @Nullable Entry before) throws IOException {
    if (!entry.equals(before)) {
      Entry was = late.remove(entry.key());
      if (was == null) {
        early.put(entry.key(), new Pending(row, entry.digest));
      } else if (!was.equals(entry)) {
        changes.put(entry.key(), new Change(was, row));
      }
      take(before);
    }
  }

  private void take(@Nullable Entry before) throws IOException {
    if (before != null) {
      Pending pending = early.remove(before.key());
      if (pending == null) {
        late.put(before.key(), before);
      } else if (pending.digest != before.digest) {
        changes.put(before.key(), new Change(before, pending.row));
      }
    }
    if (early.size() + late.size() + changes.size() > most) {
      leave();
    }
  }

  private void leave() throws IOException {
    if (past != null) {
      past.close();
      past = null;
    }
    early.clear();
    late.clear();
    changes.clear();
  }

  /** Whether rows are compared with those of the last load. */
  boolean compares() {
    return past != null;
  }

  /** Tells which rows are others, when all have come; nothing if that is not known. */
  Optional<Collection<Change>> end() throws IOException {
    rows.merge(group, count, Integer::sum);
    rows.remove(new Group("", ""));
    out.writeByte(PastJournal.END);
    out.close();
    for (Entry rest = past == null ? null : past.next(); rest != null && past != null; ) {
      take(rest);
      rest = past == null ? null : past.next();
    }
    if (past == null || !past.isComplete()) {
      return Optional.empty();
    }
    early.forEach((key, pending) -> changes.put(key, new Change(null, pending.row)));
    late.forEach((key, entry) -> changes.put(key, new Change(entry, null)));
    return Optional.of(changes.values());
  }

  /** How many rows there were, by type and file. */
  Map<Group, Integer> rows() {
    return rows;
  }

  /** Lets this journal be the last one. */
  void keep(Path last) throws IOException {
    Files.move(next, last, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      leave();
      // A full disk must not be left fuller.
      Files.deleteIfExists(next);
    }
  }
}
