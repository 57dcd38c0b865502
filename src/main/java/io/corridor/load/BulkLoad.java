package io.corridor.load;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedFiles;
import io.corridor.seed.SeedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Loads a seed into an empty store through Neo4j's own importer. What it leaves is what any other
 * load of the same files would leave, the record included.
 *
 * <p>Nothing is replaced before all is checked and imported. A load that is cut off after that is
 * completed by the next one, of whatever kind.
 */
public final class BulkLoad {

  /** Below it, starting the importer takes longer than it spares. */
  static final long ROWS = 200_000;

  /** Rows of places and legs are longer; whoever has shorter ones has more of them here. */
  private static final long BYTES_PER_ROW = 70;

  private static final int PERCENT = 100;

  private final Path workspace;
  private final BulkStore store;
  private final Supplier<Graph> graphs;

  /**
   * Of a workspace.
   *
   * @param store is closed by the load
   * @param graphs connects to the server, started if need be; anew each time
   */
  public BulkLoad(Path workspace, BulkStore store, Supplier<Graph> graphs) {
    this.workspace = workspace;
    this.store = store;
    this.graphs = graphs;
  }

  /** Whether a seed is so large that an empty store is filled sooner in this way. */
  public static boolean pays(Path workspace) {
    return SeedFiles.rowBytes(workspace) > ROWS * BYTES_PER_ROW;
  }

  /**
   * Loads.
   *
   * @param reader reads the seed, and remembers it beside the store
   * @return nothing where the store is not empty; nothing was done then
   */
  Optional<LoadSummary> load(Supplier<LoadMemory.Reading> reader, Progress progress) {
    Model model = SeedReader.readModel(workspace);
    LoadMemory.Reading reading;
    try (store) {
      if (!isEmpty(model)) {
        return Optional.empty();
      }
      String stamp = SeedFiles.stamp(workspace);
      reading = imported(model, reader, progress);
      checkUnchanged(stamp, SeedFiles.stamp(workspace));
      // A server was perhaps started meanwhile, and written to.
      if (!isEmpty(model)) {
        return Optional.empty();
      }
      store.put();
    }
    Seed seed = Bounds.complete(reading.seed());
    // Beside the start of the server and its indexes: to list all ids takes a core some time, too.
    FutureTask<Map<String, Object>> record = begun(() -> Loader.record(seed));
    Optional<Position> left = Imported.complete(graphs.get(), model, record);
    LoadSummary summary = Plan.ofNew(seed).summary(false);
    reading.wasLoaded(left, summary);
    progress.report(PERCENT, PERCENT);
    return Optional.of(summary);
  }

  /** The importer has read the files at another moment than the check. */
  private static void checkUnchanged(String before, String after) {
    Set<String> changed = new TreeSet<>(after.lines().toList());
    before.lines().filter(line -> !changed.remove(line)).forEach(changed::add);
    if (!changed.isEmpty()) {
      String line = changed.iterator().next();
      String name = line.substring(0, line.lastIndexOf(' ', line.lastIndexOf(' ') - 1));
      throw new CorridorException(Fault.SEED_CHANGED, name);
    }
  }

  private boolean isEmpty(Model model) {
    return store.isNew() || isEmpty(graphs.get(), model);
  }

  /** Whether there is neither a node nor a constraint or an index of somebody else's. */
  private static boolean isEmpty(Graph graph, Model model) {
    List<String> ours = Schema.items(model).stream().map(SchemaItem::name).toList();
    return graph.read("MATCH (n) RETURN 1 LIMIT 1", Map.of()).rows().isEmpty()
        && Schema.existing(graph).entrySet().stream()
            // Those without properties are Neo4j's own, for labels and types.
            .filter(found -> !List.of().equals(found.getValue().properties()))
            .allMatch(found -> ours.contains(found.getKey()));
  }

  private LoadMemory.Reading imported(
      Model model, Supplier<LoadMemory.Reading> reader, Progress progress) {
    ImportFiles files = new ImportFiles(store.begin(), workspace, model, ImportFiles.Placing.LINK);
    files.takeFitting();
    // Beside the check, which takes one core of several; what it refuses is thrown away.
    Callable<List<Long>> run = () -> run(files, progress);
    Optional<FutureTask<List<Long>>> ahead =
        files.allFit() ? Optional.of(begun(run)) : Optional.empty();
    LoadMemory.Reading reading = reader.get();
    Seed seed = reading.seed();
    if (ahead.isEmpty()) {
      files.writeOthers(Bounds.complete(seed));
    }
    List<Long> expected = List.of((long) seed.nodes().size(), (long) seed.relationships().size());
    List<Long> counts = Futures.get(ahead.orElseGet(() -> begun(run)));
    if (!counts.equals(expected)) {
      // Such as an empty row, which the importer takes for a node.
      files.forget();
      files.writeOthers(Bounds.complete(seed));
      counts = run(files, progress);
    }
    if (!counts.equals(expected)) {
      throw new CorridorException(
          Fault.BULK_FAILED, "it has read %s rows instead of %s".formatted(counts, expected));
    }
    return reading;
  }

  private List<Long> run(ImportFiles files, Progress progress) {
    return store.run(files.arguments("neo4j"), percent -> progress.report(percent, PERCENT + 1));
  }

  private static <T> FutureTask<T> begun(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "bulk");
    thread.setDaemon(true);
    thread.start();
    return task;
  }
}
