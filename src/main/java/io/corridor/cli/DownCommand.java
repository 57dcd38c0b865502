package io.corridor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops the local server. */
@Command(name = "down", description = "Stop the local Neo4j; everything committed is kept.")
final class DownCommand implements Callable<Integer> {

  private final Context context;

  DownCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    boolean ran = context.localServer().stop();
    context.notice(ran ? "The local Neo4j has stopped." : "The local Neo4j is not running.");
    return 0;
  }
}
