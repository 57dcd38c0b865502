package io.corridor.cli;

import io.corridor.server.Status;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells whether the local server runs, and where everything is. */
@Command(name = "status", description = "Whether the local Neo4j runs, where, and since when.")
final class StatusCommand implements Callable<Integer> {

  private final Context context;

  StatusCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Status status = context.localServer().status();
    status
        .server()
        .ifPresentOrElse(
            endpoint -> ServerTexts.running(endpoint).forEach(context.out()::println),
            () -> context.out().println("The local Neo4j is not running."));
    context.out().println(ServerTexts.line("Data", status.dataFolder()));
    context.out().println(ServerTexts.line("Store", ServerTexts.size(status.storeBytes())));
    return 0;
  }
}
