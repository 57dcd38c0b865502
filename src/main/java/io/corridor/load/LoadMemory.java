package io.corridor.load;

import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import io.corridor.seed.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is remembered beside a store of the last load: where the database stood when it was done,
 * and a journal of the rows. It counts only while the database stands there; when in doubt, it is
 * forgotten, and the graph is compared with the files.
 */
final class LoadMemory {

  private final Path folder;
  private final Path journal;
  private final LeftState state;

  LoadMemory(Path folder) {
    this.folder = folder;
    this.journal = folder.resolve("loaded.rows");
    this.state = new LeftState(folder.resolve("loaded.graph"));
  }

  /** What a load of the same files would find; nothing where that is not known. */
  Optional<LoadSummary> find(Optional<Position> position, boolean prune) {
    return state.find(position).filter(summary -> !prune || summary.total().leftOver() == 0);
  }

  /**
   * Whether the graph was last loaded from that very seed. It is asked only where that is not
   * remembered.
   */
  boolean isCurrent(Graph graph, Optional<Position> position, Seed seed) {
    return state.isOf(seed, position).orElseGet(() -> Loader.isCurrent(graph, seed));
  }

  /** A seed that was read, and written down. */
  final class Reading {

    private final Seed seed;
    private final RowJournal rows;
    private final Optional<Collection<RowJournal.Change>> changes;
    private final Optional<String> mark;

    private final Optional<RowIndexes> index;

    private Reading(Hearing hearing, RowJournal rows, List<String> before) throws IOException {
      this.seed = hearing.seed();
      this.index = hearing.index();
      this.mark = LeftState.mark(before, seed);
      this.rows = rows;
      this.changes = rows.end();
    }

    Seed seed() {
      return seed;
    }

    /** Loads it, from what is remembered if that still holds. */
    LoadSummary load(Graph graph, boolean prune, Progress progress) {
      Optional<Recollection> known =
          changes.flatMap(all -> mark.map(then -> new Recollection(then, all, rows.rows())));
      Loading loading = new Loading(graph, seed, prune, Limits.USUAL, known, index);
      try {
        state.forget();
      } catch (IOException e) {
        throw failure(e, folder);
      }
      LoadSummary summary = loading.run(progress);
      wasLoaded(loading.left(), summary);
      return summary;
    }

    /** Loads it into an empty store, in one transaction where the store was prepared for it. */
    Optional<LoadSummary> load(FirstLoad first, Graph graph, Progress progress) {
      Optional<Position> start = Position.of(graph);
      Optional<LoadSummary> summary = first.load(graph, progress);
      Optional<Position> left =
          summary
              .flatMap(loaded -> Position.of(graph))
              .filter(end -> start.filter(s -> end.isOnly(1, s)).isPresent());
      summary.ifPresent(loaded -> wasLoaded(left, loaded));
      return summary;
    }

    /**
     * Was loaded.
     *
     * @param left where that has left the database; nothing if it is not certain that it holds just
     *     that
     */
    void wasLoaded(Optional<Position> left, LoadSummary summary) {
      if (left.isEmpty()) {
        return;
      }
      try {
        // What is left over stands in no journal.
        if (summary.total().leftOver() == 0) {
          rows.keep(journal);
        } else {
          Files.deleteIfExists(journal);
        }
        state.remember(left.get(), seed, summary);
      } catch (IOException e) {
        throw failure(e, folder);
      }
    }
  }

  /** Reads the seed of a workspace, and forgets the journal of it unless it is loaded. */
  <T> T reading(Path workspace, Function<Reading, T> work) {
    return reading(rows -> Hearing.indexed(workspace, rows), reader -> work.apply(reader.get()));
  }

  /**
   * The same for a bulk load, which reads the seed beside other work, and compares it with nothing.
   *
   * @param work asks for the seed once
   */
  <T> T readingForBulk(Path workspace, Function<Supplier<Reading>, T> work) {
    return reading(rows -> Hearing.plain(workspace, rows), work);
  }

  private <T> T reading(Function<RowJournal, Hearing> hear, Function<Supplier<Reading>, T> work) {
    // Before the journal is opened: if somebody else loads now, the mark will be another one then.
    List<String> before = state.lines();
    NewJournals.removeCutOff();
    Path next = NewJournals.create();
    try (RowJournal rows = new RowJournal(journal, next, Loader.ONE_TRANSACTION)) {
      return work.apply(() -> read(hear.apply(rows), rows, before));
    } catch (IOException e) {
      throw failure(e, next);
    } catch (UncheckedIOException e) {
      throw failure(Objects.requireNonNull(e.getCause()), next);
    }
  }

  private Reading read(Hearing hearing, RowJournal rows, List<String> before) {
    try {
      return new Reading(hearing, rows, before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CorridorException failure(IOException cause, Path file) {
    return CorridorException.causedBy(cause, Fault.LOAD_LOCK, file, Reasons.of(cause));
  }
}
