package io.corridor.export;

import io.corridor.LoadedGraph;
import io.corridor.load.Loader;
import io.corridor.load.Progress;
import io.corridor.model.Model;
import io.corridor.model.ModelReader;
import io.corridor.neo4j.Graph;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A graph that tests write to, and its model. */
record SmallGraph(Graph graph, Model model, String yaml) {

  private static final String YAML =
      """
      name: small
      identity: {label: Thing, property: id}
      names: [id, name]
      nodes:
        Place:
          file: things
          description: A thing.
          properties:
            name: {type: string, description: Name.}
            many: {type: "string[]", description: Some texts.}
            numbers: {type: "double[]", description: Some numbers.}
            n: {type: long, description: A number.}
            share: {type: double, description: A share.}
            sure: {type: boolean, description: Whether.}
            born: {type: date, description: A day.}
            since: {type: edtf, description: About when.}
      relationships:
        IS:
          file: is
          from: Place
          to: Place
          description: Is.
          properties:
            name: {type: string, description: Name.}
            share: {type: double, description: A share.}
      """;

  static SmallGraph inScratch() {
    return inScratch("");
  }

  /** With something more in its model. */
  static SmallGraph inScratch(String more) {
    String yaml = YAML + more;
    return new SmallGraph(LoadedGraph.scratch(), ModelReader.read(yaml, "seed/model.yaml"), yaml);
  }

  Exporter exporter() {
    return new Exporter(graph, model);
  }

  void cypher(String statement) {
    graph.writing(transaction -> transaction.run(statement, Map.of()));
  }

  /** A folder with the model in it. */
  Path workspace(Path folder) {
    try {
      Files.createDirectories(folder.resolve("seed/nodes"));
      Files.createDirectories(folder.resolve("seed/edges"));
      Files.writeString(folder.resolve("seed/model.yaml"), yaml);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads what a folder holds, and nothing besides. */
  void load(Path workspace) {
    Loader.load(graph, SeedReader.read(workspace), true, Progress.NONE);
  }

  /** Everything in the graph, with the types of all values. */
  List<Object> dump() {
    List<Object> things = new ArrayList<>();
    things.addAll(
        graph
            .read(
                "MATCH (n) RETURN n, COLLECT { UNWIND keys(n) AS k WITH k ORDER BY k RETURN k +"
                    + " valueType(n[k]) }",
                Map.of())
            .rows());
    things.addAll(
        graph
            .read(
                "MATCH (a)-[r]->(b) RETURN a, r, b, COLLECT { UNWIND keys(r) AS k WITH k ORDER BY k"
                    + " RETURN k + valueType(r[k]) }",
                Map.of())
            .rows());
    return things;
  }
}
