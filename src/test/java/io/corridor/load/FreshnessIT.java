package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.LoadedGraph;
import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.InvalidInputException;
import io.corridor.seed.SeedFiles;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph that follows the files of its workspace. */
class FreshnessIT {

  @TempDir private Path workspace = Path.of("");
  @TempDir private Path data = Path.of("");
  private Graph graph = LoadedGraph.scratch();

  @BeforeEach
  void write() throws IOException {
    graph = LoadedGraph.scratch();
    Files.createDirectories(workspace.resolve("seed/nodes"));
    Files.writeString(workspace.resolve("seed/model.yaml"), SmallSeed.MODEL);
    cities("a,A\n");
  }

  private void cities(String rows) throws IOException {
    Files.writeString(workspace.resolve("seed/nodes/cities.csv"), "id:ID,name:string\n" + rows);
  }

  private static Graph nobody() {
    throw new AssertionError("the graph is not needed");
  }

  private Freshness freshness() {
    return new Freshness(workspace, data);
  }

  private Optional<LoadSummary> ensure() {
    return freshness().ensure(() -> graph, Progress.NONE);
  }

  @Test
  void theGraphIsLoadedOnFirstUseAndThenNotEvenAskedFor() {
    assertThat(freshness().isFresh()).isFalse();
    assertThat(ensure()).hasValueSatisfying(s -> assertThat(s.total().created()).isEqualTo(1));
    assertThat(freshness().isFresh()).isTrue();
    assertThat(freshness().ensure(FreshnessIT::nobody, Progress.NONE)).isEmpty();
  }

  @Test
  void rowsThatWerePackedAsTheyWereReadAreThoseOfAnyOtherLoad() throws IOException {
    Files.writeString(
        workspace.resolve("seed/nodes/cities.csv"),
        "id:ID,name:string,known\na,A,1700~\nb,B,2017\n");
    Files.writeString(workspace.resolve("seed/nodes/ports.csv"), "id:ID\np\n");
    Files.createDirectories(workspace.resolve("seed/edges"));
    Files.writeString(
        workspace.resolve("seed/edges/legs.csv"), ":START_ID,:END_ID,id\np,b,one\nb,a,two\n");
    int before = LoadedGraph.commits();
    ensure();
    assertThat(LoadedGraph.commits()).isEqualTo(before + 1);
    List<Object> packed = SmallSeed.dump(graph);
    graph = LoadedGraph.scratch();
    Loader.load(graph, SeedReader.read(workspace), true, Progress.NONE);
    assertThat(packed).hasSize(5).containsExactlyInAnyOrderElementsOf(SmallSeed.dump(graph));
    assertThat(packed.toString()).contains("knownEarliest=2017-01-01");
  }

