package io.corridor.load;

import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Keeps the graph of a local server at what its workspace's files say: loaded on first use, and
 * again when a file has changed.
 *
 * <p>A stamp of the files beside the store tells in a few milliseconds that nothing has changed;
 * the record in the graph is the truth behind it.
 */
public final class Freshness {

  private static final long LOOK_NANOS = 20_000_000;

  private final Path workspace;
  private final Path stampFile;
  private final Path lockFile;
  private final LoadMemory memory;

  /**
   * Watches a workspace.
   *
   * @param folder of the local server, which goes when its store goes
   */
  public Freshness(Path workspace, Path folder) {
    this.workspace = workspace;
    this.stampFile = folder.resolve("loaded");
    this.lockFile = folder.resolve("load.lock");
    this.memory = new LoadMemory(folder);
  }

  /** Whether no file has changed since the graph was loaded. Reads no file of the seed. */
  public boolean isFresh() {
    String stamped = stamped();
    return !stamped.isEmpty() && stamped.equals(Loader.signed(SeedFiles.stamp(workspace)));
  }

  /** The stamp that the last load has left; empty where there is none. */
  private String stamped() {
    try {
      return Files.exists(stampFile) ? Files.readString(stampFile) : "";
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Lets a server make ready for a load that is to be expected, while the files are still read: it
   * makes the plans of what it will be asked. Nothing is written.
   *
   * @throws CorridorException where it does not answer; a load will meet that, too
   */
  public void prepare(Graph graph) {
    if (!isFresh()) {
      Position.of(graph)
          .filter(position -> wasLoaded())
          .map(position -> position.wording().records())
          .ifPresent(records -> graph.writing(transaction -> transaction.run(records)));
    }
  }

  /**
   * Loads if needed; one process, and one thread of it, at a time.
   *
   * @param graph is asked for only if the files have changed
   * @return what was loaded, if anything was
   */
  public Optional<LoadSummary> ensure(Supplier<Graph> graph, Progress progress) {
    if (isFresh()) {
      return Optional.empty();
    }
    return load(
        graph,
        progress,
        (reading, open, position) ->
            memory.isCurrent(open, position, reading.seed())
                ? Optional.empty()
                : Optional.of(reading.load(open, true, position, progress)));
  }

  /**
   * Loads, whether needed or not; one process, and one thread of it, at a time. Where no file has
   * changed since the last load, and nobody has committed anything to the database since, what was
   * found then is there now: neither is looked at.
   *
   * @param graph is asked for when all is ready for it
   */
  public LoadSummary load(Supplier<Graph> graph, boolean prune, Progress progress) {
    Optional<LoadSummary> known =
        isFresh() ? memory.find(Position.of(graph.get()), prune) : Optional.empty();
    return known
        .or(
            () ->
                load(
                    graph,
                    progress,
                    (reading, open, position) ->
                        memory
                            .find(position, prune)
                            .filter(found -> memory.isCurrent(open, position, reading.seed()))
                            .or(() -> Optional.of(reading.load(open, prune, position, progress)))))
        .orElseThrow();
  }

  /** What is done with a seed that was read, where it is no first load. */
  private interface Further {
    Optional<LoadSummary> load(
        LoadMemory.Reading reading, Graph graph, Optional<Position> position);
  }

  private Optional<LoadSummary> load(Supplier<Graph> graph, Progress progress, Further further) {
    // The stamp is taken before reading: a file that changes meanwhile is seen the next time.
    String stamp = SeedFiles.stamp(workspace);
    Loaded edited =
        SeedFiles.changed(stamped(), Loader.signed(stamp))
            .flatMap(changed -> memory.edited(workspace, changed))
            .map(reading -> loadEdit(reading, stamp, graph.get(), progress, further))
            .orElse(Loaded.NOT);
    return edited.done() ? edited.summary() : loadWhole(stamp, graph, progress, further);
  }

  /**
   * What came of a way to load.
   *
   * @param done whether it was one
   */
  private record Loaded(boolean done, Optional<LoadSummary> summary) {

    static final Loaded NOT = new Loaded(false, Optional.empty());
  }

  private Loaded loadEdit(
      LoadMemory.Reading edit, String stamp, Graph open, Progress progress, Further further) {
    return alone(
        progress,
        () -> {
          Optional<Position> position = Position.of(open);
          if (!edit.holds(position)) {
            return Loaded.NOT;
          }
          Optional<LoadSummary> summary = further.load(edit, open, position);
          markFresh(stamp);
          return new Loaded(true, summary);
        });
  }

  private Optional<LoadSummary> loadWhole(
      String stamp, Supplier<Graph> graph, Progress progress, Further further) {
    Optional<GraphPacker> packer = packer();
    return memory.reading(
        workspace,
        stamp,
        packer,
        reading -> {
          Optional<FirstLoad> first = first(reading.seed(), packer);
          Graph open = graph.get();
          return alone(
              progress,
              () -> {
                Optional<Position> position = Position.of(open);
                Optional<LoadSummary> summary =
                    first
                        .flatMap(load -> reading.load(load, open, position, progress))
                        .or(() -> further.load(reading, open, position));
                markFresh(stamp);
                return summary;
              });
        });
  }

  /**
   * Loads through Neo4j's own importer.
   *
   * @return nothing where the store is not empty; nothing was done then
   */
  public Optional<LoadSummary> load(BulkLoad bulk, Progress progress) {
    String stamp = SeedFiles.stamp(workspace);
    return alone(
        progress,
        () -> {
          Optional<LoadSummary> summary =
              memory.readingForBulk(workspace, seed -> bulk.load(seed, progress));
          summary.ifPresent(loaded -> markFresh(stamp));
          return summary;
        });
  }

  /** For a first load; where there are too many rows for it, they are not packed in vain. */
  private Optional<GraphPacker> packer() {
    return wasLoaded() || BulkLoad.pays(workspace)
        ? Optional.empty()
        : Optional.of(new GraphPacker());
  }

  /** Made before the graph is asked for, which may take a while to be there. */
  private Optional<FirstLoad> first(Seed seed, Optional<GraphPacker> packer) {
    return wasLoaded() ? Optional.empty() : FirstLoad.of(seed, packer);
  }

  /** Whether the graph was loaded before, from whatever files. */
  public boolean wasLoaded() {
    return Files.exists(stampFile);
  }

  private <T> T alone(Progress progress, Supplier<T> work) {
    // The lock of a file is for processes; among threads it fails instead of waiting.
    synchronized (Freshness.class) {
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lock(channel, progress)) {
        assert lock.isValid();
        return work.get();
      } catch (IOException e) {
        throw CorridorException.causedBy(e, Fault.LOAD_LOCK, lockFile, Reasons.of(e));
      }
    }
  }

  /** The system takes it back from a process that ends, however that comes about. */
  private FileLock lock(FileChannel channel, Progress progress) throws IOException {
    long deadline = System.nanoTime() + Turn.LIMIT.toNanos();
    FileLock lock = channel.tryLock();
    while (lock == null) {
      if (System.nanoTime() > deadline) {
        throw new CorridorException(Fault.LOAD_BUSY, workspace, Turn.LIMIT.toMinutes());
      }
      progress.waiting();
      LockSupport.parkNanos(LOOK_NANOS);
      lock = channel.tryLock();
    }
    return lock;
  }

  private void markFresh(String stamp) {
    try {
      Files.writeString(stampFile, Loader.signed(stamp));
    } catch (IOException e) {
      throw CorridorException.causedBy(e, Fault.LOAD_LOCK, stampFile, Reasons.of(e));
    }
  }
}
