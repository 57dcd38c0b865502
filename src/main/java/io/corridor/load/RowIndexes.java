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

  /** Of no row yet. */
  RowIndexes() {
    this(new RowIndex(), new RowIndex());
  }

  /** Goes through all rows of a seed that is completed by its bounds. */
  static RowIndexes of(Seed seed) {
    RowIndexes all = new RowIndexes();
    seed.nodes().forEach(row -> all.add(row, digest(row)));
    seed.relationships().forEach(row -> all.add(row, digest(row)));
    return all;
  }

  /** Adds the next row of its kind. */
  void add(Row row, long digest) {
    (row instanceof Row.Node ? nodes : relationships).add(row, digest);
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
