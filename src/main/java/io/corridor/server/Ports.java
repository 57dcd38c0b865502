package io.corridor.server;

import io.corridor.problem.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The two ports that the server listens on.
 *
 * @param bolt for drivers and Neo4j Browser's queries
 * @param http for Neo4j Browser and the HTTP APIs
 */
record Ports(int bolt, int http) {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /**
   * The ports that are ordered, or free ones instead of those that are taken and need not be had.
   *
   * @throws StartException when a port that must be had is taken
   */
  static Ports choose(Orders orders) throws IOException {
    int bolt = choose(orders.boltPort(), orders.boltFixed());
    int http = choose(orders.httpPort(), orders.httpFixed());
    return new Ports(bolt, http);
  }

  private static int choose(int wanted, boolean fixed) throws IOException {
    try (ServerSocket socket = bind(wanted)) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      if (fixed) {
        throw new StartException(FailureNote.of(Fault.PORT_TAKEN, wanted));
      }
    }
    try (ServerSocket socket = bind(0)) {
      return socket.getLocalPort();
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      // As the server will: a port whose connections only linger is free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
      return socket;
    } catch (IOException taken) {
      socket.close();
      throw taken;
    }
  }
}
