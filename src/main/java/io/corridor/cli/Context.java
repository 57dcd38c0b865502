package io.corridor.cli;

import io.corridor.load.BulkLoad;
import io.corridor.load.Freshness;
import io.corridor.load.LoadSummary;
import io.corridor.load.Loader;
import io.corridor.model.Model;
import io.corridor.neo4j.ConnectionSettings;
import io.corridor.neo4j.Graph;
import io.corridor.output.Format;
import io.corridor.output.Table;
import io.corridor.output.Tables;
import io.corridor.output.Terminal;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.query.Catalogue;
import io.corridor.seed.SeedReader;
import io.corridor.server.Endpoint;
import io.corridor.server.LocalServer;
import io.corridor.server.StartOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** What the commands of one run share: streams, environment, workspace, the open graph. */
final class Context implements AutoCloseable {

  private static final int NO_ROWS = 3;

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final ConnectionOptions connection;
  private @Nullable Path workspace;
  private @Nullable Model model;
  private @Nullable Graph graph;
  private @Nullable FutureTask<Optional<Graph>> graphAhead;
  private Format format = Format.TABLE;
  private boolean failEmpty;
  private boolean quiet;
  private boolean verbose;

  Context(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.connection = new ConnectionOptions(environment);
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

  ConnectionOptions connection() {
    return connection;
  }

  void setWorkspace(Path workspace) {
    this.workspace = workspace;
  }

  void setFormat(Format format) {
    this.format = format;
  }

  void setFailEmpty(boolean failEmpty) {
    this.failEmpty = failEmpty;
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

  Format format() {
    return format;
  }

  /** Whether the answer is to be read by people rather than programs. */
  boolean isForPeople() {
    return format == Format.TABLE || format == Format.MARKDOWN;
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

  /** The declared model of the workspace, read once. */
  Model model() {
    if (model == null) {
      model = SeedReader.readModel(workspace());
    }
    return model;
  }

  /** The canned queries of the workspace. */
  Catalogue catalogue() {
    return new Catalogue(workspace());
  }

  /** The local server of the workspace; nothing is started by asking for it. */
  LocalServer localServer() {
    return LocalServer.of(workspace(), environment);
  }

  /** What the environment asks of a local server that is to be started. */
  StartOptions startOptions() {
    return StartOptions.of(environment);
  }

  /**
   * The graph to ask: another Neo4j as it is, the local one started and loaded as need be.
   *
   * @throws CorridorException where another Neo4j holds no graph of this workspace
   */
  Graph loadedGraph() {
    if (connection.settings().isPresent()) {
      Graph remote = graph();
      if (Loader.loadedFingerprint(remote, model().name()).isEmpty()) {
        throw new CorridorException(Fault.DATABASE_EMPTY, remote.settings().uri(), model().name());
      }
      return remote;
    }
    Freshness freshness = freshness();
    if (freshness.isFresh()) {
      return graph();
    }
    prepareLoad();
    Optional<LoadSummary> bulk =
        freshness.wasLoaded() || !BulkLoad.pays(workspace())
            ? Optional.empty()
            : freshness.load(bulkLoad(), progress());
    bulk.or(() -> freshness.ensure(this::graph, progress()))
        .ifPresent(summary -> notice("Loaded the seed: " + LoadTexts.line(summary)));
    return graph();
  }

  /** The graph as it is, connected to but not loaded; the local one is started if need be. */
  Graph graph() {
    if (graph == null) {
      graph = connectedAhead().orElse(null);
    }
    if (graph == null) {
      graph = Graph.open(connection.settings().orElseGet(this::localSettings));
    }
    return graph;
  }

  /** Whether the graph of the local server is what the files say. */
  Freshness freshness() {
    return new Freshness(workspace(), localServer().dataFolder());
  }

  /** What loads the seed into the empty store of the local server. */
  BulkLoad bulkLoad() {
    return new BulkLoad(workspace(), new LocalStore(localServer().storeImport()), this::graphAnew);
  }

  /** The graph of a server that may be another one than before. */
  private Graph graphAnew() {
    if (graph != null) {
      graph.close();
    }
    graph = null;
    graphAhead = null;
    return graph();
  }

  /** Says how far long work has come, on a terminal. */
  LoadProgress progress() {
    return new LoadProgress(
        err, !quiet && environment.containsKey("CORRIDOR_TERMINAL"), this::notice);
  }

  /**
   * Begins to connect to the local server, or prepares for it to be started, while the command line
   * and the model are still being read: that is half of the time of a short command. A third thread
   * for the model made it longer, where there are two cores.
   */
  void goAhead() {
    FutureTask<Optional<Graph>> task =
        new FutureTask<>(
            () -> {
              Optional<Graph> local =
                  localServer().find().map(endpoint -> Graph.open(settings(endpoint)));
              local.ifPresentOrElse(Graph::connect, Graph::prepare);
              return local;
            });
    begin(task, "ahead");
    graphAhead = task;
  }

  /**
   * Lets a local server that runs make ready for a load, while the files are read. Whatever fails
   * here will fail again, and say so, on the usual way.
   */
  void prepareLoad() {
    FutureTask<Optional<Graph>> ahead = graphAhead;
    if (ahead != null && connection.settings().isEmpty()) {
      begin(
          new FutureTask<>(
              () -> {
                ahead.get().ifPresent(freshness()::prepare);
                return true;
              }),
          "prepare");
    }
  }

  private static void begin(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** What was done ahead; whatever failed there will fail again, and say so, on the usual way. */
  private Optional<Graph> connectedAhead() {
    try {
      return graphAhead == null || connection.settings().isPresent()
          ? Optional.empty()
          : graphAhead.get();
    } catch (ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private ConnectionSettings settings(Endpoint endpoint) {
    return new ConnectionSettings(
        endpoint.bolt(), endpoint.user(), endpoint.password(), connection.database());
  }

  private ConnectionSettings localSettings() {
    LocalServer server = localServer();
    return settings(server.find().orElseGet(() -> server.start(this::notice)));
  }

  /** Prints an answer in the format that was asked for. */
  int print(Table table) {
    return print(List.of(table));
  }

  /**
   * Prints an answer of several tables.
   *
   * @return the exit code
   */
  int print(List<Table> tables) {
    return print(tables, tables.stream().allMatch(Table::isEmpty));
  }

  /**
   * Prints tables that are no answer where there is none, such as why.
   *
   * @param empty whether the answer is
   * @return the exit code
   */
  int print(List<Table> tables, boolean empty) {
    Terminal terminal = Terminal.of(environment, environment.containsKey("CORRIDOR_TERMINAL"));
    Tables.write(tables, format, terminal, out);
    return failEmpty && empty ? NO_ROWS : 0;
  }

  /**
   * Prints a drawing.
   *
   * @return the exit code
   */
  int print(String drawing) {
    out.print(drawing);
    out.flush();
    return 0;
  }

  /** Leaves an open graph to the end of the process. */
  void abandon() {
    if (graph == null && graphAhead != null && graphAhead.isDone()) {
      graph = connectedAhead().orElse(null);
    }
    Optional.ofNullable(graph).ifPresent(Graph::abandon);
  }

  @Override
  public void close() {
    Optional.ofNullable(graph).ifPresent(Graph::close);
  }
}
