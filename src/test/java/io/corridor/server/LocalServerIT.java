package io.corridor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** The local server as a process of its own. */
class LocalServerIT {

  @TempDir private Path folder = Path.of("");

  private final Map<String, String> environment = new HashMap<>();
  private final List<String> notices = new ArrayList<>();

  @BeforeEach
  void useAThrowAwayFolderAndFreePorts() throws IOException {
    environment.put("CORRIDOR_DATA", folder.resolve("data").toString());
    DataFolder data = DataFolder.of(folder, environment);
    data.create();
    LastPorts.write(data.ports(), freePort(), freePort());
  }

  @AfterEach
  void stop() {
    server().stop();
  }

  @Test
  void whoeverStartsItAgainGetsTheSameServer() throws Exception {
    assertThat(server().find()).isEmpty();
    assertThat(server().stop()).isFalse();
    Files.createDirectories(folder.resolve("seed"));
    Files.writeString(
        folder.resolve("seed/model.yaml"),
        "{name: small, nodes: {City: {file: cities, description: A city.}}}");
    List<CompletableFuture<Endpoint>> starts =
        Stream.generate(() -> CompletableFuture.supplyAsync(this::start)).limit(3).toList();
    Endpoint endpoint = starts.get(0).join();
    assertThat(starts).allSatisfy(other -> assertThat(other.join()).isEqualTo(endpoint));
    assertThat(server().find()).contains(endpoint);
    assertThat(endpoint.toString()).doesNotContain(endpoint.password());
    assertThat(ask(endpoint, "RETURN 42")).isEqualTo(42);
    assertThat(status(endpoint, "/browser/")).isEqualTo(200);
    // HTTP comes after the store has been prepared for the workspace's seed.
    assertThat(ask(endpoint, "SHOW CONSTRAINTS YIELD name RETURN count(name)")).isEqualTo(2);
    assertNobodyElseGetsIn(endpoint);
    assertThat(server().status().storeBytes()).isPositive();
    assertThat(server().stop()).isTrue();
    assertThat(server().find()).isEmpty();
    // Its store is closed by then; the process may be about to end still.
    Optional<CompletableFuture<ProcessHandle>> exit =
        ProcessHandle.of(endpoint.pid()).map(ProcessHandle::onExit);
    if (exit.isPresent()) {
      assertThat(exit.get()).succeedsWithin(Duration.ofSeconds(20));
    }
  }

  @Test
  void whatIsCommittedSurvivesAStopAndAKill() throws Exception {
    Endpoint first = start();
    ask(first, "CREATE (:Note {id: 1}) RETURN 1");
    server().stop();
    Endpoint second = start();
    assertThat(second.bolt()).isEqualTo(first.bolt());
    assertThat(ask(second, "MATCH (n:Note) RETURN count(n)")).isEqualTo(1);
    ask(second, "CREATE (:Note {id: 2}) RETURN 1");
    ProcessHandle process = ProcessHandle.of(second.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    assertThat(server().find()).isEmpty();
    assertThat(ask(start(), "MATCH (n:Note) RETURN count(n)")).isEqualTo(2);
  }

  @Test
  void aTakenPortIsAFaultOnlyIfItWasAskedFor() throws Exception {
    DataFolder data = DataFolder.of(folder, environment);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      LastPorts.write(data.ports(), port, freePort());
      StartOptions options = StartOptions.of(environment).withIdleLimit(Duration.ofSeconds(2));
      assertFault(options.withBoltPort(port), Fault.PORT_TAKEN);
      Endpoint endpoint = server().start(notices::add, options);
      assertThat(endpoint.bolt().getPort()).isNotEqualTo(port);
      assertThat(notices)
          .contains(
              "Port %d is in use; Bolt is on port %d.".formatted(port, endpoint.bolt().getPort()));
    }
    // Nobody asks it anything: after two seconds it ends itself.
    server().awaitEnd();
    assertThat(server().find()).isEmpty();
  }

  @Test
  void whatKeepsItFromStartingIsSaid() throws Exception {
    environment.put("CORRIDOR_HEAP", "999999g");
    assertFault(StartOptions.of(environment), Fault.SERVER_NO_MEMORY);
    environment.remove("CORRIDOR_HEAP");
    start();
    server().stop();
    Path password = server().passwordFile();
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(password, elsewhere);
    assertFault(StartOptions.of(environment), Fault.PASSWORD_MISSING);
    Files.move(elsewhere, password);
    Path store = server().dataFolder().resolve("data/databases/neo4j");
    try (RandomAccessFile file = new RandomAccessFile(store.resolve("neostore").toFile(), "rw")) {
      file.write(new byte[(int) file.length()]);
    }
    assertFault(StartOptions.of(environment), Fault.STORE_BROKEN);
  }

  private void assertFault(StartOptions options, Fault fault) {
    assertThatThrownBy(() -> server().start(notices::add, options))
        .isInstanceOfSatisfying(
            CorridorException.class, failure -> assertThat(failure.fault()).isEqualTo(fault));
    assertThat(server().find()).isEmpty();
  }

  private void assertNobodyElseGetsIn(Endpoint endpoint) throws IOException {
    assertThat(permissions(server().dataFolder())).isEqualTo("rwx------");
    assertThat(permissions(server().passwordFile())).isEqualTo("rw-------");
    for (InetAddress address : otherAddresses()) {
      assertThatThrownBy(() -> connect(address, endpoint.bolt().getPort()))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> connect(address, endpoint.http().getPort()))
          .isInstanceOf(IOException.class);
    }
    try (Stream<Path> logs = Files.list(server().logFile().resolveSibling(""))) {
      assertThat(logs)
          .allSatisfy(log -> assertThat(log).content().doesNotContain(endpoint.password()));
    }
    String commandLine =
        ProcessHandle.of(endpoint.pid()).flatMap(p -> p.info().commandLine()).orElse("");
    assertThat(commandLine).doesNotContain(endpoint.password());
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 1000);
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static long ask(Endpoint endpoint, String statement) {
    try (Driver driver =
        GraphDatabase.driver(
            endpoint.bolt(), AuthTokens.basic(endpoint.user(), endpoint.password()))) {
      return driver.executableQuery(statement).execute().records().get(0).get(0).asLong();
    }
  }

  /** HTTP answers a little later than Bolt. */
  private static int status(Endpoint endpoint, String path) throws Exception {
    for (int attempt = 0; ; attempt++) {
      try {
        var connection = (HttpURLConnection) endpoint.http().resolve(path).toURL().openConnection();
        return connection.getResponseCode();
      } catch (IOException notYet) {
        if (attempt == 600) {
          throw notYet;
        }
        Thread.sleep(100);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Endpoint start() {
    return server().start(notice -> {});
  }

  private LocalServer server() {
    return LocalServer.of(folder, environment);
  }
}
