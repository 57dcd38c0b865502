package io.corridor.cli;

import io.corridor.load.LoadSummary;
import io.corridor.load.Loader;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedFiles;
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

  private final Context context;

  @Option(
      names = "--prune",
      description = "Also remove what an earlier load wrote and no file has any more.")
  private boolean prune;

  LoadCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    String stamp = SeedFiles.stamp(context.workspace());
    Seed seed = SeedReader.read(context.workspace());
    LoadSummary summary =
        context.connection().settings().isEmpty()
            ? context.freshness().load(stamp, seed, context::graph, prune, context.progress())
            : Loader.load(context.graph(), seed, prune, context.progress());
    context.print(LoadTexts.table(summary));
    if (summary.total().leftOver() > 0) {
      context.notice("What is in no file any more stays; 'corridor load --prune' removes it.");
    }
    return 0;
  }
}
