package io.corridor.cli;

import io.corridor.output.Alignment;
import io.corridor.output.Column;
import io.corridor.output.Table;
import io.corridor.route.RoutePlanner.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why there is no route, in words: what would have to be allowed, grouped by what forbids it. */
final class WhyTexts {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("if"),
          new Column("then along"),
          new Column("km", Alignment.RIGHT),
          new Column("hours", Alignment.RIGHT),
          new Column("through"));

  private final Asked asked;
  private final QuestionTexts question;

  WhyTexts(Asked asked, QuestionTexts question) {
    this.asked = asked;
    this.question = question;
  }

  /** {@code No route from Russia to Gwadar}, with all that was asked. */
  String headline() {
    return "No route %s leads %s%s"
        .formatted(question.ends(), question.network(), question.conditions());
  }

  /** A row for each set of legs, those with the same reasons together. */
  Table table(Answer why) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    grouped(why)
        .forEach(
            (reason, sets) -> {
              String shown = reason;
              for (Map<String, @Nullable Object> set : sets) {
                rows.add(
                    Table.row(
                        shown,
                        Figures.maps(set.get("legs")).stream().map(WhyTexts::leg).toList(),
                        Figures.whole(set.get("km")),
                        Figures.whole(set.get("hours")),
                        RouteTable.through(set)));
                shown = "";
              }
            });
    return new Table(title(why), COLUMNS, rows);
  }

  /** What heads an answer. */
  String title(Answer why) {
    int sets = why.rows().size();
    return switch (sets) {
      case 0 -> headline() + ", and none would if all that was left out were allowed";
      case 1 -> headline() + ". One set of legs would open one:";
      default -> "%s. %d sets of legs would each open one:".formatted(headline(), sets);
    };
  }

  /** The same as lines of text, for those who read no tables. */
  List<String> lines(Answer why, String heading) {
    List<String> lines = new ArrayList<>();
    lines.add(heading);
    grouped(why)
        .forEach(
            (reason, sets) -> {
              for (Map<String, @Nullable Object> set : sets) {
                String legs =
                    Figures.maps(set.get("legs")).stream()
                        .map(WhyTexts::leg)
                        .collect(Collectors.joining(" + "));
                String length = set.get("km") == null ? "" : ": " + Figures.km(set.get("km"));
                lines.add("  if %s: %s%s".formatted(reason, legs, length));
              }
            });
    return lines;
  }

  /** Those that make the shortest routes first. */
  private Map<String, List<Map<String, @Nullable Object>>> grouped(Answer why) {
    Map<String, List<Map<String, @Nullable Object>>> groups = new LinkedHashMap<>();
    why.rows().stream()
        .sorted(Comparator.comparingDouble(WhyTexts::length))
        .forEach(set -> groups.computeIfAbsent(reasons(set), reason -> new ArrayList<>()).add(set));
    return groups;
  }

  private static double length(Map<String, @Nullable Object> set) {
    return set.get("km") instanceof Number km ? km.doubleValue() : Double.MAX_VALUE;
  }

  private static String leg(Map<String, @Nullable Object> leg) {
    String season = Figures.text(leg.get("season"));
    return "%s, %s%s"
        .formatted(
            leg.get("name"),
            leg.get("status"),
            season.isEmpty() ? "" : ", open " + season.replace("/", " to "));
  }

  private String reasons(Map<String, @Nullable Object> set) {
    Set<String> words = new LinkedHashSet<>();
    for (String reason : Figures.texts(set.get("reasons"))) {
      words.add(words(reason, Figures.maps(set.get("legs"))));
    }
    return QuestionTexts.and(List.copyOf(words));
  }

  /** What would have to be so for the legs to count that an option leaves out. */
  private String words(String option, List<Map<String, @Nullable Object>> legs) {
    return switch (option) {
      case "status" -> distinct(option, legs, "status") + " legs counted";
      case "mode" -> "one could go by " + distinct(option, legs, "mode");
      case "avoid" -> "one could pass " + QuestionTexts.or(asked.called(option));
      case "asOf" ->
          "legs counted that were not there on " + QuestionTexts.or(asked.called(option));
      case "month" -> "it were open in " + QuestionTexts.month(asked.called(option).get(0));
      case "toldBy" -> "more than " + QuestionTexts.and(asked.called(option)) + " counted";
      case "close" -> "it were not closed";
      default -> "without --" + option;
    };
  }

  private static String distinct(
      String option, List<Map<String, @Nullable Object>> legs, String column) {
    return QuestionTexts.or(
        legs.stream()
            .filter(leg -> Figures.texts(leg.get("reasons")).contains(option))
            .map(leg -> Figures.text(leg.get(column)))
            .distinct()
            .toList());
  }
}
