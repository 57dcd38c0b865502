package io.corridor.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;

/**
 * Main class of the JVM that runs {@code neo4j-admin}. It ends with the client that has started it,
 * however that comes about: the client holds the other end of its standard input.
 */
final class ImportProcess {

  private static final int ORPHANED = 75;

  private ImportProcess() {}

  /**
   * Runs a command.
   *
   * @param arguments home, configuration folder, and those of the command
   */
  public static void main(String[] arguments) throws IOException {
    Thread watch = new Thread(ImportProcess::awaitOrphaned, "watch");
    watch.setDaemon(true);
    watch.start();
    int exitCode;
    try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
      ExecutionContext context =
          new ExecutionContext(
              Path.of(arguments[0]), Path.of(arguments[1]), System.out, System.err, files);
      exitCode = AdminTool.execute(context, Arrays.copyOfRange(arguments, 2, arguments.length));
    }
    System.out.flush();
    Runtime.getRuntime().halt(exitCode);
  }

  private static void awaitOrphaned() {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes anything.
      }
    } catch (IOException gone) {
      // As good as the end.
    }
    Runtime.getRuntime().halt(ORPHANED);
  }
}
