package io.corridor.cli;

import io.corridor.load.Action;
import io.corridor.load.LoadPlan;
import io.corridor.load.LoadPlan.Difference;
import io.corridor.load.LoadPlan.Step;
import io.corridor.output.Table;
import io.corridor.problem.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a load is foretold: in brief for people, completely for programs. */
final class LoadPlanTexts {

  /** Lines of one kind that a reader looks through. */
  private static final int LINES = 50;

  private static final int VALUE_LENGTH = 60;

  private LoadPlanTexts() {}

  /** Counts, and the first changes of each kind with values that are cut. */
  static List<Table> brief(LoadPlan plan) {
    List<Table> tables = new ArrayList<>();
    tables.add(LoadTexts.brief(plan.summary()));
    for (Action action : Action.values()) {
      List<Step> steps = plan.steps().stream().filter(step -> step.action() == action).toList();
      if (!steps.isEmpty()) {
        tables.add(brief(action, steps));
      }
    }
    return tables;
  }

  private static Table brief(Action action, List<Step> steps) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Step step : steps.subList(0, Math.min(LINES, steps.size()))) {
      rows.add(
          Table.row(
              place(step),
              step.type(),
              step.id(),
              step.differences().stream().map(LoadPlanTexts::text).toList()));
    }
    String title = action + ": " + steps.size();
    if (steps.size() > LINES) {
      title += ", of which %d are shown; --format csv has all".formatted(LINES);
    }
    return Table.of(title, List.of("place", "type", "id", "what"), rows);
  }

  private static String place(Step step) {
    return step.place()
        .map(place -> Location.of(place.file(), place.line(), 0).toString())
        .orElse("");
  }

  private static String text(Difference difference) {
    if (difference.property().isEmpty()) {
      Object whole = difference.before() == null ? difference.after() : difference.before();
      return whole instanceof Map<?, ?> map ? title(map) : cut(whole);
    }
    return "%s: %s → %s"
        .formatted(difference.property(), cut(difference.before()), cut(difference.after()));
  }

  /** What comes or goes is told by its name, where it has one. */
  private static String title(Map<?, ?> properties) {
    return properties.containsKey("name") ? cut(properties.get("name")) : "";
  }

  private static String cut(@Nullable Object value) {
    if (value == null) {
      return "–";
    }
    String text =
        value instanceof Collection<?> list
            ? String.join(", ", list.stream().map(String::valueOf).toList())
            : value.toString();
    return text.length() <= VALUE_LENGTH ? text : text.substring(0, VALUE_LENGTH - 1) + "…";
  }

  /** Each change in a row of its own, each property in one; whole values. */
  static List<Table> complete(LoadPlan plan) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Step step : plan.steps()) {
      for (Difference difference : step.differences()) {
        rows.add(
            Table.row(
                step.action(),
                step.type(),
                step.id(),
                step.place().map(Location::file).orElse(null),
                step.place().map(Location::line).orElse(null),
                difference.property().isEmpty() ? null : difference.property(),
                difference.before(),
                difference.after()));
      }
    }
    return List.of(
        Table.of(List.of("action", "type", "id", "file", "line", "property", "old", "new"), rows));
  }
}
