package io.corridor.load;

import io.corridor.load.LoadPlan.Difference;
import io.corridor.load.LoadPlan.Step;
import io.corridor.load.LoadSummary.Counts;
import io.corridor.model.Model;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
   * @param dropped what an earlier load wrote and no file has any more
   */
  record Part<R extends Row>(
      List<R> created, List<Change<R>> changed, List<R> untouched, List<Dropped> dropped) {

    static <R extends Row> Part<R> none() {
      return new Part<>(List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Of rows of which only values have changed.
     *
     * @param were the same as the graph has them, in the same order
     */
    static <R extends Row> Part<R> ofValues(List<R> rows, List<Row> were, Model model) {
      RowDifferences differences = new RowDifferences(model);
      List<Change<R>> changed = new ArrayList<>();
      List<R> untouched = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        R row = rows.get(i);
        Map<String, Object> was = Bounds.complete(were.get(i)).properties();
        List<Difference> found = differences.find(row, was, written -> true);
        if (found.isEmpty()) {
          untouched.add(row);
        } else {
          changed.add(new Change<>(Action.CHANGE, row, "", found, List.of()));
        }
      }
      return new Part<>(List.of(), changed, untouched, List.of());
    }

    /** Rows and leftovers that a load would write. */
    int size(boolean prune) {
      return created.size() + changed.size() + (prune ? dropped.size() : 0);
    }
  }

  /**
   * A row that the graph has otherwise.
   *
   * @param elementId of the node or relationship; empty where it was not looked for
   * @param differences ends and types first
   * @param otherLabels labels that the node has of this data set and must not have
   */
  record Change<R extends Row>(
      Action action,
      R row,
      String elementId,
      List<Difference> differences,
      List<String> otherLabels) {

    /** The properties to set; null for those to remove. */
    Map<String, @Nullable Object> update() {
      Map<String, @Nullable Object> update = new HashMap<>();
      differences.stream()
          .filter(Difference::isProperty)
          .forEach(difference -> update.put(difference.property(), difference.after()));
      return update;
    }
  }

  /**
   * Something that an earlier load wrote and no file has any more.
   *
   * @param node whether it is a node
   * @param type its label or relationship type
   * @param held whether relationships of others hang on the node, so that it has to stay
   */
  record Dropped(
      boolean node,
      String type,
      String id,
      String elementId,
      Map<String, @Nullable Object> properties,
      boolean held) {

    Dropped asHeld() {
      return new Dropped(node, type, id, elementId, properties, true);
    }

    Action action(boolean prune) {
      return prune && !held ? Action.REMOVE : Action.LEAVE;
    }
  }

  /** For a graph that holds nothing yet. */
  static Plan ofNew(Seed seed) {
    return new Plan(
        new Part<>(seed.nodes(), List.of(), List.of(), List.of()),
        new Part<>(seed.relationships(), List.of(), List.of(), List.of()));
  }

  /** How many nodes and relationships it writes. */
  int size(boolean prune) {
    return nodes.size(prune) + relationships.size(prune);
  }

  /** What is in no file any more, and stays. */
  Collection<Dropped> staying(boolean prune) {
    return dropped().filter(dropped -> dropped.action(prune) == Action.LEAVE).toList();
  }

  private Stream<Dropped> dropped() {
    return Stream.concat(relationships.dropped().stream(), nodes.dropped().stream());
  }

  LoadSummary summary(boolean prune) {
    LoadSummary.Builder summary = new LoadSummary.Builder();
    count(nodes, summary);
    count(relationships, summary);
    dropped().forEach(gone -> summary.add(gone.type(), "", Counts.of(gone.action(prune))));
    return summary.build();
  }

  private static <R extends Row> void count(Part<R> part, LoadSummary.Builder summary) {
    part.created().forEach(row -> count(row, Counts.of(Action.CREATE), summary));
    part.changed().forEach(change -> count(change.row(), Counts.of(change.action()), summary));
    part.untouched().forEach(row -> count(row, Counts.untouched(1), summary));
  }

  private static void count(Row row, Counts counts, LoadSummary.Builder summary) {
    summary.add(row.type().name(), row.location().file(), counts);
  }

  /** One by one, as people and programs read it. */
  List<Step> steps(boolean prune) {
    List<Step> steps = new ArrayList<>();
    steps(nodes, steps);
    steps(relationships, steps);
    dropped()
        .map(
            gone ->
                new Step(
                    gone.action(prune),
                    gone.type(),
                    gone.id(),
                    Optional.empty(),
                    List.of(Step.whole(gone.properties(), null))))
        .forEach(steps::add);
    return steps;
  }

  /** Of rows that a graph lacks. */
  static <R extends Row> List<Step> ofCreated(List<R> rows) {
    return rows.stream()
        .map(row -> step(Action.CREATE, row, List.of(Step.whole(null, row.properties()))))
        .toList();
  }

  private static <R extends Row> void steps(Part<R> part, List<Step> steps) {
    List<Step> ofFiles = new ArrayList<>(ofCreated(part.created()));
    part.changed()
        .forEach(change -> ofFiles.add(step(change.action(), change.row(), change.differences())));
    ofFiles.sort(java.util.Comparator.comparing(step -> step.place().orElseThrow()));
    steps.addAll(ofFiles);
  }

  private static Step step(Action action, Row row, List<Difference> differences) {
    return new Step(action, row.type().name(), row.id(), Optional.of(row.location()), differences);
  }
}
