package io.corridor.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.corridor.route.TransportNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.Transaction;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The procedures on a graph that changes, and what ends them. */
class FreshRoutesIT {

  private static final Neo4j SERVER =
      Neo4jBuilders.newInProcessBuilder().withDisabledServer().build();
  private static final GraphDatabaseAPI DATABASE =
      (GraphDatabaseAPI) SERVER.defaultDatabaseService();
  private static final String ASK = "CALL corridor.routes('a', 'c') YIELD km RETURN km";

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @BeforeEach
  void twoLegs() {
    DATABASE.executeTransactionally("MATCH (n) DETACH DELETE n");
    DATABASE.executeTransactionally(
        "CREATE (a:Entity:Place {id: 'a'}), (b:Entity:Place {id: 'b'}), (c:Entity:Place {id: 'c'}) "
            + "CREATE (a)-[:LEG {id: 'ab', km: 1.5, mode: 'rail', status: 'operational', "
            + "layer: 'reference', oneway: false, cites: ['s#p1', 't#p2']}]->(b) "
            + "CREATE (c)-[:LEG {id: 'cb', km: 2.5, mode: 'rail', status: 'operational', "
            + "layer: 'reference', oneway: false}]->(b)");
  }

  private static List<Object> ask() {
    try (Transaction transaction = DATABASE.beginTx()) {
      return ask(transaction);
    }
  }

  private static List<Object> ask(Transaction transaction) {
    return transaction.execute(ASK).<Object>columnAs("km").stream().toList();
  }

  @Test
  void whatIsCommittedIsInTheNextAnswer() {
    assertThat(ask()).containsExactly(4.0);
    DATABASE.executeTransactionally("MATCH ()-[r:LEG {id: 'ab'}]->() SET r.km = 7.0");
    assertThat(ask()).containsExactly(9.5);
    DATABASE.executeTransactionally("MATCH ()-[r:LEG {id: 'cb'}]->() SET r.oneway = true");
    assertThat(ask()).isEmpty();
  }

  @Test
  void whatIsNotCommittedIsInTheOwnAnswersOnly() {
    assertThat(ask()).containsExactly(4.0);
    try (Transaction transaction = DATABASE.beginTx()) {
      transaction.execute("MATCH ()-[r:LEG {id: 'ab'}]->() SET r.km = 7.0").close();
      assertThat(ask(transaction)).containsExactly(9.5);
      assertThat(ask()).containsExactly(4.0);
    }
    assertThat(ask()).containsExactly(4.0);
  }

