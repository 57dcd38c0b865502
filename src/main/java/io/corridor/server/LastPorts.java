package io.corridor.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Remembers the ports of the last run, so that bookmarks of Neo4j Browser stay good. */
final class LastPorts {

  private LastPorts() {}

  /** Bolt's and HTTP's; the usual ones when there was no last run. */
  static List<Integer> read(Path file) {
    try {
      List<Integer> ports = Files.readAllLines(file).stream().map(Integer::valueOf).toList();
      if (ports.size() == 2) {
        return ports;
      }
    } catch (IOException | NumberFormatException none) {
      // Then the usual ones.
    }
    return List.of(Orders.DEFAULT_BOLT_PORT, Orders.DEFAULT_HTTP_PORT);
  }

  static void write(Path file, int boltPort, int httpPort) throws IOException {
    Files.write(file, List.of(Integer.toString(boltPort), Integer.toString(httpPort)));
  }
}
