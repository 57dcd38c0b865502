package io.corridor.load;

import io.corridor.load.LoadSummary.Group;
import io.corridor.load.RowJournal.Change;
import io.corridor.load.RowJournal.Entry;
import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
  private final LoadedFiles files;

  LoadMemory(Path folder) {
    this.folder = folder;
    this.journal = folder.resolve("loaded.rows");
    this.state = new LeftState(folder.resolve("loaded.graph"));
    this.files = new LoadedFiles(folder.resolve("loaded.files"));
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

  /** How a load is remembered. */
  private interface Keeping {
    void keep() throws IOException;
  }

  /** A seed that was read, and written down. */
  final class Reading {

    private final Seed seed;
    private final Map<Group, Integer> rows;
    private final Optional<Collection<Change>> changes;
    private final Optional<String> mark;
    private final Optional<RowIndexes> index;
    private final Keeping keeping;

    private Reading(
        Seed seed,
        Map<Group, Integer> rows,
        Optional<Collection<Change>> changes,
        List<String> before,
        Optional<RowIndexes> index,
        Keeping keeping) {
      this.seed = seed;
      this.rows = rows;
      this.changes = changes;
      this.mark = LeftState.mark(before, seed);
      this.index = index;
      this.keeping = keeping;
    }

    Seed seed() {
      return seed;
    }

    /** Whether what is remembered still holds. */
    boolean holds(Optional<Position> position) {
      return mark.isPresent() && mark.equals(position.map(Position::mark));
    }

    /**
     * Loads it, from what is remembered if that still holds.
     *
     * @param before where the database stands
     */
    LoadSummary load(Graph graph, boolean prune, Optional<Position> before, Progress progress) {
      Optional<Recollection> known =
          changes.flatMap(all -> mark.map(then -> new Recollection(then, all, rows)));
      Loading loading = new Loading(graph, seed, prune, Limits.USUAL, before, known, index);
      try {
        state.forget();
      } catch (IOException e) {
        throw failure(e, folder);
      }
      LoadSummary summary = loading.run(progress);
      wasLoaded(loading.left(), summary);
      return summary;
    }

    /** Loads it into an empty store. */
    Optional<LoadSummary> load(
        FirstLoad first, Graph graph, Optional<Position> before, Progress progress) {
      Optional<FirstLoad.Done> done = first.load(graph, progress);
      done.ifPresent(all -> wasLoaded(Position.left(graph, before, all.commits()), all.summary()));
      return done.map(FirstLoad.Done::summary);
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
          keeping.keep();
        } else {
          Files.deleteIfExists(journal);
        }
        state.remember(left.get(), seed, summary);
      } catch (IOException e) {
        throw failure(e, folder);
      }
    }
  }

  /**
   * Reads what has changed in the seed of a workspace, if that is known to be all that there is to
   * read: it counts only while the database stands where the last load has left it.
   *
   * @param changed names of the files that may have changed
   */
  Optional<Reading> edited(Path workspace, Set<String> changed) {
    List<String> before = state.lines();
    Map<String, String> hashes = files.hashes();
    return LeftState.of(before, hashes)
        .filter(last -> Files.exists(journal))
        .flatMap(
            last -> {
              Map<Group, Integer> rows = new LinkedHashMap<>();
              last.counts()
                  .forEach((group, counts) -> rows.put(group, Math.toIntExact(counts.untouched())));
              return SeedEdit.find(
                      workspace, changed, new Past(files, hashes, rows), Loader.ONE_TRANSACTION)
                  .map(edit -> reading(edit, rows, before));
            });
  }

  /** What was loaded last. */
  private record Past(LoadedFiles kept, Map<String, String> files, Map<Group, Integer> rows)
      implements SeedEdit.Past {

    @Override
    public byte[] text(String file) throws IOException {
      return kept.text(file);
    }

    @Override
    public int rows(String type) {
      return rows.entrySet().stream()
          .filter(group -> group.getKey().type().equals(type))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }
  }

  private Reading reading(SeedEdit edit, Map<Group, Integer> rows, List<String> before) {
    List<Entry> now = edit.changes().stream().map(change -> Entry.of(change.now())).toList();
    return new Reading(
        edit.seed(),
        rows,
        Optional.of(
            edit.changes().stream()
                .map(change -> Change.of(change.before(), change.now()))
                .toList()),
        before,
        Optional.empty(),
        () -> {
          if (!JournalEdit.amend(journal, now)) {
            Files.delete(journal);
          }
          files.keep(edit.seed().files(), edit.texts());
        });
  }

  /**
   * Reads the seed of a workspace, and forgets the journal of it unless it is loaded.
   *
   * @param stamp of its files
   * @param packer takes all rows, where there is one
   */
  <T> T reading(
      Path workspace, String stamp, Optional<GraphPacker> packer, Function<Reading, T> work) {
    return reading(
        rows -> Hearing.indexed(workspace, rows, packer),
        seed -> files.keep(workspace, seed.files(), stamp),
        reader -> work.apply(reader.get()));
  }

  /**
   * The same for a bulk load, which reads the seed beside other work, and compares it with nothing.
   *
   * @param work asks for the seed once
   */
  <T> T readingForBulk(Path workspace, Function<Supplier<Reading>, T> work) {
    // Copies of so many rows would take part of the time that it saves.
    return reading(rows -> Hearing.plain(workspace, rows), seed -> {}, work);
  }

  private <T> T reading(
      Function<RowJournal, Hearing> hear,
      Consumer<Seed> copying,
      Function<Supplier<Reading>, T> work) {
    // Before the journal is opened: if somebody else loads now, the mark will be another one then.
    List<String> before = state.lines();
    NewJournals.removeCutOff();
    Path next = NewJournals.create();
    try (RowJournal rows = new RowJournal(journal, next, Loader.ONE_TRANSACTION)) {
      return work.apply(() -> read(hear.apply(rows), rows, copying, before));
    } catch (IOException e) {
      throw failure(e, next);
    } catch (UncheckedIOException e) {
      throw failure(Objects.requireNonNull(e.getCause()), next);
    }
  }

  private Reading read(
      Hearing hearing, RowJournal rows, Consumer<Seed> copying, List<String> before) {
    try {
      Optional<Collection<Change>> changes = rows.end();
      return new Reading(
          hearing.seed(),
          rows.rows(),
          changes,
          before,
          hearing.index(),
          () -> {
            rows.keep(journal);
            copying.accept(hearing.seed());
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CorridorException failure(IOException cause, Path file) {
    return CorridorException.causedBy(cause, Fault.LOAD_LOCK, file, Reasons.of(cause));
  }
}
