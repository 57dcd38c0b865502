package io.corridor.server;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a running local server answers, and how one gets in.
 *
 * @param bolt address for drivers, {@code bolt://127.0.0.1:PORT}
 * @param http address for Neo4j Browser and the HTTP APIs
 * @param user name of the only user
 * @param password of that user; kept out of {@link #toString}
 * @param pid process id of the server's JVM
 * @param startedAt when that process started
 * @param version of Neo4j
 * @param idleLimit the server stops after so long without a transaction; zero means never
 */
public record Endpoint(
    URI bolt,
    URI http,
    String user,
    String password,
    long pid,
    Instant startedAt,
    String version,
    Duration idleLimit) {

  static Endpoint of(State state, String password) {
    return new Endpoint(
        URI.create("bolt://127.0.0.1:" + state.boltPort()),
        URI.create("http://127.0.0.1:" + state.httpPort()),
        "neo4j",
        password,
        state.pid(),
        Instant.ofEpochMilli(state.startedMillis()),
        state.version(),
        Duration.ofSeconds(state.idleSeconds()));
  }

  /** Everything but the password. */
  @Override
  public String toString() {
    return "Endpoint[" + bolt + ", " + http + ", " + user + ", pid " + pid + "]";
  }
}
