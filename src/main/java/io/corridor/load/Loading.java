package io.corridor.load;

import io.corridor.load.LoadPlan.Difference;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One load of one seed: foreseen, or carried out. A small seed is compared in one go, as its rows
 * are held anyway; for what is more than one transaction takes, that would be too much.
 */
final class Loading {

  /** Steps of a load that are told beforehand; of more, the counts. */
  static final int TOLD = 100_000;

  private final Graph graph;
  private final Seed seed;
  private final String dataset;
  private final boolean prune;
  private final Limits limits;
  private Optional<Recollection> known;
  private @Nullable RowIndexes rows;

  /** Constraints and indexes; nothing while none can be missing, as nobody has changed anything. */
  private @Nullable Map<String, Schema.Existing> existing;

  private Optional<Position> before;
  private Wording wording = Wording.CYPHER;
  private Optional<Position> left = Optional.empty();
  private int commits;

  Loading(Graph graph, Seed seed, boolean prune, Limits limits) {
    this(graph, seed, prune, limits, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * With what is known of the graph.
   *
   * @param before where the database stood a moment ago
   * @param known counts only while the database stands where it stood
   * @param rows of the seed, if they were indexed as they were read
   */
  Loading(
      Graph graph,
      Seed seed,
      boolean prune,
      Limits limits,
      Optional<Position> before,
      Optional<Recollection> known,
      Optional<RowIndexes> rows) {
    this.before = before;
    this.known = known;
    this.graph = graph;
    this.seed = Bounds.complete(seed);
    this.dataset = seed.model().name();
    this.prune = prune;
    this.limits = limits;
    this.rows = rows.orElse(null);
  }

  private boolean isLarge(LoadRecord before) {
    return seed.size() > limits.oneTransaction()
        || before.rows() > limits.oneTransaction()
        || before.unfinished().isPresent();
  }

  private RowIndexes rows() {
    if (rows == null) {
      rows = RowIndexes.of(seed);
    }
    return rows;
  }

  private Undertaking undertake(Transaction transaction, Records records) {
    boolean alone = records.others().isEmpty() && records.mine().unfinished().isEmpty();
    if (known.isPresent() && alone) {
      return Recalled.of(seed, prune, records, known.get(), transaction);
    }
    if (isLarge(records.mine())) {
      return Sifted.of(seed, prune, rows(), records, graph, transaction);
    }
    Plan plan = new Planner(seed).plan(transaction, records.listed());
    return new Planned(seed, records, plan, prune);
  }

  LoadPlan foresee() {
    Map<String, Schema.Existing> existing = Schema.existing(graph);
    return Objects.requireNonNull(
        graph.reading(
            transaction -> {
              Records records = Records.read(transaction, dataset, wording);
              Undertaking undertaking = undertake(transaction, records);
              List<LoadPlan.Step> steps = undertaking.steps(transaction, TOLD);
              return LoadPlan.of(
                  steps,
                  undertaking.summary(),
                  prune,
                  missing(existing),
                  Schema.obsolete(existing, former(records)),
                  dataset,
                  new Difference(
                      LoadRecord.PLANNING,
                      records.mine().texts(LoadRecord.PLANNING),
                      seed.planning().lines()));
            }));
  }

  private List<Schema.Step> missing(Map<String, Schema.Existing> existing) {
    List<Schema.Step> missing = new ArrayList<>(Schema.missing(existing, seed.model()));
    missing.addAll(Schema.cutOff(existing, seed.model()));
    return missing;
  }

  private Set<String> former(Records records) {
    return records.formerSchema(Schema.items(seed.model()));
  }

  /**
   * A load that is carried out, or too large for one transaction.
   *
   * @param token stands on the record where batches are to follow
   * @param obsolete constraints and indexes that no data set needs any more
   */
  private record Attempt(
      Undertaking undertaking, Optional<String> token, List<Schema.Step> obsolete) {}

  LoadSummary run(Progress progress) {
    before = before.or(() -> Position.of(graph));
    stands(before);
    boolean rowsFirst = known.isEmpty() && isLarge(LoadRecord.NONE) && makeWay(progress);
    if (known.isEmpty()) {
      if (!rowsFirst) {
        existing = Schema.ensure(graph, seed.model());
      }
      before = Position.of(graph);
    }
    commits = 0;
    Optional<Attempt> done;
    do {
      new Turn(graph, wording, dataset, limits.waiting()).await(progress);
      stands(Position.of(graph));
      if (known.isEmpty() && existing == null) {
        existing = Schema.ensure(graph, seed.model());
      }
      if (existing != null) {
        Schema.mend(graph, existing, seed.model());
      }
      // Whoever has loaded in between has changed what there is to do.
      done = attempt(progress).filter(a -> a.token().isEmpty() || inBatches(a, progress));
      known = Optional.empty();
    } while (done.isEmpty());
    left = Position.left(graph, before, commits);
    if (rowsFirst) {
      Schema.ensure(graph, seed.model());
    }
    if (prune && Schema.run(graph, done.get().obsolete())) {
      left = Optional.empty();
    }
    return done.get().undertaking().summary();
  }

  /** Takes note of where the database stands; what is known of another moment is forgotten. */
  private void stands(Optional<Position> now) {
    wording = now.map(Position::wording).orElse(Wording.CYPHER);
    known = known.filter(k -> now.filter(n -> n.mark().equals(k.mark())).isPresent());
  }

  /** In one transaction, of which nothing is left where what is known turns out to be wrong. */
  private Optional<Attempt> attempt(Progress progress) {
    try {
      return Optional.ofNullable(graph.writing(t -> attempt(t, progress)));
    } catch (Recollection.Mistaken mistaken) {
      return Optional.empty();
    }
  }

  /** What of former constraints and indexes is there, of which there are hardly ever any. */
  private List<Schema.Step> obsolete(Set<String> former) {
    if (former.isEmpty()) {
      return List.of();
    }
    return Schema.obsolete(existing == null ? Schema.existing(graph) : existing, former);
  }

  /**
   * Where the load has left the database; nothing if anybody else has committed anything since it
   * began to compare, or may have: then it can differ from the files without anybody knowing.
   */
  Optional<Position> left() {
    return left;
  }

  /**
   * Reads the rows before anybody has to wait for that, and lets those of an empty graph come
   * before its constraints and indexes, which then take a fraction of the time.
   */
  private boolean makeWay(Progress progress) {
    rows();
    if (seed.size() <= limits.schemaFirst()) {
      return false;
    }
    existing = Schema.existing(graph);
    Schema.ensureRecords(graph, existing, seed.model());
    new Turn(graph, wording, dataset, limits.waiting()).await(progress);
    return Schema.makeWay(graph, existing, seed.model());
  }

  private Attempt attempt(Transaction transaction, Progress progress) {
    LoadRecord.lock(transaction, dataset, wording);
    Records records = Records.read(transaction, dataset, wording);
    Undertaking undertaking = undertake(transaction, records);
    List<Schema.Step> obsolete = obsolete(former(records));
    if (undertaking.size() > limits.oneTransaction()) {
      String token = UUID.randomUUID().toString();
      records.mine().announce(transaction, seed, undertaking.holdsMeanwhile(), token, wording);
      commits = 1;
      return new Attempt(undertaking, Optional.of(token), obsolete);
    }
    try (Writing writing = Writing.in(transaction, progress, undertaking.batches() + 1)) {
      undertaking.write(writing);
      boolean left = leaveRecord(undertaking, records, obsolete, transaction);
      commits = left ? 1 : 0;
      writing.tell();
    }
    return new Attempt(undertaking, Optional.empty(), obsolete);
  }

  /**
   * Writes in batches, with the lock of the record held by a transaction that does nothing else
   * until it leaves the record.
   *
   * @return whether it was done: not if another load has come in between
   */
  private boolean inBatches(Attempt attempt, Progress progress) {
    boolean[] tried = {false};
    return Boolean.TRUE.equals(
        graph.writing(
            lock -> {
              LoadRecord.lock(lock, dataset, wording);
              Records records = Records.read(lock, dataset, wording);
              if (!records.mine().unfinished().equals(attempt.token())) {
                return false;
              }
              Undertaking undertaking = tried[0] ? undertake(lock, records) : attempt.undertaking();
              tried[0] = true;
              int batches = undertaking.batches() + 1;
              try (Writing writing = Writing.beside(lock, graph, progress, batches)) {
                undertaking.write(writing);
                // Where rows came first, it is time now: who finds the record relies on the rest.
                commits += Schema.complete(graph, seed.model());
                leaveRecord(undertaking, records, attempt.obsolete(), lock);
                commits += writing.commits() + 1;
                writing.tell();
              }
              return true;
            }));
  }

  /** Leaves the record, unless it stands there already and nothing was written. */
  private boolean leaveRecord(
      Undertaking undertaking,
      Records records,
      List<Schema.Step> obsolete,
      Transaction transaction) {
    List<String> kept = obsolete.stream().map(Schema.Step::name).toList();
    LoadSummary summary = undertaking.summary();
    Map<String, Object> next =
        new NextRecord(records.mine(), seed).after(summary, undertaking.holdsAfterwards(), kept);
    boolean leaves = summary.changedAnything() || !records.mine().says(next);
    if (leaves) {
      // Of millions of ids it is long, and mostly the same.
      next.remove(LoadRecord.HOLDS, records.mine().holds());
      LoadRecord.write(transaction, next, wording);
    }
    return leaves;
  }
}
