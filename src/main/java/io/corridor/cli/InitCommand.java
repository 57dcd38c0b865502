package io.corridor.cli;

import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import io.corridor.workspace.NewWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a workspace. */
@Command(
    name = "init",
    description = {
      "Make a workspace in an empty folder: a small one that explains itself, or one drafted from"
          + " CSV files.",
      ""
    })
final class InitCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--from",
      arity = "1..*",
      paramLabel = "FILE",
      description = "CSV files, or folders of them, with headers of neo4j-admin or plain ones.")
  private List<Path> from = new ArrayList<>();

  InitCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path made = folder.toAbsolutePath().normalize();
    if (from.isEmpty()) {
      NewWorkspace.skeleton(made);
    } else {
      NewWorkspace.draft(made, from);
    }
    context.notice("Made a workspace in %s: begin with its seed/model.yaml.".formatted(made));
    // Of a draft this tells what its data lack.
    Seed seed = SeedReader.read(made);
    context.notice(
        "All well: %d nodes, %d relationships. Ask with --workspace %s."
            .formatted(seed.nodes().size(), seed.relationships().size(), folder));
    return 0;
  }
}
