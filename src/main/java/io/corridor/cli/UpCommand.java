package io.corridor.cli;

import io.corridor.server.Endpoint;
import io.corridor.server.LocalServer;
import io.corridor.server.StartOptions;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the local server. */
@Command(
    name = "up",
    description = "Start the local Neo4j, if it does not run, and leave it running.")
final class UpCommand implements Callable<Integer> {

  private final Context context;

  @Option(names = "--foreground", description = "Stay until Ctrl-C, which stops the server.")
  private boolean foreground;

  @Option(
      names = "--idle",
      paramLabel = "MINUTES",
      description =
          "Stop after so long without a query; 0 is never (default: 60, or CORRIDOR_IDLE).")
  private @Nullable Integer idle;

  @Option(
      names = "--bolt-port",
      paramLabel = "PORT",
      description = "Port for drivers (default: the last one, at first 7687, or a free one).")
  private @Nullable Integer boltPort;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description = "Port for Neo4j Browser (default: the last one, at first 7474, or a free one).")
  private @Nullable Integer httpPort;

  UpCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    LocalServer server = context.localServer();
    if (server.find().isPresent()) {
      context.notice("The local Neo4j is running already; it keeps its ports and its idle limit.");
    }
    Endpoint endpoint = server.start(context::notice, options());
    ServerTexts.running(endpoint).forEach(context.out()::println);
    if (foreground) {
      context.out().flush();
      context.notice("Ctrl-C stops it.");
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
      server.awaitEnd();
    }
    return 0;
  }

  private StartOptions options() {
    StartOptions options = context.startOptions();
    if (boltPort != null) {
      options = options.withBoltPort(boltPort);
    }
    if (httpPort != null) {
      options = options.withHttpPort(httpPort);
    }
    return idle == null ? options : options.withIdleLimit(Duration.ofMinutes(idle));
  }
}
