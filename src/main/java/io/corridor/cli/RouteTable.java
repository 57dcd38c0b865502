package io.corridor.cli;

import io.corridor.output.Alignment;
import io.corridor.output.Column;
import io.corridor.output.Table;
import io.corridor.route.Inquiry;
import io.corridor.route.Measure;
import io.corridor.route.RoutePlanner.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Routes of the network, a row for each: what was asked to be least comes first. */
final class RouteTable {

  static final String PARTIAL =
      "Partial: the time or the memory of the search ran out, so there may be more, or better ones."
          + " Allow more with --seconds.";

  private final Asked asked;
  private final QuestionTexts question;

  RouteTable(Asked asked, QuestionTexts question) {
    this.asked = asked;
    this.question = question;
  }

  /** For programs: the rows as they are, and whether they are all. */
  static Table plain(Answer answer, List<String> columns) {
    List<String> names = new ArrayList<>(columns);
    names.add("complete");
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> row : answer.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(row.get(column)));
      cells.add(answer.complete());
      rows.add(cells);
    }
    return Table.of(names, rows);
  }

  static Table plain(Answer answer) {
    return plain(answer, Inquiry.ROUTES.columnNames());
  }

  /** For people. */
  Table summary(Answer answer) {
    Set<Measure> measures = new LinkedHashSet<>(question.measures());
    measures.addAll(List.of(Measure.values()));
    boolean starts = differs(answer, "from", asked.from().id());
    boolean ends = differs(answer, "to", asked.to().id());
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("route"));
    measures.forEach(measure -> columns.add(column(measure)));
    if (starts) {
      columns.add(new Column("from"));
    }
    if (ends) {
      columns.add(new Column("to"));
    }
    columns.add(new Column("through"));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> route : answer.rows()) {
      List<@Nullable Object> row = new ArrayList<>(List.of(Figures.whole(route.get("rank"))));
      measures.forEach(measure -> row.add(cell(measure, route)));
      List<Map<String, @Nullable Object>> stops = Figures.maps(route.get("stops"));
      if (starts) {
        row.add(stops.get(0).get("name"));
      }
      if (ends) {
        row.add(stops.get(stops.size() - 1).get("name"));
      }
      row.add(through(route));
      rows.add(row);
    }
    return new Table(title(answer), columns, rows);
  }

  private static boolean differs(Answer answer, String column, String id) {
    return answer.rows().stream().anyMatch(route -> !id.equals(route.get(column)));
  }

  String title(Answer answer) {
    long count = answer.rows().size();
    return "%s %s %s, %s%s%s"
        .formatted(
            Figures.counted(count, "route", "routes"),
            question.ends(),
            question.network(),
            question.order(),
            question.conditions(),
            question.costs());
  }

  static Column column(Measure measure) {
    return measure == Measure.FIRMNESS
        ? new Column("weakest")
        : new Column(heading(measure), Alignment.RIGHT);
  }

  /** What heads a column of a measure. */
  static String heading(Measure measure) {
    return switch (measure) {
      case KM -> "km";
      case HOURS -> "hours";
      case BORDERS -> "borders";
      case TRANSFERS -> "transfers";
      case GAUGES -> "gauge breaks";
      case UNBUILT -> "unbuilt km";
      case OBJECTIONS -> "objections";
      case FIRMNESS -> "weakest";
    };
  }

  static @Nullable Object cell(Measure measure, Map<String, @Nullable Object> route) {
    return measure == Measure.FIRMNESS
        ? route.get("status")
        : Figures.whole(route.get(measure.key()));
  }

  /** The states that a route passes. */
  static String through(Map<String, @Nullable Object> route) {
    return String.join(" → ", Figures.texts(route.get("states")));
  }

  /** What a reader should know besides the figures. */
  List<String> notes(Answer answer) {
    List<String> notes = new ArrayList<>();
    if (!answer.complete()) {
      notes.add(PARTIAL);
    }
    estimated(answer).ifPresent(notes::add);
    return notes;
  }

  /** Which share of the kilometres nobody published. */
  private static java.util.Optional<String> estimated(Answer answer) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (Map<String, @Nullable Object> route : answer.rows()) {
      if (route.get("km") instanceof Number km
          && route.get("estimated") instanceof Number estimated
          && km.doubleValue() > 0) {
        double share = estimated.doubleValue() / km.doubleValue();
        least = Math.min(least, share);
        most = Math.max(most, share);
      }
    }
    if (most == 0) {
      return java.util.Optional.empty();
    }
    long low = Math.round(100 * least);
    long high = Math.round(100 * most);
    return java.util.Optional.of(
        "Of the kilometres of %s, %s are estimated by us, not published."
            .formatted(
                answer.rows().size() == 1 ? "the route" : "each route",
                low == high ? high + " %" : "%d to %d %%".formatted(low, high)));
  }
}
