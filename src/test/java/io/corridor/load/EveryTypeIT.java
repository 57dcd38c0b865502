package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.export.ExportFormat;
import io.corridor.export.Exporter;
import io.corridor.neo4j.Graph;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seed with values of every type goes in by both ways, and comes out as it was. */
class EveryTypeIT {

  private static final String MODEL =
      """
      name: everything
      nodes:
        Thing:
          file: things
          labels: [Old, Rare]
          description: A thing.
          properties:
            text: {type: string, description: d}
            letter: {type: char, description: d}
            tiny: {type: byte, description: d}
            little: {type: short, description: d}
            some: {type: int, description: d}
            many: {type: long, description: d}
            narrow: {type: float, description: d}
            wide: {type: double, description: d}
            sure: {type: boolean, description: d}
            day: {type: date, description: d}
            clock: {type: localtime, description: d}
            time: {type: time, description: d}
            local: {type: localdatetime, description: d}
            moment: {type: datetime, description: d}
            lasts: {type: duration, description: d}
            place: {type: point, description: d}
            when: {type: edtf, description: d}
            open: {type: season, description: d}
            numbers: {type: 'short[]', description: d}
            shares: {type: 'float[]', description: d}
            truths: {type: 'boolean[]', description: d}
            clocks: {type: 'localtime[]', description: d}
            times: {type: 'time[]', description: d}
            locals: {type: 'localdatetime[]', description: d}
            moments: {type: 'datetime[]', description: d}
            lapses: {type: 'duration[]', description: d}
            places: {type: 'point[]', description: d}
      relationships:
        TO:
          file: to
          from: [Thing]
          to: [Thing]
          description: To.
          properties:
            took: {type: duration, description: d}
            by: {type: point, description: d}
      """;

  private static final String THINGS =
      """
      id:ID,:LABEL,text:string,letter:char,tiny:byte,little:short,some:int,many:long,narrow:float,wide:double,\
      sure:boolean,day:date,clock:localtime,time:time,local:localdatetime,moment:datetime,lasts:duration,place:point,\
      when:string,open:string,numbers:short[],shares:float[],truths:boolean[],clocks:localtime[],\
      times:time[],locals:localdatetime[],moments:datetime[],lapses:duration[],places:point[]
      a,Old;Rare,"x, y",A,-128,32767,-2147483648,9223372036854775807,0.5,1E300,\
      true,2017-11-19,21:40:32.142,21:40+01:00,2017-11-19T21:40:32,2017-11-19T21:40:32+05:00[Asia/Karachi],P1Y2M3DT4H5M6.5S,\
      "{latitude: 25.12, longitude: 62.33}",2017~,04-25/11-15,1;-2,0.5;-0,true;false,12:50;00:00,\
      12:50Z;12:50-05:00,2017-11-19T21:40;0001-01-01T00:00,2017-11-19T21:40Z,P1M;PT-0.5S,\
      "{x: 1, y: -2.5};{x: 0, y: 0.0000001}"
      b,,,,,,,,,-0,,,,,,,PT0S,"{latitude: 25.12, longitude: 62.34, height: 10}",,,,,,,,,,,
      c,Rare,,,,,,,,,,,,,,,P-1Y-1M-1DT-1H-1M-1.000000001S,"{x: 1, y: 2, z: 3}",,,,,,,,,,,
      """;

