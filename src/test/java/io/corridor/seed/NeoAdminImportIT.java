package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.model.EntityType;
import io.corridor.model.FileFormat;
import io.corridor.model.NodeType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;

/**
 * The seed files are Neo4j's own import format: {@code neo4j-admin database import full} takes them
 * as they are and makes of them the graph that {@link SeedReader} reads.
 */
class NeoAdminImportIT {

  private static final String DATABASE = "neo4j";

  /** A node or a relationship as both sides can tell it: what it is, its ends, its values. */
  private record Thing(Set<String> types, List<String> ends, Map<String, Object> properties) {}

  /** A graph as both sides can tell it. */
  private record Graph(Map<String, Thing> nodes, Map<String, Thing> relationships) {}

  @Test
  void theShippedSeedMeansTheSameToNeo4jsOwnImporter(@TempDir Path home) throws IOException {
    Path workspace = Path.of(System.getProperty("corridor.home", "")).toAbsolutePath();
    Seed seed = SeedReader.read(workspace);

    Graph imported = imported(home, workspace, seed);

    assertThat(countsByType(imported)).isEqualTo(countsByType(read(seed))).containsKey("LEG");
    assertThat(imported.nodes()).containsExactlyInAnyOrderEntriesOf(read(seed).nodes());
    assertThat(imported.relationships())
        .containsExactlyInAnyOrderEntriesOf(read(seed).relationships());
  }

  @Test
  void everyTypeOfPropertyAndEveryQuotingMeansTheSameToNeo4jsOwnImporter(
      @TempDir Path workspace, @TempDir Path home) throws IOException {
    Workspace files = Workspace.at(workspace);
    files.model(
        """
        name: everything
        nodes:
          Thing:
            file: things
            description: A thing.
            properties:
              text: {type: string, description: d}
              texts: {type: 'string[]', description: d}
              small: {type: int, description: d}
              big: {type: long, description: d}
              narrow: {type: float, description: d}
              wide: {type: double, description: d}
              flag: {type: boolean, description: d}
              day: {type: date, description: d}
              when: {type: edtf, description: d}
              numbers: {type: 'int[]', description: d}
              flags: {type: 'boolean[]', description: d}
        relationships:
          TO:
            file: to
            from: [Thing]
            to: [Thing]
            description: From thing to thing.
            properties:
              km: {type: double, description: d}
        """);
    files.write(
        "seed/nodes/things.csv",
        """
        \uFEFFid:ID(Thing),text,texts:string[],small:int,big:long,narrow:float,wide:double,\
        flag:boolean,day:date,when:string,numbers:int[],flags:boolean[],scratch:IGNORE
        comma,"a, b","x, y;z",1,9223372036854775807,0.5,1e3,true,2017-11-19,2017~,1;2;-3,true;false,no
        quote,"He ""no"" said","one ""two"" a;three",-2147483648,-1,-2.25,-0.1,false,0001-01-01,../2018,7,,no
        inner,half"way,a\\b;c,2147483647,0,0,0.1,,,,,true,
        hash,#5 \\"odd\\" 'x',Россия;گوادر;中巴,,,,,,,,,,
        empty,,,,,,,,,,,,
        """);
    files.write(
        "seed/edges/to.csv",
        """
        id:string,:END_ID(Thing),km:double,:START_ID(Thing)
        to--comma--quote,quote,1234.5,comma
        to--empty--empty,empty,,empty
        """);
    Seed seed = SeedReader.read(workspace);

    Graph imported = imported(home, workspace, seed);

    assertThat(seed.nodes()).hasSize(5);
    assertThat(imported.nodes()).containsExactlyInAnyOrderEntriesOf(read(seed).nodes());
    assertThat(imported.relationships())
        .containsExactlyInAnyOrderEntriesOf(read(seed).relationships());
  }

