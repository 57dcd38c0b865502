package io.corridor.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself, with the options that all commands share. */
@Command(
    name = "corridor",
    description = "Corridors, routes and agreements as a graph that answers with its sources.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    sortOptions = false)
final class CorridorCommand implements Runnable {

  private final Context context;

  @Spec private @Nullable CommandSpec spec;

  CorridorCommand(Context context) {
    this.context = context;
  }

  @Option(
      names = "--workspace",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "Folder with seed/ and cypher/ (default: this atlas, or CORRIDOR_WORKSPACE).")
  void setWorkspace(Path workspace) {
    context.setWorkspace(workspace);
  }

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "No progress and no notices on standard error.")
  void setQuiet(boolean quiet) {
    context.setQuiet(quiet);
  }

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Where something fails, say what lies behind it.")
  void setVerbose(boolean verbose) {
    context.setVerbose(verbose);
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Say which command.");
    }
  }
}
