package io.corridor.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Base64;

/** Asks a server's web side for what Neo4j Browser and the Query API ask it for. */
final class WebRehearsal {

  private static final int TIMEOUT_MILLIS = 30_000;

  private WebRehearsal() {}

  static void run(Endpoint endpoint) throws IOException {
    LocalServer.awaitHttp(endpoint);
    exchange(endpoint, "/browser/", "");
    exchange(endpoint, "/db/neo4j/query/v2", "{\"statement\":\"RETURN 1\"}");
  }

  private static void exchange(Endpoint endpoint, String path, String body) throws IOException {
    URI address = endpoint.http().resolve(path);
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    String credentials = endpoint.user() + ":" + endpoint.password();
    connection.setRequestProperty(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    if (!body.isEmpty()) {
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body.getBytes(UTF_8));
      }
    }
    try (InputStream in = connection.getInputStream()) {
      in.readAllBytes();
    }
  }
}
