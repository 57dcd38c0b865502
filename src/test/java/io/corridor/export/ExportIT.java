package io.corridor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.corridor.Disk;
import io.corridor.LoadedGraph;
import io.corridor.model.Model;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.QueryPlan;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken out of a graph is the graph. */
class ExportIT {

  private static final Model MODEL = LoadedGraph.seed().model();

  @TempDir private Path folder = Path.of("");

  private static Exporter shipped() {
    return new Exporter(LoadedGraph.get(), MODEL);
  }

  private static String text(Exporter exporter, ExportFormat format) {
    StringWriter text = new StringWriter();
    exporter.write(format, text);
    return text.toString();
  }

  @Test
  void theShippedSeedComesOutAsItWentIn() {
    LeftOut left = shipped().toFolder(LoadedGraph.WORKSPACE, folder);
    assertThat(left.isNothing()).as(left.toString()).isTrue();
    Seed exported = SeedReader.read(folder);
    assertThat(facts(exported)).containsExactlyInAnyOrderElementsOf(facts(LoadedGraph.seed()));
    assertThat(folder.resolve("seed/model.yaml"))
        .hasSameBinaryContentAs(LoadedGraph.WORKSPACE.resolve("seed/model.yaml"));
    assertThat(exported.planning()).isEqualTo(LoadedGraph.seed().planning());
  }

  private static List<Object> facts(Seed seed) {
    List<Object> facts = new ArrayList<>();
    seed.nodes().forEach(row -> facts.add(List.of(row.type().name(), row.properties())));
    for (Row.Relationship row : seed.relationships()) {
      facts.add(List.of(row.type().name(), row.start(), row.end(), row.properties()));
    }
    return facts;
  }

  @Test
  void filesAreWrittenAsTheirModelReadsThem() {
    SmallGraph small =
        SmallGraph.inScratch("files: {delimiter: ';', arrayDelimiter: '|', quote: \"'\"}\n");
    small.cypher("CREATE (:Thing:Place {id: 'a', name: \"it's; so\", many: ['x;y', 'z']})");
    Path out = folder.resolve("out");
    LeftOut left = small.exporter().toFolder(small.workspace(folder.resolve("in")), out);
    assertThat(left.isNothing()).as(left.toString()).isTrue();
    assertThat(out.resolve("seed/nodes/things.csv"))
        .hasContent("id:ID;many:string[];name:string\na;'x;y|z';'it''s; so'\n");
    assertThat(SeedReader.read(out).nodes().get(0).properties())
        .containsEntry("name", "it's; so")
        .containsEntry("many", List.of("x;y", "z"));
  }

  @Test
  void rowsComeInOrderWithoutBeingSortedOrHeld() {
    GraphReader reader = new GraphReader(LoadedGraph.get(), MODEL);
    assertThat(operators(reader.identifiedNodes(List.of())))
        .contains("NodeIndexScan")
        .doesNotContain("Sort", "Eager", "AllNodesScan");
    assertThat(operators(reader.identifiedRelationships("LEG", GraphReader.ALL, List.of())))
        .doesNotContain("Sort", "Eager", "AllNodesScan");
  }

  private static List<String> operators(String statement) {
    return LoadedGraph.get().explain(statement, Map.of()).operators().stream()
        .map(QueryPlan.Operator::name)
        .toList();
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Path other = Files.createDirectories(folder.resolve("seed/edges")).resolve("legs.north.csv");
    Files.writeString(other, "mine");
    assertThatThrownBy(() -> shipped().toFolder(LoadedGraph.WORKSPACE, folder))
        .hasMessageContaining("legs.north.csv");
    assertThat(other).hasContent("mine");
    assertThatThrownBy(() -> shipped().toFolder(LoadedGraph.WORKSPACE, LoadedGraph.WORKSPACE))
        .hasMessageContaining("seed is no file of an earlier export");
  }

  @Test
  void onAFullDiskNoFileIsLeftAndTheReasonIsPlain() throws Exception {
    try (Disk disk = Disk.small(folder, "16k")) {
      assertThatThrownBy(() -> shipped().toFolder(LoadedGraph.WORKSPACE, folder))
          .hasMessage("%s cannot be written: no space left on device.".formatted(folder));
      for (ExportFormat format : List.of(ExportFormat.GRAPHML, ExportFormat.JSONL)) {
        Path file = folder.resolve(format.name());
        assertThatThrownBy(() -> shipped().toFile(format, file))
            .hasMessage("%s cannot be written: no space left on device.".formatted(file));
      }
      assertThat(disk.files()).isEmpty();
    }
  }

