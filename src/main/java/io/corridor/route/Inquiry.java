package io.corridor.route;

import io.corridor.route.RoutePlanner.Answer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What can be asked about routes: by which name, with which options, and with which answer. */
public enum Inquiry {
  /** The best routes by one measure. */
  ROUTES("routes", "The best routes by one measure, best first."),

  /** The Pareto front. */
  PARETO("pareto", "The routes that no other is better than by every measure."),

  /** Why there is no route. */
  WHY("why", "The smallest sets of legs that are left out and would open a route."),

  /** Where routes can be cut. */
  CHOKEPOINTS(
      "chokepoints",
      "Places and legs where all routes, or the best, can be cut, and what a detour costs."),

  /** What becomes of the best routes under other conditions. */
  COMPARE("compare", "What becomes of the best routes where the options change.");

  /** What every one takes: of which legs routes are made, how they are costed, what it may take. */
  private static final List<String> COMMON =
      List.of(
          "avoid",
          "mode",
          "status",
          "layer",
          "asOf",
          "certain",
          "toldBy",
          "month",
          "profile",
          "scenario",
          "open",
          "close",
          "seconds",
          "labels");

  private final String key;
  private final String description;

  Inquiry(String key, String description) {
    this.key = key;
    this.description = description;
  }

  /** The name that users know it by. */
  public String key() {
    return key;
  }

  /** What it answers, in one sentence. */
  public String description() {
    return description;
  }

  /** What the maps of options are called that it takes after the two ends. */
  public List<String> optionMaps() {
    return this == COMPARE ? List.of("before", "after") : List.of("options");
  }

  /** The columns of its rows, in order. */
  public List<RouteColumn> columns() {
    return switch (this) {
      case ROUTES, PARETO -> RouteColumn.OF_ROUTES;
      case WHY -> RouteColumn.OF_WHY;
      case CHOKEPOINTS -> RouteColumn.OF_CHOKEPOINTS;
      case COMPARE -> RouteColumn.OF_COMPARISON;
    };
  }

  /** Their names. */
  public List<String> columnNames() {
    return columns().stream().map(RouteColumn::name).toList();
  }

  /** The options that mean something to it, in order of their names. */
  Set<String> options() {
    Set<String> options = new TreeSet<>(COMMON);
    options.addAll(
        switch (this) {
          case ROUTES, COMPARE -> List.of("via", "by", "k", "share", "stretch");
          case PARETO -> List.of("via", "pareto");
          case WHY -> List.of("via");
          case CHOKEPOINTS -> List.of("by");
        });
    return options;
  }

  /**
   * Asks it.
   *
   * @param questions one for each of {@link #optionMaps}
   * @throws io.corridor.problem.CorridorException where a question is none that can be answered
   */
  public Answer ask(RoutePlanner planner, List<RouteQuestion> questions) {
    RouteQuestion first = questions.get(0);
    return switch (this) {
      case ROUTES -> planner.routes(first);
      case PARETO -> planner.pareto(first);
      case WHY -> planner.why(first);
      case CHOKEPOINTS -> planner.chokepoints(first);
      case COMPARE -> planner.compare(first, questions.get(1));
    };
  }
}
