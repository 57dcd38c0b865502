package io.corridor.load;

import io.corridor.load.LoadPlan.Step;
import io.corridor.load.LoadSummary.Counts;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongPredicate;

/**
 * A load of more rows than can be held. What is new is created, row by row as the files are read
 * once more; what may be otherwise is compared and written batch by batch.
 */
final class Sifted implements Undertaking {

  /** Larger batches make a server collect garbage, smaller ones make it commit more often. */
  static final int BATCH = 2_000;

  private final Seed seed;
  private final boolean prune;
  private final RowIndexes rows;
  private final Records records;
  private final LargeHoldings holdings;
  private final Sieve sieve;
  private final Graph graph;
  private final LoadSummary.Builder summary = new LoadSummary.Builder();

  private Sifted(
      Seed seed,
      boolean prune,
      RowIndexes rows,
      Records records,
      LargeHoldings holdings,
      Graph graph) {
    this.seed = seed;
    this.prune = prune;
    this.rows = rows;
    this.records = records.with(holdings);
    this.holdings = holdings;
    this.graph = graph;
    this.sieve = new Sieve(seed.model(), rows, this.records);
  }

  /** Finds out what there is to do. */
  static Sifted of(
      Seed seed,
      boolean prune,
      RowIndexes rows,
      Records records,
      Graph graph,
      Transaction transaction) {
    LargeHoldings holdings = LargeHoldings.of(rows.nodes(), rows.relationships(), records);
    Sifted sifted = new Sifted(seed, prune, rows, records, holdings, graph);
    sifted.sieve.run(transaction);
    rows.count(sifted.summary);
    return sifted;
  }

  private int dropped() {
    return sieve.droppedNodes().size() + sieve.droppedRelationships().size();
  }

  @Override
  public int size() {
    return rows.missing() + rows.differing() + (prune ? dropped() : 0);
  }

  @Override
  public int batches() {
    return MissingRows.batches(rows.nodes())
        + MissingRows.batches(rows.relationships())
        + ceiling(sieve.droppedNodes().size())
        + ceiling(sieve.droppedRelationships().size());
  }

  private static int ceiling(int things) {
    return (things + BATCH - 1) / BATCH;
  }

  /** Hears of everything that is to be done, batch by batch. */
  private interface Work {

    void nodes(List<Row.Node> created);

    void relationships(List<Row.Relationship> created);

    /** What a plan says that is made of a batch. */
    void plan(Function<Transaction, Plan> plan);

    /** All nodes are there. */
    void pause();
  }

  @Override
  public void write(Writing writing) {
    Creations creations = Creations.on(graph, rows);
    go(
        new Work() {
          @Override
          public void nodes(List<Row.Node> created) {
            count(created);
            writing.create(creations.nodes(created));
          }

          @Override
          public void relationships(List<Row.Relationship> created) {
            count(created);
            writing.create(creations.relationships(created));
          }

          @Override
          public void plan(Function<Transaction, Plan> planned) {
            List<Plan> plans = new ArrayList<>();
            writing.write(
                transaction -> {
                  Plan plan = planned.apply(transaction);
                  plans.add(plan);
                  return write(plan, transaction);
                });
            // A batch that was repeated counts once.
            count(plans.get(plans.size() - 1));
          }

          @Override
          public void pause() {
            writing.pause();
          }
        },
        relationship -> false);
  }

  private boolean write(Plan plan, Transaction transaction) {
    var steps = new PlanWriter(seed.model(), records.wording()).steps(plan, prune);
    steps.forEach(step -> step.accept(transaction));
    return !steps.isEmpty();
  }

  @Override
  public List<Step> steps(Transaction transaction, int most) {
    List<Step> steps = new ArrayList<>();
    go(
        new Work() {
          private <R extends Row> void created(List<R> created) {
            count(created);
            add(Plan.ofCreated(created));
          }

          @Override
          public void nodes(List<Row.Node> created) {
            created(created);
          }

          @Override
          public void relationships(List<Row.Relationship> created) {
            created(created);
          }

          @Override
          public void plan(Function<Transaction, Plan> planned) {
            Plan plan = planned.apply(transaction);
            count(plan);
            add(plan.steps(prune));
          }

          private void add(List<Step> more) {
            steps.addAll(more.subList(0, Math.min(more.size(), most - steps.size())));
          }

          @Override
          public void pause() {}
        },
        this::isGoing);
    return steps;
  }

  /**
   * Goes through all that is to be done.
   *
   * @param going whether a relationship that hangs on a node will be gone when the node goes
   */
  private void go(Work work, LongPredicate going) {
    new MissingRows<Row.Node>(
            rows.nodes(), work::nodes, (some, numbers) -> change(some, numbers, work))
        .go(seed.nodes());
    work.pause();
    new MissingRows<Row.Relationship>(
            rows.relationships(),
            work::relationships,
            (some, numbers) -> remake(some, numbers, work))
        .go(seed.relationships());
    work.pause();
    drop(work, going);
  }

  private void change(List<Row.Node> some, List<Long> numbers, Work work) {
    Planner planner = new Planner(part(some, List.of()));
    work.plan(transaction -> planner.planNodes(transaction, records, numbers, number -> false));
  }

  private void remake(List<Row.Relationship> some, List<Long> numbers, Work work) {
    Planner planner = new Planner(part(List.of(), some));
    work.plan(transaction -> planner.planRelationships(transaction, records, numbers));
  }

  /** Last of all, when all else has succeeded. */
  private void drop(Work work, LongPredicate going) {
    Planner planner = new Planner(part(List.of(), List.of()));
    Numbers gone = sieve.droppedRelationships();
    for (int from = 0; from < gone.size(); from += BATCH) {
      List<Long> numbers = gone.part(from, BATCH);
      work.plan(transaction -> planner.planRelationships(transaction, records, numbers));
    }
    for (int from = 0; from < sieve.droppedNodes().size(); from += BATCH) {
      List<Long> numbers = sieve.droppedNodes().part(from, BATCH);
      work.plan(transaction -> planner.planNodes(transaction, records, numbers, going));
    }
  }

  private Seed part(List<Row.Node> nodes, List<Row.Relationship> relationships) {
    return new Seed(seed.model(), nodes, relationships, seed.planning(), seed.files());
  }

  /** Where nothing is written, what would go still hangs on its nodes. */
  private boolean isGoing(long relationship) {
    return sieve.droppedRelationships().contains(relationship)
        || rows.relationships().differingNumbers().contains(relationship);
  }

  /** All rows were counted as untouched before. */
  private <R extends Row> void count(List<R> created) {
    Map<String, Integer> files = new HashMap<>();
    created.forEach(row -> files.merge(row.location().file(), 1, Integer::sum));
    String type = created.get(0).type().name();
    files.forEach(
        (file, count) ->
            summary.add(type, file, Counts.created(count).plus(Counts.untouched(-count))));
  }

  private void count(Plan plan) {
    plan.staying(prune).forEach(holdings::stays);
    plan.summary(prune)
        .counts()
        .forEach(
            (group, counts) -> {
              long rowsWritten = group.file().isEmpty() ? 0 : counts.written();
              Counts known = Counts.untouched(-counts.untouched() - rowsWritten);
              summary.add(group.type(), group.file(), counts.plus(known));
            });
  }

  @Override
  public LoadSummary summary() {
    return summary.build();
  }

  @Override
  public String holdsMeanwhile() {
    return holdings.meanwhile();
  }

  @Override
  public String holdsAfterwards() {
    return holdings.afterwards();
  }
}
