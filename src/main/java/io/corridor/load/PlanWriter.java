package io.corridor.load;

import io.corridor.load.Plan.Change;
import io.corridor.load.Plan.Dropped;
import io.corridor.model.Model;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.neo4j.Statement;
import io.corridor.seed.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns a plan into batches of writes, each a step of its own. What is removed goes last, when all
 * else has succeeded.
 *
 * <p>Labels and types are parameters (Neo4j 5.26), so that the server plans a handful of statements
 * however many types a model has.
 */
final class PlanWriter {

  private final Model model;
  private final Wording wording;
  private final List<Consumer<Transaction>> steps = new ArrayList<>();

  PlanWriter(Model model, Wording wording) {
    this.model = model;
    this.wording = wording;
  }

  List<Consumer<Transaction>> steps(Plan plan, boolean prune) {
    createNodes(plan.nodes().created());
    changeNodes(plan.nodes().changed());
    List<Change<Row.Relationship>> changed = plan.relationships().changed();
    changeRelationships(changed.stream().filter(c -> c.action() == Action.CHANGE).toList());
    remakeRelationships(changed.stream().filter(c -> c.action() != Action.CHANGE).toList());
    createRelationships(plan.relationships().created());
    if (prune) {
      inBatches(going(plan.relationships()), wording::removeRelationships, element -> element);
      inBatches(going(plan.nodes()), wording::removeNodes, element -> element);
    }
    return steps;
  }

  private void createNodes(List<Row.Node> rows) {
    inBatches(
        rows,
        wording::createNodes,
        row -> Map.of("labels", row.type().labels(), "properties", row.properties()));
  }

  private void changeNodes(List<Change<Row.Node>> changes) {
    inBatches(
        changes.stream().filter(PlanWriter::isFound).toList(),
        wording::changeNodes,
        change ->
            Map.of(
                "element", change.elementId(),
                "update", change.update(),
                "labels", change.row().type().labels(),
                "others", change.otherLabels()));
    inBatchesOfKnown(notFound(changes), batch -> wording.setNodes(model, batch));
  }

  private void createRelationships(List<Row.Relationship> rows) {
    inBatches(
        rows,
        batch -> wording.createRelationships(model, batch),
        row ->
            Map.of(
                "type", row.type().name(),
                "start", row.start(),
                "end", row.end(),
                "properties", row.properties()));
  }

  private void changeRelationships(List<Change<Row.Relationship>> changes) {
    inBatches(
        changes.stream().filter(PlanWriter::isFound).toList(),
        wording::changeRelationships,
        change -> Map.of("element", change.elementId(), "update", change.update()));
    notFound(changes).stream()
        .collect(
            Collectors.groupingBy(
                change -> change.row().type().name(), TreeMap::new, Collectors.toList()))
        .forEach(
            (type, some) ->
                inBatchesOfKnown(some, batch -> wording.setRelationships(model, type, batch)));
  }

  private static boolean isFound(Change<?> change) {
    return !change.elementId().isEmpty();
  }

  private static <R extends Row> List<Change<R>> notFound(List<Change<R>> changes) {
    return changes.stream().filter(change -> !isFound(change)).toList();
  }

  /** Of rows that have not been looked for, as it is known that they are there. */
  private <R extends Row> void inBatchesOfKnown(
      List<Change<R>> changes, Function<List<?>, Statement> statement) {
    Planner.inBatches(
        changes,
        batch ->
            steps.add(
                transaction -> {
                  List<?> rows =
                      batch.stream()
                          .map(change -> Map.of("id", change.row().id(), "update", change.update()))
                          .toList();
                  Object found = transaction.run(statement.apply(rows)).rows().get(0).get(0);
                  if (!Objects.equals(found, (long) rows.size())) {
                    throw new Recollection.Mistaken("%s of %d rows".formatted(found, rows.size()));
                  }
                }));
  }

  private void remakeRelationships(List<Change<Row.Relationship>> changes) {
    inBatches(
        changes,
        batch -> wording.remakeRelationships(model, batch),
        change ->
            Map.of(
                "element", change.elementId(),
                "type", change.row().type().name(),
                "start", change.row().start(),
                "end", change.row().end(),
                "update", change.update()));
  }

  private static List<String> going(Plan.Part<?> part) {
    return part.dropped().stream()
        .filter(one -> one.action(true) == Action.REMOVE)
        .map(Dropped::elementId)
        .toList();
  }

  private <R> void inBatches(
      List<R> rows, Function<List<?>, Statement> statement, Function<R, ?> parameters) {
    Planner.inBatches(
        rows,
        batch ->
            steps.add(
                transaction ->
                    transaction.run(statement.apply(batch.stream().map(parameters).toList()))));
  }
}
