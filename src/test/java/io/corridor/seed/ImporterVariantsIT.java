package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.model.NodeType;
import io.corridor.value.IsoDuration;
import io.corridor.value.Point;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;

/**
 * Files made at random in all forms that Neo4j's own importer takes mean the same to it and to
 * {@link SeedReader}: {@code -Dcorridor.variants=N} tries N of them, {@code
 * -Dcorridor.variants.seed} others.
 */
class ImporterVariantsIT {

  @Test
  void whateverTheFormTheImporterMakesTheGraphThatWeRead(@TempDir Path folder) throws IOException {
    long seed = Long.getLong("corridor.variants.seed", 20180810);
    for (int variant = 0; variant < Integer.getInteger("corridor.variants", 1); variant++) {
      Path workspace = folder.resolve("in" + variant);
      new RandomFiles(new Random(seed + variant), Workspace.at(workspace)).write();
      Map<String, String> read = read(SeedReader.read(workspace));
      assertThat(imported(folder.resolve("home" + variant), workspace))
          .as("variant %d of seed %d", variant, seed)
          .containsExactlyInAnyOrderEntriesOf(read)
          .hasSize(2 * RandomFiles.ROWS);
    }
  }

  private static Map<String, String> read(Seed seed) {
    Map<String, String> things = new TreeMap<>();
    for (Row.Node row : seed.nodes()) {
      things.put(row.id(), new TreeSet<>(row.type().labels()) + " " + plain(row.properties()));
    }
    for (Row.Relationship row : seed.relationships()) {
      things.put(
          row.id(),
          row.start() + " " + row.type().name() + " " + row.end() + plain(row.properties()));
    }
    return things;
  }

  private static Map<String, String> imported(Path home, Path workspace) throws IOException {
    runImport(home, arguments(home, workspace));
    DatabaseManagementService server =
        new DatabaseManagementServiceBuilder(home)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 16L * 1024 * 1024)
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ZERO)
            .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
            .build();
    Map<String, String> things = new TreeMap<>();
    try (Transaction transaction = server.database("neo4j").beginTx();
        var nodes = transaction.getAllNodes();
        var relationships = transaction.getAllRelationships()) {
      nodes.forEach(
          node -> {
            TreeSet<String> labels = new TreeSet<>();
            node.getLabels().forEach(label -> labels.add(label.name()));
            things.put(id(node), labels + " " + plain(node.getAllProperties()));
          });
      relationships.forEach(
          edge ->
              things.put(
                  id(edge),
                  id(edge.getStartNode())
                      + " "
                      + edge.getType().name()
                      + " "
                      + id(edge.getEndNode())
                      + plain(edge.getAllProperties())));
    } finally {
      server.shutdown();
    }
    return things;
  }

  private static String id(Entity entity) {
    return entity.getProperty("id").toString();
  }

  private static void runImport(Path home, List<String> arguments) throws IOException {
    Path conf = Files.createDirectories(home.resolve("conf"));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8)) {
      ExecutionContext context = new ExecutionContext(home, conf, stream, stream, files);
      int exit = AdminTool.execute(context, arguments.toArray(String[]::new));
      assertThat(exit).as(output.toString(StandardCharsets.UTF_8)).isZero();
    }
  }

  private static List<String> arguments(Path home, Path workspace) throws IOException {
    var model = SeedReader.readModel(workspace);
    NodeType thing = model.nodeTypes().values().iterator().next();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "database",
                "import",
                "full",
                "neo4j",
                "--verbose",
                "--id-type=string",
                "--delimiter=" + model.files().delimiter(),
                "--array-delimiter=" + model.files().arrayDelimiter(),
                "--quote=" + model.files().quote(),
                "--report-file=" + home.resolve("import.report")));
    for (Path file : SeedFiles.csv(workspace, SeedFiles.NODES)) {
      if (!file.toString().endsWith("-header.csv")) {
        String labels = String.join(":", thing.labels());
        arguments.add("--nodes=" + labels + "=" + headed(file, "things"));
      }
    }
    for (Path file : SeedFiles.csv(workspace, SeedFiles.EDGES)) {
      if (!file.toString().endsWith("-header.csv")) {
        arguments.add("--relationships=TO=" + headed(file, "to"));
      }
    }
    return arguments;
  }

  private static String headed(Path file, String stem) {
    Path header = file.resolveSibling(stem + "-header.csv");
    return Files.exists(header) ? header + "," + file : file.toString();
  }

  /** Values as texts that both sides have; sizes of numbers and kinds of lists do not matter. */
  private static Map<String, String> plain(Map<String, Object> properties) {
    Map<String, String> plain = new TreeMap<>();
    properties.forEach((key, value) -> plain.put(key, plain(value)));
    return plain;
  }

  private static String plain(Object value) {
    if (value.getClass().isArray()) {
      return IntStream.range(0, Array.getLength(value))
          .mapToObj(i -> plain(Array.get(value, i)))
          .toList()
          .toString();
    } else if (value instanceof Collection<?> many) {
      return many.stream().map(ImporterVariantsIT::plain).toList().toString();
    } else if (value instanceof Float number) {
      return String.valueOf(number.doubleValue());
    } else if (value instanceof org.neo4j.graphdb.spatial.Point point) {
      double[] at = point.getCoordinate().getCoordinate();
      var system = Point.Crs.find(point.getCRS().getCode()).orElseThrow();
      return new Point(system, at[0], at[1], at.length == 3 ? at[2] : 0).toString();
    } else if (value instanceof IsoDuration || value instanceof java.time.temporal.TemporalAmount) {
      return "lasts " + value;
    }
    return value.toString();
  }
}
