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
import java.util.stream.Stream;
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
    Table every = everyRoute(answer);
    Table detours = detours(answer);
    String title =
        every.isEmpty()
            ? "All routes %s %s%s have no place or leg in common. The fewest closures that would cut them:"
                .formatted(question.ends(), question.network(), question.conditions())
            : "The fewest closures that would cut all routes";
    return Stream.of(every, cuts(answer, title), detours)
        .filter(table -> !table.isEmpty())
        .toList();
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
        "What every route %s %s passes%s"
            .formatted(question.ends(), question.network(), question.conditions());
    return Table.of(title, List.of("kind", "name", "status"), rows);
  }

  private static Table cuts(Answer answer, String title) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String kind : List.of("place", "leg")) {
      List<String> near = names(answer, "minimum-cut-near-start", kind);
      List<String> far = names(answer, "minimum-cut-near-end", kind);
      if (!near.isEmpty()) {
        String count = Figures.counted(near.size(), kind, kind + "s");
        // Where that nearest to either end is the same, there is no other.
        rows.add(Table.row(count, far.isEmpty() ? "nowhere else" : "nearest to the start", near));
        if (!far.isEmpty()) {
          rows.add(Table.row(count, "nearest to the end", far));
        }
      }
    }
    return Table.of(title, List.of("closing", "where", "these"), rows);
  }

  private static List<String> names(Answer answer, String role, String kind) {
    return ofRole(answer, role).stream()
        .filter(row -> kind.equals(row.get("kind")))
        .map(row -> Figures.text(row.get("name")))
        .toList();
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
      return "";
    }
    Map<String, @Nullable Object> one = detours.get(0);
    long best = Math.round(number(one.get("otherwise")) - number(one.get(MORE)));
    String title =
        "The best route has %,d %s. What it costs more to go round one part of it, the dearest first"
            .formatted(best, RouteTable.heading(measure));
    return shown == detours.size()
        ? title
        : title + " (%d of %d; --all shows all)".formatted(shown, detours.size());
  }

  private static double number(@Nullable Object value) {
    // What is unknown costs more than anything known.
    return value instanceof Number number ? number.doubleValue() : Double.MAX_VALUE;
  }
}
