package io.corridor.load;

import io.corridor.neo4j.Graph;
import io.corridor.seed.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Brings a graph to what a checked seed says.
 *
 * <p>Loading the same seed again changes nothing. What takes up to {@value #ONE_TRANSACTION} writes
 * is loaded in one transaction, so that there is the old graph or the new one and nothing between;
 * more than that goes in batches, and a load that was cut off is completed by the next. Of two
 * loads of a data set at once, one waits for the other.
 */
public final class Loader {

  static final int ONE_TRANSACTION = 100_000;
  static final String RECORD = LoadRecord.LABEL;

  /**
   * What this loader makes of a seed, as a number that grows when it makes more: 2 stores the
   * bounds of partial dates, 3 what is declared about routes, 4 a list of what is written. A graph
   * of an older layout is completed by the next load.
   */
  static final int LAYOUT = 4;

  private Loader() {}

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

  /** With another number of writes that one transaction takes. */
  static LoadSummary load(
      Graph graph, Seed seed, boolean prune, Progress progress, int oneTransaction) {
    return load(
        graph, seed, prune, progress, new Limits(oneTransaction, ONE_TRANSACTION, Turn.LIMIT));
  }

  /** With another limit to waiting for others. */
  static LoadSummary load(Graph graph, Seed seed, Progress progress, Duration limit) {
    return load(graph, seed, true, progress, new Limits(ONE_TRANSACTION, ONE_TRANSACTION, limit));
  }

  /** With other limits. */
  static LoadSummary load(Graph graph, Seed seed, boolean prune, Progress progress, Limits limits) {
    return new Loading(graph, seed, prune, limits).run(progress);
  }

  /** What {@link #load} would do; nothing is written, in one transaction that only reads. */
  public static LoadPlan plan(Graph graph, Seed seed, boolean prune) {
    return plan(graph, seed, prune, Limits.USUAL);
  }

  /** With other limits. */
  static LoadPlan plan(Graph graph, Seed seed, boolean prune, Limits limits) {
    return new Loading(graph, seed, prune, limits).foresee();
  }

  /** The loads of a data set that the graph remembers, the last one first. */
  public static List<PastLoad> history(Graph graph, String dataset) {
    return Objects.requireNonNull(
        graph.reading(
            transaction ->
                LoadRecord.readAll(transaction, Wording.CYPHER)
                    .getOrDefault(dataset, LoadRecord.NONE)
                    .loads()));
  }

  /** The fingerprint of the seed that the data set of that name was last loaded from. */
  public static Optional<String> loadedFingerprint(Graph graph, String dataset) {
    String query =
        "MATCH (l:%s {dataset: $dataset}) WHERE l.fingerprint IS NOT NULL RETURN l.fingerprint"
            .formatted(RECORD);
    return graph.read(query, Map.of("dataset", dataset)).rows().stream()
        .map(row -> String.valueOf(row.get(0)))
        .findFirst();
  }

  /**
   * Whether the graph was last loaded from that very seed, by a loader that makes as much of it,
   * and no load has been begun since.
   */
  static boolean isCurrent(Graph graph, Seed seed) {
    String query =
        "MATCH (l:%s {dataset: $dataset, fingerprint: $fingerprint, layout: $layout}) WHERE l.%s IS NULL RETURN 1"
            .formatted(RECORD, LoadRecord.UNFINISHED);
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

  /** What a load into an empty graph leaves behind of itself, but for the time. */
  static Map<String, Object> record(Seed seed) {
    return new NextRecord(LoadRecord.NONE, seed)
        .after(Plan.ofNew(seed).summary(true), HoldingsText.of(seed), List.of());
  }
}
