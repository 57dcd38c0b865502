package io.corridor.load;

import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.seed.Seed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings a graph to what a checked seed says.
 *
 * <p>Loading the same seed again changes nothing. A seed of up to {@value #ONE_TRANSACTION} rows is
 * loaded in one transaction, so that readers see the old graph or the new one and nothing between;
 * a larger one in batches, nodes first, so that a load that was cut off is completed by the next.
 */
public final class Loader {

  static final int ONE_TRANSACTION = 100_000;
  static final String RECORD = "Load";

  /**
   * What this loader makes of a seed, as a number that grows when it makes more: 2 stores the
   * bounds of partial dates, 3 what is declared about routes. A graph of an older layout is
   * completed by the next load.
   */
  private static final int LAYOUT = 3;

  private final Graph graph;
  private final Seed seed;
  private final boolean prune;
  private final Progress progress;
  private final int oneTransaction;

  private Loader(Graph graph, Seed seed, boolean prune, Progress progress, int oneTransaction) {
    this.graph = graph;
    this.seed = Bounds.complete(seed);
    this.prune = prune;
    this.progress = progress;
    this.oneTransaction = oneTransaction;
  }

  /**
   * Loads.
   *
   * @param prune whether what an earlier load wrote and no file has any more is removed
   * @param progress hears of every batch
   * @return what was created, changed, untouched, removed
   */
  public static LoadSummary load(Graph graph, Seed seed, boolean prune, Progress progress) {
    return load(graph, seed, prune, progress, ONE_TRANSACTION);
  }

  /** With another number of rows that one transaction takes. */
  static LoadSummary load(
      Graph graph, Seed seed, boolean prune, Progress progress, int oneTransaction) {
    return new Loader(graph, seed, prune, progress, oneTransaction).run();
  }

  /** The fingerprint of the seed that the data set of that name was last loaded from. */
  public static Optional<String> loadedFingerprint(Graph graph, String dataset) {
    String query = "MATCH (l:%s {dataset: $dataset}) RETURN l.fingerprint".formatted(RECORD);
    return graph.read(query, Map.of("dataset", dataset)).rows().stream()
        .map(row -> String.valueOf(row.get(0)))
        .findFirst();
  }

  /**
   * Whether the graph was last loaded from that very seed, by a loader that makes as much of it.
   */
  static boolean isCurrent(Graph graph, Seed seed) {
    String query =
        "MATCH (l:%s {dataset: $dataset, fingerprint: $fingerprint, layout: $layout}) RETURN 1"
            .formatted(RECORD);
    Map<String, Object> record =
        Map.of("dataset", seed.model().name(), "fingerprint", seed.fingerprint(), "layout", LAYOUT);
    return !graph.read(query, record).rows().isEmpty();
  }

  /**
   * Stands before a sign that the graph is loaded: what an older loader has left is no such sign.
   */
  static String signed(String stamp) {
    return "layout %d%n%s".formatted(LAYOUT, stamp);
  }

  private LoadSummary run() {
    Schema.ensure(graph, seed.model());
    Planner planner = new Planner(seed);
    if (seed.size() <= oneTransaction) {
      return Objects.requireNonNull(
          graph.writing(transaction -> apply(transaction, planner.plan(transaction))));
    }
    Plan plan = Objects.requireNonNull(graph.reading(planner::plan));
    List<Consumer<Transaction>> steps = steps(plan);
    for (int i = 0; i < steps.size(); i++) {
      Consumer<Transaction> step = steps.get(i);
      graph.writing(
          transaction -> {
            step.accept(transaction);
            return true;
          });
      progress.report(i + 1, steps.size());
    }
    return plan.summary(prune);
  }

  private LoadSummary apply(Transaction transaction, Plan plan) {
    List<Consumer<Transaction>> steps = steps(plan);
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).accept(transaction);
      progress.report(i + 1, steps.size());
    }
    return plan.summary(prune);
  }

  private List<Consumer<Transaction>> steps(Plan plan) {
    List<Consumer<Transaction>> steps = new PlanWriter(seed.model()).steps(plan, prune);
    steps.add(this::leaveRecord);
    return steps;
  }

  /** Last of all: who finds the record can rely on the rest. Nothing is written if it stands. */
  private void leaveRecord(Transaction transaction) {
    transaction.run(
        """
        MERGE (l:%s {dataset: $dataset})
        WITH l WHERE coalesce(l.fingerprint, '') <> $fingerprint OR coalesce(l.layout, 1) <> $layout
        SET l.fingerprint = $fingerprint, l.layout = $layout, l.at = datetime(), l.nodes = $nodes,
            l.relationships = $relationships, l.planning = $planning
        """
            .formatted(RECORD),
        record(seed));
  }

  /** What a load leaves behind of itself, but for the time. */
  static Map<String, Object> record(Seed seed) {
    return Map.of(
        "dataset",
        seed.model().name(),
        "fingerprint",
        seed.fingerprint(),
        "layout",
        (long) LAYOUT,
        "nodes",
        (long) seed.nodes().size(),
        "relationships",
        (long) seed.relationships().size(),
        // A server answers whoever asks about routes, with or without the files.
        "planning",
        seed.planning().lines());
  }
}
