package io.corridor;

import io.corridor.load.Loader;
import io.corridor.load.Progress;
import io.corridor.neo4j.ConnectionSettings;
import io.corridor.neo4j.Graph;
import io.corridor.procedure.Procedures;
import io.corridor.procedure.Readers;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j of the tests' own with the shipped seed in it, started once and shared by all test
 * classes of a run. Tests that write use {@link #scratch()}, which hands out an empty one.
 */
public final class LoadedGraph {

  /** The folder that holds the shipped {@code seed/} and {@code cypher/}. */
  public static final Path WORKSPACE = Path.of("").toAbsolutePath();

  private static final class Shared {
    static final Seed SEED = SeedReader.read(WORKSPACE);
    static final Neo4j SERVER = start();
    static final Graph GRAPH = open(SERVER);

    static {
      Loader.load(GRAPH, SEED, false, Progress.NONE);
    }
  }

  private static final class Scratch {
    static final Neo4j SERVER = offering(start());
    static final Graph GRAPH = open(SERVER);
  }

  private static final AtomicInteger COMMITS = new AtomicInteger();

  private LoadedGraph() {}

  /** How many commits of first loads readers could have been held back from. */
  public static int commits() {
    return COMMITS.get();
  }

  /** The graph with the shipped seed; nobody may write to it. */
  public static Graph get() {
    return Shared.GRAPH;
  }

  /** The shipped seed. */
  public static Seed seed() {
    return Shared.SEED;
  }

  /** Address of the server with the shipped seed; it asks for no password. */
  public static String uri() {
    return Shared.SERVER.boltURI().toString();
  }

  /** The database with the shipped seed, in this process; nobody may write to it. */
  public static GraphDatabaseAPI database() {
    get();
    return (GraphDatabaseAPI) Shared.SERVER.defaultDatabaseService();
  }

  /** Another graph, emptied of data, constraints and indexes, on a server with our procedures. */
  public static synchronized Graph scratch() {
    Graph graph = Scratch.GRAPH;
    graph.writing(transaction -> transaction.run("MATCH (n) DETACH DELETE n", Map.of()));
    drop(graph, "SHOW CONSTRAINTS YIELD name RETURN name", "DROP CONSTRAINT `%s`");
    drop(
        graph,
        "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
        "DROP INDEX `%s`");
    return graph;
  }

  /** The database of {@link #scratch()}, in this process. */
  public static GraphDatabaseAPI scratchDatabase() {
    return (GraphDatabaseAPI) Scratch.SERVER.defaultDatabaseService();
  }

  private static void drop(Graph graph, String list, String statement) {
    graph
        .read(list, Map.of())
        .rows()
        .forEach(
            row ->
                graph.writing(
                    transaction -> transaction.run(statement.formatted(row.get(0)), Map.of())));
  }

  private static Neo4j start() {
    return Neo4jBuilders.newInProcessBuilder().withDisabledServer().build();
  }

  /** With Corridor's own procedures, as the local server has them. */
  private static Neo4j offering(Neo4j server) {
    var database = (GraphDatabaseAPI) server.defaultDatabaseService();
    Procedures.register(
        database.getDependencyResolver().resolveDependency(GlobalProcedures.class),
        new Readers() {
          @Override
          public Runnable keepOut() {
            return Readers.NONE.keepOut();
          }

          @Override
          public Runnable hold() {
            COMMITS.incrementAndGet();
            return Readers.NONE.hold();
          }
        });
    return server;
  }

  private static Graph open(Neo4j server) {
    return Graph.open(ConnectionSettings.of(server.boltURI().toString(), "", "", Optional.empty()));
  }
}