  @Test
  void anEarlierExportIsReplacedWhole() throws IOException {
    SmallGraph small = SmallGraph.inScratch();
    Path of = seed(small);
    small.load(of);
    small.exporter().toFolder(of, folder);
    small.cypher("MATCH ()-[r]->() DELETE r");
    small.cypher("MATCH (n:Place {id: 'a'}) DELETE n");
    small.exporter().toFolder(of, folder);
    try (Stream<Path> files = Files.walk(folder.resolve("seed"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("model.yaml", "things.csv");
    }
    assertThat(folder.resolve("seed/nodes/things.csv")).hasContent("id:ID\nb\n");
  }

  @Test
  void theScriptMakesTheSameGraphOfAnEmptyDatabase() {
    SmallGraph small = SmallGraph.inScratch();
    small.load(seed(small));
    small.cypher(
        """
        CREATE (:`a ``b` {`key ``of` : 'x', born: date('2017-11-19'), at: datetime('2017-11-19T10:00[Asia/Karachi]'),
                here: point({longitude: 62.3, latitude: 25.1}), lasts: duration('P1DT2H'), all: [1, 2], none: [],
                early: localtime('10:00'), noon: time('12:00+05:00'), then: localdatetime('2017-11-19T10:00')})
                -[:MET {times: 3}]->(:Other {share: 0.25, most: 1e300, no: 0.0/0.0, least: -9223372036854775807, yes: true})
        """);
    small.cypher("CREATE INDEX by_share FOR (n:Other) ON (n.share)");
    String script = text(small.exporter(), ExportFormat.CYPHER);
    List<Object> before = small.dump();
    Graph emptied = LoadedGraph.scratch();
    for (String statement : script.split(";\n", -1)) {
      if (!statement.isEmpty()) {
        small.cypher(statement);
      }
    }
    assertThat(small.dump()).containsExactlyInAnyOrderElementsOf(before);
    // A store that a server has just made has those of the model.
    script.lines().takeWhile(line -> line.startsWith("CREATE ")).forEach(small::cypher);
    assertThat(emptied.read("SHOW INDEXES YIELD name RETURN name ORDER BY name", Map.of()).rows())
        .contains(List.of("by_share"), List.of("thing_id"))
        .doesNotContain(List.of("exported"));
    assertThat(text(small.exporter(), ExportFormat.CYPHER).split("UNWIND", -1))
        .hasSameSizeAs(script.split("UNWIND", -1));
  }

  private Path seed(SmallGraph small) {
    Path workspace = small.workspace(folder.resolve("of"));
    try {
      Files.writeString(
          workspace.resolve("seed/nodes/things.csv"), "id:ID,since:string\na,2017\nb,\n");
      Files.writeString(workspace.resolve("seed/edges/is.csv"), "id,:START_ID,:END_ID\nr,a,b\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return workspace;
  }

  @Test
  void everyNodeAndRelationshipIsALineOfJson() throws IOException {
    List<String> lines = text(shipped(), ExportFormat.JSONL).lines().toList();
    assertThat(lines).hasSize(LoadedGraph.seed().size());
    List<JsonNode> things = new ArrayList<>();
    for (String line : lines) {
      things.add(new ObjectMapper().readTree(line));
    }
    assertThat(byId(things, "gwadar").toString())
        .startsWith(
            "{\"type\":\"node\",\"id\":\"gwadar\",\"labels\":[\"Entity\",\"Place\",\"Port\"],\"properties\":{");
    JsonNode leg = byId(things, "leg--urumqi--gwadar--cpec");
    assertThat(leg.get("label").asText()).isEqualTo("LEG");
    assertThat(leg.get("start").toString())
        .isEqualTo("{\"id\":\"urumqi\",\"labels\":[\"City\",\"Entity\",\"Place\"]}");
    assertThat(leg.get("properties").get("cites").isArray()).isTrue();
  }

  @Test
  void placesArePointsAndWhatIsBetweenThemLines() throws IOException {
    JsonNode features =
        new ObjectMapper().readTree(text(shipped(), ExportFormat.GEOJSON)).get("features");
    JsonNode rasht = byId(features, "rasht");
    assertThat(rasht.get("geometry").get("type").asText()).isEqualTo("Point");
    assertThat(rasht.get("properties").get("name").asText()).isEqualTo("Rasht");
    JsonNode leg = byId(features, "leg--rasht--astara-ir--rail");
    assertThat(leg.get("geometry").get("coordinates").get(0))
        .isEqualTo(rasht.get("geometry").get("coordinates"));
    assertThat(leg.get("properties").get("type").asText()).isEqualTo("LEG");
    assertThat(features).noneMatch(feature -> feature.get("id").asText().equals("cpec"));
  }

  @Test
  void everyFeatureIsAsRfc7946HasIt() throws IOException {
    JsonNode all = new ObjectMapper().readTree(text(shipped(), ExportFormat.GEOJSON));
    assertThat(all.fieldNames()).toIterable().containsExactly("type", "features");
    assertThat(all.get("type").asText()).isEqualTo("FeatureCollection");
    assertThat(all.get("features")).hasSizeGreaterThan(1000);
    for (JsonNode feature : all.get("features")) {
      assertThat(feature.fieldNames())
          .toIterable()
          .containsExactly("type", "id", "geometry", "properties");
      assertThat(feature.get("type").asText()).isEqualTo("Feature");
      assertThat(feature.get("id").isTextual()).isTrue();
      assertThat(feature.get("properties").isObject()).isTrue();
      JsonNode at = feature.get("geometry").get("coordinates");
      switch (feature.get("geometry").get("type").asText()) {
        case "Point" -> checkPosition(at);
        case "LineString" -> checkLine(at);
        case "MultiLineString" -> at.forEach(ExportIT::checkLine);
        default -> throw new AssertionError(feature.toString());
      }
    }
  }

  private static void checkPosition(JsonNode position) {
    assertThat(position).hasSize(2).allMatch(JsonNode::isNumber);
    assertThat(position.get(0).asDouble()).isBetween(-180.0, 180.0);
    assertThat(position.get(1).asDouble()).isBetween(-90.0, 90.0);
  }

  /** Of two positions or more, and not across the antimeridian. */
  private static void checkLine(JsonNode line) {
    assertThat(line).hasSize(2).allSatisfy(ExportIT::checkPosition);
    double east = line.get(1).get(0).asDouble() - line.get(0).get(0).asDouble();
    assertThat(Math.abs(east)).as(line.toString()).isLessThanOrEqualTo(180);
  }

  private static JsonNode byId(Iterable<JsonNode> things, String id) {
    for (JsonNode thing : things) {
      if (thing.get("id").asText().equals(id)) {
        return thing;
      }
    }
    throw new AssertionError("nothing has the id " + id);
  }

  @Test
  void graphMlIsTypedAndWhole() throws XMLStreamException {
    SmallGraph small = SmallGraph.inScratch();
    small.cypher(
        "CREATE (a:Thing:Odd {id: 'a', name: 'x < y & \"z\"\\u0007', many: ['p', 'q'], n: 1,"
            + " labels: 'own'})-[:IS {id: 'r', n: 1.5, mixed: 1}]->(b:Thing {id: 'b', n: 2, mixed:"
            + " 'm', sure: true}), (b)-[:IS {mixed: 'x', n: 2}]->(a)");
    Map<String, String> types = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    Map<String, String> data = new HashMap<>();
    XMLStreamReader xml =
        XMLInputFactory.newDefaultFactory()
            .createXMLStreamReader(new StringReader(text(small.exporter(), ExportFormat.GRAPHML)));
    String in = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "key" -> {
            String id = xml.getAttributeValue(null, "id");
            names.put(id, xml.getAttributeValue(null, "attr.name"));
            types.put(
                xml.getAttributeValue(null, "for") + " " + names.get(id),
                xml.getAttributeValue(null, "attr.type"));
          }
          case "node" -> in = xml.getAttributeValue(null, "id");
          case "edge" ->
              in =
                  xml.getAttributeValue(null, "source")
                      + xml.getAttributeValue(null, "label")
                      + xml.getAttributeValue(null, "target");
          case "data" ->
              data.put(
                  in + " " + names.get(xml.getAttributeValue(null, "key")), xml.getElementText());
          default -> {}
        }
      }
    }
    assertThat(types)
        .containsEntry("node n", "long")
        .containsEntry("edge n", "double")
        .containsEntry("node sure", "boolean")
        .containsEntry("edge mixed", "string")
        .containsEntry("node labels", "string");
    assertThat(data)
        .containsEntry("a name", "x < y & \"z\"\uFFFD")
        .containsEntry("a many", "p;q")
        .containsEntry("a labels", ":Odd:Thing")
        .containsEntry("a labels_", "own")
        .containsEntry("aISb n", "1.5")
        .containsEntry("bISa label", "IS");
  }
}
