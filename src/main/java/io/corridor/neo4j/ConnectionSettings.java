package io.corridor.neo4j;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Where a Neo4j is and who asks.
 *
 * @param uri {@code bolt://}, {@code neo4j://}, or either with {@code +s} or {@code +ssc}
 * @param user name of the user; empty for a server without authentication
 * @param password never shown
 * @param database name of the database; the user's home database where absent
 */
public record ConnectionSettings(URI uri, String user, String password, Optional<String> database) {

  private static final Set<String> SCHEMES =
      Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

  /**
   * Settings with an address as typed.
   *
   * @throws CorridorException where the address is none
   */
  public static ConnectionSettings of(
      String uri, String user, String password, Optional<String> database) {
    return new ConnectionSettings(parse(uri), user, password, database);
  }

  private static URI parse(String text) {
    // A password in an address ends up in histories and process lists; it is not echoed here.
    int userInfo = text.lastIndexOf('@');
    if (userInfo >= 0) {
      String scheme = text.substring(0, Math.max(0, text.indexOf("//")));
      throw new CorridorException(
          Fault.DATABASE_BAD_ADDRESS, scheme + "//…@" + text.substring(userInfo + 1));
    }
    try {
      URI uri = new URI(text);
      if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw CorridorException.causedBy(e, Fault.DATABASE_BAD_ADDRESS, text);
    }
    throw new CorridorException(Fault.DATABASE_BAD_ADDRESS, text);
  }

  @Override
  public String toString() {
    return uri + (user.isEmpty() ? "" : " as " + user);
  }
}
