package io.corridor.load;

import io.corridor.load.Plan.Change;
import io.corridor.load.Plan.Dropped;
import io.corridor.model.Model;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.seed.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Turns a plan into batches of writes. Each batch is a step of its own and can be repeated.
 *
 * <p>Labels and types are parameters (Neo4j 5.26), so that the server plans a handful of statements
 * however many types a model has.
 */
final class PlanWriter {

  private static final int BATCH = 5_000;

  private final Model model;
  private final List<Consumer<Transaction>> steps = new ArrayList<>();

  PlanWriter(Model model) {
    this.model = model;
  }

  List<Consumer<Transaction>> steps(Plan plan, boolean prune) {
    // Relationships go first and come last, so that no end is missing in between.
    List<Change<Row.Relationship>> moved =
        plan.relationships().changed().stream().filter(Change::anew).toList();
    deleteRelationships(moved.stream().map(Change::elementId).toList());
    if (prune) {
      deleteRelationships(ids(plan.relationships().dropped()));
      inBatches(
          ids(plan.nodes().dropped()),
          "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row DETACH DELETE n",
          Function.identity());
    }
    createNodes(plan.nodes().created());
    changeNodes(plan.nodes().changed());
    changeRelationships(
        plan.relationships().changed().stream().filter(change -> !change.anew()).toList());
    createRelationships(plan.relationships().created());
    createRelationships(moved.stream().map(Change::row).toList());
    return steps;
  }

  private void createNodes(List<Row.Node> rows) {
    inBatches(
        rows,
        "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties",
        row -> Map.of("labels", row.type().labels(), "properties", row.properties()));
  }

  private void changeNodes(List<Change<Row.Node>> changes) {
    inBatches(
        changes,
        "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.element SET n = row.properties"
            + " REMOVE n:$(row.others) SET n:$(row.labels)",
        change ->
            Map.of(
                "element", change.elementId(),
                "properties", change.row().properties(),
                "labels", change.row().type().labels(),
                "others", otherLabels(change.row())));
  }

  /** The labels of the model that a row's node must not have; labels of others stay. */
  private List<String> otherLabels(Row.Node row) {
    Set<String> others = new HashSet<>(model.nodeTypes().keySet());
    row.type().labels().forEach(others::remove);
    return List.copyOf(others);
  }

  private void createRelationships(List<Row.Relationship> rows) {
    inBatches(
        rows,
        "UNWIND $rows AS row MATCH (a:%1$s {%2$s: row.start}) MATCH (b:%1$s {%2$s: row.end}) CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties"
            .formatted(model.identity(), model.idProperty()),
        row ->
            Map.of(
                "type", row.type().name(),
                "start", row.start(),
                "end", row.end(),
                "properties", row.properties()));
  }

  private void changeRelationships(List<Change<Row.Relationship>> changes) {
    inBatches(
        changes,
        "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element SET r ="
            + " row.properties",
        change -> Map.of("element", change.elementId(), "properties", change.row().properties()));
  }

  private void deleteRelationships(List<String> elementIds) {
    inBatches(
        elementIds,
        "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row DELETE r",
        Function.identity());
  }

  private static List<String> ids(List<Dropped> dropped) {
    return dropped.stream().map(Dropped::elementId).toList();
  }

  private <R> void inBatches(List<R> rows, String statement, Function<R, ?> parameters) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<R> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      steps.add(
          transaction ->
              transaction.run(statement, Map.of("rows", batch.stream().map(parameters).toList())));
    }
  }
}
