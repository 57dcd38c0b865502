package io.corridor.cli;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Similar;
import io.corridor.query.CypherRouteFinder;
import io.corridor.query.NameResolver;
import io.corridor.query.Named;
import io.corridor.route.RouteFinder;
import io.corridor.route.RouteRequest;
import io.corridor.route.RouteRequest.Filter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Routes between two places. */
@Command(
    name = "paths",
    description = {
      "Routes from one place to another, as documents tell them and as legs compose them.",
      "A state or region stands for every place inside it."
    })
final class PathsCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(index = "0", paramLabel = "FROM", description = "Where to start.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "Where to end.")
  private String to = "";

  @Option(
      names = "--status",
      split = ",",
      paramLabel = "STATUS",
      description = "Only hops of these statuses, such as operational,agreed.")
  private List<String> status = new ArrayList<>();

  @Option(
      names = "--mode",
      split = ",",
      paramLabel = "MODE",
      description = "Only hops by these modes, such as rail,sea.")
  private List<String> mode = new ArrayList<>();

  @Option(names = "--via", split = ",", paramLabel = "PLACE", description = "Only through here.")
  private List<String> via = new ArrayList<>();

  @Option(names = "--avoid", split = ",", paramLabel = "PLACE", description = "Not through here.")
  private List<String> avoid = new ArrayList<>();

  @Option(
      names = "--told-by",
      split = ",",
      paramLabel = "SOURCE",
      description = "Only what these sources tell.")
  private List<String> toldBy = new ArrayList<>();

  @Option(
      names = {"-k", "--k"},
      paramLabel = "N",
      defaultValue = "5",
      description = "How many composed routes at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  PathsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Model model = context.model();
    List<String> firmness = model.valuesOf("status");
    checkChoices("--status", status, firmness);
    checkChoices("--mode", mode, model.valuesOf("mode"));
    if (limit < 0) {
      throw new CorridorException(Fault.USAGE, "-k must not be negative.", "0 composes none.");
    }
    RouteAnswer answer =
        Objects.requireNonNull(
            context.loadedGraph().reading(transaction -> answer(transaction, model, firmness)));
    RouteTexts texts = new RouteTexts(firmness);
    int exitCode =
        context.print(context.isForPeople() ? texts.byStop(answer) : texts.byRoute(answer));
    texts.notices(answer).forEach(context::notice);
    return exitCode;
  }

  private RouteAnswer answer(Transaction transaction, Model model, List<String> firmness) {
    NameResolver names = new NameResolver(model, transaction);
    Named start = names.resolve(from, "Place");
    Named end = names.resolve(to, "Place");
    if (start.id().equals(end.id())) {
      throw new CorridorException(
          Fault.USAGE, "Start and end are the same place.", "Name two different places.");
    }
    RouteFinder finder = new CypherRouteFinder(context.catalogue(), transaction, firmness);
    RouteRequest request = new RouteRequest(start.id(), end.id(), filters(names), false, limit);
    return RouteAnswer.find(finder, request, start, end);
  }

  private Map<Filter, List<String>> filters(NameResolver names) {
    Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);
    put(filters, Filter.STATUS, status);
    put(filters, Filter.MODE, mode);
    put(filters, Filter.TOLD_BY, ids(names, toldBy, "Source"));
    put(filters, Filter.AVOID, ids(names, avoid, "Place"));
    put(filters, Filter.VIA, ids(names, via, "Place"));
    return filters;
  }

  private static List<String> ids(NameResolver names, List<String> texts, String type) {
    return texts.stream().map(text -> names.resolve(text.strip(), type).id()).toList();
  }

  private static void put(Map<Filter, List<String>> filters, Filter filter, List<String> values) {
    if (!values.isEmpty()) {
      filters.put(filter, values);
    }
  }

  private static void checkChoices(String option, List<String> values, List<String> known) {
    for (String value : values) {
      if (!known.contains(value)) {
        throw new CorridorException(
            Fault.USAGE,
            "%s cannot be '%s'.".formatted(option, value),
            Similar.hint(value, known, "One of: " + String.join(", ", known) + "."));
      }
    }
  }
}
