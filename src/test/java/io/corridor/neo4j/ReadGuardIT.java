package io.corridor.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import io.corridor.LoadedGraph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an ad hoc statement may do, on a real server; and that nothing has happened where it may
 * not.
 */
class ReadGuardIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final AtomicInteger REQUESTS = new AtomicInteger();
  private static Graph graph = LoadedGraph.scratch();
  private static HttpServer web = webServer();
  private static String before = "";

  @BeforeAll
  static void fill() {
    graph = LoadedGraph.scratch();
    graph.writing(
        transaction ->
            transaction.run("CREATE (:A {name: 'a'})-[:R {km: 5}]->(:B {name: 'b'})", Map.of()));
    web.start();
    before = state();
  }

  @AfterAll
  static void nothingElseHasHappened() {
    web.stop(0);
    assertThat(state()).isEqualTo(before);
  }

  @AfterEach
  void nothingHasHappened() {
    assertThat(graph.read("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, r", Map.of()).rows())
        .hasSize(2);
    assertThat(REQUESTS.getAndSet(0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RETURN 1",
        "RETURN 1;",
        "MATCH (n) RETURN n",
        "match (n) where n.name = 'CREATE (x); CALL dbms.info(); EXPLAIN' return n",
        "// CREATE (n)\nMATCH (n) RETURN n /* DELETE n */",
        "/* EXPLAIN */ RETURN 1",
        "MATCH (n) WITH n AS explain RETURN explain",
        "MATCH (n) RETURN n UNION MATCH (n) RETURN n",
        "CALL () { MATCH (n) RETURN n } RETURN n",
        "MATCH (n) RETURN COUNT { (n)--() } AS c, COLLECT { MATCH (n)--(m) RETURN m } AS l",
        "CYPHER runtime=slotted MATCH (n) RETURN n",
        "CYPHER 5 planner=cost MATCH (n) RETURN n",
        "UNWIND [1, 2] AS x CALL (x) { RETURN x * 2 AS y } RETURN y",
        "MATCH p = SHORTEST 1 (:A)-->+(:B) RETURN p",
        "SHOW INDEXES",
        "SHOW CONSTRAINTS YIELD name RETURN name",
        "SHOW PROCEDURES",
        "SHOW USERS",
        "SHOW CURRENT USER",
        "/* which */ show // all\n databases YIELD name RETURN name",
        "CALL db.labels()",
        "CALL db.labels() YIELD label RETURN label",
        "CALL db.schema.visualization()",
        "CALL db.propertyKeys() YIELD propertyKey AS k RETURN k",
        "RETURN [x IN [1] | COLLECT { CALL db.labels() YIELD label RETURN label }] AS l",
        "CYPHER 5 WITH 1 AS explain RETURN explain",
        "M\\u0041TCH (n) RETURN n",
        "USE neo4j MATCH (n) RETURN n"
      })
  void whatOnlyReadsPasses(String statement) {
    assertThat(new ReadGuard(graph).run(statement, Map.of(), LIMIT).columns()).isNotEmpty();
  }

  static Stream<Arguments> writing() {
    return Stream.of(
            "CREATE (n)",
            "create (n) return n",
            "CrEaTe (:X)-[:Y]->(:Z)",
            "MERGE (n:New) RETURN n",
            "MATCH (n) SET n.name = 'x'",
            "MATCH (n) SET n:Label",
            "MATCH (n) REMOVE n.name",
            "MATCH (n) DETACH DELETE n",
            "MATCH ()-[r]->() DELETE r",
            "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n",
            "CALL () { CREATE (n) RETURN n } RETURN n",
            "CALL () { CALL () { CREATE (n) RETURN n } RETURN n } RETURN n",
            "MATCH (n) FOREACH (i IN [1] | SET n.x = i)",
            "FOREACH (i IN [1] | FOREACH (j IN [2] | CREATE (:X)))",
            "UNWIND [1, 2] AS x CALL (x) { CREATE (:X {x: x}) } IN TRANSACTIONS",
            "UNWIND [1, 2] AS x CALL (x) { CREATE (:X {x: x}) } IN 2 CONCURRENT TRANSACTIONS",
            "MATCH (n) RETURN n UNION CREATE (n) RETURN n",
            "/* only reading */ CREATE (n)",
            "// MATCH (n) RETURN n\nCREATE (n)",
            "CYPHER runtime=slotted CREATE (n)",
            "CYPHER 5 CREATE (n)",
            "CR\\u0045ATE (n)",
            "USE neo4j CREATE (n)",
            "CREATE INDEX x FOR (n:A) ON (n.name)",
            "CREATE CONSTRAINT x FOR (n:A) REQUIRE n.name IS UNIQUE",
            "DROP INDEX x IF EXISTS",
            "DROP CONSTRAINT x IF EXISTS",
            "CREATE FULLTEXT INDEX x FOR (n:A) ON EACH [n.name]",
            "CREATE USER eve SET PASSWORD 'password' CHANGE NOT REQUIRED",
            "CREATE USER eve IF NOT EXISTS SET PASSWORD 'password'",
            "ALTER USER neo4j SET PASSWORD 'password'",
            "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'password'",
            "DROP USER neo4j",
            "RENAME USER neo4j TO eve",
            "CREATE DATABASE other",
            "STOP DATABASE neo4j",
            "DROP DATABASE neo4j",
            "ALTER DATABASE neo4j SET ACCESS READ ONLY",
            "USE system CREATE USER eve SET PASSWORD 'password'",
            "// \\u000aCREATE USER eve SET PASSWORD 'password' //\nSHOW USERS",
            "// SHOW USERS\nCREATE USER eve SET PASSWORD 'password'",
            "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
            "TERMINATE TRANSACTION 'neo4j-transaction-1' YIELD message RETURN message",
            "SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message"
                + " RETURN message",
            "CALL db.createLabel('X')",
            "CALL db.createProperty('x')",
            "CALL db.createRelationshipType('X')")
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("writing")
  void whatWritesIsRefused(String statement) {
    assertThat(refusal(statement))
        .isIn(
            Fault.QUERY_WRITES,
            Fault.QUERY_PROCEDURE,
            // What Neo4j Community does not offer at all, its parser refuses.
            Fault.QUERY_REFUSED,
            Fault.DATABASE_CLIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE (n)",
        "MERGE (n:New) RETURN n",
        "MATCH (n) SET n.name = 'x'",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) FOREACH (i IN [1] | SET n.x = i)",
        "CALL () { CREATE (n) RETURN n } RETURN n",
        "CYPHER runtime=slotted CREATE (n)",
        "CREATE INDEX x FOR (n:A) ON (n.name)",
        "CREATE USER eve SET PASSWORD 'password'",
        "TERMINATE TRANSACTIONS 'neo4j-transaction-1'"
      })
  void whoeverWritesIsToldThatThisOnlyReads(String statement) {
    assertThat(refusal(statement)).isEqualTo(Fault.QUERY_WRITES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD CSV FROM '%s' AS line RETURN line",
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "load csv with headers from '%s' as line return line",
        "LOAD\n/* */CSV FROM '%s' AS line RETURN line",
        "LO\\u0041D CSV FROM '%s' AS line RETURN line",
        "CYPHER runtime=slotted LOAD CSV FROM '%s' AS line RETURN line",
        "CALL () { LOAD CSV FROM '%s' AS line RETURN line } RETURN line",
        "UNWIND [1] AS x CALL (x) { LOAD CSV FROM '%s' AS line RETURN line } RETURN line",
        "CALL () { LOAD CSV FROM '%s' AS line RETURN line } IN TRANSACTIONS RETURN line",
        "MATCH (n) RETURN n UNION LOAD CSV FROM '%s' AS n RETURN n",
        "RETURN COUNT { LOAD CSV FROM '%s' AS line RETURN line } AS c",
        "RETURN EXISTS { LOAD CSV FROM '%s' AS line RETURN line } AS e",
        "RETURN COLLECT { LOAD CSV FROM '%s' AS line RETURN line } AS l",
        "RETURN [x IN [1] | COLLECT { LOAD CSV FROM '%s' AS line RETURN line }] AS l",
        "RETURN CASE WHEN rand() < 2 THEN COLLECT { LOAD CSV FROM '%s' AS l RETURN l } END AS l",
        "MATCH (n) WHERE any(x IN [1] WHERE EXISTS { LOAD CSV FROM '%s' AS l RETURN l }) RETURN n",
        "MATCH (n) RETURN n ORDER BY COUNT { LOAD CSV FROM '%s' AS l RETURN l }",
        "RETURN reduce(c = 0, x IN [1] | c + COUNT { LOAD CSV FROM '%s' AS l RETURN l }) AS c",
        "RETURN {a: [COLLECT { LOAD CSV FROM '%s' AS l RETURN l }]} AS m",
        "RETURN [x IN ['/*'] | COLLECT { LOAD/*x*/CSV FROM '%s' AS l RETURN l }] AS m, '*/' AS e",
        "RETURN [x IN ['//'] | COLLECT { LOAD //x\nCSV FROM '%s' AS l RETURN l }] AS m",
        "RETURN [x IN [1] | COLLECT { LO\\u0041D CSV FROM '%s' AS l RETURN l }] AS m",
        "RETURN [x IN [1] | COLLECT { LOAD\\u0020\\u0043SV FROM '%s' AS l RETURN l }] AS m",
        "MATCH ((n)-->(m) WHERE size([x IN [1] | COLLECT { LOAD CSV FROM '%s' AS l RETURN l }]) ="
            + " 0)+ RETURN n",
        "SHOW INDEXES YIELD name RETURN name, [x IN [1] | COLLECT { LOAD CSV FROM '%s' AS l RETURN"
            + " l }] AS l"
      })
  void openingAFileOrAnAddressIsRefused(String statement) {
    String address = "http://127.0.0.1:%d/secret.csv".formatted(web.getAddress().getPort());
    assertThat(refusal(statement.formatted(address))).isEqualTo(Fault.QUERY_LOADS_FILES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CALL dbms.listConfig()",
        "CALL dbms.listConfig('server') YIELD name RETURN name",
        "CALL dbms.components()",
        "CALL db.clearQueryCaches()",
        "CALL db.index.fulltext.queryNodes('a', 'b') YIELD node CALL dbms.info() YIELD id RETURN"
            + " id",
        "CALL () { CALL dbms.info() YIELD id RETURN id } RETURN id",
        "CALL dbms.upgradeStatus()",
        "CALL dbms.`upgradeStatus`()",
        "RETURN [x IN [1] | COLLECT { CALL dbms.upgradeStatus() YIELD status RETURN status }] AS l",
        "MATCH (n) WHERE any(x IN [1] WHERE EXISTS { CALL db.labels() YIELD label RETURN label"
            + " UNION CALL dbms.upgradeStatus() YIELD status AS label RETURN label }) RETURN n",
        "RETURN COLLECT { CALL dbms.info() YIELD id RETURN id } AS ids",
        "RETURN [x IN [1] | COLLECT { CALL dbms.listConfig() YIELD value RETURN value }] AS l",
        "CALL tx.setMetaData({a: 1})",
        "CALL db.createLabel('X')"
      })
  void aProcedureThatDoesMoreThanReadTheGraphIsRefused(String statement) {
    assertThat(refusal(statement)).isIn(Fault.QUERY_PROCEDURE, Fault.QUERY_WRITES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXPLAIN RETURN 1",
        "profile RETURN 1",
        "  \n Explain CREATE (n)",
        "/* a */ PROFILE MATCH (n) RETURN n",
        "// a\nEXPLAIN MATCH (n) RETURN n",
        "CYPHER runtime=slotted EXPLAIN RETURN 1",
        "CYPHER 5 PROFILE RETURN 1",
        "CYPHER 5 runtime = slotted /* a */ profile RETURN 1",
        "EXPL\\u0041IN RETURN 1"
      })
  void aPlanIsNoAnswer(String statement) {
    assertThat(refusal(statement)).isEqualTo(Fault.QUERY_PLAN_ONLY);
  }

  /** Only a parser could tell the difference; and a parameter serves as well. */
  @Test
  void aTextThatSaysLoadCsvMustComeAsAParameter() {
    assertThat(refusal("RETURN 'load csv' AS text")).isEqualTo(Fault.QUERY_LOADS_FILES);
    assertThat(new ReadGuard(graph).run("RETURN $t AS t", Map.of("t", "LOAD CSV"), LIMIT).rows())
        .containsExactly(List.of("LOAD CSV"));
  }

  @Test
  void aProcedureIsNamedInTheRefusal() {
    assertThat(catchThrowable(() -> run("CALL dbms.components()")))
        .hasMessage("The procedure 'dbms.components' is not one that only reads.");
  }

  @Test
  void anErrorShowsItsPlaceInTheTextAsItWasTyped() {
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> run("MATCH (n)\nRETURN m"))
        .withMessageContaining("Variable `m` not defined")
        .withMessageContaining("(line 2, column 8)")
        .withMessageNotContaining("EXPLAIN")
        .withMessageNotContaining("offset")
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.QUERY_REFUSED));
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> run("METCH (n) RETURN n"))
        .withMessageContaining("(line 1, column 1)")
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.QUERY_REFUSED));
  }

  @Test
  void severalStatementsAreNotOne() {
    assertThat(refusal("RETURN 1; CREATE (n)")).isEqualTo(Fault.QUERY_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "// nothing", "/* nothing */", ";"})
  void nothingIsNoStatement(String statement) {
    assertThat(refusal(statement)).isEqualTo(Fault.QUERY_REFUSED);
  }

  @Test
  void aMissingParameterIsNamed() {
    assertThat(catchThrowable(() -> run("RETURN $id AS id, $other AS other")))
        .hasMessageContaining("id, other");
    assertThat(new ReadGuard(graph).run("RETURN $id AS id", Map.of("id", "gwadar"), LIMIT).rows())
        .containsExactly(List.of("gwadar"));
  }

  @Test
  void whatRunsAwayIsEnded() {
    String product =
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN"
            + " count(*)";
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> new ReadGuard(graph).run(product, Map.of(), Duration.ofSeconds(1)))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.QUERY_TIMED_OUT));
  }

  private static void run(String statement) {
    new ReadGuard(graph).run(statement, Map.of(), LIMIT);
  }

  private static Fault refusal(String statement) {
    Throwable thrown = catchThrowable(() -> run(statement));
    assertThat(thrown).as(statement).isInstanceOf(CorridorException.class);
    return ((CorridorException) thrown).fault();
  }

  /** Everything that a statement could have changed. */
  private static String state() {
    return Stream.of(
            "MATCH (n) RETURN labels(n), properties(n) ORDER BY n.name",
            "MATCH ()-[r]->() RETURN type(r), properties(r)",
            "SHOW INDEXES YIELD name RETURN name ORDER BY name",
            "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name",
            "CALL db.labels() YIELD label RETURN label ORDER BY label",
            "CALL db.propertyKeys() YIELD propertyKey AS key RETURN key ORDER BY key",
            "CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t",
            "SHOW USERS YIELD user RETURN user ORDER BY user",
            "SHOW DATABASES YIELD name, access, currentStatus RETURN * ORDER BY name")
        .map(query -> graph.run(Graph.Access.READ, query, Map.of(), LIMIT).rows().toString())
        .toList()
        .toString();
  }

  private static HttpServer webServer() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            REQUESTS.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      return server;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
