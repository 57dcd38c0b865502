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
import io.corridor.time.Edtf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
      ""
    })
final class PathsCommand implements Callable<Integer> {

  private static final int MAX_VIA = 8;
  private static final List<String> LAYERS =
      Arrays.stream(Layer.values()).map(l -> l.name().toLowerCase(Locale.ROOT)).toList();

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
      paramLabel = "SOURCE|DATE",
      description = "Only what these sources tell, or all that were published by a date.")
  private List<String> toldBy = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only what may have been there on that day.")
  private @Nullable String asOf;

  @Option(names = "--certain", description = "With --as-of: only what certainly was there.")
  private boolean certain;

  @Option(
      names = "--possible",
      description = "With --as-of: all that may have been there (the default).")
  private boolean possible;

  @Option(
      names = "--layer",
      split = ",",
      paramLabel = "LAYER",
      description = {
        "What routes are composed of: told, the legs that documents tell (the default), fewest hops"
            + " first; reference, the physical network, fewest kilometres first; or both, mixed."
      })
  private List<String> layer = new ArrayList<>();

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
    Typed.checkChoices("--status", status, firmness);
    Typed.checkChoices("--mode", mode, model.valuesOf("mode"));
    Typed.checkChoices("--layer", layer, LAYERS);
    checkDates();
    if (via.size() > MAX_VIA) {
      throw new CorridorException(
          Fault.USAGE, "--via takes %d places at most.".formatted(MAX_VIA), "Name fewer.");
    }
    if (limit < 0) {
      throw new CorridorException(Fault.USAGE, "-k must not be negative.", "0 composes none.");
    }
    RouteAnswer answer =
        Objects.requireNonNull(
            context.loadedGraph().reading(transaction -> answer(transaction, model, firmness)));
    RouteTexts texts = new RouteTexts(firmness);
    int exitCode =
        context.print(context.isForPeople() ? texts.byStop(answer) : texts.byRoute(answer));
    RouteHeadings.notices(answer).forEach(context::notice);
    return exitCode;
  }

  private RouteAnswer answer(Transaction transaction, Model model, List<String> firmness) {
    NameResolver names = new NameResolver(model, transaction);
    List<Named> ends = names.resolveAll(List.of(from, to), "Place");
    Named start = ends.get(0);
    Named end = ends.get(1);
    if (start.id().equals(end.id())) {
      throw new CorridorException(
          Fault.USAGE, "Start and end are the same place.", "Name two different places.");
    }
    Set<Layer> layers = layers();
    RouteRequest request = new RouteRequest(start.id(), end.id(), filters(names), false, limit);
    RouteFinder finder =
        new CypherRouteFinder(context.catalogue(), transaction, firmness, layers, request.places());
    return RouteAnswer.find(finder, request, start, end, layers);
  }

  private Set<Layer> layers() {
    return layer.isEmpty()
        ? EnumSet.of(Layer.TOLD)
        : layer.stream()
            .map(name -> Layer.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Layer.class)));
  }

  private void checkDates() {
    if (asOf != null) {
      Typed.day(asOf, "--as-of");
    }
    if (asOf == null && (certain || possible)) {
      throw new CorridorException(
          Fault.USAGE, "--certain and --possible are about a day.", "Name it with --as-of.");
    }
    if (certain && possible) {
      throw new CorridorException(
          Fault.USAGE, "--certain and --possible exclude each other.", "Choose one.");
    }
    for (String voice : toldBy) {
      if (!voice.isEmpty()
          && voice.chars().noneMatch(Character::isLetter)
          && Edtf.lastDay(voice.strip()).isEmpty()) {
        throw new CorridorException(Fault.BAD_DATE, voice, "--told-by");
      }
    }
  }

  private Map<Filter, List<String>> filters(NameResolver names) {
    Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);
    put(filters, Filter.STATUS, status);
    put(filters, Filter.MODE, mode);
    put(filters, Filter.TOLD_BY, Typed.voices(names, toldBy, "Source"));
    if (asOf != null) {
      put(filters, certain ? Filter.CERTAIN_AS_OF : Filter.AS_OF, List.of(asOf));
    }
    put(filters, Filter.AVOID, ids(names, avoid, "Place"));
    put(filters, Filter.VIA, ids(names, via, "Place"));
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
