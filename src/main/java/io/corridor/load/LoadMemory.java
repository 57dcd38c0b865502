package io.corridor.load;

import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

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

    private Reading(Seed seed, RowJournal rows) throws IOException {
      this.seed = seed;
      this.rows = rows;
      this.changes = rows.end();
    }

    Seed seed() {
      return seed;
    }

    /** Loads it, from what is remembered if that still holds. */
    LoadSummary load(Graph graph, boolean prune, Progress progress) {
      Optional<Recollection> known =
          changes.flatMap(
              all -> state.mark(seed).map(mark -> new Recollection(mark, all, rows.rows())));
      Loading loading = new Loading(graph, seed, prune, Loading.Limits.USUAL, known);
      try {
        state.forget();
        LoadSummary summary = loading.run(progress);
        if (loading.left().isPresent()) {
          // What is left over stands in no journal.
          if (summary.total().leftOver() == 0) {
            rows.keep(journal);
          } else {
            Files.deleteIfExists(journal);
          }
          state.remember(loading.left().get(), seed, summary);
        }
        return summary;
      } catch (IOException e) {
        throw failure(e);
      }
    }
  }

  /** Reads the seed of a workspace, and forgets the journal of it unless it is loaded. */
  <T> T reading(Path workspace, Function<Reading, T> work) {
    Path next = folder.resolve("loaded.rows.next");
    try (RowJournal rows = new RowJournal(journal, next, Loader.ONE_TRANSACTION)) {
      return work.apply(new Reading(SeedReader.read(workspace, rows), rows));
    } catch (IOException e) {
      throw failure(e);
    } catch (UncheckedIOException e) {
      throw failure(Objects.requireNonNull(e.getCause()));
    }
  }

  private CorridorException failure(IOException cause) {
    return CorridorException.causedBy(
        cause, Fault.LOAD_LOCK, folder, cause.getClass().getSimpleName());
  }
}
