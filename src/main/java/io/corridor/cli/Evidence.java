package io.corridor.cli;

import io.corridor.route.Route.Hop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How citations are shown to people: each source once, with all its places behind it. */
final class Evidence {

  private static final char LOCATOR = '#';

  private Evidence() {}

  /** {@code smith-2017#L35} and {@code smith-2017#L37} become {@code smith-2017 L35, L37}. */
  static List<String> bySource(Collection<String> cites) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (String cite : cites) {
      places.computeIfAbsent(source(cite), source -> new ArrayList<>()).add(locator(cite));
    }
    List<String> sources = new ArrayList<>();
    places.forEach((source, found) -> sources.add(source + " " + String.join(", ", found)));
    return sources;
  }

  /** Where a hop is told; what is only inferred says so. */
  static String of(Hop hop) {
    return hop.cites().isEmpty() ? hop.layer() : String.join("; ", bySource(hop.cites()));
  }

  /** The source of a citation. */
  static String source(String cite) {
    int hash = cite.indexOf(LOCATOR);
    return hash < 0 ? cite : cite.substring(0, hash);
  }

  /** The place in the source of a citation. */
  static String locator(String cite) {
    return cite.substring(cite.indexOf(LOCATOR) + 1);
  }

  /** The rows with every list of citations gathered by source; all other values as they are. */
  static List<List<@Nullable Object>> gathered(List<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> gathered = new ArrayList<>(rows.size());
    for (List<@Nullable Object> row : rows) {
      List<@Nullable Object> cells = new ArrayList<>(row.size());
      row.forEach(cell -> cells.add(gathered(cell)));
      gathered.add(cells);
    }
    return gathered;
  }

  private static @Nullable Object gathered(@Nullable Object cell) {
    if (cell instanceof Collection<?> many
        && !many.isEmpty()
        && many.stream().allMatch(Evidence::isCitation)) {
      return bySource(many.stream().map(String::valueOf).toList());
    }
    return cell;
  }

  private static boolean isCitation(@Nullable Object value) {
    return value instanceof String text
        && text.indexOf(LOCATOR) > 0
        && text.indexOf(LOCATOR) == text.lastIndexOf(LOCATOR)
        && text.indexOf(' ') < 0;
  }
}