  @Test
  void aWriterNeverReadsBehindItself() throws Exception {
    CompletableFuture<Void> noise =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 200; i++) {
                DATABASE.executeTransactionally("CREATE (:Noise)");
              }
            });
    for (int i = 1; i <= 100; i++) {
      DATABASE.executeTransactionally(
          "MATCH ()-[r:LEG {id: 'ab'}]->() SET r.km = $km", Map.of("km", (double) i));
      assertThat(ask()).containsExactly(i + 2.5);
    }
    noise.get(1, TimeUnit.MINUTES);
  }

  @Test
  void twoWhoAskAtOnceShareOneNetwork() throws Exception {
    Networks networks = new Networks();
    CountDownLatch ready = new CountDownLatch(2);
    var first = CompletableFuture.supplyAsync(() -> network(networks, ready));
    var second = CompletableFuture.supplyAsync(() -> network(networks, ready));
    assertThat(first.get(1, TimeUnit.MINUTES)).isSameAs(second.get(1, TimeUnit.MINUTES));
  }

  @Test
  void whoTellsIsReadWhenSomebodyAsksForIt() {
    String told = "CALL corridor.routes('a', 'b', {toldBy: $source}) YIELD km RETURN km";
    for (Map.Entry<String, List<Object>> known :
        Map.of("s", List.<Object>of(1.5), "t", List.<Object>of(1.5), "u", List.of()).entrySet()) {
      assertThat(ask()).containsExactly(4.0);
      try (Transaction transaction = DATABASE.beginTx()) {
        var answer = transaction.execute(told, Map.of("source", known.getKey()));
        assertThat(answer.<Object>columnAs("km").stream().toList()).isEqualTo(known.getValue());
      }
    }
    assertThat(ask()).containsExactly(4.0);
  }

  @Test
  void aNetworkWithSourcesServesWhoeverAsks() {
    Networks networks = new Networks();
    try (var transaction = (InternalTransaction) DATABASE.beginTx()) {
      NetworkCopy plain = networks.of(transaction, DATABASE, false);
      NetworkCopy full = networks.of(transaction, DATABASE, true);
      assertThat(full).isNotSameAs(plain);
      assertThat(networks.of(transaction, DATABASE, false)).isSameAs(full);
    }
  }

  private static NetworkCopy network(Networks networks, CountDownLatch ready) {
    try (var transaction = (InternalTransaction) DATABASE.beginTx()) {
      ready.countDown();
      ready.await();
      return networks.of(transaction, DATABASE, false);
    } catch (InterruptedException cause) {
      throw new IllegalStateException(cause);
    }
  }

  @Test
  void faultsAreSentencesWithAWayOut() {
    assertThat(fault("CALL corridor.routes('a', 'x')"))
        .isEqualTo("U101 No place of the network is called 'x'. Ids are asked for here.");
    assertThat(fault("CALL corridor.routes('a', 'c', {bi: 'km'})"))
        .isEqualTo("U103 There is no option 'bi'. Did you mean 'by'?");
    assertThat(fault("CALL corridor.routes(1, 'c')"))
        .isEqualTo("U103 'from' must be a place. Give its id, or the node.");
    assertThat(fault("CALL corridor.why('a', 'c', {k: 2})"))
        .startsWith("U103 The option 'k' means nothing to 'why'. Leave it out. Options here are ");
    assertThat(fault("CALL corridor.why('a', 'a')"))
        .isEqualTo("U103 Start and end are the same place. Name two places apart.");
  }

  private static List<Object> call(String cypher) {
    try (Transaction transaction = DATABASE.beginTx()) {
      return transaction.execute(cypher).<Object>columnAs("complete").stream().toList();
    }
  }

  private static String message(String cypher) {
    return String.valueOf(catchThrowable(() -> call(cypher)).getMessage());
  }

  private static String fault(String cypher) {
    try (Transaction transaction = DATABASE.beginTx()) {
      Throwable thrown = catchThrowable(() -> transaction.execute(cypher).stream().toList());
      Throwable cause = thrown;
      while (!(cause instanceof Status.HasStatus) && cause.getCause() != null) {
        cause = cause.getCause();
      }
      assertThat(((Status.HasStatus) cause).status()).isEqualTo(Status.Statement.ArgumentError);
      return String.valueOf(thrown.getMessage());
    }
  }

  /** A grid whose Pareto front is beyond all bounds. */
  private static void grid(int side) {
    DATABASE.executeTransactionally(
        "UNWIND range(0, $last) AS x UNWIND range(0, $last) AS y "
            + "CREATE (:Entity:Place {id: 'p' + x + '-' + y, x: x, y: y})",
        Map.of("last", side - 1));
    for (String to : List.of("{x: a.x + 1, y: a.y}", "{x: a.x, y: a.y + 1}")) {
      DATABASE.executeTransactionally(
          "MATCH (a:Place) WHERE a.x IS NOT NULL MATCH (b:Place "
              + to
              + ") "
              + "CREATE (a)-[:LEG {id: a.id + '>' + b.id, km: 1 + 99 * rand(), layer: 'reference', "
              + "status: CASE WHEN rand() < 0.5 THEN 'planned' ELSE 'operational' END, "
              + "mode: CASE WHEN rand() < 0.5 THEN 'rail' ELSE 'road' END}]->(b)");
    }
    DATABASE.executeTransactionally(
        "CREATE (:Load {planning: ['status\\toperational', 'status\\tplanned']})");
  }

  @Test
  void aSearchEndsWithItsTransaction() {
    grid(40);
    long start = System.nanoTime();
    Throwable thrown;
    try (Transaction transaction = DATABASE.beginTx(2, TimeUnit.SECONDS)) {
      thrown =
          catchThrowable(
              () ->
                  transaction
                      .execute(
                          "CALL corridor.pareto('p0-0', 'p39-39', {pareto: ['km', 'unbuilt', "
                              + "'transfers'], seconds: 600, labels: 2000000000})")
                      .stream()
                      .toList());
    }
    assertThat(thrown).hasStackTraceContaining("terminated");
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
  }

  @Test
  void aSearchThatRunsOutOfLabelsSaysSo() {
    grid(20);
    assertThat(fault("CALL corridor.pareto('p0-0', 'p19-19', {labels: 0})"))
        .startsWith("U103 The option 'labels' must be");
  }

  @Test
  void aSearchAnswersForItsMemoryAndEndsWhereItsTransactionMayTakeNoMore() {
    grid(40);
    Config config = DATABASE.getDependencyResolver().resolveDependency(Config.class);
    config.setDynamic(GraphDatabaseSettings.memory_transaction_max_size, 4L << 20, "test");
    try {
      assertThat(
              message(
                  "CALL corridor.pareto('p0-0', 'p39-39', {pareto: ['km', 'unbuilt',"
                      + " 'transfers'], labels: 2000000000})"))
          .isEqualTo(
              "U108 The search takes more memory than the server allows. Ask for fewer routes or"
                  + " measures, or have the server allow more (db.memory.transaction.max).");
      assertThat(call("CALL corridor.routes('p0-0', 'p39-39') YIELD complete RETURN complete"))
          .containsExactly(true);
    } finally {
      config.setDynamic(GraphDatabaseSettings.memory_transaction_max_size, 0L, "test");
    }
  }

  /** More than one thread reads alone, of several kinds each, with what they lie in. */
  private static void many() {
    DATABASE.executeTransactionally(
        "CREATE (s:Entity:Place:State {id: 's'}) WITH s UNWIND range(0, 249) AS i "
            + "CREATE (:Entity:Place {id: 'm' + i, i: i})-[:LOCATED_IN]->(s)");
    DATABASE.executeTransactionally(
        "MATCH (a:Place) WHERE a.i IS NOT NULL MATCH (b:Place) WHERE b.i < 100 AND b.i <> a.i "
            + "CREATE (a)-[:LEG {id: a.id + '>' + b.id, km: a.i + b.i / 1000.0, "
            + "mode: ['rail', 'road', 'sea'][a.i % 3], status: 's' + b.i % 7, "
            + "oneway: b.i % 2 = 0, layer: 'reference'}]->(b)");
  }

  @Test
  void aLargeNetworkIsTheSameWhetherOneThreadReadsItOrSeveral() {
    many();
    NetworkCopy several;
    try (var transaction = (InternalTransaction) DATABASE.beginTx()) {
      // Other threads read within a statement only.
      transaction.execute("RETURN 1").close();
      several = new NetworkReader(transaction, true).read();
    }
    NetworkCopy one;
    try (var transaction = (InternalTransaction) DATABASE.beginTx()) {
      // Only the own thread sees what is not committed.
      transaction.execute("CREATE (:Noise)").close();
      one = new NetworkReader(transaction, true).read();
    }
    assertThat(several.network().graph().legs()).isEqualTo(24_902);
    assertThat(several.network().graph().places()).isEqualTo(one.network().graph().places());
    for (int place = 0; place < several.network().graph().places(); place++) {
      assertThat(several.node(place)).isEqualTo(one.node(place));
      assertThat(several.network().around(place)).isEqualTo(one.network().around(place));
    }
    assertThat(legs(several)).isEqualTo(legs(one));
  }

  private static List<List<Object>> legs(NetworkCopy copy) {
    TransportNetwork network = copy.network();
    List<List<Object>> legs = new ArrayList<>();
    for (int leg = 0; leg < network.graph().legs(); leg++) {
      legs.add(
          List.of(
              copy.relationship(leg),
              network.graph().tail(2 * leg),
              network.graph().head(2 * leg),
              network.graph().isOpen(2 * leg + 1),
              network.metres(leg),
              network.kind(leg)));
    }
    return legs;
  }
}
