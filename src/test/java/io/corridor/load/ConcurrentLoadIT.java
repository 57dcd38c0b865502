package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.LoadedGraph;
import io.corridor.load.LoadSummary.Counts;
import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads while others load or read. */
class ConcurrentLoadIT {

  private static final int CITIES = 300;

  private static Graph graph = LoadedGraph.scratch();

  @BeforeAll
  static void begin() {
    graph = LoadedGraph.scratch();
  }

  /** Constraints stay: to make them anew takes longer than all the rest. */
  @BeforeEach
  void empty() {
    graph.writing(transaction -> transaction.run("MATCH (n) DETACH DELETE n", Map.of()));
  }

  private static SmallSeed cities(long people) {
    SmallSeed seed = new SmallSeed();
    for (int i = 0; i < CITIES; i++) {
      seed.node("City", "c" + i, "people", people);
    }
    return seed;
  }

  /** Counts how often a load says that it waits. */
  private record Patience(AtomicInteger heard) implements Progress {

    @Override
    public void report(long done, long total) {}

    @Override
    public void waiting() {
      heard.incrementAndGet();
    }
  }

  /** A load that has begun and goes on until it is let go. */
  private static final class Holding {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CompletableFuture<LoadSummary> load;

    Holding(SmallSeed seed, int oneTransaction) throws InterruptedException {
      Progress held =
          (done, total) -> {
            begun.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          };
      load =
          CompletableFuture.supplyAsync(
              () -> Loader.load(graph, seed.seed(), true, held, oneTransaction));
      begun.await();
    }
  }

  @Test
  void whoComesSecondWaitsAndSaysSo() throws Exception {
    for (int oneTransaction : new int[] {Loader.ONE_TRANSACTION, 0}) {
      empty();
      Loader.load(graph, cities(1).seed(), true, Progress.NONE);
      Holding first = new Holding(cities(2), oneTransaction);
      Patience patience = new Patience(new AtomicInteger());
      CompletableFuture<LoadSummary> second =
          CompletableFuture.supplyAsync(() -> Loader.load(graph, cities(3).seed(), true, patience));
      while (patience.heard().get() == 0 && !second.isDone()) {
        Thread.sleep(10);
      }
      assertThat(second).isNotDone();
      first.goOn.countDown();
      assertThat(first.load.join().total().changed()).isEqualTo(CITIES);
      assertThat(second.join().total()).isEqualTo(new Counts(0, CITIES, 0, 0, 0, 0, 0));
      assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(cities(3).graph());
    }
  }

  /** As for a server that is slow. */
  @Test
  void whoWaitsForNoLoadSaysNothingOfOne() {
    Loader.load(graph, cities(1).seed(), true, Progress.NONE);
    Patience patience = new Patience(new AtomicInteger());
    List<CompletableFuture<LoadSummary>> loads = new ArrayList<>();
    graph.writingOnce(
        transaction -> {
          transaction.run("MATCH (l:Load) SET l.dataset = l.dataset", Map.of());
          loads.add(
              CompletableFuture.supplyAsync(
                  () -> Loader.load(graph, cities(2).seed(), true, patience)));
          LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
        });
    assertThat(loads.get(0).join().total().changed()).isEqualTo(CITIES);
    assertThat(patience.heard()).hasValue(0);
  }

  @Test
  void whoWaitsTooLongIsToldSo() throws Exception {
    Loader.load(graph, cities(1).seed(), true, Progress.NONE);
    Holding first = new Holding(cities(2), Loader.ONE_TRANSACTION);
    assertThatThrownBy(
            () -> Loader.load(graph, cities(3).seed(), Progress.NONE, Duration.ofMillis(1)))
        .isInstanceOfSatisfying(
            CorridorException.class, e -> assertThat(e.fault()).isEqualTo(Fault.LOAD_BUSY));
    first.goOn.countDown();
    first.load.join();
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(cities(2).graph());
  }

  @Test
  void ofFirstLoadsAtOnceOneCreatesAndTheOthersFindItDone() {
    List<CompletableFuture<LoadSummary>> loads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      loads.add(
          CompletableFuture.supplyAsync(
              () -> Loader.load(graph, cities(1).seed(), true, Progress.NONE)));
    }
    assertThat(loads.stream().map(CompletableFuture::join).map(s -> s.total().created()))
        .containsExactlyInAnyOrder((long) CITIES, 0L, 0L, 0L);
    assertThat(graph.read("MATCH (l:Load) RETURN count(l)", Map.of()).rows())
        .containsExactly(List.of(1L));
  }

  /**
   * Neo4j shows each statement what is committed when it looks; one that runs at the very moment of
   * a commit is not asked here.
   */
  @Test
  void whoReadsMeanwhileSeesTheOldGraphOrTheNewOne() {
    Loader.load(graph, cities(0).seed(), true, Progress.NONE);
    AtomicInteger commits = new AtomicInteger();
    AtomicBoolean committing = new AtomicBoolean();
    AtomicBoolean done = new AtomicBoolean();
    List<List<?>> seen = new CopyOnWriteArrayList<>();
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                int before = commits.get();
                List<?> row = leastAndMost();
                if (!committing.get() && commits.get() == before) {
                  seen.add(row);
                }
              }
            });
    for (long people = 1; people <= 20; people++) {
      Loader.load(
          graph,
          cities(people).seed(),
          true,
          (step, steps) -> {
            int heard = seen.size();
            while (step < steps && seen.size() < heard + 3 && !reader.isDone()) {
              Thread.onSpinWait();
            }
            committing.set(step == steps);
          });
      commits.incrementAndGet();
      committing.set(false);
    }
    done.set(true);
    assertThat(reader).succeedsWithin(Duration.ofSeconds(30));
    assertThat(seen)
        .hasSizeGreaterThan(60)
        .allSatisfy(row -> assertThat(row.get(0)).isEqualTo(row.get(1)));
  }

  private List<?> leastAndMost() {
    return graph.read("MATCH (n:City) RETURN min(n.people), max(n.people)", Map.of()).rows().get(0);
  }
}
