package io.corridor.load;

import io.corridor.load.LoadSummary.Group;
import io.corridor.load.RowJournal.Change;
import java.util.Collection;
import java.util.Map;

/**
 * What is known of a graph without asking it, as long as nobody has committed anything to it.
 *
 * @param mark of the last transaction that was committed when the graph was what the files said
 * @param changes of the files since then
 * @param rows of all files now
 */
record Recollection(String mark, Collection<Change> changes, Map<Group, Integer> rows) {

  /** Whether all that has changed are values, and it is known what they were. */
  boolean isOfValues() {
    return changes.stream().allMatch(Change::isOfValues);
  }

  /** Something is not there that should be: all of it must be forgotten. */
  static final class Mistaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    Mistaken(String what) {
      super(what);
    }
  }
}
