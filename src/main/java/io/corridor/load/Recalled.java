package io.corridor.load;

import io.corridor.load.LoadSummary.Counts;
import io.corridor.load.RowJournal.Change;
import io.corridor.load.RowJournal.Entry;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A load of what has changed in the files since the last one: only that is looked up in the graph,
 * and compared as the rows of a small seed are. Where it is known what the rows were, the graph
 * need not be asked for that.
 */
record Recalled(Planned part, Recollection recollection, Holdings gone) implements Undertaking {

  /** Finds out what there is to do. */
  static Recalled of(
      Seed seed, boolean prune, Records all, Recollection recollection, Transaction transaction) {
    List<Row.Node> nodes = new ArrayList<>();
    List<Row.Relationship> relationships = new ArrayList<>();
    Holdings held = new Holdings();
    Holdings gone = new Holdings();
    for (Change change : recollection.changes()) {
      if (change.now() instanceof Row.Node row) {
        nodes.add(row);
      } else if (change.now() instanceof Row.Relationship row) {
        relationships.add(row);
      }
      Entry entry = change.before();
      if (entry != null) {
        type(held, entry).ids().add(entry.id());
        Row now = change.now();
        if (now == null || !now.type().name().equals(entry.type())) {
          type(gone, entry).ids().add(entry.id());
        }
      }
    }
    Seed changed =
        Bounds.complete(
            new Seed(
                seed.model(),
                List.copyOf(nodes),
                List.copyOf(relationships),
                seed.planning(),
                seed.files()));
    Records records = new Records(all.wording(), all.mine(), held, List.of(), List.of());
    Plan plan =
        recollection.isOfValues()
            ? ofValues(changed, recollection.changes())
            : new Planner(changed).planFew(transaction, records, held);
    return new Recalled(new Planned(changed, records, plan, prune), recollection, gone);
  }

  private static Plan ofValues(Seed changed, Collection<Change> changes) {
    Map<Boolean, List<Row>> were =
        changes.stream()
            .map(change -> Objects.requireNonNull(change.was()))
            .collect(Collectors.partitioningBy(Row.Node.class::isInstance));
    return new Plan(
        Plan.Part.ofValues(
            changed.nodes(), Objects.requireNonNull(were.get(true)), changed.model()),
        Plan.Part.ofValues(
            changed.relationships(), Objects.requireNonNull(were.get(false)), changed.model()));
  }

  private static Holdings.OfType type(Holdings holdings, Entry entry) {
    return entry.node() ? holdings.nodes(entry.type()) : holdings.relationships(entry.type());
  }

  @Override
  public int size() {
    return part.size();
  }

  @Override
  public int batches() {
    return part.batches();
  }

  @Override
  public void write(Writing writing) {
    part.write(writing);
  }

  @Override
  public List<LoadPlan.Step> steps(Transaction transaction, int most) {
    return part.steps(transaction, most);
  }

  @Override
  public LoadSummary summary() {
    LoadSummary.Builder summary = new LoadSummary.Builder();
    recollection
        .rows()
        .forEach((group, rows) -> summary.add(group.type(), group.file(), Counts.untouched(rows)));
    part.summary()
        .counts()
        .forEach(
            (group, counts) -> {
              long known = group.file().isEmpty() ? 0 : counts.written() + counts.untouched();
              summary.add(group.type(), group.file(), counts.plus(Counts.untouched(-known)));
            });
    return summary.build();
  }

  @Override
  public String holdsMeanwhile() {
    return HoldingsEdit.edited(before(), new Holdings(), more());
  }

  @Override
  public String holdsAfterwards() {
    return HoldingsEdit.edited(before(), gone, more());
  }

  private String before() {
    return part.records().mine().holds();
  }

  private Holdings more() {
    return Holdings.of(part.seed(), new Holdings(), part.plan().staying(part.prune()));
  }
}
