package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.neo4j.ConnectionSettings;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Rows;
import io.corridor.server.Endpoint;
import io.corridor.server.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * Whoever reads from the local server while it is loaded sees the graph before or after, however he
 * asks, and writes as ever.
 */
class ReadersDuringLoadIT {

  private static final int PLACES = 1_000;
  private static final int LOADS = 4;

  /** More than come after their constraints. */
  private static final int MANY = 4_000;

  private static final String FOUND =
      "CALL db.index.fulltext.queryNodes('entity_names', 'place') YIELD node"
          + " RETURN toString(count(node))";

  /** Places of the one route that there is. */
  private static final int STOPS = 20;

  private static final String MODEL =
      """
      name: read
      identity: {label: Entity, property: id}
      names: [id, name]
      nodes:
        Place:
          file: places
          description: A place.
          properties:
            name: {type: string, description: Name.}
            state: {type: long, description: What all rows of a graph have in common.}
      relationships:
        LEG:
          file: legs
          from: [Place]
          to: [Place]
          description: A leg.
          properties:
            km: {type: double, description: Length.}
            mode: {type: string, description: Mode.}
            status: {type: string, description: Status.}
            layer: {type: string, description: Layer.}
            state: {type: long, description: What all rows of a graph have in common.}
      """;

  @TempDir private Path folder = Path.of("");
  private final AtomicBoolean done = new AtomicBoolean();
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void setUp() {
    environment =
        Map.of("CORRIDOR_DATA", folder.resolve("data").toString(), "CORRIDOR_ARCHIVES", "off");
  }

  @AfterEach
  void stop() {
    done.set(true);
    server().stop();
  }

  @Test
  void theySeeTheGraphBeforeOrAfterAndNoErrors() throws Exception {
    writeSeed(PLACES, 0);
    run("load", "--prune");
    List<Reader> readers =
        see(
            (endpoint, graph, driver) ->
                List.of(
                    new Reader("a command", () -> byCommand(graph)),
                    new Reader("two statements of a command", () -> byTwoStatements(graph)),
                    new Reader("any driver", () -> byDriver(driver)),
                    new Reader("the procedures", () -> byProcedure(driver)),
                    new Reader("the HTTP Query API", byHttp(endpoint)),
                    new Reader("who writes", () -> write(driver))),
            List.of("0", "1"),
            () -> {
              for (int i = 1; i <= LOADS; i++) {
                writeSeed(PLACES, i % 2);
                run("load", "--prune");
              }
            });
    readers.forEach(reader -> assertThat(reader.times).as(reader.name).isGreaterThan(LOADS));
  }

  /** What is about so many rows, the full-text index included, is made after them. */
  @Test
  void theyFindNothingOrAllByNameWhenManyRowsAreLoadedForTheFirstTime() throws Exception {
    writeSeed(MANY, 0);
    run("up");
    see(
        (endpoint, graph, driver) ->
            List.of(
                new Reader("a command", () -> Set.of(found(graph::read))),
                new Reader(
                    "two statements of a command",
                    () ->
                        graph.reading(
                            transaction ->
                                new HashSet<>(
                                    List.of(found(transaction::run), found(transaction::run))))),
                new Reader(
                    "any driver",
                    () -> {
                      try (Session session = driver.session()) {
                        return Set.of(session.run(FOUND).single().get(0).asString());
                      }
                    })),
        List.of("0", Integer.toString(MANY)),
        () -> run("load"));
  }

  private static String found(BiFunction<String, Map<String, ?>, Rows> ask) {
    return String.valueOf(ask.apply(FOUND, Map.of()).rows().get(0).get(0));
  }

  /** Those who ask a server. */
  private interface Readers {
    List<Reader> of(Endpoint endpoint, Graph graph, Driver driver);
  }

  private interface Loads {
    void run() throws IOException;
  }

  private List<Reader> see(Readers all, List<String> graphs, Loads loads) throws Exception {
    Endpoint endpoint = server().find().orElseThrow();
    assertThat(LocalServer.awaitHttp(endpoint)).isTrue();
    ConnectionSettings settings =
        new ConnectionSettings(
            endpoint.bolt(), endpoint.user(), endpoint.password(), Optional.empty());
    try (Graph graph = Graph.open(settings);
        Driver driver =
            GraphDatabase.driver(
                endpoint.bolt(), AuthTokens.basic(endpoint.user(), endpoint.password()))) {
      List<Reader> readers = all.of(endpoint, graph, driver);
      see(readers, graphs, loads);
      return readers;
    }
  }

  /** What each of them sees, while loads are made, is one of two graphs. */
  private void see(List<Reader> readers, List<String> graphs, Loads loads) throws Exception {
    List<CompletableFuture<Set<Set<String>>>> running =
        readers.stream().map(reader -> CompletableFuture.supplyAsync(reader::run)).toList();
    for (Reader reader : readers) {
      reader.begun.await();
    }
    loads.run();
    done.set(true);
    for (int i = 0; i < readers.size(); i++) {
      assertThat(running.get(i)).as(readers.get(i).name).succeedsWithin(Duration.ofSeconds(60));
      assertThat(running.get(i).join())
          .as(readers.get(i).name)
          .containsExactlyInAnyOrderElementsOf(graphs.stream().map(Set::of).toList());
    }
  }

