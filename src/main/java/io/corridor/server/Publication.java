package io.corridor.server;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.neo4j.kernel.internal.Version;

/** Tells clients that the server answers, or does so no more. */
final class Publication {

  private final Orders orders;
  private final Ports ports;

  Publication(Orders orders, Ports ports) {
    this.orders = orders;
    this.ports = ports;
  }

  /** From now on clients come. */
  void publish() throws IOException {
    DataFolder folder = orders.folder();
    ProcessHandle self = ProcessHandle.current();
    Instant start = self.info().startInstant().orElseGet(Instant::now);
    LastPorts.write(folder.ports(), ports.bolt(), ports.http());
    new State(
            self.pid(),
            start.toEpochMilli(),
            ports.bolt(),
            ports.http(),
            orders.idleSeconds(),
            Version.getNeo4jVersion())
        .write(folder.state());
  }

  /** From now on no client comes; does nothing when it was not published. */
  void withdraw() {
    try {
      Files.deleteIfExists(orders.folder().state());
    } catch (IOException cause) {
      // A client that reads it then sees that the process is gone.
      System.err.println("The state file stays: " + cause);
    }
  }
}
