package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.LoadedGraph;
import io.corridor.load.LoadSummary.Counts;
import io.corridor.neo4j.Graph;
import io.corridor.problem.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads after values have changed in files, of which only the lines that changed are read. */
class EditedFilesIT {

  private static final String LEGS = "seed/edges/legs.csv";

  @TempDir private Path workspace = Path.of("");
  @TempDir private Path data = Path.of("");
  private Graph graph = LoadedGraph.scratch();
  private int edits;

  @BeforeEach
  void loadAndRemember() throws IOException {
    graph = LoadedGraph.scratch();
    Files.createDirectories(workspace.resolve("seed/nodes"));
    Files.createDirectories(workspace.resolve("seed/edges"));
    Files.writeString(workspace.resolve("seed/model.yaml"), SmallSeed.MODEL);
    write("seed/nodes/ports.csv", "id:ID,name\np,Port\n");
    cities("a,A,1", "b,B,2", "c,C,3");
    legs("ab,a,b,x", "bp,b,p,y");
    load();
    load();
    assertThat(data.resolve("loaded.files/files")).exists();
  }

  private void cities(String... rows) throws IOException {
    write("seed/nodes/cities.csv", "id:ID,name,people:long\n" + String.join("\n", rows) + "\n");
  }

  private void legs(String... rows) throws IOException {
    write(LEGS, "id:string,:START_ID,:END_ID,note\n" + String.join("\n", rows) + "\n");
  }

  /** Later than all before, as two edits of a test may come within one tick of a clock. */
  private void write(String file, String text) throws IOException {
    Path path = workspace.resolve(file);
    Files.writeString(path, text);
    Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000L * ++edits));
  }

  /** Makes a file one that cannot be read, without any sign of it. */
  private void spoil(String file) throws IOException {
    Path path = workspace.resolve(file);
    FileTime time = Files.getLastModifiedTime(path);
    Files.writeString(path, "?".repeat((int) Files.size(path)));
    Files.setLastModifiedTime(path, time);
  }

  private Counts load() {
    return new Freshness(workspace, data).load(() -> graph, true, Progress.NONE).total();
  }

  private static Counts changed(int changed, int untouched) {
    return new Counts(0, changed, 0, 0, untouched, 0, 0);
  }

  private List<String> all() {
    return graph
        .read(
            "MATCH (n:Place) RETURN n.id + n.name + coalesce(n.people, '') AS it "
                + "UNION MATCH ()-[r:LEG]->() RETURN r.id + r.note AS it",
            Map.of())
        .rows()
        .stream()
        .map(row -> String.valueOf(row.get(0)))
        .sorted()
        .toList();
  }

  @Test
  void ofOneThatHasOtherValuesOnlyTheLinesThatChangedAreRead() throws IOException {
    spoil("seed/nodes/ports.csv");
    spoil(LEGS);
    cities("a,A,1", "b,Bee,2", "c,C,33");
    assertThat(load()).isEqualTo(changed(2, 4));
    assertThat(all()).containsExactly("aA1", "abx", "bBee2", "bpy", "cC33", "pPort");
    cities("a,A,1", "b,B,2", "c,C,33");
    assertThat(load()).as("again, from what was edited").isEqualTo(changed(1, 5));
    assertThat(all()).contains("bB2", "cC33");
    assertThatThrownBy(
            () -> {
              cities("a,A,1", "b,B,2", "d,C,33");
              load();
            })
        .as("an id that has changed lets all be read")
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void relationshipsAreChangedAsNodesAre() throws IOException {
    legs("ab,a,b,x", "bp,b,p,z");
    cities("a,Aa,1", "b,B,2", "c,C,3");
    assertThat(load()).isEqualTo(changed(2, 4));
    assertThat(all()).containsExactly("aAa1", "abx", "bB2", "bpz", "cC3", "pPort");
    assertThat(load()).isEqualTo(changed(0, 6));
  }

  @Test
  void whatWasEditedIsKnownToALoadThatReadsAll() throws IOException {
    cities("a,A,1", "b,Bee,2", "c,C,3");
    legs("ab,a,b,xx", "bp,b,p,y");
    assertThat(load()).isEqualTo(changed(2, 4));
    cities("a,A,1", "b,B,2", "c,C,3", "d,D,4");
    legs("ab,a,b,x", "bp,b,p,y");
    assertThat(load()).isEqualTo(new Counts(1, 2, 0, 0, 4, 0, 0));
    assertThat(all()).containsExactly("aA1", "abx", "bB2", "bpy", "cC3", "dD4", "pPort");
  }

  @Test
  void aFileThatIsOnlyNewerChangesNothing() throws IOException {
    cities("a,A,1", "b,B,2", "c,C,3");
    assertThat(load()).isEqualTo(changed(0, 6));
    cities("a,A,1", "b,\"B\",2", "c,C,3");
    assertThat(load()).as("written in another way").isEqualTo(changed(0, 6));
  }

  @Test
  void whatWasDoneByHandSinceIsUndone() throws IOException {
    graph.writing(t -> t.run("MATCH (n:City {id: 'a'}) SET n.name = 'by hand'", Map.of()));
    cities("a,A,1", "b,Bee,2", "c,C,3");
    assertThat(load()).isEqualTo(changed(2, 4));
    assertThat(all()).contains("aA1", "bBee2");
  }

  @Test
  void aValueThatIsWrongIsTold() throws IOException {
    cities("a,A,1", "b,B,two", "c,C,3");
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.problems()).singleElement().asString().contains("cities.csv:3"));
    assertThat(all()).contains("bB2");
  }

  @Test
  void withoutCopiesOfTheFilesAllIsRead() throws IOException {
    Files.delete(data.resolve("loaded.files/seed/nodes/cities.csv"));
    cities("a,A,1", "b,Bee,2", "c,C,3");
    assertThat(load()).isEqualTo(changed(1, 5));
    assertThat(data.resolve("loaded.files/seed/nodes/cities.csv"))
        .as("which makes them anew")
        .hasContent("id:ID,name,people:long\na,A,1\nb,Bee,2\nc,C,3\n");
  }

  @Test
  void whereNoCopiesCanBeKeptLoadsAreAsGood() throws IOException {
    Path nodes = data.resolve("loaded.files/seed/nodes");
    for (String file : List.of("cities.csv", "ports.csv")) {
      Files.delete(nodes.resolve(file));
    }
    Files.delete(nodes);
    Files.writeString(nodes, "no folder");
    for (String name : List.of("Bee", "B", "Bee")) {
      cities("a,A,1", "b," + name + ",2", "c,C,3");
      assertThat(load()).isEqualTo(changed(1, 5));
    }
    assertThat(data.resolve("loaded.files/files")).doesNotExist();
  }

  @Test
  void ofCopiesOfAnotherLoadNoUseIsMade() throws IOException {
    String list = Files.readString(data.resolve("loaded.files/files"));
    cities("a,A,1", "b,Bee,2", "c,C,3");
    load();
    Files.writeString(data.resolve("loaded.files/files"), list);
    spoil("seed/nodes/ports.csv");
    cities("a,A,1", "b,B,2", "c,C,3");
    assertThatThrownBy(this::load).isInstanceOf(InvalidInputException.class);
  }
}
