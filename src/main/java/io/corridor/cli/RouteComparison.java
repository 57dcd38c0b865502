package io.corridor.cli;

import io.corridor.output.Table;
import io.corridor.route.Inquiry;
import io.corridor.route.RoutePlanner.Answer;
import io.corridor.route.RouteQuestion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the best routes between two places where something changes. */
final class RouteComparison {

  static final int DEFAULT_LIMIT = 5;

  private static final String SCENARIO = "scenario";
  private static final String STATUS = "status";
  private static final double SHARE = 0.5;
  private static final String AS_OF = "asOf";

  private final Context context;
  private final RouteFilters only;

  RouteComparison(Context context, RouteFilters only) {
    this.context = context;
    this.only = only;
  }

  /**
   * Prints the routes of both sides.
   *
   * @return the exit code
   */
  int print(String from, String to, Map<String, Object> order) {
    checkThatSomethingChanges();
    PhysicalNetwork network = new PhysicalNetwork(context);
    Map<String, Object> differing = new LinkedHashMap<>(order);
    // The best few routes are mostly one and the same with small detours: they would hide the rest.
    differing.putIfAbsent("share", SHARE);
    Asked all = network.asked(asking -> asking.ask(from, to, only, differing));
    Asked asked = isAboutWhatIsBuilt() ? all.with(STATUS, List.of(operational())) : all;
    Asked before = side(asked, 0);
    Asked after = side(asked, 1);
    Answer answer = network.routes().compare(before.question(), after.question());
    network.tellTheWay();
    Table plain = RouteTable.plain(answer, Inquiry.COMPARE.columnNames());
    if (answer.rows().isEmpty()) {
      return PhysicalPaths.none(context, network, after, plain);
    }
    ComparisonTexts texts = new ComparisonTexts(before, after, network.profile(asked));
    int exitCode = context.print(context.isForPeople() ? texts.table(answer) : plain);
    if (!answer.complete()) {
      context.notice(RouteTable.PARTIAL);
    }
    return exitCode;
  }

  /**
   * Whether what is not in operation is left out: a scenario that opens something would change
   * nothing if all that is planned counted already.
   */
  private boolean isAboutWhatIsBuilt() {
    return only.status().isEmpty() && !(only.scenario().isEmpty() && only.open().isEmpty());
  }

  private String operational() {
    return context.model().valuesOf(STATUS).get(0);
  }

  private void checkThatSomethingChanges() {
    int scenarios = only.scenario().size();
    if (scenarios > 2) {
      throw RouteFilters.usage("Two scenarios can be compared.", "Name one or two.");
    }
    if (scenarios == 0
        && only.asOf().size() < 2
        && only.open().isEmpty()
        && only.close().isEmpty()) {
      throw RouteFilters.usage(
          "Nothing says what is to be compared.",
          "Name a --scenario, what to --open or --close, or two dates with --as-of each.");
    }
  }

  /**
   * One side: of two values of an option each has its own; what is supposed only once is so only
   * afterwards.
   *
   * @param number 0 for before, 1 for after
   */
  private static Asked side(Asked asked, int number) {
    Map<String, Object> options = new HashMap<>(asked.question().options());
    Map<String, List<String>> names = new LinkedHashMap<>(asked.names());
    List<String> scenarios = asked.called(SCENARIO);
    List<String> dates = asked.called(AS_OF);
    if (scenarios.size() == 2) {
      options.put(SCENARIO, scenarios.get(number));
    } else if (number == 0) {
      options.remove(SCENARIO);
    }
    if (dates.size() == 2) {
      options.put(AS_OF, dates.get(number));
    }
    if (number == 0) {
      List.of("open", "close").forEach(options::remove);
      List.of("open", "close").forEach(names::remove);
    }
    RouteQuestion question =
        new RouteQuestion(asked.question().from(), asked.question().to(), options);
    return new Asked(asked.from(), asked.to(), question, names);
  }
}
