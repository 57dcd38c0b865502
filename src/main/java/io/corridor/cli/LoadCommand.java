package io.corridor.cli;

import io.corridor.load.BulkFolder;
import io.corridor.load.BulkLoad;
import io.corridor.load.LoadPlan;
import io.corridor.load.LoadSummary;
import io.corridor.load.Loader;
import io.corridor.load.PastLoad;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--bulk",
      description =
          "Fill an empty store through Neo4j's own importer, which large seeds get by themselves.")
  private boolean bulk;

  @Option(names = "--incremental", description = "Never use that importer.")
  private boolean incremental;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description =
          "With --bulk: load nothing, but write files and commands to import them on another"
              + " server.")
  private @Nullable Path folder;

  LoadCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    checkUsage();
    if (history) {
      List<PastLoad> loads = Loader.history(context.graph(), context.model().name());
      return context.print(
          context.isForPeople() ? LoadTexts.briefHistory(loads) : LoadTexts.history(loads));
    }
    if (folder != null) {
      return write(folder.toAbsolutePath().normalize());
    }
    return plan ? plan() : load();
  }

  private void checkUsage() {
    refuse(
        history && (plan || prune || bulk || incremental),
        "--history goes with no other option of a load.",
        "Ask for one of them.");
    refuse(bulk && incremental, "--bulk and --incremental are opposites.", "Ask for one of them.");
    refuse(
        folder != null && (!bulk || plan),
        "--to goes with --bulk, and not with --plan.",
        "Write 'load --bulk --to DIR'.");
    refuse(
        bulk && folder == null && !plan && context.connection().settings().isPresent(),
        "Neo4j's importer can only be run where the server is.",
        "Write 'load --bulk --to DIR' and take that folder there, or load without --bulk.");
  }

  private static void refuse(boolean wrong, String sentence, String remedy) {
    if (wrong) {
      throw new CorridorException(Fault.USAGE, sentence, remedy);
    }
  }

  private int write(Path to) {
    Seed seed = BulkFolder.write(context.workspace(), to);
    context.notice(
        "%d nodes and %d relationships are in %s. On the server, with the database stopped, run %s; then start it and run %s with cypher-shell."
            .formatted(
                seed.nodes().size(),
                seed.relationships().size(),
                to,
                BulkFolder.COMMAND,
                BulkFolder.SCRIPT));
    return 0;
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
    LoadSummary summary = bulkLoaded().orElseGet(this::loaded);
    context.print(context.isForPeople() ? LoadTexts.brief(summary) : LoadTexts.complete(summary));
    noticeOf(summary);
    return 0;
  }

  /** What was loaded through the importer; nothing where that is not asked for and does not pay. */
  private Optional<LoadSummary> bulkLoaded() {
    boolean local = context.connection().settings().isEmpty();
    boolean pays =
        !incremental && !context.freshness().wasLoaded() && BulkLoad.pays(context.workspace());
    if (!local || !(bulk || pays)) {
      return Optional.empty();
    }
    Optional<LoadSummary> summary =
        context.freshness().load(context.bulkLoad(), context.progress());
    if (bulk && summary.isEmpty()) {
      throw new CorridorException(Fault.BULK_NOT_EMPTY);
    }
    return summary;
  }

  private LoadSummary loaded() {
    if (context.connection().settings().isPresent()) {
      Seed seed = SeedReader.read(context.workspace());
      return Loader.load(context.graph(), seed, prune, context.progress());
    }
    context.localServer().removeCutOffImport();
    context.prepareLoad();
    return context.freshness().load(context::graph, prune, context.progress());
  }

  private void noticeOf(LoadSummary summary) {
    if (summary.total().leftOver() > 0) {
      context.notice(LEFT_OVER);
    }
  }
}
