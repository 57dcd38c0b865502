package io.corridor.load;

import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.List;

/**
 * What stands between a graph and its seed.
 *
 * @param nodes what becomes of nodes
 * @param relationships what becomes of relationships
 */
record Plan(Part<Row.Node> nodes, Part<Row.Relationship> relationships) {

  /**
   * What becomes of rows of one kind.
   *
   * @param created rows that the graph lacks
   * @param changed rows that the graph has otherwise
   * @param untouched rows that the graph has as they are
   * @param dropped what the graph has and no file
   */
  record Part<R extends Row>(
      List<R> created, List<Change<R>> changed, List<R> untouched, List<Dropped> dropped) {}

  /**
   * A row that the graph has otherwise.
   *
   * @param elementId of the node or relationship
   * @param anew whether it has to be made anew, since labels or ends differ and not only properties
   */
  record Change<R extends Row>(R row, String elementId, boolean anew) {}

  /**
   * Something of ours that is in no file any more.
   *
   * @param type its label or relationship type
   */
  record Dropped(String type, String id, String elementId) {}

  /** For a graph that holds nothing yet. */
  static Plan ofNew(Seed seed) {
    return new Plan(
        new Part<>(seed.nodes(), List.of(), List.of(), List.of()),
        new Part<>(seed.relationships(), List.of(), List.of(), List.of()));
  }

  LoadSummary summary(boolean prune) {
    LoadSummary.Builder summary = new LoadSummary.Builder();
    count(nodes, prune, summary);
    count(relationships, prune, summary);
    return summary.build();
  }

  private static <R extends Row> void count(
      Part<R> part, boolean prune, LoadSummary.Builder summary) {
    part.created().forEach(row -> summary.created(row.type().name()));
    part.changed().forEach(change -> summary.changed(change.row().type().name()));
    part.untouched().forEach(row -> summary.untouched(row.type().name()));
    part.dropped().forEach(gone -> summary.dropped(gone.type(), prune));
  }
}
