package io.corridor.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/**
 * Main class of the server's own JVM. It runs until it is told to stop (SIGTERM) or has been idle
 * for long; why it could not start it leaves in a file, for the client to say.
 */
final class ServerProcess {

  private static final int FAILED = 1;

  private final Orders orders;

  private ServerProcess(Orders orders) {
    this.orders = orders;
  }

  public static void main(String[] arguments) {
    int exitCode;
    Orders orders = Orders.parse(arguments);
    try {
      exitCode = new ServerProcess(orders).run();
    } catch (Throwable failure) {
      note(failure, orders);
      exitCode = FAILED;
    }
    // Neo4j leaves threads behind that would hold the process for seconds.
    Runtime.getRuntime().halt(exitCode);
  }

  private int run() throws IOException {
    Optional<FileChannel> lock = ServerLock.take(orders.folder());
    if (lock.isEmpty()) {
      return ServerLock.TAKEN;
    }
    // Whoever left it, a killed server or one of another boot, is gone: the lock was free.
    Files.deleteIfExists(orders.folder().state());
    Folders.empty(orders.folder().temporary());
    ImportFolder.of(orders.folder()).settle();
    Ports ports = Ports.choose(orders);
    Passwords.ensure(orders.folder());
    Publication publication = new Publication(orders, ports);
    Neo4j neo4j = new Neo4j(orders, ports, publication);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(publication, neo4j), "end"));
    neo4j.start();
    new Idleness(neo4j, publication, Duration.ofSeconds(orders.idleSeconds())).await();
    neo4j.stop();
    // Mentioned last, so that the channel is not collected and the lock with it.
    lock.get().close();
    return 0;
  }

  /** On SIGTERM: Neo4j's own hook does the same, but other threads could hold the process. */
  private static void end(Publication publication, Neo4j neo4j) {
    publication.withdraw();
    // Returns when the store is closed, whichever of the two hooks closes it.
    neo4j.shutDown();
    Runtime.getRuntime().halt(0);
  }

  private static void note(Throwable failure, Orders orders) {
    // For the log; the client says the sentence.
    failure.printStackTrace();
    StartFaults.of(failure, orders).write(orders.folder().failure());
  }
}
