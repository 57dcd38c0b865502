package io.corridor.cli;

import io.corridor.output.Alignment;
import io.corridor.output.Column;
import io.corridor.output.Table;
import io.corridor.route.Measure;
import io.corridor.route.RoutePlanner.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Routes before and after a change, for people. */
final class ComparisonTexts {

  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private final Measure measure;
  private final QuestionTexts before;
  private final QuestionTexts after;

  ComparisonTexts(Asked before, Asked after, String profile) {
    this.before = new QuestionTexts(before, profile);
    this.after = new QuestionTexts(after, profile);
    this.measure = this.before.measures().get(0);
  }

  Table table(Answer answer) {
    String unit = RouteTable.heading(measure);
    List<Column> columns =
        List.of(
            new Column("route"),
            new Column(unit + " before", Alignment.RIGHT),
            new Column(unit + " after", Alignment.RIGHT),
            new Column("change", Alignment.RIGHT),
            new Column("rank before", Alignment.RIGHT),
            new Column("rank after", Alignment.RIGHT),
            new Column("unbuilt km", Alignment.RIGHT),
            new Column("weakest"),
            new Column("through"));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> row : answer.rows()) {
      Map<String, @Nullable Object> route = Figures.map(row.get("route"));
      rows.add(
          Table.row(
              word(Figures.text(row.get("change"))),
              Figures.whole(row.get(BEFORE)),
              Figures.whole(row.get(AFTER)),
              difference(row),
              Figures.whole(row.get("rankBefore")),
              Figures.whole(row.get("rankAfter")),
              Figures.whole(route.get("unbuilt")),
              route.get("status"),
              RouteTable.through(route)));
    }
    return new Table(title(answer), columns, rows);
  }

  private String title(Answer answer) {
    List<String> both = new ArrayList<>(before.parts());
    both.retainAll(after.parts());
    String common = both.stream().map(part -> ", " + part).collect(Collectors.joining());
    return "The best routes %s %s, %s%s. Before: %s. After: %s. %s:"
        .formatted(
            before.ends(),
            before.network(),
            before.order(),
            common,
            world(before, both),
            world(after, both),
            verdict(answer));
  }

  /** What only one side supposes. */
  private static String world(QuestionTexts side, List<String> both) {
    List<String> own = new ArrayList<>(side.parts());
    own.removeAll(both);
    return own.isEmpty() ? "as it is" : String.join(", ", own);
  }

  /** What became of the best. */
  private String verdict(Answer answer) {
    @Nullable Object first = best(answer, "rankBefore", BEFORE);
    @Nullable Object second = best(answer, "rankAfter", AFTER);
    if (first == null || second == null) {
      return first == null ? "Before there is no route" : "After there is no route";
    }
    String unit = RouteTable.heading(measure);
    long change = Math.round(number(second)) - Math.round(number(first));
    if (change == 0) {
      return "The best stays at %,d %s".formatted(Math.round(number(first)), unit);
    }
    return "The best goes from %,d to %,d %s"
        .formatted(Math.round(number(first)), Math.round(number(second)), unit);
  }

  private static @Nullable Object best(Answer answer, String rank, String cost) {
    return answer.rows().stream()
        .filter(row -> row.get(rank) instanceof Number number && number.longValue() == 1)
        .map(row -> row.get(cost))
        .findFirst()
        .orElse(null);
  }

  private String word(String change) {
    boolean length = measure == Measure.KM;
    return switch (change) {
      case "less" -> length ? "shorter" : "better";
      case "more" -> length ? "longer" : "worse";
      default -> change;
    };
  }

  private static Object difference(Map<String, @Nullable Object> row) {
    if (row.get(BEFORE) instanceof Number first && row.get(AFTER) instanceof Number second) {
      long change = Math.round(second.doubleValue() - first.doubleValue());
      return change == 0 ? "0" : "%+d".formatted(change);
    }
    return Figures.MISSING;
  }

  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : 0;
  }
}
