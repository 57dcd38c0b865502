package io.corridor.cli;

import io.corridor.load.LoadSummary;
import io.corridor.load.LoadSummary.Counts;
import io.corridor.load.PastLoad;
import io.corridor.output.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a load is described to people. */
final class LoadTexts {

  private static final int SHORT = 12;

  /** Lines that a load takes in the list of loads. */
  private static final int FEW = 4;

  private LoadTexts() {}

  /** The load in one line. */
  static String line(LoadSummary summary) {
    Counts total = summary.total();
    List<String> parts = new ArrayList<>();
    part(parts, total.created(), "created");
    part(parts, total.changed(), "changed");
    part(parts, total.repointed(), "re-pointed");
    part(parts, total.retyped(), "retyped");
    part(parts, total.removed(), "removed");
    part(parts, total.untouched(), "untouched");
    part(parts, total.leftOver(), "in no file any more");
    return parts.isEmpty() ? "nothing to load." : String.join(", ", parts) + ".";
  }

  /** The load by type and file. */
  static Table complete(LoadSummary summary) {
    return table(summary, counts -> true);
  }

  /** Without the types and files of which nothing is other than before. */
  static Table brief(LoadSummary summary) {
    return table(summary, counts -> counts.written() + counts.leftOver() > 0);
  }

  private static Table table(LoadSummary summary, Predicate<Counts> shown) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    summary
        .counts()
        .forEach(
            (group, counts) -> {
              if (shown.test(counts)) {
                rows.add(row(group.type(), group.file(), counts));
              }
            });
    rows.add(row("total", "", summary.total()));
    return Table.of(
        List.of(
            "type",
            "file",
            "created",
            "changed",
            "re-pointed",
            "retyped",
            "untouched",
            "removed",
            "left over"),
        rows);
  }

  private static List<@Nullable Object> row(String type, String file, Counts counts) {
    return Table.row(
        type,
        file,
        counts.created(),
        counts.changed(),
        counts.repointed(),
        counts.retyped(),
        counts.untouched(),
        counts.removed(),
        counts.leftOver());
  }

  private static void part(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  /** The loads so far, each with the first of the files that it changed. */
  static Table briefHistory(List<PastLoad> loads) {
    return history(loads, LoadTexts::first);
  }

  private static List<String> first(List<String> files) {
    if (files.size() <= FEW) {
      return files;
    }
    List<String> first = new ArrayList<>(files.subList(0, FEW - 1));
    first.add("and %d more".formatted(files.size() - first.size()));
    return first;
  }

  /** The loads so far. */
  static Table history(List<PastLoad> loads) {
    return history(loads, UnaryOperator.identity());
  }

  private static Table history(List<PastLoad> loads, UnaryOperator<List<String>> files) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (PastLoad load : loads) {
      Counts counts = load.counts();
      rows.add(
          Table.row(
              load.at(),
              load.version(),
              counts.created(),
              counts.changed(),
              counts.repointed(),
              counts.retyped(),
              counts.removed(),
              counts.leftOver(),
              load.fingerprint().substring(0, Math.min(SHORT, load.fingerprint().length())),
              files.apply(load.changedFiles())));
    }
    return Table.of(
        List.of(
            "at",
            "version",
            "created",
            "changed",
            "re-pointed",
            "retyped",
            "removed",
            "left over",
            "files",
            "changed files"),
        rows);
  }
}
