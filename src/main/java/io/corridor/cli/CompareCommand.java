package io.corridor.cli;

import io.corridor.time.Edtf;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed between two dates, or what becomes of routes where something changes. */
@Command(
    name = "compare",
    description = {
      "compare DATE DATE: what opened, closed, began, ended and happened between two dates, and"
          + " what was published. A DATE is 2018, 2018-08 or 2018-08-10 and stands for its last"
          + " day: 'compare 2016 2018' asks for the changes of 2017 and 2018.",
      "",
      "compare FROM TO: which of the best routes along the physical network are won, lost, better"
          + " or worse with --scenario, --open or --close against the world as it is, from one"
          + " --scenario to a second, or from one --as-of DATE to a second. With --scenario and"
          + " --open only what is in operation counts, unless --status says what else does.",
      ""
    })
final class CompareCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(index = "0", paramLabel = "DATE|FROM", description = "The first day or place.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "DATE|TO", description = "The last day or place.")
  private String to = "";

  @Option(
      names = "--about",
      paramLabel = "NAME",
      description = "Of dates: only what this takes part in.")
  private @Nullable String about;

  @Option(
      names = {"-k", "--k"},
      paramLabel = "N",
      description = "Of routes: how many best ones on each side (default: 5).")
  private @Nullable Integer limit;

  @Option(
      names = "--by",
      paramLabel = "MEASURE",
      description = "Of routes: what the best have least of, such as hours (default: km).")
  private @Nullable String by;

  @Option(
      names = "--share",
      paramLabel = "0..1",
      description = "Of routes: the most that one has of the km of a better one (default: 0.5).")
  private @Nullable Double share;

  @Mixin private RouteFilters only = new RouteFilters();

  CompareCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    boolean first = Edtf.lastDay(from).isPresent();
    boolean second = Edtf.lastDay(to).isPresent();
    if (first != second) {
      throw RouteFilters.usage(
          "'%s' is a date, and '%s' is none.".formatted(first ? from : to, first ? to : from),
          "Name two dates, or two places.");
    }
    if (first) {
      if (only.isGiven() || by != null || limit != null || share != null) {
        throw RouteFilters.usage(
            "Between two dates only --about narrows what changed.",
            "For routes name two places, and the dates with --as-of.");
      }
      return new DateComparison(context).print(from, to, Optional.ofNullable(about));
    }
    if (about != null) {
      throw RouteFilters.usage(
          "--about is for changes between two dates.", "Leave it out between two places.");
    }
    only.check(context.model(), 2);
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("k", limit == null ? RouteComparison.DEFAULT_LIMIT : limit);
    if (by != null) {
      order.put("by", by);
    }
    if (share != null) {
      order.put("share", share);
    }
    return new RouteComparison(context, only).print(from, to, order);
  }
}
