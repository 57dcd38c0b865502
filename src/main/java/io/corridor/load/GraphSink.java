package io.corridor.load;

/**
 * Takes a whole graph, part by part, in the order in which it can be created. Its nodes have the
 * numbers from 0 on.
 */
public interface GraphSink extends RowSink {

  /**
   * All names that there are of anything, and all constraints and indexes; comes first.
   *
   * @return whether the data may follow
   */
  boolean outline(Outline outline);
}