  @Test
  void timesDelimitersHeaderFilesAndCompressedFilesMeanTheSameToNeo4jsOwnImporter(
      @TempDir Path workspace, @TempDir Path home) throws IOException {
    Workspace files = Workspace.at(workspace);
    files.model(
        """
        name: variants
        files: {delimiter: ';', arrayDelimiter: '|', quote: "'"}
        nodes:
          Thing:
            file: things
            description: A thing.
            properties:
              letter: {type: char, description: d}
              tiny: {type: byte, description: d}
              short: {type: short, description: d}
              day: {type: date, description: d}
              clock: {type: localtime, description: d}
              time: {type: time, description: d}
              there: {type: time, description: d}
              local: {type: localdatetime, description: d}
              moment: {type: datetime, description: d}
              here: {type: datetime, description: d}
              text: {type: string, description: d}
              days: {type: 'date[]', description: d}
              moments: {type: 'datetime[]', description: d}
              clocks: {type: 'localtime[]', description: d}
              shorts: {type: 'short[]', description: d}
        relationships:
          TO:
            file: to
            from: [Thing]
            to: [Thing]
            description: From thing to thing.
            properties:
              at: {type: datetime, description: d}
        """);
    files.write(
        "seed/nodes/things-header.csv",
        "id:ID(Thing);letter:char;tiny:byte;short:short;day:date;clock:localtime;time:time;"
            + "there:time{timezone:+02:00};local:localdatetime;moment:datetime;"
            + "here:datetime{timezone:Europe/Stockholm};text;days:date[];moments:datetime[];"
            + "clocks:localtime[];shorts:short[]\n");
    files.write(
        "seed/nodes/things.csv",
        "one;A;-128;32767;2017-11-19;21:40:32.142;21:40+01:00;12:50;2017-11-19T21:40:32.142;"
            + "2017-11-19T21:40:32Z;2017-07-19T21:40:32;'a;''b''\"|c';2017-11-19|0001-01-01;"
            + "2017-11-19T21:40:32+00:00|2017-11-19T21:40:32-05:00;12:50|12:50:01;1|-2\n"
            + "two;é;;;;12:50;21:40:32.142Z;12:50Z;2017-11-19T21:40;"
            + "2015-07-20T19:11:23+02:00[Europe/Stockholm];2015-12-20T19:11:23-08:00;|;;;;\n");
    files.write(
        "seed/nodes/things.more.csv.gz",
        FileVariantsTests.compressed("three;;0;0;;00:00:00;00:00Z;;;;;Россия;;;;\n"));
    files.write(
        "seed/edges/to.csv.gz",
        FileVariantsTests.compressed(
            """
            id:string;:END_ID(Thing);at:datetime;:START_ID(Thing)
            one--two;two;2017-11-19T21:40:32.1Z;one
            """));
    Seed seed = SeedReader.read(workspace);

    Graph imported = imported(home, workspace, seed);

    assertThat(seed.nodes()).hasSize(3);
    assertThat(imported.nodes()).containsExactlyInAnyOrderEntriesOf(read(seed).nodes());
    assertThat(imported.relationships())
        .containsExactlyInAnyOrderEntriesOf(read(seed).relationships());
  }

  private static Graph read(Seed seed) {
    Map<String, Thing> nodes = new HashMap<>();
    for (Row.Node row : seed.nodes()) {
      nodes.put(
          row.id(),
          new Thing(new TreeSet<>(row.type().labels()), List.of(), plain(row.properties())));
    }
    Map<String, Thing> relationships = new HashMap<>();
    for (Row.Relationship row : seed.relationships()) {
      List<String> ends = List.of(row.start(), row.end());
      relationships.put(
          row.id(), new Thing(Set.of(row.type().name()), ends, plain(row.properties())));
    }
    return new Graph(nodes, relationships);
  }

