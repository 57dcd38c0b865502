package io.corridor.load;

import io.corridor.neo4j.Graph.Transaction;
import java.util.List;

/** What a load has found out that it has to do. */
interface Undertaking {

  /** Nodes and relationships that it writes. */
  int size();

  /** Batches that it writes. */
  int batches();

  /** Writes all but the record. */
  void write(Writing writing);

  /**
   * Tells in detail what it would do, in place of {@link #write}.
   *
   * @param most steps that are told of a load whose rows cannot be held
   */
  List<LoadPlan.Step> steps(Transaction transaction, int most);

  /** What it did; what it would do, before it is written. */
  LoadSummary summary();

  /** What the data set may have in the graph while batches are written. */
  String holdsMeanwhile();

  /** What the data set has in the graph when all is written. */
  String holdsAfterwards();

  /** A batch of writes. */
  @FunctionalInterface
  interface Batch {

    /** Tells whether there was anything to write. */
    boolean write(Transaction transaction);
  }
}
