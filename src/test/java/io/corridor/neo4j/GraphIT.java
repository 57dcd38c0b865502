package io.corridor.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.corridor.LoadedGraph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.value.IsoDuration;
import io.corridor.value.Point;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** An open database: what comes back, and what is said when nothing does. */
class GraphIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void valuesBecomePlain() {
    Rows rows =
        LoadedGraph.get()
            .read(
                """
                RETURN 1 AS whole, 1.5 AS decimal, true AS truth, 'text' AS text, null AS nothing,
                  date('2017-11-19') AS date, localtime('12:30') AS localtime,
                  time('12:30+05:00') AS time, localdatetime('2017-11-19T12:30') AS localdatetime,
                  datetime('2017-11-19T12:30+05:00') AS datetime,
                  duration('P1M2DT3S') AS duration, point({x: 1, y: 2}) AS point,
                  [1, [null, {a: date('2017-11-19')}]] AS list, {a: {b: [2]}} AS map
                """,
                Map.of());
    Map<String, Object> expected = new HashMap<>();
    expected.put("whole", 1L);
    expected.put("decimal", 1.5);
    expected.put("truth", true);
    expected.put("text", "text");
    expected.put("nothing", null);
    expected.put("date", LocalDate.of(2017, 11, 19));
    expected.put("localtime", LocalTime.of(12, 30));
    expected.put("time", OffsetTime.parse("12:30+05:00"));
    expected.put("localdatetime", LocalDateTime.parse("2017-11-19T12:30"));
    expected.put("datetime", ZonedDateTime.parse("2017-11-19T12:30+05:00"));
    expected.put("duration", new IsoDuration(1, 2, 3, 0));
    expected.put("point", new Point(Point.Crs.CARTESIAN, 1, 2, 0));
    expected.put("list", List.of(1L, Arrays.asList(null, Map.of("a", LocalDate.of(2017, 11, 19)))));
    expected.put("map", Map.of("a", Map.of("b", List.of(2L))));
    assertThat(rows.maps()).containsExactly(expected);
    assertThat(rows.columns()).startsWith("whole", "decimal").endsWith("list", "map");
  }

  @Test
  void aStatementThatFindsNothingToDoSaysSo() {
    Graph graph = LoadedGraph.scratch();
    String create = "CREATE CONSTRAINT one IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE";
    assertThat(graph.<Boolean>writing(transaction -> transaction.changes(create))).isTrue();
    assertThat(graph.<Boolean>writing(transaction -> transaction.changes(create))).isFalse();
  }

  @Test
  void nodesRelationshipsAndPathsBecomeMaps() {
    Graph graph = LoadedGraph.scratch();
    graph.writing(
        transaction ->
            transaction.run(
                "CREATE (:B:A {name: 'a', at: date('2017-11-19')})-[:R {km: 5}]->(:C)", Map.of()));
    Map<String, Object> a =
        Map.of(
            "labels",
            List.of("A", "B"),
            "properties",
            Map.of("name", "a", "at", LocalDate.of(2017, 11, 19)));
    Map<String, Object> r = Map.of("type", "R", "properties", Map.of("km", 5L));
    Map<String, Object> c = Map.of("labels", List.of("C"), "properties", Map.of());
    assertThat(graph.read("MATCH p = (a)-[r]->(c) RETURN a, r, c, p, [r] AS l", Map.of()).rows())
        .containsExactly(List.of(a, r, c, List.of(a, r, c), List.of(r)));
    // The path keeps its own order against the direction of the relationship.
    assertThat(graph.read("MATCH p = (:C)<--() RETURN p", Map.of()).rows())
        .containsExactly(List.of(List.of(c, r, a)));
  }

  @Test
  void parametersArriveAsTheyAre() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("list", List.of("a", 1L));
    parameters.put("map", Map.of("k", LocalDate.of(2017, 11, 19)));
    parameters.put("nothing", null);
    assertThat(
            LoadedGraph.get()
                .read("RETURN $list AS list, $map AS map, $nothing AS nothing", parameters)
                .maps())
        .containsExactly(parameters);
  }

  @Test
  void rowsCanBeHandedOverOneByOne() {
    List<Object> seen = new ArrayList<>();
    LoadedGraph.get()
        .reading(
            transaction -> {
              transaction.forEach(
                  "UNWIND range(1, $n) AS i RETURN i", Map.of("n", 3), row -> seen.add(row.get(0)));
              return true;
            });
    assertThat(seen).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aReadingTransactionCannotWrite() {
    assertFault(Fault.QUERY_WRITES, () -> LoadedGraph.get().read("CREATE (n) RETURN n", Map.of()));
    assertFault(
        Fault.QUERY_WRITES,
        () -> LoadedGraph.get().run(Graph.Access.READ, "CREATE (n)", Map.of(), LIMIT));
  }

  @Test
  void whatFailsInAWritingTransactionLeavesNothingBehind() {
    Graph graph = LoadedGraph.scratch();
    assertFault(
        Fault.QUERY_REFUSED,
        () ->
            graph.writing(
                transaction -> {
                  transaction.run("CREATE (:Half)", Map.of());
                  return transaction.run("RETURN 1 / 0", Map.of());
                }));
    assertThat(graph.read("MATCH (n) RETURN count(n)", Map.of()).rows())
        .containsExactly(List.of(0L));
  }

  @Test
  void aQueryThatTakesTooLongIsEnded() {
    String endless = "UNWIND range(1, 1000000000) AS a WITH a WHERE a % 7 = 8 RETURN count(a)";
    assertFault(
        Fault.QUERY_TIMED_OUT,
        () -> LoadedGraph.get().run(Graph.Access.READ, endless, Map.of(), Duration.ofMillis(200)));
  }

  @Test
  void anUnknownDatabaseIsNamed() {
    for (String scheme : List.of("bolt", "neo4j")) {
      CorridorException failure =
          failure(scheme + "://" + authority(LoadedGraph.uri()), "", "", Optional.of("nowhere"));
      assertThat(failure.fault()).isEqualTo(Fault.DATABASE_UNKNOWN);
      assertThat(failure).hasMessageContaining("has no database 'nowhere'.");
    }
  }

  @Test
  void whereNobodyListensIsSaid() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    for (String scheme : List.of("bolt", "neo4j")) {
      CorridorException failure =
          failure(scheme + "://127.0.0.1:" + port, "neo4j", "x", Optional.empty());
      assertThat(failure.fault()).isEqualTo(Fault.DATABASE_UNREACHABLE);
      assertThat(failure).hasMessage("No Neo4j answers at %s://127.0.0.1:%d.", scheme, port);
    }
  }

  @Test
  void aHostThatNobodyKnowsIsNamed() {
    for (String scheme : List.of("bolt", "neo4j")) {
      CorridorException failure =
          failure(scheme + "://no-such-host.invalid", "neo4j", "x", Optional.empty());
      assertThat(failure.fault()).isEqualTo(Fault.DATABASE_UNREACHABLE);
      assertThat(failure.remedy()).contains("does 'no-such-host.invalid' resolve?");
    }
  }

  @Test
  void encryptionThatAServerDoesNotOfferIsSaid() {
    CorridorException failure =
        failure("bolt+ssc://" + authority(LoadedGraph.uri()), "neo4j", "x", Optional.empty());
    assertThat(failure.fault()).isIn(Fault.DATABASE_SECURITY, Fault.DATABASE_UNREACHABLE);
  }

  /** One server with authentication for all that can be wrong with it. */
  @Test
  void whoDoesNotGetInIsTold() {
    try (Neo4j server =
        Neo4jBuilders.newInProcessBuilder()
            .withDisabledServer()
            .withConfig(GraphDatabaseSettings.auth_enabled, true)
            .build()) {
      String uri = server.boltURI().toString();
      assertThat(failure(uri, "neo4j", "neo4j", Optional.empty()))
          .as("a password that must be changed first")
          .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.DATABASE_FORBIDDEN))
          .satisfies(e -> assertThat(e.remedy()).contains("must change the password first"));
      setPassword(uri, "correct horse");
      assertThat(failure(uri, "neo4j", "wrong battery", Optional.empty()))
          .hasMessage("%s refuses user 'neo4j' with this password.", uri)
          .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.DATABASE_REFUSED));
      assertThat(failure(uri, "nobody", "correct horse", Optional.empty()).fault())
          .isEqualTo(Fault.DATABASE_REFUSED);
      assertThat(failure(uri, "", "", Optional.empty()).fault())
          .as("no user at all")
          .isEqualTo(Fault.DATABASE_REFUSED);
      try (Graph graph =
          Graph.open(ConnectionSettings.of(uri, "neo4j", "correct horse", Optional.of("neo4j")))) {
        assertThat(graph.read("RETURN 1", Map.of()).rows()).containsExactly(List.of(1L));
        assertThat(graph.settings()).hasToString(uri + " as neo4j");
      }
      CorridorException locked = failure(uri, "neo4j", "wrong 0", Optional.empty());
      for (int i = 1; i < 5; i++) {
        locked = failure(uri, "neo4j", "wrong " + i, Optional.empty());
      }
      assertThat(locked).hasMessageContaining("too many times");
      assertThat(locked.fault()).isEqualTo(Fault.DATABASE_FORBIDDEN);
    }
  }

  private static void setPassword(String uri, String password) {
    try (Driver driver =
            GraphDatabase.driver(uri, org.neo4j.driver.AuthTokens.basic("neo4j", "neo4j"));
        var session = driver.session(SessionConfig.forDatabase("system"))) {
      session
          .run(
              "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
              Map.of("password", password))
          .consume();
    }
  }

  private static String authority(String uri) {
    return java.net.URI.create(uri).getAuthority();
  }

  private static CorridorException failure(
      String uri, String user, String password, Optional<String> database) {
    try (Graph graph = Graph.open(ConnectionSettings.of(uri, user, password, database))) {
      return org.assertj.core.api.Assertions.catchThrowableOfType(
          CorridorException.class, () -> graph.run(Graph.Access.READ, "RETURN 1", Map.of(), LIMIT));
    }
  }

  private static void assertFault(
      Fault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
