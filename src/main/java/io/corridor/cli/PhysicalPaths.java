package io.corridor.cli;

import io.corridor.output.Table;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.route.Inquiry;
import io.corridor.route.RoutePlanner.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Routes along the physical network, and why there are none. */
final class PhysicalPaths {

  private static final String LAYER = "layer";
  private static final String PHYSICAL = "reference";

  private final Context context;
  private final RouteFilters only;
  private final boolean legs;
  private final Optional<Drawing> drawing;

  /**
   * Answers for a command.
   *
   * @param legs whether people want to see each route leg by leg
   * @param drawing how routes are drawn, if they are
   */
  PhysicalPaths(Context context, RouteFilters only, boolean legs, Optional<Drawing> drawing) {
    this.context = context;
    this.only = only;
    this.legs = legs;
    this.drawing = drawing;
  }

  /**
   * Prints the routes, or why there are none.
   *
   * @param order how routes are put in order, as options of a question
   * @return the exit code
   */
  int print(String from, String to, Map<String, Object> order) {
    PhysicalNetwork network = new PhysicalNetwork(context);
    Asked asked = network.asked(asking -> asking.ask(from, to, only, order));
    Answer answer =
        order.containsKey("pareto")
            ? network.routes().pareto(asked.question())
            : network.routes().routes(asked.question());
    network.tellTheWay();
    if (answer.rows().isEmpty()) {
      return none(network, asked);
    }
    QuestionTexts question = new QuestionTexts(asked, network.profile(asked));
    RouteTable table = new RouteTable(asked, question);
    int exitCode;
    if (drawing.isPresent()) {
      String firmest = context.model().valuesOf("status").get(0);
      exitCode = context.print(drawing.get().of(answer.rows(), firmest, table.title(answer)));
    } else if (context.isForPeople()) {
      List<Table> tables = new ArrayList<>(List.of(table.summary(answer)));
      if (legs) {
        answer.rows().forEach(route -> tables.addAll(new LegTables(route).tables()));
      }
      exitCode = context.print(tables);
    } else {
      exitCode = context.print(RouteTable.plain(answer));
    }
    table.notes(answer).forEach(context::notice);
    return exitCode;
  }

  /**
   * Says why there is no route.
   *
   * @return the exit code
   */
  static int none(Context context, PhysicalNetwork network, Asked asked, Table empty) {
    Answer why = network.routes().why(asked.question().only(Inquiry.WHY));
    WhyTexts texts = new WhyTexts(asked, new QuestionTexts(asked, network.profile(asked)));
    if (!why.complete()) {
      context.notice(RouteTable.PARTIAL);
    }
    if (!context.isForPeople()) {
      int exitCode = context.print(empty);
      lines(texts, why).forEach(context::notice);
      return exitCode;
    }
    return context.print(List.of(texts.table(why)), true);
  }

  private int none(PhysicalNetwork network, Asked asked) {
    return none(context, network, asked, RouteTable.plain(new Answer(List.of(), true)));
  }

  private static List<String> lines(WhyTexts texts, Answer why) {
    return why.rows().isEmpty() ? List.of(texts.title(why)) : texts.lines(why, texts.title(why));
  }

  /** After a told answer that filters emptied: what of the told legs would open a route. */
  void explain(String from, String to) {
    try {
      PhysicalNetwork network = new PhysicalNetwork(context);
      Asked told = network.asked(asking -> asking.askTold(from, to, only));
      Answer why = network.routes().why(told.question());
      if (!why.rows().isEmpty()) {
        new WhyTexts(told, new QuestionTexts(told, ""))
            .lines(why, "Legs that would open one:")
            .forEach(context::notice);
      }
      if (told.called(LAYER).contains(PHYSICAL)) {
        return;
      }
      Asked asked = told.with(LAYER, List.of(PHYSICAL));
      List<Map<String, @Nullable Object>> rows = network.routes().routes(asked.question()).rows();
      context.notice(
          rows.isEmpty()
              ? "The physical network has none either: --layer reference tells why."
              : "The physical network has one of %s: --layer reference."
                  .formatted(Figures.km(rows.get(0).get("km"))));
    } catch (CorridorException failure) {
      // The answer stands without its reasons, such as where one end lies in the other.
      if (failure.fault() != Fault.USAGE) {
        throw failure;
      }
    }
  }
}
