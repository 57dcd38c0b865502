package io.corridor.cli;

import io.corridor.output.Table;
import io.corridor.route.Inquiry;
import io.corridor.route.RoutePlanner.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where all routes between two places, or the best of them, can be cut. */
@Command(
    name = "chokepoints",
    description = {
      "What every route along the physical network passes, where the fewest closures would cut all"
          + " of them, and what it costs to go round each part of the best one.",
      "A state or region stands for every place inside it."
    })
final class ChokepointsCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(index = "0", paramLabel = "FROM", description = "Where to start.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "Where to end.")
  private String to = "";

  @Option(
      names = "--by",
      paramLabel = "MEASURE",
      description = "What the best route has least of: km (the default), hours, borders and so on.")
  private @Nullable String by;

  @Option(names = "--all", description = "Every detour, not the dearest ones only.")
  private boolean all;

  @Mixin private RouteFilters only = new RouteFilters();

  ChokepointsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    only.check(context.model(), 1);
    PhysicalNetwork network = new PhysicalNetwork(context);
    Map<String, Object> order = new LinkedHashMap<>();
    if (by != null) {
      order.put("by", by);
    }
    Asked asked = network.asked(asking -> asking.ask(from, to, only, order));
    Answer answer = network.routes().chokepoints(asked.question());
    network.tellTheWay();
    Table plain = RouteTable.plain(answer, Inquiry.CHOKEPOINTS.columnNames());
    if (answer.rows().isEmpty()) {
      return PhysicalPaths.none(context, network, asked, plain);
    }
    ChokepointTexts texts =
        new ChokepointTexts(new QuestionTexts(asked, network.profile(asked)), all);
    int exitCode = context.print(context.isForPeople() ? texts.tables(answer) : List.of(plain));
    if (!answer.complete()) {
      context.notice(RouteTable.PARTIAL);
    }
    return exitCode;
  }
}
