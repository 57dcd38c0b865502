package io.corridor.load;

import io.corridor.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a load would do, told beforehand.
 *
 * @param steps everything that it would do, in the order of the files, what is removed last
 * @param summary the same of nodes and relationships, counted
 * @param untold nodes and relationships that are counted and not among the steps: where rows are
 *     too many to be held, so can be the changes
 */
public record LoadPlan(List<Step> steps, LoadSummary summary, long untold) {

  /** What stands for a type where constraints and indexes are created or dropped. */
  public static final String SCHEMA = "schema";

  /**
   * What would happen to one thing.
   *
   * @param type label, relationship type, {@link #SCHEMA}, or {@code Load} for what is declared
   *     about routes
   * @param id its id, or the name of a constraint or index
   * @param place of its row; empty where it has none
   * @param differences what would be otherwise
   */
  public record Step(
      Action action,
      String type,
      String id,
      Optional<Location> place,
      List<Difference> differences) {

    /** Everything of something that comes or goes. */
    static Difference whole(@Nullable Object before, @Nullable Object after) {
      return new Difference("", before, after);
    }
  }

  /**
   * A property that has another value.
   *
   * @param property its name; {@code :START_ID}, {@code :END_ID}, {@code :TYPE} or {@code :LABEL}
   *     for what a file says of ends and types; empty for all of what comes or goes
   * @param before null where there is none
   * @param after null where there is none
   */
  public record Difference(String property, @Nullable Object before, @Nullable Object after) {

    boolean isProperty() {
      return !property.startsWith(":");
    }
  }

  /**
   * All that a load would do.
   *
   * @param rows what it would do to nodes and relationships
   * @param summary the same, counted
   * @param missing schema to create
   * @param obsolete schema to drop, if it prunes
   * @param planning what is declared about routes
   */
  static LoadPlan of(
      List<Step> rows,
      LoadSummary summary,
      boolean prune,
      List<Schema.Step> missing,
      List<Schema.Step> obsolete,
      String dataset,
      Difference planning) {
    List<Step> steps = new ArrayList<>();
    missing.forEach(step -> steps.add(of(step, step.action())));
    steps.addAll(rows);
    if (!Objects.equals(planning.before(), planning.after())) {
      steps.add(
          new Step(Action.CHANGE, LoadRecord.LABEL, dataset, Optional.empty(), List.of(planning)));
    }
    obsolete.forEach(step -> steps.add(of(step, prune ? Action.REMOVE : Action.LEAVE)));
    long all = summary.total().written() + summary.total().leftOver();
    return new LoadPlan(List.copyOf(steps), summary, all - rows.size());
  }

  private static Step of(Schema.Step step, Action action) {
    return new Step(
        action, SCHEMA, step.name(), Optional.empty(), List.of(Step.whole(null, step.cypher())));
  }

  /** Whether a load would leave anything other than it is. */
  public boolean changesAnything() {
    return summary.changedAnything()
        || steps.stream().anyMatch(step -> step.action() != Action.LEAVE);
  }
}
