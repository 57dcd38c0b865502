package io.corridor.cli;

import io.corridor.output.Alignment;
import io.corridor.output.Column;
import io.corridor.output.Table;
import io.corridor.route.Measure;
import io.corridor.route.RoutePlanner.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where routes can be cut, for people: what all pass, the smallest cuts, the dearest detours. */
final class ChokepointTexts {

  private static final int SHOWN = 15;
  private static final String MORE = "more";

  private final QuestionTexts question;
  private final boolean all;

  /**
   * Texts for an answer.
   *
   * @param all whether every detour is shown
   */
  ChokepointTexts(QuestionTexts question, boolean all) {
    this.question = question;
    this.all = all;
  }

  List<Table> tables(Answer answer) {
    return List.of(everyRoute(answer), cuts(answer), detours(answer));
  }

  private static List<Map<String, @Nullable Object>> ofRole(Answer answer, String role) {
    return answer.rows().stream().filter(row -> role.equals(row.get("role"))).toList();
  }

  private Table everyRoute(Answer answer) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> row : ofRole(answer, "every-route")) {
      rows.add(Table.row(row.get("kind"), row.get("name"), row.get("status")));
    }
    String title =
        "What every route %s %s passes%s: %s"
            .formatted(
                question.ends(),
                question.network(),
                question.conditions(),
                rows.isEmpty() ? "nothing in common" : rows.size());
    return Table.of(title, List.of("kind", "name", "status"), rows);
  }

  private static Table cuts(Answer answer) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String kind : List.of("place", "leg")) {
      cut(answer, "minimum-cut-near-start", kind, "nearest to the start", rows);
      cut(answer, "minimum-cut-near-end", kind, "nearest to the end", rows);
    }
    return Table.of(
        "The fewest closures that would cut all of them",
        List.of("closing", "where", "these"),
        rows);
  }

  private static void cut(
      Answer answer, String role, String kind, String where, List<List<@Nullable Object>> rows) {
    List<String> names =
        ofRole(answer, role).stream()
            .filter(row -> kind.equals(row.get("kind")))
            .map(row -> Figures.text(row.get("name")))
            .toList();
    if (!names.isEmpty()) {
      rows.add(Table.row(Figures.counted(names.size(), kind, kind + "s"), where, names));
    }
  }

  /** The dearest first; by how much, and what the best route would cost then. */
  private Table detours(Answer answer) {
    Measure measure = question.measures().get(0);
    List<Map<String, @Nullable Object>> detours =
        ofRole(answer, "best-route").stream()
            .sorted(Comparator.comparingDouble(row -> -number(row.get(MORE))))
            .toList();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> row :
        detours.subList(0, all ? detours.size() : Math.min(SHOWN, detours.size()))) {
      rows.add(
          Table.row(
              row.get("kind"),
              row.get("name"),
              row.get("status"),
              Figures.whole(row.get(MORE)),
              Figures.whole(row.get("otherwise"))));
    }
    String unit = RouteTable.heading(measure);
    return new Table(
        title(measure, detours, rows.size()),
        List.of(
            new Column("closed"),
            new Column("name"),
            new Column("status"),
            new Column("more " + unit, Alignment.RIGHT),
            new Column(unit + " then", Alignment.RIGHT)),
        rows);
  }

  private static String title(
      Measure measure, List<Map<String, @Nullable Object>> detours, int shown) {
    if (detours.isEmpty()) {
      return "No part of the best route can be gone round";
    }
    Map<String, @Nullable Object> one = detours.get(0);
    long best = Math.round(number(one.get("otherwise")) - number(one.get(MORE)));
    String value = "%,d %s".formatted(best, RouteTable.heading(measure));
    String title =
        "The best route has %s; if a part of it is closed, the next best has".formatted(value);
    return shown == detours.size()
        ? title
        : title + ": the dearest %d of %d, --all shows all".formatted(shown, detours.size());
  }

  private static double number(@Nullable Object value) {
    // What is unknown costs more than anything known.
    return value instanceof Number number ? number.doubleValue() : Double.MAX_VALUE;
  }
}
