package io.corridor.load;

import io.corridor.model.Model;
import io.corridor.neo4j.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a server is asked for what every load after the first needs, of which most change little: in
 * Cypher, or by calls of a procedure that the local server has. Of Cypher a server that has just
 * started must make a plan first, which takes it longer than what the plan says; the call is the
 * same for all, so its plan is there when the load begins.
 *
 * <p>Both answer the same rows, but that those of a call are filled up with nulls.
 */
public enum Wording {
  CYPHER,
  CALLS;

  /** The call of whatever there is to do; a server may plan it ahead, word for word. */
  public static final String CALL = "CALL corridor.load.edit($edit)";

  private Statement of(String work, String cypher, Map<String, Object> with) {
    // All in one map: of texts and lists a server makes another plan for another size.
    return this == CALLS
        ? new Statement(CALL, Map.of("edit", Map.of("work", work, "with", with)))
        : new Statement(cypher, with);
  }

  private Statement of(String work, String cypher, List<?> rows) {
    return of(work, cypher, Map.of("rows", rows));
  }

  private Statement of(String work, String cypher, Model model, List<?> rows) {
    return of(
        work, cypher, Map.of("label", model.identity(), "key", model.idProperty(), "rows", rows));
  }

  /** Finds the nodes that a relationship runs between. */
  private static String byId(Model model) {
    return " MATCH (a:%1$s {%2$s: row.start}) MATCH (b:%1$s {%2$s: row.end})"
        .formatted(model.identity(), model.idProperty());
  }

  /** Locks the record of a data set; answers a row if there is one. */
  Statement lock(String dataset) {
    // Setting a property to what it is takes the lock of the node, and writes nothing.
    return of(
        "lock",
        "MATCH (l:%s {dataset: $dataset}) SET l.dataset = l.dataset RETURN true"
            .formatted(LoadRecord.LABEL),
        Map.of("label", LoadRecord.LABEL, LoadRecord.DATASET, dataset));
  }

  /** Rows of data set and properties of all records. */
  Statement records() {
    return of(
        "records",
        "MATCH (l:%s) WHERE l.dataset IS NOT NULL RETURN l.dataset, properties(l)"
            .formatted(LoadRecord.LABEL),
        Map.of("label", LoadRecord.LABEL));
  }

  /** Sets properties of the record of a data set; what is null there goes. */
  Statement leave(String dataset, Map<String, @Nullable Object> properties) {
    return of(
        "leave",
        "MERGE (l:%s {dataset: $dataset}) SET l += $properties".formatted(LoadRecord.LABEL),
        Map.of("label", LoadRecord.LABEL, LoadRecord.DATASET, dataset, "properties", properties));
  }

  /** Rows of id, element id, properties and labels of the nodes of a model with these ids. */
  Statement nodes(Model model, List<String> ids) {
    return of(
        "nodes",
        "UNWIND $rows AS row MATCH (n:%s {%s: row}) RETURN row, elementId(n), properties(n), labels(n)"
            .formatted(model.identity(), model.idProperty()),
        model,
        ids);
  }

  /** Rows of id, element id, properties, type, and ids of the ends of those with these ids. */
  Statement relationships(Model model, String type, List<String> ids) {
    return of(
        "relationships",
        "UNWIND $rows AS row MATCH (a)-[r:%1$s {%3$s: row}]->(b) RETURN row, elementId(r), properties(r), type(r), CASE WHEN a:%2$s THEN a.%3$s END, CASE WHEN b:%2$s THEN b.%3$s END"
            .formatted(type, model.identity(), model.idProperty()),
        Map.of("label", model.identity(), "key", model.idProperty(), "rows", ids, "type", type));
  }

  /** Rows of element id of a node, and element id and number of what hangs on it. */
  Statement hanging(List<String> nodes) {
    return of(
        "hanging",
        "UNWIND $rows AS row MATCH (n)-[r]-() WHERE elementId(n) = row RETURN row, elementId(r),"
            + " id(r)",
        nodes);
  }

  /** Creates nodes: rows of labels and properties. */
  Statement createNodes(List<?> rows) {
    return of(
        "createNodes", "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties", rows);
  }

  /** Changes nodes: rows of element, update, labels to give and others to take. */
  Statement changeNodes(List<?> rows) {
    return of(
        "changeNodes",
        "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.element SET n += row.update"
            + " REMOVE n:$(row.others) SET n:$(row.labels)",
        rows);
  }

  /**
   * Removes nodes, by their element ids. Refused by the server where somebody has hung a
   * relationship on one in the meantime.
   */
  Statement removeNodes(List<?> rows) {
    return of(
        "removeNodes", "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row DELETE n", rows);
  }

  /** Creates relationships: rows of type, ids of start and end, and properties. */
  Statement createRelationships(Model model, List<?> rows) {
    return of(
        "createRelationships",
        "UNWIND $rows AS row"
            + byId(model)
            + " CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties",
        model,
        rows);
  }

  /** Sets properties of nodes: rows of id and update; answers how many were found. */
  Statement setNodes(Model model, List<?> rows) {
    return of(
        "setNodes",
        "UNWIND $rows AS row MATCH (n:%s {%s: row.id}) SET n += row.update RETURN count(*)"
            .formatted(model.identity(), model.idProperty()),
        model,
        rows);
  }

  /** The same of relationships of a type. */
  Statement setRelationships(Model model, String type, List<?> rows) {
    return of(
        "setRelationships",
        "UNWIND $rows AS row MATCH ()-[r:%s {%s: row.id}]->() SET r += row.update RETURN count(*)"
            .formatted(type, model.idProperty()),
        Map.of("type", type, "key", model.idProperty(), "rows", rows));
  }

  /** Changes relationships: rows of element and update. */
  Statement changeRelationships(List<?> rows) {
    return of(
        "changeRelationships",
        "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element SET r += row.update",
        rows);
  }

  /**
   * Makes relationships anew, as Neo4j can move none: rows of element, type, ids of start and end,
   * and update. What others have added to one goes with it.
   */
  Statement remakeRelationships(Model model, List<?> rows) {
    return of(
        "remakeRelationships",
        "UNWIND $rows AS row MATCH ()-[old]->() WHERE elementId(old) = row.element"
            + byId(model)
            + " WITH row, a, b, old, properties(old) AS kept DELETE old"
            + " CREATE (a)-[r:$(row.type)]->(b) SET r = kept SET r += row.update",
        model,
        rows);
  }

  /** Removes relationships, by their element ids. */
  Statement removeRelationships(List<?> rows) {
    return of(
        "removeRelationships",
        "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row DELETE r",
        rows);
  }
}
