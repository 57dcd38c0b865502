package io.corridor.cli;

import io.corridor.route.Measure;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A question about routes in words, for the titles of its answers. */
final class QuestionTexts {

  private static final List<String> PHYSICAL = List.of("reference");

  private final Asked asked;
  private final String profile;

  /**
   * Words for a question.
   *
   * @param profile by which the answer was costed, empty where there is none
   */
  QuestionTexts(Asked asked, String profile) {
    this.asked = asked;
    this.profile = profile;
  }

  /** {@code from Russia to Gwadar}. */
  String ends() {
    return "from %s to %s".formatted(asked.from().name(), asked.to().name());
  }

  /** What was asked to be least, first what puts the routes in order. */
  List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    for (String option : List.of("by", "pareto")) {
      asked.called(option).forEach(key -> Measure.find(key).ifPresent(measures::add));
    }
    return measures.isEmpty() ? List.of(Measure.KM) : measures;
  }

  /** How routes are put in order. */
  String order() {
    List<String> titles = measures().stream().map(Measure::title).toList();
    return asked.called("pareto").isEmpty()
        ? first(measures().get(0))
        : "none beaten by another in all of " + and(titles);
  }

  private static String first(Measure measure) {
    return switch (measure) {
      case KM -> "shortest first";
      case HOURS -> "quickest first";
      case FIRMNESS -> "firmest first";
      case BORDERS, TRANSFERS, GAUGES, UNBUILT, OBJECTIONS ->
          "fewest %s first".formatted(measure.title());
    };
  }

  /** What routes may be made of: each with a comma before it; empty where it is anything. */
  String conditions() {
    return parts().stream().map(part -> ", " + part).collect(Collectors.joining());
  }

  /** What routes may be made of, condition by condition. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    add(parts, "mode", modes -> "only by " + or(modes));
    add(parts, "status", statuses -> "only " + or(statuses));
    add(parts, "via", places -> "by way of " + and(places));
    add(parts, "avoid", avoided -> "avoiding " + and(avoided));
    String sure =
        asked.question().options().containsKey("certain")
            ? "only what certainly was there"
            : "what may have been there";
    add(parts, "asOf", dates -> "as of %s (%s)".formatted(and(dates), sure));
    add(parts, "toldBy", voices -> "as told by " + or(voices));
    add(parts, "month", months -> "in " + month(months.get(0)));
    add(parts, "scenario", names -> "with scenario " + and(names));
    add(parts, "open", opened -> "with %s in operation".formatted(and(opened)));
    add(parts, "close", closed -> "with %s closed".formatted(and(closed)));
    add(
        parts,
        "share",
        shares -> "each with at most %s of any better one".formatted(percent(shares)));
    return parts;
  }

  private static String percent(List<String> shares) {
    return "%.0f %%".formatted(100 * Double.parseDouble(shares.get(0)));
  }

  /** By which profile hours are reckoned. */
  String costs() {
    return profile.isEmpty() ? "" : "; hours by profile " + profile;
  }

  /** Which network was asked. */
  String network() {
    List<String> layers = asked.called("layer");
    if (layers.equals(PHYSICAL)) {
      return "along the physical network";
    }
    return layers.containsAll(PHYSICAL) ? "along told and physical legs" : "along told legs";
  }

  private void add(List<String> parts, String option, Function<List<String>, String> words) {
    List<String> values = asked.called(option);
    if (!values.isEmpty()) {
      parts.add(words.apply(values));
    }
  }

  static String month(String number) {
    return Month.of(Integer.parseInt(number)).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String and(List<String> items) {
    return joined(items, " and ");
  }

  static String or(List<String> items) {
    return joined(items, " or ");
  }

  private static String joined(List<String> items, String last) {
    int before = items.size() - 1;
    return before < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, before)) + last + items.get(before);
  }
}