  private static final String TO =
      """
      id:string,:START_ID,:END_ID,took:duration,by:point
      a--b,a,b,PT36H,"{x: 1, y: 2}"
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("in/seed/nodes"));
    Files.createDirectories(folder.resolve("in/seed/edges"));
    Files.writeString(folder.resolve("in/seed/model.yaml"), MODEL);
    Files.writeString(folder.resolve("in/seed/nodes/things.csv"), THINGS);
    Files.writeString(folder.resolve("in/seed/edges/to.csv"), TO);
  }

  private Seed seed() {
    return SeedReader.read(folder.resolve("in"));
  }

  private void comesOutAsItWas(Graph graph, String to) {
    Path out = folder.resolve(to);
    new Exporter(graph, seed().model()).toFolder(folder.resolve("in"), out);
    assertThat(out.resolve("seed/nodes/things.csv")).hasContent(THINGS);
    assertThat(out.resolve("seed/edges/to.csv")).hasContent(TO);
  }

  private static String text(Graph graph, Seed seed, ExportFormat format) {
    StringWriter out = new StringWriter();
    new Exporter(graph, seed.model()).write(format, out);
    return out.toString();
  }

  @Test
  void whatIsPackedWhatGoesThroughCypherAndWhatAScriptMakesAreTheSame() {
    Seed seed = seed();
    Graph graph = LoadedGraph.scratch();
    assertThat(FirstLoad.of(seed, Optional.empty()).orElseThrow().load(graph, Progress.NONE))
        .isPresent();
    String packed = GraphDigest.of(graph, "id");
    comesOutAsItWas(graph, "packed");
    assertThat(Loader.load(graph, seed, true, Progress.NONE).changedAnything()).isFalse();

    graph = LoadedGraph.scratch();
    Loader.load(graph, seed, true, Progress.NONE);
    assertThat(GraphDigest.of(graph, "id")).isEqualTo(packed);
    comesOutAsItWas(graph, "cypher");
    assertThat(Loader.load(graph, seed, true, Progress.NONE).changedAnything()).isFalse();

    String script = text(graph, seed, ExportFormat.CYPHER);
    graph = LoadedGraph.scratch();
    for (String statement : script.split(";\n", -1)) {
      if (!statement.isEmpty()) {
        graph.writing(transaction -> transaction.run(statement, Map.of()));
      }
    }
    assertThat(GraphDigest.of(graph, "id")).isEqualTo(packed);
  }

  @Test
  void aRowThatLosesALabelLosesItInTheGraph() throws IOException {
    Graph graph = LoadedGraph.scratch();
    Loader.load(graph, seed(), true, Progress.NONE);
    Files.writeString(
        folder.resolve("in/seed/nodes/things.csv"), THINGS.replace("a,Old;Rare", "a,Rare"));
    Loader.load(graph, seed(), true, Progress.NONE);
    assertThat(graph.read("MATCH (n {id: 'a'}) RETURN labels(n)", Map.of()).rows().get(0).get(0))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrder("Entity", "Thing", "Rare");
  }

  @Test
  void otherFormatsTellPointsAndDurations() {
    Graph graph = LoadedGraph.scratch();
    Seed seed = seed();
    Loader.load(graph, seed, true, Progress.NONE);
    assertThat(text(graph, seed, ExportFormat.GRAPHML))
        .contains(">{latitude: 25.12, longitude: 62.33}<", ">P1Y2M3DT4H5M6.5S<");
    assertThat(text(graph, seed, ExportFormat.JSONL))
        .contains(
            "\"place\":{\"crs\":\"wgs-84\",\"latitude\":25.12,\"longitude\":62.33}",
            "\"places\":[{\"crs\":\"cartesian\",\"x\":1.0,\"y\":-2.5},",
            "\"lapses\":[\"P1M\",\"PT-0.5S\"]");
    List<String> features = text(graph, seed, ExportFormat.GEOJSON).lines().toList();
    assertThat(features.get(1))
        .contains("\"geometry\":{\"type\":\"Point\",\"coordinates\":[62.33,25.12]}")
        .doesNotContain("\"place\":");
    assertThat(features.get(3))
        .contains("\"type\":\"LineString\",\"coordinates\":[[62.33,25.12],[62.34,25.12]]")
        .contains("\"by\":{\"crs\":\"cartesian\",\"x\":1.0,\"y\":2.0}");
    assertThat(features).hasSize(5);
  }

  @Test
  void rowsThatAGraphLacksComeInByEveryWayThatAServerOffers() {
    Seed seed = Bounds.complete(seed());
    List<Function<RowIndexes, Creations>> ways =
        List.of(PackedCreations::new, CypherCreations::new);
    for (int way = 0; way < ways.size(); way++) {
      Graph graph = LoadedGraph.scratch();
      assertThat(PackedCreations.isOffered(graph)).isTrue();
      Creations creations = ways.get(way).apply(RowIndexes.of(seed));
      graph.writing(
          transaction -> {
            seed.nodes().forEach(row -> creations.nodes(List.of(row)).write(transaction));
            seed.relationships()
                .forEach(row -> creations.relationships(List.of(row)).write(transaction));
            return true;
          });
      comesOutAsItWas(graph, "way" + way);
    }
  }
}
