package io.corridor.export;

import java.util.Set;

/**
 * What seed files could not take of a graph.
 *
 * @param nodes that are of no type of the model
 * @param relationships that are of no type of the model, have no id, or lack an end in the files
 * @param labels that the model gives to no node of the type
 * @param undeclared values of properties that the model does not declare
 * @param unfit values of declared properties that no cell can hold, such as an empty text
 * @param where types and properties of the values, such as {@code Port.berths}
 */
public record LeftOut(
    long nodes, long relationships, long labels, long undeclared, long unfit, Set<String> where) {

  /** Whether all of the graph is in the files. */
  public boolean isNothing() {
    return nodes + relationships + labels + undeclared + unfit == 0;
  }
}