  /** Asks again and again for the states of all that there is. */
  private final class Reader {

    private final String name;
    private final Callable<Set<String>> question;
    private final CountDownLatch begun = new CountDownLatch(1);
    private int times;

    Reader(String name, Callable<Set<String>> question) {
      this.name = name;
      this.question = question;
    }

    Set<Set<String>> run() {
      Set<Set<String>> seen = new HashSet<>();
      try {
        do {
          seen.add(question.call());
          times++;
          begun.countDown();
        } while (!done.get());
        return seen;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      } finally {
        begun.countDown();
      }
    }
  }

  private static Set<String> byCommand(Graph graph) {
    return states(
        graph.read("MATCH (a)-[r:LEG]->(b) RETURN [a.state, r.state, b.state]", Map.of()).rows());
  }

  private static Set<String> byTwoStatements(Graph graph) {
    return graph.reading(
        transaction -> {
          Set<String> states =
              states(transaction.run("MATCH (p:Place) RETURN [p.state]", Map.of()).rows());
          states.addAll(
              states(transaction.run("MATCH ()-[r:LEG]->() RETURN [r.state]", Map.of()).rows()));
          return states;
        });
  }

  private static Set<String> states(List<? extends List<?>> rows) {
    assertThat(rows).hasSize(PLACES);
    return rows.stream()
        .flatMap(row -> ((List<?>) row.get(0)).stream())
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  private static Set<String> byDriver(Driver driver) {
    try (Session session = driver.session()) {
      return session.run("MATCH (p:Place) RETURN p").list(row -> row.get("p").get("state")).stream()
          .map(String::valueOf)
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> byProcedure(Driver driver) {
    try (Session session = driver.session()) {
      double km =
          session
              .run("CALL corridor.routes('p0', 'p%d', {by: 'km', k: 1})".formatted(STOPS))
              .single()
              .get("km")
              .asDouble();
      return Set.of(km == STOPS ? "0" : km == 2 * STOPS ? "1" : km + " km");
    }
  }

  private static Callable<Set<String>> byHttp(Endpoint endpoint) {
    String login = endpoint.user() + ":" + endpoint.password();
    String token = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    String body =
        "{\"statement\": \"MATCH (p:Place) RETURN min(p.state), max(p.state), count(p.state)\"}";
    URI address = endpoint.http().resolve("/db/neo4j/query/v2");
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Basic " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return () -> {
      String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      for (String state : List.of("0", "1")) {
        if (answer.contains("[[%1$s,%1$s,%2$d]]".formatted(state, PLACES))) {
          return Set.of(state);
        }
      }
      return Set.of(answer);
    };
  }

  /** Neither is a user's statement refused, nor does it see less than one that only reads. */
  private static Set<String> write(Driver driver) {
    try (Session session = driver.session()) {
      session.run("MATCH (p:Place {id: 'p7'}) MERGE (n:Note {of: p.id}) SET n.at = timestamp()");
      session.run(
          "UNWIND range(1, 5) AS i CALL (i) { CREATE (:Note {i: i}) } IN TRANSACTIONS OF 2 ROWS");
      String state =
          session.executeWrite(
              transaction -> {
                transaction.run("MATCH (n:Note {i: 1}) DELETE n").consume();
                return transaction
                    .run("MATCH (p:Place {id: 'p1'}) RETURN toString(p.state)")
                    .single()
                    .get(0)
                    .asString();
              });
      return Set.of(state);
    }
  }

  private void writeSeed(int places, int state) throws IOException {
    Path seed = folder.resolve("workspace/seed");
    Files.createDirectories(seed.resolve("nodes"));
    Files.createDirectories(seed.resolve("edges"));
    Files.writeString(seed.resolve("model.yaml"), MODEL);
    List<String> nodes = new ArrayList<>(List.of("id:ID,name,state:long"));
    List<String> legs =
        new ArrayList<>(List.of("id,:START_ID,:END_ID,km:double,mode,status,layer,state:long"));
    for (int i = 0; i < places; i++) {
      nodes.add("p%d,Place %d,%d".formatted(i, i, state));
      // Short ones along the first places; all others lead back there, far, and change with loads.
      int km = i < STOPS ? 1 + state : 1_000;
      int to = i < STOPS ? i + 1 : (i + 1 + state) % STOPS;
      legs.add("l%d,p%d,p%d,%d,rail,operational,reference,%d".formatted(i, i, to, km, state));
    }
    Files.write(seed.resolve("nodes/places.csv"), nodes);
    Files.write(seed.resolve("edges/legs.csv"), legs);
  }

  private void run(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--workspace", folder.resolve("workspace").toString()));
    InProcess run = InProcess.run(environment, arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private LocalServer server() {
    return LocalServer.of(folder.resolve("workspace"), environment);
  }
}