  @Test
  void aFirstSeedWithAnEndThatIsMissingIsRefusedForThat() throws IOException {
    Files.createDirectories(workspace.resolve("seed/edges"));
    Files.writeString(
        workspace.resolve("seed/edges/legs.csv"), ":START_ID,:END_ID,id\na,nowhere,one\n");
    assertThatThrownBy(() -> freshness().ensure(FreshnessIT::nobody, Progress.NONE))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .matches(problem -> problem.fault() == Fault.SEED_DANGLING_END));
  }

  @Test
  void whenAFileChangesTheGraphFollowsAndForgetsWhatWent() throws IOException {
    ensure();
    cities("b,B\nc,C\n");
    assertThat(freshness().isFresh()).isFalse();
    assertThat(ensure())
        .hasValueSatisfying(
            s -> assertThat(s.total()).isEqualTo(new LoadSummary.Counts(2, 0, 0, 0, 0, 1, 0)));
    assertThat(graph.read("MATCH (n:City) RETURN n.id ORDER BY n.id", Map.of()).rows())
        .containsExactly(List.of("b"), List.of("c"));
  }

  @Test
  void aNewFileAndOneThatWentAreChanges() throws IOException {
    ensure();
    Path ports = workspace.resolve("seed/nodes/ports.csv");
    Files.writeString(ports, "id:ID\np\n");
    assertThat(freshness().isFresh()).isFalse();
    ensure();
    Files.delete(ports);
    assertThat(freshness().isFresh()).isFalse();
    assertThat(ensure()).hasValueSatisfying(s -> assertThat(s.total().removed()).isEqualTo(1));
  }

  @Test
  void aFileThatIsOnlyNewerIsReadButNothingIsLoaded() throws IOException {
    ensure();
    Files.setLastModifiedTime(workspace.resolve("seed/model.yaml"), FileTime.fromMillis(1));
    assertThat(freshness().isFresh()).isFalse();
    assertThat(ensure()).isEmpty();
    assertThat(freshness().isFresh()).isTrue();
  }

  @Test
  void whatALoaderOfAnOlderLayoutLoadedIsLoadedAgain() throws IOException {
    ensure();
    Files.writeString(data.resolve("loaded"), SeedFiles.stamp(workspace));
    graph.writing(transaction -> transaction.run("MATCH (l:Load) REMOVE l.layout", Map.of()));
    assertThat(freshness().isFresh()).isFalse();
    assertThat(ensure()).isPresent();
    assertThat(ensure()).isEmpty();
  }

  @Test
  void aSeedThatIsWrongIsNeitherWrittenNorTakenForLoaded() throws IOException {
    ensure();
    cities("b,B\nno id here\n");
    assertThatThrownBy(() -> freshness().ensure(FreshnessIT::nobody, Progress.NONE))
        .isInstanceOf(InvalidInputException.class);
    assertThat(freshness().isFresh()).isFalse();
    assertThat(graph.read("MATCH (n:City) RETURN n.id", Map.of()).rows())
        .containsExactly(List.of("a"));
  }

  @Test
  void aLoadThatFailsIsNotTakenForDone() {
    Progress outage =
        (done, total) -> {
          throw new IllegalStateException("outage");
        };
    assertThatThrownBy(() -> freshness().ensure(() -> graph, outage)).hasMessage("outage");
    assertThat(freshness().isFresh()).isFalse();
    assertThat(ensure()).isPresent();
  }

  @Test
  void ofSeveralAtOnceOneLoadsAndTheOthersWait() {
    List<CompletableFuture<Optional<LoadSummary>>> all =
        Stream.generate(() -> CompletableFuture.supplyAsync(this::ensure)).limit(4).toList();
    assertThat(all.stream().map(CompletableFuture::join).filter(Optional::isPresent)).hasSize(1);
    assertThat(graph.read("MATCH (n:City) RETURN n.id", Map.of()).rows())
        .containsExactly(List.of("a"));
  }

  @Test
  void aLoadByHandWaitsForTheOthersAndIsTakenForDone() {
    List<CompletableFuture<?>> all =
        List.of(
            CompletableFuture.supplyAsync(this::ensure),
            CompletableFuture.supplyAsync(() -> load(freshness())),
            CompletableFuture.supplyAsync(() -> load(freshness())));
    assertThat(all).allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofMinutes(1)));
    assertThat(freshness().isFresh()).isTrue();
    assertThat(graph.read("MATCH (n:City) RETURN n.id", Map.of()).rows())
        .containsExactly(List.of("a"));
  }

  private List<String> names() {
    return graph
        .read("MATCH (n:City) RETURN n.id + n.name AS name ORDER BY name", Map.of())
        .rows()
        .stream()
        .map(row -> String.valueOf(row.get(0)))
        .toList();
  }

  private void write(String statement) {
    graph.writing(transaction -> transaction.run(statement, Map.of()));
  }

  /** Loads that find the graph as it was left, and so remember it. */
  private void loadAndRemember(String rows) throws IOException {
    cities(rows);
    load(freshness());
    load(freshness());
    assertThat(data.resolve("loaded.graph")).exists();
  }

  /** Lets what was done by hand pass for known, which shows whether it is looked at. */
  private void forgeMark() throws IOException {
    Path left = data.resolve("loaded.graph");
    List<String> lines = new ArrayList<>(Files.readAllLines(left));
    lines.set(0, Position.of(graph).orElseThrow().mark());
    Files.write(left, lines);
  }

  @Test
  void aLoadOfWhatIsThereAlreadyLooksNeitherAtFilesNorAtTheGraph() throws IOException {
    loadAndRemember("a,A\nb,B\n");
    write("MATCH (n:City {id: 'a'}) SET n.name = 'by hand'");
    forgeMark();
    assertThat(load(freshness()).total()).isEqualTo(new LoadSummary.Counts(0, 0, 0, 0, 2, 0, 0));
    assertThat(names()).containsExactly("aby hand", "bB");
    write("CREATE (:Note)");
    assertThat(load(freshness()).total()).isEqualTo(new LoadSummary.Counts(0, 1, 0, 0, 1, 0, 0));
    assertThat(names()).containsExactly("aA", "bB");
  }

  @Test
  void ofRowsThatHaveChangedNothingElseIsLookedAt() throws IOException {
    loadAndRemember("a,A\nb,B\nc,C\nd,D\n");
    write("MATCH (n:City {id: 'a'}) SET n.name = 'by hand'");
    forgeMark();
    cities("a,A\nnew,New\nd,D\nb,Bee\n");
    assertThat(load(freshness()).total()).isEqualTo(new LoadSummary.Counts(1, 1, 0, 0, 2, 0, 1));
    assertThat(names()).containsExactly("aby hand", "bBee", "cC", "dD", "newNew");
  }

  @Test
  void whatWasDoneByHandSinceTheLastLoadIsUndoneWhereverItIs() throws IOException {
    loadAndRemember("a,A\nb,B\nc,C\n");
    write("MATCH (n:City {id: 'a'}) SET n.name = 'by hand'");
    write("MATCH (n:City {id: 'c'}) DELETE n");
    write("CREATE (:Entity:City {id: 'new', name: 'mine'})");
    cities("a,A\nb,Bee\nc,C\nnew,New\n");
    assertThat(load(freshness()).total()).isEqualTo(new LoadSummary.Counts(1, 2, 0, 1, 0, 0, 0));
    assertThat(names()).containsExactly("aA", "bBee", "cC", "newNew");
  }

  @Test
  void aRowThatIsNewTakesOverANodeThatStoodThereBefore() throws IOException {
    write("CREATE (:Entity:City {id: 'new', name: 'mine'})");
    loadAndRemember("a,A\nb,B\n");
    cities("a,A\nnew,New\n");
    ensure();
    assertThat(names()).containsExactly("aA", "newNew");
    String holds = holds();
    Files.delete(data.resolve("loaded.graph"));
    load(freshness());
    assertThat(HoldingsText.same(holds, holds())).as("with what is remembered or not").isTrue();
    cities("a,A\n");
    ensure();
    assertThat(names()).containsExactly("aA");
  }

  private String holds() {
    return String.valueOf(
        graph.read("MATCH (l:Load) RETURN l.holds", Map.of()).rows().get(0).get(0));
  }

  @Test
  void anotherModelOfTheSameRowsIsSeen() throws IOException {
    loadAndRemember("a,A\n");
    String model = SmallSeed.MODEL.replace("label: Entity", "label: Thing");
    Files.writeString(workspace.resolve("seed/model.yaml"), model);
    load(freshness());
    assertThat(graph.read("MATCH (n:Thing) RETURN n.id", Map.of()).rows())
        .containsExactly(List.of("a"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() {
    Freshness nowhere = new Freshness(workspace, data.resolve("nowhere"));
    assertThatThrownBy(() -> nowhere.ensure(() -> graph, Progress.NONE))
        .isInstanceOfSatisfying(
            CorridorException.class, e -> assertThat(e.fault()).isEqualTo(Fault.LOAD_LOCK))
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> load(nowhere)).isInstanceOf(CorridorException.class);
  }

  private LoadSummary load(Freshness freshness) {
    return freshness.load(() -> graph, false, Progress.NONE);
  }
}
