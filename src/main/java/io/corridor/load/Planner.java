package io.corridor.load;

import io.corridor.load.Plan.Dropped;
import io.corridor.load.Plan.Part;
import io.corridor.model.Model;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares a graph with its seed. Reads what is of the model's kind in the graph once, O(graph +
 * seed). What a row names by its id is made as the row says; what no row names is dropped if an
 * earlier load wrote it, and passed over if not.
 */
final class Planner {

  private static final int BATCH = 5_000;

  private final Seed seed;
  private final Model model;

  Planner(Seed seed) {
    this.seed = seed;
    this.model = seed.model();
  }

  Plan plan(Transaction transaction, Records records) {
    Part<Row.Node> nodes = nodes(transaction, records);
    Part<Row.Relationship> relationships = relationships(transaction, records);
    return new Plan(withHeld(nodes, relationships, transaction), relationships);
  }

  private Part<Row.Node> nodes(Transaction transaction, Records records) {
    NodeComparison comparison = new NodeComparison(seed, records);
    String query =
        "MATCH (n:%1$s) WITH n, %2$s AS id WHERE id IS NOT NULL RETURN id, elementId(n), properties(n), labels(n)"
            .formatted(identities(records), key("n", records));
    transaction.forEach(query, Map.of(), comparison::compare);
    return comparison.result();
  }

  private Part<Row.Relationship> relationships(Transaction transaction, Records records) {
    RelationshipComparison comparison = new RelationshipComparison(seed, records);
    Set<String> types = new TreeSet<>(model.relationshipTypes().keySet());
    types.addAll(records.holdings().relationshipTypes().keySet());
    if (!types.isEmpty()) {
      String query =
          "MATCH (a)-[r:%1$s]->(b) WITH a, r, b, %2$s AS id WHERE id IS NOT NULL RETURN id, elementId(r), properties(r), type(r), CASE WHEN a:%5$s THEN %3$s END, CASE WHEN b:%5$s THEN %4$s END"
              .formatted(
                  String.join("|", types),
                  key("r", records),
                  key("a", records),
                  key("b", records),
                  identities(records));
      transaction.forEach(query, Map.of(), comparison::compare);
    }
    return comparison.result();
  }

  /** The label that all nodes have, and the one that they had under a former model. */
  private String identities(Records records) {
    String former = records.mine().identity().orElse(model.identity());
    return former.equals(model.identity()) ? former : model.identity() + "|" + former;
  }

  /** The id, also where it is still kept as a former model said. */
  private String key(String variable, Records records) {
    String now = variable + "." + model.idProperty();
    String former = variable + "." + records.mine().idProperty().orElse(model.idProperty());
    return now.equals(former) ? now : "coalesce(%s, %s)".formatted(now, former);
  }

  /** Marks the nodes that have to stay, since relationships hang on them that are not ours. */
  private static Part<Row.Node> withHeld(
      Part<Row.Node> nodes, Part<Row.Relationship> relationships, Transaction transaction) {
    if (nodes.dropped().isEmpty()) {
      return nodes;
    }
    Set<String> going =
        relationships.dropped().stream().map(Dropped::elementId).collect(Collectors.toSet());
    relationships.changed().forEach(change -> going.add(change.elementId()));
    Set<String> held = new HashSet<>();
    List<String> all = nodes.dropped().stream().map(Dropped::elementId).toList();
    for (int from = 0; from < all.size(); from += BATCH) {
      transaction.forEach(
          "UNWIND $nodes AS node MATCH (n)-[r]-() WHERE elementId(n) = node RETURN node,"
              + " elementId(r)",
          Map.of("nodes", all.subList(from, Math.min(all.size(), from + BATCH))),
          row -> {
            if (!going.contains(String.valueOf(row.get(1)))) {
              held.add(String.valueOf(row.get(0)));
            }
          });
    }
    List<Dropped> dropped =
        nodes.dropped().stream()
            .map(node -> held.contains(node.elementId()) ? node.asHeld() : node)
            .toList();
    return new Part<>(nodes.created(), nodes.changed(), nodes.untouched(), dropped);
  }
}
