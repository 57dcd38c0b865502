package io.corridor.cli;

import io.corridor.output.Format;
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

  @Option(
      names = "--uri",
      scope = ScopeType.INHERIT,
      paramLabel = "URI",
      description =
          "Another Neo4j than the local one: bolt:// or neo4j://, with +s or +ssc (or"
              + " CORRIDOR_URI).")
  void setUri(String uri) {
    context.connection().setUri(uri);
  }

  @Option(
      names = "--user",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      description = "User of that Neo4j (default: neo4j, or CORRIDOR_USER).")
  void setUser(String user) {
    context.connection().setUser(user);
  }

  @Option(
      names = "--password",
      scope = ScopeType.INHERIT,
      arity = "0..1",
      interactive = true,
      paramLabel = "PASSWORD",
      description = "Ask for the password; given here, other users of this machine can see it.")
  void setPassword(char[] password) {
    context.connection().setPassword(new String(password));
  }

  @Option(
      names = "--password:env",
      scope = ScopeType.INHERIT,
      paramLabel = "VARIABLE",
      description = "Variable that holds the password (default: CORRIDOR_PASSWORD).")
  void setPasswordVariable(String variable) {
    context.connection().setPasswordVariable(variable);
  }

  @Option(
      names = "--password:file",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "File whose first line is the password (or CORRIDOR_PASSWORD_FILE).")
  void setPasswordFile(Path file) {
    context.connection().setPasswordFile(file);
  }

  @Option(
      names = "--database",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      description = "Database (default: the user's home database, or CORRIDOR_DATABASE).")
  void setDatabase(String database) {
    context.connection().setDatabase(database);
  }

  @Option(
      names = "--format",
      scope = ScopeType.INHERIT,
      paramLabel = "FORMAT",
      description = "How answers are printed: ${COMPLETION-CANDIDATES} (default: table).")
  void setFormat(Format format) {
    context.setFormat(format);
  }

  @Option(
      names = "--fail-empty",
      scope = ScopeType.INHERIT,
      description = "Exit with code 3 where the answer has no rows.")
  void setFailEmpty(boolean failEmpty) {
    context.setFailEmpty(failEmpty);
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Say which command.");
    }
  }
}
