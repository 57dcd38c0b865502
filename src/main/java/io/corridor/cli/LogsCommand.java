package io.corridor.cli;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the local server's log. */
@Command(name = "logs", description = "The log of the local Neo4j.")
final class LogsCommand implements Callable<Integer> {

  private static final int LOOK_MILLIS = 200;

  private final Context context;

  @Option(
      names = "-n",
      paramLabel = "LINES",
      defaultValue = "50",
      description = "How many of the last lines (default: ${DEFAULT-VALUE}).")
  private int lines;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on as the log grows, until Ctrl-C.")
  private boolean follow;

  LogsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path file = context.localServer().logFile();
    if (!Files.exists(file)) {
      throw new CorridorException(
          Fault.USAGE, "There is no log yet.", "The first command that needs the server makes it.");
    }
    long read = Files.size(file);
    List<String> all = Files.readAllLines(file);
    all.subList(Math.max(0, all.size() - Math.max(0, lines)), all.size())
        .forEach(context.out()::println);
    if (follow) {
      follow(file, read);
    }
    return 0;
  }

  private void follow(Path file, long start) throws IOException, InterruptedException {
    long read = start;
    while (true) {
      context.out().flush();
      Thread.sleep(LOOK_MILLIS);
      try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
        // Neo4j has begun a new file.
        read = log.length() < read ? 0 : read;
        byte[] added = new byte[(int) (log.length() - read)];
        log.seek(read);
        log.readFully(added);
        read += added.length;
        context.out().print(new String(added, StandardCharsets.UTF_8));
      }
    }
  }
}
