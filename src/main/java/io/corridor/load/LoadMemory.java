package io.corridor.load;

import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedFiles;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is remembered beside a store of the last load: where the database stood when it was done,
 * and a journal of the rows. It counts only while the database stands there; when in doubt, it is
 * forgotten, and the graph is compared with the files.
 */
final class LoadMemory {

  /** In fewer bytes there are hardly more rows than one transaction takes. */
  private static final long BYTES_OF_MANY = 40L * Loader.ONE_TRANSACTION;

  /** What is kept of the rows twice, for the check and for the load, and room to grow. */
  private static final int HEAP_PER_BYTE = 4;

  private final Path folder;
  private final Path journal;
  private final LeftState state;

  LoadMemory(Path folder) {
    this.folder = folder;
    this.journal = folder.resolve("loaded.rows");
    this.state = new LeftState(folder.resolve("loaded.graph"));
  }

  /** What a load of the same files would find; nothing where that is not known. */
  Optional<LoadSummary> find(Graph graph, boolean prune) {
    return state
        .find(Position.of(graph))
        .filter(summary -> !prune || summary.total().leftOver() == 0);
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
        LoadSummary summary = loading.run(progress);
        remember(loading.left(), summary);
        return summary;
      } catch (IOException e) {
        throw failure(e, folder);
      }
    }

    /** Loads it into an empty store, in one transaction where the store was prepared for it. */
    Optional<LoadSummary> load(FirstLoad first, Graph graph, Progress progress) {
      Optional<Position> start = Position.of(graph);
      Optional<LoadSummary> summary = first.load(graph, progress);
      Optional<Position> left =
          summary
              .flatMap(loaded -> Position.of(graph))
              .filter(end -> start.filter(s -> end.isOnly(1, s)).isPresent());
      try {
        if (summary.isPresent()) {
          remember(left, summary.get());
        }
      } catch (IOException e) {
        throw failure(e, folder);
      }
      return summary;
    }

    private void remember(Optional<Position> left, LoadSummary summary) throws IOException {
      if (left.isPresent()) {
        // What is left over stands in no journal.
        if (summary.total().leftOver() == 0) {
          rows.keep(journal);
        } else {
          Files.deleteIfExists(journal);
        }
        state.remember(left.get(), seed, summary);
      }
    }
  }

  /** Reads the seed of a workspace, and forgets the journal of it unless it is loaded. */
  <T> T reading(Path workspace, Function<Reading, T> work) {
    // Before the journal is opened: if somebody else loads now, the mark will be another one then.
    List<String> before = state.lines();
    NewJournals.removeCutOff();
    Path next = NewJournals.create();
    try (RowJournal rows = new RowJournal(journal, next, Loader.ONE_TRANSACTION)) {
      return work.apply(new Reading(hear(workspace, rows), rows, before));
    } catch (IOException e) {
      throw failure(e, next);
    } catch (UncheckedIOException e) {
      throw failure(Objects.requireNonNull(e.getCause()), next);
    }
  }

  /** A seed, and the index of its rows where that will be needed. */
  private record Hearing(Seed seed, Optional<RowIndexes> index) {}

  /**
   * Where many rows are all there is to go by, their index is made as they are read anyway, if
   * there is room for it beside that which checks them.
   */
  private static Hearing hear(Path workspace, RowJournal rows) {
    long bytes = SeedFiles.rowBytes(workspace);
    boolean large = bytes > BYTES_OF_MANY;
    boolean fits = bytes < Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE;
    Optional<RowIndexes> index =
        large && fits && !rows.compares() ? Optional.of(new RowIndexes()) : Optional.empty();
    Consumer<Row> hearer =
        row -> {
          long digest = RowIndexes.digest(row);
          rows.accept(row, digest);
          index.ifPresent(all -> add(row, digest, all));
        };
    return new Hearing(
        large ? readAside(workspace, hearer) : SeedReader.read(workspace, hearer), index);
  }

  private static Seed readAside(Path workspace, Consumer<Row> hearer) {
    try (Aside aside = new Aside(hearer)) {
      Seed seed = SeedReader.read(workspace, aside);
      aside.end();
      return seed;
    }
  }

  private static void add(Row row, long digest, RowIndexes all) {
    Row complete = Bounds.complete(row);
    all.add(complete, complete == row ? digest : RowIndexes.digest(complete));
  }

  private static CorridorException failure(IOException cause, Path file) {
    return CorridorException.causedBy(cause, Fault.LOAD_LOCK, file, Reasons.of(cause));
  }
}
