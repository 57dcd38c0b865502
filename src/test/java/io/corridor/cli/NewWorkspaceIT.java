package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.neo4j.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command works on a workspace that is not the shipped one. */
class NewWorkspaceIT {

  @TempDir private Path folder = Path.of("");
  private String uri = "";

  private InProcess run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--workspace", made().toString(), "--uri", uri));
    return InProcess.run(all.toArray(String[]::new));
  }

  private InProcess answer(String... arguments) {
    InProcess run = run(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private Path made() {
    return folder.resolve("made");
  }

  @Test
  void aNewWorkspaceAnswersAtOnceAndIsTakenOutAsItIs() throws IOException {
    uri = LoadedGraph.scratch().settings().uri().toString();
    assertThat(InProcess.run("init", made().toString()).err())
        .contains("Made a workspace", "All well: 4 nodes, 2 relationships.");
    assertThat(answer("validate").err()).contains("1 canned queries");
    assertThat(answer("load", "--format", "csv").out()).contains("total,,6,0,0,0,0,0,0");
    for (String line : Files.readString(made().resolve("README.md")).lines().toList()) {
      if (line.startsWith("corridor --workspace . ") && !line.contains("export")) {
        String[] words = line.substring("corridor --workspace . ".length()).split(" ", -1);
        assertThat(answer(words).out() + run(words).err()).as(line).contains(wanted(words[0]));
      }
    }
    Path out = folder.resolve("out");
    assertThat(answer("export", "--to", out.toString()).err()).isEmpty();
    for (String file :
        List.of("model.yaml", "nodes/places.csv", "nodes/sources.csv", "edges/legs.csv")) {
      assertThat(out.resolve("seed").resolve(file))
          .hasSameBinaryContentAs(made().resolve("seed").resolve(file));
    }
  }

  private static String wanted(String command) {
    return command.equals("validate") ? "All well" : command.equals("paths") ? "1 route" : "Market";
  }

  @Test
  void aDataSetWithoutPlacesHasNoRoutesAndAllElse() throws IOException {
    uri = LoadedGraph.scratch().settings().uri().toString();
    Path from = Files.createDirectories(folder.resolve("from"));
    Files.writeString(from.resolve("authors.csv"), "id:ID,name\nlem,Stanislaw Lem\n");
    Files.writeString(from.resolve("books.csv"), "id:ID,title,pages:int\nsolaris,=Solaris,204\n");
    Files.writeString(from.resolve("wrote.csv"), ":START_ID,:END_ID\nlem,solaris\n");
    assertThat(InProcess.run("init", made().toString(), "--from", from.toString()).exitCode())
        .isZero();
    answer("load");
    assertThat(answer("show", "=Solaris").out()).contains("wrote (to it)  Stanislaw Lem");
    assertThat(run("show", "Nobody").err())
        .isEqualTo(
            "corridor: U101 No Entity is called 'Nobody'. Names are looked for in id, name,"
                + " title.\n");
    assertThat(run("paths", "lem", "solaris").err())
        .startsWith("corridor: M102 No type is called 'Place'.");
    assertThat(answer("query").out()).contains("(no rows)");
    // Text that a spreadsheet would run is data here.
    assertThat(answer("export", "--to", folder.resolve("out").toString()).err()).isEmpty();
    assertThat(folder.resolve("out/seed/nodes/book.csv"))
        .hasContent("id:ID,title:string,pages:int\nsolaris,=Solaris,204");
  }

  @Test
  void whatTheModelDoesNotDeclareIsLeftOutOfTheFilesAndTold() {
    Graph graph = LoadedGraph.scratch();
    uri = graph.settings().uri().toString();
    InProcess.run("init", made().toString());
    answer("load");
    graph.writing(
        t ->
            t.run(
                "MATCH (n:Place {id: 'mill'}) SET n.km = 1, n.aliases = ['a;b'], n:Odd"
                    + " CREATE (n)-[:LEG {id: 'odd'}]->(:Other {id: 'x'})",
                Map.of()));
    assertThat(answer("export", "--to", folder.resolve("out").toString()).err())
        .isEqualTo(
            "Left out, as the files of this model have no place for it: 1 node, 1 relationship, 1"
                + " label, 1 undeclared value, 1 value that no cell can hold (Place.aliases,"
                + " Place.km).\n");
    assertThat(answer("export", "--format", "jsonl").out())
        .hasLineCount(8)
        .contains("\"aliases\":[\"a;b\"]");
  }

  @Test
  void anExportThatCannotBeMeantIsRefused() {
    assertThat(InProcess.run("export").err())
        .isEqualTo("corridor: U103 Seed files need a folder. Name it with --to DIR.\n");
    assertThat(InProcess.run("export", "--format", "graphml", "--to", "x").err())
        .isEqualTo("corridor: U103 The format graphml is one file. Name it with -o FILE.\n");
    assertThat(InProcess.run("export", "--format", "table").exitCode()).isEqualTo(2);
    assertThat(InProcess.run("export", "--help").out()).contains("--format=FORMAT");
  }
}
