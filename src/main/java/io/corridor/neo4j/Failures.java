package io.corridor.neo4j;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.exceptions.UnsupportedFeatureException;

/** Says in a sentence what a driver throws. */
final class Failures {

  /**
   * Goes before a statement whose plan is wanted; places in error messages are corrected for it.
   */
  static final String EXPLAIN = "EXPLAIN\n";

  private static final Pattern PLACE =
      Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: (\\d+)\\)\\)");

  private final ConnectionSettings settings;

  Failures(ConnectionSettings settings) {
    this.settings = settings;
  }

  /** As {@link #of}, with places in the user's own text, which stood behind {@link #EXPLAIN}. */
  CorridorException ofExplained(Neo4jException e) {
    CorridorException failure = of(e);
    Matcher place = PLACE.matcher(message(e));
    if (failure.fault() != Fault.QUERY_REFUSED || !place.find()) {
      return failure;
    }
    int line = Integer.parseInt(place.group(1)) - 1;
    String text = place.replaceFirst("(line " + line + ", column " + place.group(2) + ")");
    return because(e, Fault.QUERY_REFUSED, text);
  }

  CorridorException of(Neo4jException e) {
    String message = message(e);
    // Our own procedures say a fault as the command line does: its code, and then all about it.
    int space = Math.max(0, message.indexOf(' '));
    return Fault.find(message.substring(0, space))
        .map(own -> CorridorException.saidElsewhere(e, own, message.substring(space + 1)))
        .orElseGet(() -> ofServer(e));
  }

  private CorridorException ofServer(Neo4jException e) {
    String code = String.valueOf(e.code());
    if (e instanceof AuthenticationException) {
      return because(e, Fault.DATABASE_REFUSED, settings.uri(), settings.user());
    } else if (code.startsWith("Neo.ClientError.Security")) {
      return because(e, Fault.DATABASE_FORBIDDEN, settings.uri(), settings.user(), firstLine(e));
    } else if (e instanceof SecurityException) {
      return because(e, Fault.DATABASE_SECURITY, settings.uri(), firstLine(e));
    } else if (e instanceof ServiceUnavailableException
        || e instanceof SessionExpiredException
        || e.getCause() instanceof IOException) {
      return because(e, Fault.DATABASE_UNREACHABLE, settings.uri(), settings.uri().getHost());
    } else if (e instanceof UnsupportedFeatureException || code.contains("UnsupportedOperation")) {
      return because(e, Fault.DATABASE_TOO_OLD, settings.uri(), firstLine(e));
    } else if (code.contains("DatabaseNotFound")) {
      return because(e, Fault.DATABASE_UNKNOWN, settings.uri(), settings.database().orElse(""));
    } else if (code.contains("TransactionTimedOut")) {
      return because(e, Fault.QUERY_TIMED_OUT);
    } else if (code.contains("AccessMode") || firstLine(e).contains("read access mode")) {
      return because(e, Fault.QUERY_WRITES);
    } else if (code.startsWith("Neo.ClientError.Statement")) {
      return because(e, Fault.QUERY_REFUSED, message(e));
    } else if (e instanceof TransientException) {
      return because(e, Fault.DATABASE_BUSY, firstLine(e));
    } else if (e instanceof ClientException) {
      return because(e, Fault.DATABASE_CLIENT, firstLine(e));
    }
    return because(e, Fault.DATABASE_FAILED, settings.uri(), firstLine(e));
  }

  private static CorridorException because(Neo4jException e, Fault fault, Object... arguments) {
    return CorridorException.causedBy(e, fault, arguments);
  }

  /** The whole message: of a syntax error the later lines show the place. */
  private static String message(Neo4jException e) {
    return String.valueOf(e.getMessage()).strip();
  }

  private static String firstLine(Neo4jException e) {
    String message = message(e);
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
