package io.corridor.route;

import io.corridor.network.ArcPath;
import io.corridor.route.RoutePlanner.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the best routes where conditions change: won, lost, shorter, longer, same. A
 * route is the same where it runs along the same legs.
 */
final class Comparison {

  private final Task before;
  private final Task after;
  private final Measure measure;

  Comparison(Task before, Task after) {
    this.before = before;
    this.after = after;
    this.measure = measure(before);
    if (measure(after) != measure) {
      throw RouteQuestion.usage(
          "Before and after are measured by different things.", "Give both the same 'by'.");
    }
  }

  private static Measure measure(Task task) {
    return task.question().measures("by").stream().findFirst().orElse(Measure.KM);
  }

  Answer find() {
    BestRoutes first = new BestRoutes(before);
    BestRoutes second = new BestRoutes(after);
    List<List<Integer>> bestBefore = arcs(first.paths());
    List<List<Integer>> bestAfter = arcs(second.paths());
    Set<List<Integer>> all = new LinkedHashSet<>(bestAfter);
    all.addAll(bestBefore);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (List<Integer> arcs : all) {
      ArcPath path = new ArcPath(arcs, List.of());
      Optional<Long> costBefore = first.cost(path, measure);
      Optional<Long> costAfter = second.cost(path, measure);
      RouteSheet sheet = costAfter.isPresent() ? second.sheet() : first.sheet();
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("change", change(costBefore, costAfter));
      row.put("measure", measure.key());
      row.put("before", measure.shown(costBefore.orElse(null)));
      row.put("after", measure.shown(costAfter.orElse(null)));
      row.put("rankBefore", rank(bestBefore, arcs));
      row.put("rankAfter", rank(bestAfter, arcs));
      row.put("route", sheet.row(path, 1));
      rows.add(row);
    }
    boolean complete = !before.budget().isExhausted() && !after.budget().isExhausted();
    return new Answer(rows, complete);
  }

  private static List<List<Integer>> arcs(List<ArcPath> paths) {
    return paths.stream().map(ArcPath::arcs).toList();
  }

  private static String change(Optional<Long> before, Optional<Long> after) {
    if (before.isEmpty()) {
      return "won";
    }
    if (after.isEmpty()) {
      return "lost";
    }
    int order = after.get().compareTo(before.get());
    return order == 0 ? "same" : order < 0 ? "less" : "more";
  }

  private static @Nullable Long rank(List<List<Integer>> ranked, List<Integer> arcs) {
    int position = ranked.indexOf(arcs);
    return position < 0 ? null : (Long) (position + 1L);
  }
}
