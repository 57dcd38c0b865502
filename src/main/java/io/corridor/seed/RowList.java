package io.corridor.seed;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Problems;
import io.corridor.problem.Reasons;
import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows that stay in their files because they are too many to be held: each pass over the list reads
 * the files again, and ends in {@link Fault#SEED_CHANGED} if they are no longer what was checked.
 * Going through it is O(rows) in constant memory; so is getting one row, which nobody should.
 *
 * @param <R> nodes or relationships
 */
final class RowList<R extends Row> extends AbstractList<R> {

  private final List<SeedFile> files;
  private final Class<R> kind;
  private final int size;
  private final Digests digests;

  /**
   * Rows that were checked.
   *
   * @param size how many rows the files held
   * @param digests what the files were then
   */
  RowList(List<SeedFile> files, Class<R> kind, int size, Digests digests) {
    this.files = List.copyOf(files);
    this.kind = kind;
    this.size = size;
    this.digests = digests;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public R get(int index) {
    try (Pass pass = new Pass()) {
      for (int i = 0; i < index; i++) {
        pass.next();
      }
      return pass.next();
    }
  }

  @Override
  public Iterator<R> iterator() {
    return new Pass();
  }

  @Override
  public void forEach(Consumer<? super R> action) {
    try (Pass pass = new Pass()) {
      pass.forEachRemaining(action);
    }
  }

  /** One pass over all files. Closes each when it has read it, or when it is left. */
  private final class Pass implements Iterator<R>, AutoCloseable {

    private final Iterator<SeedFile> rest = files.iterator();
    private final Problems problems = new Problems();
    private @Nullable SeedFile file;
    private @Nullable FileReader reader;
    private @Nullable R next;

    @Override
    public boolean hasNext() {
      if (next == null) {
        next = read();
      }
      return next != null;
    }

    @Override
    public R next() {
      R row = next == null ? read() : next;
      next = null;
      if (row == null) {
        throw new NoSuchElementException();
      }
      return row;
    }

    private @Nullable R read() {
      try {
        while (reader != null || rest.hasNext()) {
          if (reader == null) {
            file = rest.next();
            reader = new FileReader(file, problems);
          }
          Row row = reader.next();
          if (row != null) {
            return kind.cast(row);
          }
          checkUnchanged();
          close();
        }
        return null;
      } catch (IOException e) {
        throw CorridorException.causedBy(e, Fault.SEED_UNREADABLE, SeedFiles.FOLDER, Reasons.of(e));
      }
    }

    private void checkUnchanged() {
      if (file != null
          && !(problems.isEmpty() && Arrays.equals(file.digest(), digests.of(file.name())))) {
        throw new CorridorException(Fault.SEED_CHANGED, file.name());
      }
    }

    @Override
    public void close() {
      try {
        if (reader != null) {
          reader.close();
        }
      } catch (IOException e) {
        throw CorridorException.causedBy(e, Fault.SEED_UNREADABLE, SeedFiles.FOLDER, Reasons.of(e));
      } finally {
        reader = null;
      }
    }
  }
}
