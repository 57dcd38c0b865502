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
    String stamp = SeedFiles.stamp(workspace);
    return freshness.load(stamp, SeedReader.read(workspace), () -> graph, false, Progress.NONE);
  }
}
