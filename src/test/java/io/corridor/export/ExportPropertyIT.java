package io.corridor.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.seed.Sheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a graph holds: taken out and put in again it is the same. */
class ExportPropertyIT {

  private static final String CREATE =
      """
      UNWIND $nodes AS row CREATE (n:Thing:Place) SET n = row
      WITH collect(n) AS nodes
      UNWIND $relationships AS row
      WITH nodes[row.from % size(nodes)] AS a, nodes[row.to % size(nodes)] AS b, row.properties AS properties
      CREATE (a)-[r:IS]->(b) SET r = properties
      """;

  private static SmallGraph small = SmallGraph.inScratch();

  @BeforeContainer
  static void empty() throws IOException {
    small = SmallGraph.inScratch();
    Path folder = Files.createTempDirectory("corridor-export");
    small.load(small.workspace(folder));
    delete(folder);
  }

  record Draft(List<Map<String, Object>> nodes, List<Map<String, Object>> relationships) {

    /** With ids by number, which are unique. */
    Map<String, Object> parameters() {
      for (int i = 0; i < nodes.size(); i++) {
        nodes.get(i).put("id", "n-" + i);
      }
      List<Map<String, Object>> links = new java.util.ArrayList<>();
      for (int i = 0; i < relationships.size(); i++) {
        relationships.get(i).put("id", "r-" + i);
        links.add(Map.of("from", i, "to", i * 2 + 1, "properties", relationships.get(i)));
      }
      return Map.of("nodes", nodes, "relationships", links);
    }
  }

  @Property(tries = 25)
  void aGraphThatIsTakenOutAndLoadedIsTakenOutTheSame(@ForAll("drafts") Draft draft)
      throws IOException {
    create(draft);
    Path folder = Files.createTempDirectory("corridor-export");
    try {
      Path workspace = small.workspace(folder.resolve("of"));
      Path first = folder.resolve("first");
      Path second = folder.resolve("second");
      small.exporter().toFolder(workspace, first);
      clear();
      small.load(first);
      LeftOut left = small.exporter().toFolder(workspace, second);
      assertThat(left.isNothing()).as(left.toString()).isTrue();
      assertThat(Sheet.contents(second)).isEqualTo(Sheet.contents(first)).isNotEmpty();
    } finally {
      delete(folder);
    }
  }

  @Property(tries = 25)
  void theScriptOfAGraphMakesTheSameGraph(@ForAll("drafts") Draft draft) {
    create(draft);
    List<Object> before = small.dump();
    StringWriter script = new StringWriter();
    small.exporter().write(ExportFormat.CYPHER, script);
    clear();
    // Constraints and indexes are there already.
    String data = script.toString().split("awaitIndexes\\(300\\);\n", 2)[1];
    for (String statement : data.split(";\n", -1)) {
      if (!statement.isEmpty()) {
        small.cypher(statement);
      }
    }
    assertThat(small.dump()).containsExactlyInAnyOrderElementsOf(before);
  }

  private static void clear() {
    small.cypher("MATCH (n) DETACH DELETE n");
  }

  private static void create(Draft draft) {
    clear();
    small.graph().writing(t -> t.run(CREATE, draft.parameters()));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(java.util.Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            "a,b",
            "\"",
            "\"\"a",
            "it's",
            "x;y",
            "\\u0027 \\",
            "\\\\u0041",
            "=1+1",
            "@x",
            "-",
            "#no",
            "`",
            "Россия",
            "\uD83D\uDE82",
            "null",
            "true",
            "'",
            ";",
            "${x}",
            "//x"),
        Arbitraries.strings()
            .withChars("\\u0127'\"`;,{}\u00e4 a")
            .ofMaxLength(8)
            .map(String::strip));
  }

  private static Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.doubles(),
        Arbitraries.of(
            0.1,
            1e300,
            Double.MIN_VALUE,
            163.0,
            1e21,
            1e-7,
            Double.parseDouble("1e23"),
            0.1 + 0.2));
  }

  @Provide
  Arbitrary<Draft> drafts() {
    Arbitrary<Object> text = texts().map(Object.class::cast);
    Arbitrary<Map<String, Object>> node =
        Combinators.combine(
                text,
                texts().list().ofMaxSize(3),
                numbers().list().ofMaxSize(2),
                numbers(),
                Arbitraries.longs(),
                Arbitraries.integers().between(0, 63))
            .as(ExportPropertyIT::node);
    Arbitrary<Map<String, Object>> relationship =
        Combinators.combine(text, numbers())
            .as((name, share) -> new java.util.HashMap<>(Map.of("name", name, "share", share)));
    return Combinators.combine(
            node.list().ofMinSize(1).ofMaxSize(5), relationship.list().ofMaxSize(4))
        .as(Draft::new);
  }

  /** Each bit says whether the node has that property. */
  private static Map<String, Object> node(
      Object name, List<String> many, List<Double> numbers, double share, long n, int has) {
    Map<String, Object> node = new java.util.HashMap<>();
    List<Map.Entry<String, Object>> all =
        List.of(
            Map.entry("name", name),
            Map.entry("many", many),
            Map.entry("numbers", numbers),
            Map.entry("share", share),
            Map.entry("n", n),
            Map.entry("born", LocalDate.of(2017, 11, 19)));
    for (int i = 0; i < all.size(); i++) {
      if ((has >> i & 1) == 1) {
        node.put(all.get(i).getKey(), all.get(i).getValue());
      }
    }
    return node;
  }
}
