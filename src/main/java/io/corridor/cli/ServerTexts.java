package io.corridor.cli;

import io.corridor.server.Endpoint;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How the local server is described to people. */
final class ServerTexts {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final int LABEL_WIDTH = 8;
  private static final double KIB = 1024;

  private ServerTexts() {}

  static List<String> running(Endpoint endpoint) {
    String since = TIME.format(endpoint.startedAt().atZone(ZoneId.systemDefault()));
    return List.of(
        "The local Neo4j %s is running.".formatted(endpoint.version()),
        line("Bolt", endpoint.bolt()),
        line("Browser", endpoint.http() + "/browser/"),
        line("Since", since + ", process " + endpoint.pid()),
        line("Idle", idle(endpoint.idleLimit())));
  }

  static String line(String label, Object value) {
    return label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length())) + value;
  }

  static String size(long bytes) {
    if (bytes < KIB * KIB) {
      return String.format(Locale.ROOT, "%.0f KiB", bytes / KIB);
    }
    return String.format(Locale.ROOT, "%.1f MiB", bytes / KIB / KIB);
  }

  private static String idle(Duration limit) {
    return limit.isZero()
        ? "never stops by itself"
        : "stops after %d minutes without a query".formatted(limit.toMinutes());
  }
}
