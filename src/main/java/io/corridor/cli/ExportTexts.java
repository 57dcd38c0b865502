package io.corridor.cli;

import io.corridor.export.LeftOut;
import java.util.ArrayList;
import java.util.List;

/** What an export says besides. */
final class ExportTexts {

  private static final int MOST_NAMES = 5;

  private ExportTexts() {}

  /** What is not in the files, in a sentence. */
  static String leftOut(LeftOut left) {
    List<String> parts = new ArrayList<>();
    add(parts, left.nodes(), "node");
    add(parts, left.relationships(), "relationship");
    add(parts, left.labels(), "label");
    add(parts, left.undeclared(), "undeclared value");
    add(parts, left.unfit(), "value that no cell can hold", "values that no cell can hold");
    List<String> names = left.where().stream().sorted().toList();
    String some = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return "Left out, as the files of this model have no place for it: %s%s."
        .formatted(
            String.join(", ", parts),
            names.isEmpty()
                ? ""
                : " (%s%s)".formatted(some, names.size() > MOST_NAMES ? " …" : ""));
  }

  private static void add(List<String> parts, long number, String one) {
    add(parts, number, one, one + "s");
  }

  private static void add(List<String> parts, long number, String one, String many) {
    if (number > 0) {
      parts.add(number + " " + (number == 1 ? one : many));
    }
  }
}
