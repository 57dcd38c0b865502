package io.corridor.load;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph;
import io.corridor.route.Planning;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads a seed into a store that is still empty, where the server offers to create a graph from
 * within, as the local one does: nothing to compare, one statement to plan, and no row that goes
 * through Cypher. On a server that has just started that takes less than half the time. What is
 * about many rows, constraints and indexes, comes after them; until it has, the record says that
 * the load is not complete.
 */
public final class FirstLoad {

  /** What is asked of the server; it may plan it ahead, word for word. */
  public static final String CREATE = "CALL corridor.load.create($graph)";

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Seed seed;
  private final byte[] packed;

  private FirstLoad(Seed seed, byte[] packed) {
    this.seed = seed;
    this.packed = packed;
  }

  /**
   * What the first load of a workspace's seed will ask of the store, from its model alone.
   *
   * @throws io.corridor.problem.CorridorException where there is no model, or a faulty one
   */
  public static Outline outline(Path workspace) {
    return outline(SeedReader.readModel(workspace));
  }

  /** The same, of a model that was read. */
  static Outline outline(Model model) {
    Seed none = new Seed(model, List.of(), List.of(), Planning.NONE, Map.of());
    return Outline.of(model, record(none).keySet());
  }

  /**
   * Prepares it; nothing comes of a seed that is too large for one transaction.
   *
   * @param heard its rows, if they were packed as they were read
   */
  static Optional<FirstLoad> of(Seed seed, Optional<GraphPacker> heard) {
    if (seed.size() > Loader.ONE_TRANSACTION) {
      return Optional.empty();
    }
    Seed complete = Bounds.complete(seed);
    return heard
        .orElseGet(() -> GraphPacker.of(complete))
        .end(seed.model(), record(complete))
        .map(packed -> new FirstLoad(complete, packed));
  }

  private static Map<String, Object> record(Seed seed) {
    Map<String, Object> record = new HashMap<>(Loader.record(seed));
    record.put("at", ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
    return record;
  }

  /**
   * What was loaded.
   *
   * @param commits transactions that the server has made of it
   */
  record Done(LoadSummary summary, int commits) {}

  /**
   * Loads.
   *
   * @return nothing if the server does not offer it or its store is not empty; nothing was done
   *     then
   */
  Optional<Done> load(Graph graph, Progress progress) {
    progress.report(0, 1);
    Optional<Done> done =
        graph
            .call(CREATE, Map.of("graph", packed), LIMIT)
            .map(answer -> answer.rows().get(0).get(0))
            // A server of an earlier version, which may still be running, knows yes and no.
            .filter(Long.class::isInstance)
            .map(commits -> Math.toIntExact((Long) commits))
            .filter(commits -> commits > 0)
            .map(commits -> new Done(Plan.ofNew(seed).summary(false), commits));
    done.ifPresent(all -> progress.report(1, 1));
    return done;
  }
}
