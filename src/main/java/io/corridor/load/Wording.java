package io.corridor.load;

import io.corridor.model.Model;
import java.util.Map;

/**
 * How a server is asked for what every load after the first needs, of which most change little: in
 * Cypher, or by calls of procedures that the local server has. Of Cypher a server that has just
 * started must make a plan first, which takes it longer than what the plan says.
 *
 * <p>Both take the same parameters and answer the same rows.
 */
enum Wording {
  CYPHER,
  CALLS;

  private String of(String cypher, String call) {
    return this == CALLS ? "CALL corridor.load." + call : cypher;
  }

  /** What names the record of a data set. */
  static Map<String, Object> record(String dataset) {
    return Map.of("label", LoadRecord.LABEL, LoadRecord.DATASET, dataset);
  }

  /** Locks a {@link #record}; answers a row if there is one. */
  String lock() {
    // Setting a property to what it is takes the lock of the node, and writes nothing.
    return of(
        "MATCH (l:%s {dataset: $dataset}) SET l.dataset = l.dataset RETURN true"
            .formatted(LoadRecord.LABEL),
        "lock($label, $dataset)");
  }

  /** Rows of data set and properties of all records; {@code $label}. */
  String records() {
    return of(
        "MATCH (l:%s) WHERE l.dataset IS NOT NULL RETURN l.dataset, properties(l)"
            .formatted(LoadRecord.LABEL),
        "records($label)");
  }

  /** Sets properties of a {@link #record} to {@code $properties}; what is null there goes. */
  String leave() {
    return of(
        "MERGE (l:%s {dataset: $dataset}) SET l += $properties".formatted(LoadRecord.LABEL),
        "leave($label, $dataset, $properties)");
  }

  /** What names the nodes or relationships of a model that are asked for by their ids. */
  static Map<String, Object> named(Model model, Object ids) {
    return Map.of("label", model.identity(), "key", model.idProperty(), "ids", ids);
  }

  /** Rows of id, element id, properties and labels of {@link #named} nodes. */
  String nodes(Model model) {
    return of(
        "UNWIND $ids AS wanted MATCH (n:%s {%s: wanted}) RETURN wanted, elementId(n), properties(n), labels(n)"
            .formatted(model.identity(), model.idProperty()),
        "nodes($label, $key, $ids)");
  }

  /** Rows of id, element id, properties, type, and ids of the ends of {@link #named} ones. */
  String relationships(Model model, String type) {
    return of(
        "UNWIND $ids AS wanted MATCH (a)-[r:%1$s {%3$s: wanted}]->(b) RETURN wanted, elementId(r), properties(r), type(r), CASE WHEN a:%2$s THEN a.%3$s END, CASE WHEN b:%2$s THEN b.%3$s END"
            .formatted(type, model.identity(), model.idProperty()),
        "relationships($label, $key, $ids, '%s')".formatted(type));
  }

  /** Changes nodes: {@code $rows} of element, update, labels to give and others to take. */
  String changeNodes() {
    return of(
        "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.element SET n += row.update"
            + " REMOVE n:$(row.others) SET n:$(row.labels)",
        "changeNodes($rows)");
  }

  /** Changes relationships: {@code $rows} of element and update. */
  String changeRelationships() {
    return of(
        "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element SET r += row.update",
        "changeRelationships($rows)");
  }
}
