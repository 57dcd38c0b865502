import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A Neo4j in this process, with Corridor's procedures, GDS's and APOC's. */
final class Store implements AutoCloseable {

  private static final List<String> PEERS =
      List.of(
          "org.neo4j.gds.catalog.GraphProjectProc",
          "org.neo4j.gds.catalog.GraphDropProc",
          "org.neo4j.gds.paths.sourcetarget.ShortestPathDijkstraStreamProc",
          "org.neo4j.gds.paths.sourcetarget.ShortestPathYensStreamProc",
          "apoc.algo.PathFinding");

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final DatabaseManagementService service;
  private final GraphDatabaseService database;

  private Store(DatabaseManagementService service) {
    this.service = service;
    this.database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
  }

  /** Opens the store in a folder, with the procedures of all. */
  static Store open(Path home) throws Exception {
    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(home)
            .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.gibiBytes(1))
            .setConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("gds.*", "apoc.*"))
            .build();
    Store store = new Store(service);
    GlobalProcedures procedures =
        ((GraphDatabaseAPI) store.database)
            .getDependencyResolver()
            .resolveDependency(GlobalProcedures.class);
    for (String peer : PEERS) {
      procedures.registerProcedure(Class.forName(peer));
    }
    return store;
  }

  /** Imports roads as Corridor's data are, and opens them. */
  static Store of(RoadNetwork roads, Path home) throws Exception {
    Path places = home.resolve("places.csv");
    Path legs = home.resolve("legs.csv");
    Path located = home.resolve("located.csv");
    Files.createDirectories(home);
    write(places, out -> places(roads, out));
    write(legs, out -> legs(roads, out));
    write(located, out -> located(roads, out));
    run(
        home,
        "database",
        "import",
        "full",
        "neo4j",
        "--array-delimiter=;",
        // Without a word it goes to wherever one happens to be.
        "--report-file=" + home.resolve("import.report"),
        "--nodes=" + places,
        "--relationships=LEG=" + legs,
        "--relationships=LOCATED_IN=" + located);
    for (Path file : List.of(places, legs, located)) {
      Files.delete(file);
    }
    Store store = open(home);
    store.ask("CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE", Map.of());
    store.ask("CREATE CONSTRAINT FOR ()-[l:LEG]-() REQUIRE l.id IS UNIQUE", Map.of());
    store.ask("CALL db.awaitIndexes(600)", Map.of());
    return store;
  }

  private static void run(Path home, String... command) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said);
    ExecutionContext context =
        new ExecutionContext(
            home, home.resolve("conf"), out, out, new DefaultFileSystemAbstraction());
    if (AdminTool.execute(context, command) != 0) {
      throw new IllegalStateException("import failed: " + said);
    }
  }

  private interface Lines {
    void to(PrintWriter out);
  }

  private static void write(Path file, Lines lines) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file);
        PrintWriter out = new PrintWriter(writer)) {
      lines.to(out);
      if (out.checkError()) {
        throw new IOException("cannot write " + file);
      }
    }
  }

  private static void places(RoadNetwork roads, PrintWriter out) {
    out.println("id:ID,name,latitude:double,longitude:double,:LABEL");
    for (int i = 0; i < RoadNetwork.STATE_COLUMNS * RoadNetwork.STATE_ROWS; i++) {
      out.println("s" + i + ",State " + i + ",,,Entity;Place;State");
    }
    for (int i = 0; i < roads.places(); i++) {
      // About 111 km to a degree; nothing here depends on how round the world is.
      double latitude = roads.north()[i] / 111.2 - 45;
      double longitude = roads.east()[i] / 111.2;
      out.printf(
          Locale.ROOT, "p%d,Place %d,%.6f,%.6f,Entity;Place%n", i, i, latitude, longitude);
    }
  }

  private static void legs(RoadNetwork roads, PrintWriter out) {
    out.println(
        ":START_ID,:END_ID,id,mode,status,oneway:boolean,km:double,layer,cites:string[]");
    for (int i = 0; i < roads.legs(); i++) {
      int metres = roads.metres()[i];
      out.append("p").print(roads.from()[i]);
      out.append(",p").print(roads.to()[i]);
      out.append(",l").print(i);
      out.append(",road,operational,false,").print(metres / 1000.0);
      out.println(",reference,bench#p1");
    }
  }

  private static void located(RoadNetwork roads, PrintWriter out) {
    out.println(":START_ID,:END_ID");
    for (int i = 0; i < roads.places(); i++) {
      out.println("p" + i + ",s" + roads.stateOf(i));
    }
  }

  /** The numbers in the first column of an answer. */
  double[] ask(String query, Map<String, Object> parameters) {
    return database.executeTransactionally(query, parameters, Store::firstColumn);
  }

  private static double[] firstColumn(Result result) {
    return result.columns().isEmpty()
        ? new double[0]
        : result.stream()
            .map(row -> row.get(result.columns().get(0)))
            .mapToDouble(value -> value instanceof Number number ? number.doubleValue() : 0)
            .toArray();
  }

  /** {@link #ask}, for three minutes at most. */
  double[] askBriefly(String query, Map<String, Object> parameters) throws Race.TooLong {
    try {
      return database.executeTransactionally(query, parameters, Store::firstColumn, LIMIT);
    } catch (RuntimeException failure) {
      if (failure.toString().contains("terminated")) {
        throw new Race.TooLong();
      }
      throw failure;
    }
  }

  /** How many rows an answer has. */
  long rows(String query) {
    return database.executeTransactionally(
        query, Map.of(), result -> result.stream().count(), Duration.ofMinutes(5));
  }

  @Override
  public void close() {
    service.shutdown();
  }
}