  private static Graph imported(Path home, Path workspace, Seed seed) throws IOException {
    runImport(home, workspace, seed);
    DatabaseManagementService server =
        new DatabaseManagementServiceBuilder(home)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 16L * 1024 * 1024)
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ZERO)
            .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
            .build();
    try (Transaction transaction = server.database(DATABASE).beginTx()) {
      return graph(transaction, seed.model().idProperty());
    } finally {
      server.shutdown();
    }
  }

  private static void runImport(Path home, Path workspace, Seed seed) throws IOException {
    Path conf = Files.createDirectories(home.resolve("conf"));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8)) {
      ExecutionContext context = new ExecutionContext(home, conf, stream, stream, files);
      int exit =
          AdminTool.execute(context, arguments(home, workspace, seed).toArray(String[]::new));
      assertThat(exit).as(output.toString(StandardCharsets.UTF_8)).isZero();
    }
  }

  /** All that the command needs beside the files follows from the model. */
  private static List<String> arguments(Path home, Path workspace, Seed seed) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("database", "import", "full", DATABASE));
    arguments.add("--id-type=string");
    FileFormat format = seed.model().files();
    arguments.add("--delimiter=" + format.delimiter());
    arguments.add("--array-delimiter=" + format.arrayDelimiter());
    arguments.add("--quote=" + format.quote());
    arguments.add("--report-file=" + home.resolve("import.report"));
    for (NodeType type : seed.model().nodeTypes().values()) {
      String labels = String.join(":", type.labels());
      for (Path file : files(workspace, SeedFiles.NODES, type)) {
        arguments.add("--nodes=" + labels + "=" + headed(file));
      }
    }
    for (EntityType type : seed.model().relationshipTypes().values()) {
      for (Path file : files(workspace, SeedFiles.EDGES, type)) {
        arguments.add("--relationships=" + type.name() + "=" + headed(file));
      }
    }
    return arguments;
  }

  /** A file, with the one that holds its header in front. */
  private static String headed(Path file) {
    String stem = file.getFileName().toString().split("\\.", 2)[0];
    Path header = file.resolveSibling(stem + "-header.csv");
    return Files.exists(header) ? header + "," + file : file.toString();
  }

  private static List<Path> files(Path workspace, String folder, EntityType type)
      throws IOException {
    try (var files = Files.list(workspace.resolve(folder))) {
      return files
          .filter(file -> file.getFileName().toString().split("\\.", 2)[0].equals(type.file()))
          .sorted()
          .toList();
    }
  }

  private static Graph graph(Transaction transaction, String id) {
    Map<String, Thing> nodes = new HashMap<>();
    try (var all = transaction.getAllNodes()) {
      all.forEach(
          node -> {
            Set<String> labels = new TreeSet<>();
            node.getLabels().forEach((Label label) -> labels.add(label.name()));
            Object key = node.getProperty(id, "no id " + node.getElementId());
            assertThat(nodes.put(key.toString(), new Thing(labels, List.of(), plain(node))))
                .isNull();
          });
    }
    Map<String, Thing> relationships = new HashMap<>();
    try (var all = transaction.getAllRelationships()) {
      all.forEach(
          edge -> {
            String key = edge.getProperty(id).toString();
            assertThat(relationships.put(key, thing(edge, id))).isNull();
          });
    }
    return new Graph(nodes, relationships);
  }

  private static Thing thing(Relationship edge, String id) {
    List<String> ends =
        List.of(
            edge.getStartNode().getProperty(id).toString(),
            edge.getEndNode().getProperty(id).toString());
    return new Thing(Set.of(edge.getType().name()), ends, plain(edge));
  }

  private static Map<String, Object> plain(Entity entity) {
    return plain(entity.getAllProperties());
  }

  /** Sizes of numbers and kinds of lists do not matter, values do. */
  private static Map<String, Object> plain(Map<String, Object> properties) {
    return properties.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> plain(e.getValue())));
  }

  private static Object plain(Object value) {
    if (value.getClass().isArray()) {
      return IntStream.range(0, Array.getLength(value))
          .mapToObj(i -> plain(Array.get(value, i)))
          .toList();
    }
    return switch (value.getClass().getSimpleName()) {
      case "Integer", "Short", "Byte" -> ((Number) value).longValue();
      case "Float" -> ((Number) value).doubleValue();
      case "Character" -> value.toString();
      default -> value;
    };
  }

  private static Map<String, Long> countsByType(Graph graph) {
    List<Thing> things = new ArrayList<>(graph.nodes().values());
    things.addAll(graph.relationships().values());
    return things.stream()
        .flatMap(thing -> thing.types().stream())
        .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()));
  }
}
