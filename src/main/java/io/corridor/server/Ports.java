package io.corridor.server;

import io.corridor.problem.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * The two ports that the server will listen on, held for it until it does: seconds lie between the
 * choice and Bolt's turn, and a first query more before that of HTTP, in which another server that
 * starts could choose the same.
 */
final class Ports {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final Held bolt;
  private final Held http;

  private Ports(Held bolt, Held http) {
    this.bolt = bolt;
    this.http = http;
  }

  /**
   * The ports that are ordered, or free ones instead of those that are taken and need not be had.
   *
   * @throws StartException when a port that must be had is taken
   */
  static Ports choose(Orders orders) throws IOException {
    Held bolt = choose(orders.boltPort(), orders.boltFixed());
    Held http = choose(orders.httpPort(), orders.httpFixed());
    return new Ports(bolt, http);
  }

  /** For drivers and Neo4j Browser's queries. */
  int bolt() {
    return bolt.port();
  }

  /** For Neo4j Browser and the HTTP APIs. */
  int http() {
    return http.port();
  }

  /** The next thing that happens is that Bolt binds its port. */
  void releaseBolt() {
    bolt.close();
  }

  /** The next thing that happens is that HTTP binds its port. */
  void releaseHttp() {
    http.close();
  }

  private static Held choose(int wanted, boolean fixed) throws IOException {
    try {
      return hold(wanted);
    } catch (IOException taken) {
      if (fixed) {
        throw new StartException(FailureNote.of(Fault.PORT_TAKEN, wanted));
      }
    }
    return hold(0);
  }

  /** A socket that is bound and does not listen: nobody can connect to its port, or bind it. */
  private static Held hold(int port) throws IOException {
    Socket socket = new Socket();
    try {
      // As the server will: a port whose connections only linger is free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
      // From now on it is not to be shared.
      socket.setReuseAddress(false);
      return new Held(socket, socket.getLocalPort());
    } catch (IOException taken) {
      socket.close();
      throw taken;
    }
  }

  private record Held(Socket socket, int port) implements Closeable {

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }
  }
}
