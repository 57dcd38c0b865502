package io.corridor.cli;

import io.corridor.model.Display;
import io.corridor.model.Model;
import io.corridor.query.Dossier;
import io.corridor.query.Dossier.Item;
import io.corridor.query.Dossier.Relation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How figures are told: value, grade, and in which order. */
final class FigureTexts {

  private final Model model;
  private final Display.Figures declared;
  private final Dossier dossier;

  FigureTexts(Model model, Display.Figures declared, Dossier dossier) {
    this.model = model;
    this.declared = declared;
    this.dossier = dossier;
  }

  /** What several state comes first, as that is where they differ; of each, the best rank. */
  List<Relation> differingFirst() {
    Map<String, Long> counts =
        dossier.figures().stream()
            .collect(Collectors.groupingBy(this::metric, Collectors.counting()));
    // Stable: within a metric the order of the dossier stays.
    return dossier.figures().stream()
        .sorted(
            Comparator.<Relation, Long>comparing(figure -> -counts.getOrDefault(metric(figure), 0L))
                .thenComparing(this::metric))
        .toList();
  }

  /** The value, marked where it is the one to show first of several. */
  String marked(Item figure) {
    List<String> ranks = model.valuesOf(declared.rank());
    boolean best = !ranks.isEmpty() && figure.text(declared.rank()).equals(ranks.get(0));
    return value(figure) + (best ? " (" + ranks.get(0) + ")" : "");
  }

  /** {@code 400,000,000–600,000,000 USD} or the text, and what it states. */
  String value(Item figure) {
    String text = figure.text(declared.text());
    String low = number(figure, declared.low());
    String high = number(figure, declared.high());
    String single = number(figure, declared.value());
    String range = low.isEmpty() && high.isEmpty() ? "" : range(low, high);
    String number = single.isEmpty() ? range : single + (range.isEmpty() ? "" : " (" + range + ")");
    if (number.isEmpty()) {
      return text.isEmpty() ? figure.name() : text + ": " + figure.name();
    }
    String unit = figure.text(declared.unit());
    String full = unit.isEmpty() ? number : number + " " + unit;
    // Without its statement a number does not say of what else it is, such as the other end.
    return full + (text.isEmpty() ? "" : ", " + text) + ": " + figure.name();
  }

  /** Reliability of the sources and credibility, such as {@code F3}. */
  String grade(Item figure) {
    String reliability =
        figure.cites().stream()
            .map(Evidence::source)
            .distinct()
            .map(dossier.sources()::get)
            .filter(java.util.Objects::nonNull)
            .map(this::reliability)
            .distinct()
            .collect(Collectors.joining("/"));
    return reliability + figure.text(declared.grade());
  }

  private String reliability(Item source) {
    return source.text(model.display().sources().reliability());
  }

  private String metric(Relation figure) {
    return figure.other().text(declared.metric());
  }

  private static String range(String low, String high) {
    if (high.isEmpty()) {
      return "at least " + low;
    }
    return low.isEmpty() ? "at most " + high : low + "–" + high;
  }

  private static String number(Item figure, String property) {
    return figure.properties().get(property) instanceof Number number
        ? DossierPhrases.number(number.doubleValue())
        : "";
  }
}
