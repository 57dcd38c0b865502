package io.corridor.load;

import io.corridor.load.LoadPlan.Difference;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.seed.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** One load of one seed: foreseen, or carried out. */
final class Loading {

  private final Graph graph;
  private final Seed seed;
  private final String dataset;
  private final boolean prune;
  private final Planner planner;

  Loading(Graph graph, Seed seed, boolean prune) {
    this.graph = graph;
    this.seed = Bounds.complete(seed);
    this.dataset = seed.model().name();
    this.prune = prune;
    this.planner = new Planner(this.seed);
  }

  LoadPlan foresee() {
    Map<String, Schema.Existing> existing = Schema.existing(graph);
    return Objects.requireNonNull(
        graph.reading(
            transaction -> {
              Records records = Records.read(transaction, dataset);
              return LoadPlan.of(
                  planner.plan(transaction, records),
                  prune,
                  Schema.missing(existing, seed.model()),
                  Schema.obsolete(existing, former(records)),
                  dataset,
                  new Difference(
                      LoadRecord.PLANNING,
                      records.mine().texts(LoadRecord.PLANNING),
                      seed.planning().lines()));
            }));
  }

  private Set<String> former(Records records) {
    return records.formerSchema(Schema.items(seed.model()));
  }

  /**
   * A plan that is carried out, or too large for one transaction.
   *
   * @param token stands on the record where batches are to follow
   * @param obsolete constraints and indexes that no data set needs any more
   */
  private record Attempt(Plan plan, Optional<String> token, List<Schema.Step> obsolete) {}

  LoadSummary run(Progress progress, int oneTransaction, Duration limit) {
    Map<String, Schema.Existing> existing = Schema.ensure(graph, seed.model());
    Attempt attempt;
    do {
      new Turn(graph, dataset, limit).await(progress);
      attempt =
          Objects.requireNonNull(
              graph.writing(t -> attempt(t, existing, progress, oneTransaction)));
      // Whoever has loaded in between has changed what there is to do.
    } while (attempt.token().isPresent() && !inBatches(attempt, progress));
    if (prune) {
      Schema.run(graph, attempt.obsolete());
    }
    return attempt.plan().summary(prune);
  }

  private Attempt attempt(
      Transaction transaction,
      Map<String, Schema.Existing> existing,
      Progress progress,
      int oneTransaction) {
    LoadRecord.lock(transaction, dataset);
    Records records = Records.read(transaction, dataset);
    Plan plan = planner.plan(transaction, records);
    List<Schema.Step> obsolete = Schema.obsolete(existing, former(records));
    if (plan.size(prune) > oneTransaction) {
      String token = UUID.randomUUID().toString();
      records.mine().announce(transaction, seed, plan, token);
      return new Attempt(plan, Optional.of(token), obsolete);
    }
    int steps = write(plan, step -> step.accept(transaction), progress);
    leaveRecord(plan, records, obsolete, transaction);
    progress.report(steps, steps);
    return new Attempt(plan, Optional.empty(), obsolete);
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
              LoadRecord.lock(lock, dataset);
              Records records = Records.read(lock, dataset);
              if (!records.mine().unfinished().equals(attempt.token())) {
                return false;
              }
              Plan plan = tried[0] ? planner.plan(lock, records) : attempt.plan();
              tried[0] = true;
              int steps = write(plan, step -> inItsOwn(step, lock), progress);
              leaveRecord(plan, records, attempt.obsolete(), lock);
              progress.report(steps, steps);
              return true;
            }));
  }

  private void inItsOwn(Consumer<Transaction> step, Transaction lock) {
    graph.writing(
        transaction -> {
          step.accept(transaction);
          return true;
        });
    // A connection that says nothing for minutes is cut by many a router on its way.
    lock.run("RETURN 1", Map.of());
  }

  /** Writes all but the record; returns the number of steps, that one included. */
  private int write(Plan plan, Consumer<Consumer<Transaction>> writer, Progress progress) {
    List<Consumer<Transaction>> steps = new PlanWriter(seed.model()).steps(plan, prune);
    for (int i = 0; i < steps.size(); i++) {
      writer.accept(steps.get(i));
      progress.report(i + 1, steps.size() + 1);
    }
    return steps.size() + 1;
  }

  /** Unless it stands there already, and nothing was written. */
  private void leaveRecord(
      Plan plan, Records records, List<Schema.Step> obsolete, Transaction transaction) {
    List<String> kept = obsolete.stream().map(Schema.Step::name).toList();
    Map<String, Object> next = new NextRecord(records.mine(), seed).after(plan, prune, kept);
    if (plan.summary(prune).changedAnything() || !records.mine().says(next)) {
      LoadRecord.write(transaction, next);
    }
  }
}
