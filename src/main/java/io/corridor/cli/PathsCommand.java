package io.corridor.cli;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.query.CypherRouteFinder;
import io.corridor.query.NameResolver;
import io.corridor.query.Named;
import io.corridor.route.Layer;
import io.corridor.route.RouteFinder;
import io.corridor.route.RouteRequest;
import io.corridor.route.RouteRequest.Filter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Routes between two places. */
@Command(
    name = "paths",
    description = {
      "Routes from one place to another, as documents tell them and as legs compose them.",
      "A state or region stands for every place inside it.",
      "A DATE is 2018, 2018-08 or 2018-08-10; it stands for its last day.",
      "",
      "The world at a time: --as-of keeps what may have been there, that is what had not begun for"
          + " certain only later and had not ended for certain before. With --certain it keeps what"
          + " had begun by then for certain and cannot have ended. Where nobody tells when a thing"
          + " began, it had begun when a source that tells of it was published.",
      "The voices at a time: --told-by DATE keeps what sources tell that were published by then.",
      "",
      "The physical network is asked with --layer reference, and by any option that only it can"
          + " answer, such as --by, --pareto, --legs, --profile, --month or --scenario.",
      ""
    })
final class PathsCommand implements Callable<Integer> {

  private static final int DEFAULT_LIMIT = 5;

  private final Context context;

  @Parameters(index = "0", paramLabel = "FROM", description = "Where to start.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "Where to end.")
  private String to = "";

  @Mixin private RouteFilters only = new RouteFilters();

  @Option(
      names = {"-k", "--k"},
      paramLabel = "N",
      description = "How many composed or physical routes at most (default: 5).")
  private @Nullable Integer limit;

  @Option(
      names = "--by",
      paramLabel = "MEASURE",
      description = {
        "On the physical network: what the best routes have least of. One of km (the default),"
            + " hours, borders, transfers, gauges, unbuilt, objections, firmness."
      })
  private @Nullable String by;

  @Option(
      names = "--pareto",
      split = ",",
      paramLabel = "MEASURE",
      description = "On the physical network: all routes that none beats in all of these.")
  private List<String> pareto = new ArrayList<>();

  @Option(names = "--legs", description = "On the physical network: each route leg by leg.")
  private boolean legs;

  @Option(
      names = "--share",
      paramLabel = "0-1",
      description = "Each route has at most that share of its km in common with a better one.")
  private @Nullable Double share;

  @Option(
      names = "--stretch",
      paramLabel = "X",
      description = "No route costs more than X times the best.")
  private @Nullable Double stretch;

  @Option(
      names = "--draw",
      paramLabel = "AS",
      description = "Draw physical routes: ${COMPLETION-CANDIDATES}.")
  private @Nullable Drawing drawing;

  PathsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Model model = context.model();
    only.check(model, 1);
    boolean physical = by != null || share != null || stretch != null || legs || drawing != null;
    if (physical || !pareto.isEmpty() || only.isPhysical()) {
      return new PhysicalPaths(context, only, legs, Optional.ofNullable(drawing))
          .print(from, to, order());
    }
    int most = limit == null ? DEFAULT_LIMIT : limit;
    if (most < 0) {
      throw new CorridorException(Fault.USAGE, "-k must not be negative.", "0 composes none.");
    }
    List<String> firmness = model.valuesOf("status");
    RouteAnswer answer =
        Objects.requireNonNull(
            context
                .loadedGraph()
                .reading(transaction -> answer(transaction, model, firmness, most)));
    RouteTexts texts = new RouteTexts(firmness);
    int exitCode =
        context.print(context.isForPeople() ? texts.byStop(answer) : texts.byRoute(answer));
    RouteHeadings.notices(answer).forEach(context::notice);
    if (answer.isEmpty() && answer.lastFilter().isPresent()) {
      new PhysicalPaths(context, only, false, Optional.empty()).explain(from, to);
    }
    return exitCode;
  }

  /** How routes are put in order, as options of a question. */
  private Map<String, Object> order() {
    if (!pareto.isEmpty() && (by != null || limit != null || share != null || stretch != null)) {
      throw new CorridorException(
          Fault.USAGE,
          "A Pareto front has no single order and is always whole.",
          "Leave out --by, -k, --share and --stretch, or --pareto.");
    }
    Map<String, Object> order = new LinkedHashMap<>();
    if (!pareto.isEmpty()) {
      order.put("pareto", pareto);
      return order;
    }
    order.put("k", limit == null ? DEFAULT_LIMIT : limit);
    put(order, "by", by);
    put(order, "share", share);
    put(order, "stretch", stretch);
    return order;
  }

  private static void put(Map<String, Object> order, String name, @Nullable Object value) {
    if (value != null) {
      order.put(name, value);
    }
  }

  private RouteAnswer answer(
      Transaction transaction, Model model, List<String> firmness, int most) {
    NameResolver names = new NameResolver(model, transaction);
    List<Named> ends = names.resolveAll(List.of(from, to), "Place");
    Named start = ends.get(0);
    Named end = ends.get(1);
    if (start.id().equals(end.id())) {
      throw new CorridorException(
          Fault.USAGE, "Start and end are the same place.", "Name two different places.");
    }
    Set<Layer> layers = only.layers(Layer.TOLD);
    RouteRequest request = new RouteRequest(start.id(), end.id(), filters(names), false, most);
    RouteFinder finder =
        new CypherRouteFinder(context.catalogue(), transaction, firmness, layers, request.places());
    return RouteAnswer.find(finder, request, start, end, layers);
  }

  private Map<Filter, List<String>> filters(NameResolver names) {
    Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);
    put(filters, Filter.STATUS, only.status());
    put(filters, Filter.MODE, only.mode());
    put(filters, Filter.TOLD_BY, Typed.voices(names, only.toldBy(), "Source"));
    put(filters, only.certain() ? Filter.CERTAIN_AS_OF : Filter.AS_OF, only.asOf());
    put(filters, Filter.AVOID, ids(names, only.avoid(), "Place"));
    put(filters, Filter.VIA, ids(names, only.via(), "Place"));
    return filters;
  }

  private static List<String> ids(NameResolver names, List<String> texts, String type) {
    return names.resolveAll(texts.stream().map(String::strip).toList(), type).stream()
        .map(Named::id)
        .toList();
  }

  private static void put(Map<Filter, List<String>> filters, Filter filter, List<String> values) {
    if (!values.isEmpty()) {
      filters.put(filter, values);
    }
  }
}
