package io.corridor.server;

import static java.util.Objects.requireNonNullElse;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What somebody who starts the server may ask for.
 *
 * @param boltPort the port that Bolt must have, or empty for any, by preference the last one
 * @param httpPort the port that HTTP must have, or empty for any, by preference the last one
 * @param idleLimit the server stops after so long without a transaction; zero means never
 * @param heap most memory for Java objects, in the grammar of {@code -Xmx}
 */
public record StartOptions(
    OptionalInt boltPort, OptionalInt httpPort, Duration idleLimit, String heap) {

  private static final int DEFAULT_IDLE_MINUTES = 60;
  private static final int GREATEST_PORT = 65_535;
  private static final int GREATEST_IDLE_MINUTES = 1_000_000;
  private static final Pattern HEAP = Pattern.compile("[1-9][0-9]{0,8}[kKmMgG]");

  /**
   * From {@code CORRIDOR_BOLT_PORT}, {@code CORRIDOR_HTTP_PORT}, {@code CORRIDOR_IDLE} (minutes)
   * and {@code CORRIDOR_HEAP}.
   */
  public static StartOptions of(Map<String, String> environment) {
    int idle = number(environment, "CORRIDOR_IDLE", DEFAULT_IDLE_MINUTES, GREATEST_IDLE_MINUTES);
    return new StartOptions(
        port(environment, "CORRIDOR_BOLT_PORT"),
        port(environment, "CORRIDOR_HTTP_PORT"),
        Duration.ofMinutes(idle),
        heap(environment));
  }

  /** The same with another Bolt port. */
  public StartOptions withBoltPort(int port) {
    return new StartOptions(checkedPort("--bolt-port", port), httpPort, idleLimit, heap);
  }

  /** The same with another HTTP port. */
  public StartOptions withHttpPort(int port) {
    return new StartOptions(boltPort, checkedPort("--http-port", port), idleLimit, heap);
  }

  /** The same with another idle limit; zero means never. */
  public StartOptions withIdleLimit(Duration limit) {
    if (limit.isNegative()) {
      throw new CorridorException(
          Fault.BAD_SERVER_SETTING, "--idle", limit.toMinutes(), "a number of minutes from 0 up");
    }
    return new StartOptions(boltPort, httpPort, limit, heap);
  }

  private static OptionalInt checkedPort(String name, int port) {
    if (port < 1 || port > GREATEST_PORT) {
      throw new CorridorException(
          Fault.BAD_SERVER_SETTING, name, port, "a port number from 1 to " + GREATEST_PORT);
    }
    return OptionalInt.of(port);
  }

  private static OptionalInt port(Map<String, String> environment, String name) {
    int port = number(environment, name, 0, GREATEST_PORT);
    return port == 0 ? OptionalInt.empty() : OptionalInt.of(port);
  }

  private static int number(
      Map<String, String> environment, String name, int defaultValue, int greatest) {
    String text = requireNonNullElse(environment.get(name), "").trim();
    if (text.isEmpty()) {
      return defaultValue;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= greatest) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number out of range.
    }
    throw new CorridorException(
        Fault.BAD_SERVER_SETTING, name, text, "a whole number from 0 to " + greatest);
  }

  private static String heap(Map<String, String> environment) {
    String text = requireNonNullElse(environment.get("CORRIDOR_HEAP"), "").trim();
    if (text.isEmpty()) {
      return "1g";
    }
    if (!HEAP.matcher(text).matches()) {
      throw new CorridorException(
          Fault.BAD_SERVER_SETTING,
          "CORRIDOR_HEAP",
          text,
          "an amount of memory such as 512m or 2g");
    }
    return text;
  }
}
