package io.corridor.load;

import io.corridor.neo4j.Graph;
import io.corridor.seed.Row;
import java.util.List;

/** Batches of rows that a graph lacks, all of one type each. */
interface Creations {

  /** Creates nodes, and remembers their numbers. */
  Undertaking.Batch nodes(List<Row.Node> batch);

  /** Creates relationships between nodes whose numbers are known. */
  Undertaking.Batch relationships(List<Row.Relationship> batch);

  /** In the way that takes a server the least, of those that it offers. */
  static Creations on(Graph graph, RowIndexes rows) {
    return PackedCreations.isOffered(graph) ? new PackedCreations(rows) : new CypherCreations(rows);
  }
}
