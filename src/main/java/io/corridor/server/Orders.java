package io.corridor.server;

import java.nio.file.Path;
import java.util.List;

/**
 * What the client orders of the server's process, passed as its arguments.
 *
 * @param folder the data folder
 * @param workspace whose seed the client is going to load
 * @param boltPort the Bolt port to take
 * @param boltFixed whether it must be that one
 * @param httpPort the HTTP port to take
 * @param httpFixed whether it must be that one
 * @param idleSeconds stop after so long without a transaction; 0 means never
 */
record Orders(
    DataFolder folder,
    Path workspace,
    int boltPort,
    boolean boltFixed,
    int httpPort,
    boolean httpFixed,
    long idleSeconds) {

  static final String MAIN_CLASS = "io.corridor.server.ServerProcess";

  static final int DEFAULT_BOLT_PORT = 7687;
  static final int DEFAULT_HTTP_PORT = 7474;

  static Orders of(DataFolder folder, Path workspace, StartOptions options) {
    List<Integer> last = LastPorts.read(folder.ports());
    return new Orders(
        folder,
        workspace.toAbsolutePath(),
        options.boltPort().orElse(last.get(0)),
        options.boltPort().isPresent(),
        options.httpPort().orElse(last.get(1)),
        options.httpPort().isPresent(),
        options.idleLimit().toSeconds());
  }

  static Orders parse(String... arguments) {
    return new Orders(
        new DataFolder(Path.of(arguments[0])),
        Path.of(arguments[1]),
        Integer.parseInt(arguments[2]),
        Boolean.parseBoolean(arguments[3]),
        Integer.parseInt(arguments[4]),
        Boolean.parseBoolean(arguments[5]),
        Long.parseLong(arguments[6]));
  }

  List<String> arguments() {
    return List.of(
        folder.root().toString(),
        workspace.toString(),
        Integer.toString(boltPort),
        Boolean.toString(boltFixed),
        Integer.toString(httpPort),
        Boolean.toString(httpFixed),
        Long.toString(idleSeconds));
  }
}
