package io.corridor.load;

import io.corridor.seed.Row;
import io.corridor.seed.Seed;

/**
 * What is kept of the rows of a large seed, and of what a graph has of them.
 *
 * @param nodes of nodes
 * @param relationships of relationships
 */
record RowIndexes(RowIndex nodes, RowIndex relationships) {

  /** Goes through all rows once. */
  static RowIndexes of(Seed seed) {
    RowIndex nodes = new RowIndex(seed.nodes().size());
    RowIndex relationships = new RowIndex(seed.relationships().size());
    seed.nodes().forEach(row -> nodes.add(row, digest(row)));
    seed.relationships().forEach(row -> relationships.add(row, digest(row)));
    return new RowIndexes(nodes, relationships);
  }

  /** Of all that a row says. */
  static long digest(Row row) {
    long what =
        row instanceof Row.Relationship between
            ? RowDigest.of(between.type().name(), between.start(), between.end())
            : RowDigest.of(((Row.Node) row).type().labels());
    return what + RowDigest.of(row.properties(), key -> true);
  }

  /** Of a graph that nobody has loaded anything into. */
  LargeHoldings holdings() {
    return new LargeHoldings(nodes, relationships);
  }

  /** Counts all rows as untouched. */
  void count(LoadSummary.Builder summary) {
    nodes.count(summary);
    relationships.count(summary);
  }

  int missing() {
    return nodes.missing() + relationships.missing();
  }

  int differing() {
    return nodes.differing() + relationships.differing();
  }

  void forget() {
    nodes.forget();
    relationships.forget();
  }
}
