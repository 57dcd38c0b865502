package io.corridor.cli;

import io.corridor.load.LoadPlan;
import io.corridor.load.LoadSummary;
import io.corridor.load.Loader;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the graph to what the seed files say. */
@Command(
    name = "load",
    description = {
      "Bring the graph to what the seed files say.",
      "All files are checked first; no row is written unless all is well."
    })
final class LoadCommand implements Callable<Integer> {

  /** Of {@code --plan}, where a load would leave anything other than it is. */
  private static final int WOULD_CHANGE = 4;

  private static final String LEFT_OVER =
      "What an earlier load wrote and no file has any more stays; 'corridor load --prune' removes"
          + " it, but for nodes on which others have hung relationships.";

  private final Context context;

  @Option(
      names = "--prune",
      description = "Also remove what an earlier load wrote and no file has any more.")
  private boolean prune;

  @Option(
      names = "--plan",
      description = "Only tell what would change; exit with code 4 if anything would.")
  private boolean plan;

  @Option(names = "--history", description = "Only tell of the loads so far, the last one first.")
  private boolean history;

  LoadCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (history && (plan || prune)) {
      throw new CorridorException(
          Fault.USAGE, "--history goes with neither --plan nor --prune.", "Ask for one of them.");
    }
    if (history) {
      return context.print(
          LoadTexts.history(Loader.history(context.graph(), context.model().name())));
    }
    return plan ? plan() : load();
  }

  private int plan() {
    Seed seed = SeedReader.read(context.workspace());
    LoadPlan foreseen = Loader.plan(context.graph(), seed, prune);
    context.print(
        context.isForPeople() ? LoadPlanTexts.brief(foreseen) : LoadPlanTexts.complete(foreseen));
    if (foreseen.untold() > 0) {
      context.notice("%d more changes are counted but not listed.".formatted(foreseen.untold()));
    }
    if (!foreseen.changesAnything()) {
      context.notice("A load would change nothing.");
    }
    noticeOf(foreseen.summary());
    return foreseen.changesAnything() ? WOULD_CHANGE : 0;
  }

  private int load() {
    boolean local = context.connection().settings().isEmpty();
    LoadSummary summary =
        local ? context.freshness().load(context::graph, prune, context.progress()) : loadThere();
    context.print(LoadTexts.table(summary));
    noticeOf(summary);
    return 0;
  }

  private LoadSummary loadThere() {
    Seed seed = SeedReader.read(context.workspace());
    return Loader.load(context.graph(), seed, prune, context.progress());
  }

  private void noticeOf(LoadSummary summary) {
    if (summary.total().leftOver() > 0) {
      context.notice(LEFT_OVER);
    }
  }
}
