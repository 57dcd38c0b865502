package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.corridor.LoadedGraph;
import io.corridor.load.Loader;
import io.corridor.load.Progress;
import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that several things have, in an atlas made for it. */
class AmbiguousNamesIT {

  private static final String MODEL =
      """
      name: rivers
      identity: {label: Thing, property: key}
      names: [key, name, aliases]
      nodes:
        Place:
          abstract: true
          description: A place.
          properties:
            name: {type: string, description: Name.}
            aliases: {type: "string[]", description: Other names.}
        City: {extends: [Place], file: cities, description: A city.}
        River: {extends: [Place], file: rivers, description: A river.}
      """;

  @TempDir private Path workspace = Path.of("");
  private Graph graph = LoadedGraph.scratch();

  @BeforeEach
  void load() throws IOException {
    Path nodes = Files.createDirectories(workspace.resolve("seed/nodes"));
    Files.writeString(workspace.resolve("seed/model.yaml"), MODEL);
    Files.writeString(
        nodes.resolve("cities.csv"),
        """
        key:ID,name:string,aliases:string[]
        frankfurt-main,Frankfurt,Main Town
        frankfurt-oder,Frankfurt,
        main,Mainz,
        """);
    Files.writeString(
        nodes.resolve("rivers.csv"),
        """
        key:ID,name:string,aliases:string[]
        river-main,Main,
        oder,Oder,Odra;Frankfurt
        """);
    graph = LoadedGraph.scratch();
    Loader.load(graph, SeedReader.read(workspace), true, Progress.NONE);
  }

  private Named resolve(String text, String type) {
    return Objects.requireNonNull(
        graph.reading(
            transaction ->
                new NameResolver(SeedReader.readModel(workspace), transaction)
                    .resolve(text, type)));
  }

  @Test
  void severalOfOneNameAreAllListed() {
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> resolve("frankfurt", "Place"))
        .withMessage("'frankfurt' can mean frankfurt-main (City), frankfurt-oder (City).")
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.AMBIGUOUS_NAME))
        .satisfies(e -> assertThat(e.remedy()).isEqualTo("Type one of these ids instead."));
  }

  @Test
  void anIdComesBeforeANameAndANameBeforeAnAlias() {
    assertThat(resolve("main", "Place").id()).isEqualTo("main");
    assertThat(resolve("Main", "River").id()).isEqualTo("river-main");
    assertThat(resolve("Frankfurt", "River").id()).isEqualTo("oder");
    assertThat(resolve("main town", "Thing").id()).isEqualTo("frankfurt-main");
  }
}
