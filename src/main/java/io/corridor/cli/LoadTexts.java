package io.corridor.cli;

import io.corridor.load.LoadSummary;
import io.corridor.load.LoadSummary.Counts;
import io.corridor.output.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a load is described to people. */
final class LoadTexts {

  private LoadTexts() {}

  /** The load in one line. */
  static String line(LoadSummary summary) {
    Counts total = summary.total();
    List<String> parts = new ArrayList<>();
    part(parts, total.created(), "created");
    part(parts, total.changed(), "changed");
    part(parts, total.removed(), "removed");
    part(parts, total.untouched(), "untouched");
    part(parts, total.leftOver(), "in no file any more");
    return parts.isEmpty() ? "nothing to load." : String.join(", ", parts) + ".";
  }

  /** The load by type. */
  static Table table(LoadSummary summary) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    summary.counts().forEach((type, counts) -> rows.add(row(type, counts)));
    rows.add(row("total", summary.total()));
    return Table.of(
        List.of("type", "created", "changed", "untouched", "removed", "left over"), rows);
  }

  private static List<@Nullable Object> row(String type, Counts counts) {
    return Table.row(
        type,
        counts.created(),
        counts.changed(),
        counts.untouched(),
        counts.removed(),
        counts.leftOver());
  }

  private static void part(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }
}
