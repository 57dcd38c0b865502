package io.corridor.cli;

import io.corridor.server.LocalServer;
import io.corridor.server.StartOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the commands of one run share: streams, environment, workspace. */
final class Context implements AutoCloseable {

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private @Nullable Path workspace;
  private boolean quiet;
  private boolean verbose;

  Context(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /** For answers only. */
  PrintStream out() {
    return out;
  }

  /** For failures. */
  PrintStream err() {
    return err;
  }

  /** Says something that is no answer, unless the user wants quiet. */
  void notice(String text) {
    if (!quiet) {
      err.println(text);
    }
  }

  /** A variable of the environment, or null. */
  @Nullable String environment(String name) {
    return environment.get(name);
  }

  void setWorkspace(Path workspace) {
    this.workspace = workspace;
  }

  void setQuiet(boolean quiet) {
    this.quiet = quiet;
  }

  void setVerbose(boolean verbose) {
    this.verbose = verbose;
  }

  boolean verbose() {
    return verbose;
  }

  /**
   * The folder with {@code seed/} and {@code cypher/}: as asked for, else {@code
   * CORRIDOR_WORKSPACE}, else where the launcher lives, else here.
   */
  Path workspace() {
    if (workspace != null) {
      return workspace.toAbsolutePath().normalize();
    }
    for (String name : new String[] {"CORRIDOR_WORKSPACE", "CORRIDOR_HOME"}) {
      String folder = environment.get(name);
      if (folder != null && !folder.isEmpty()) {
        return Path.of(folder).toAbsolutePath().normalize();
      }
    }
    return Path.of("").toAbsolutePath();
  }

  /** The local server of the workspace; nothing is started by asking for it. */
  LocalServer localServer() {
    return LocalServer.of(workspace(), environment);
  }

  /** What the environment asks of a local server that is to be started. */
  StartOptions startOptions() {
    return StartOptions.of(environment);
  }

  @Override
  public void close() {}
}
