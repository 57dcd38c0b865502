package io.corridor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the process starts. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and exits with its code; answers go to standard output, all else to standard
   * error.
   */
  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int exitCode = run(out, err, arguments);
    out.flush();
    err.flush();
    // The driver leaves threads behind that would hold the process for seconds.
    Runtime.getRuntime().halt(exitCode);
  }

  static int run(PrintStream out, PrintStream err, String... arguments) {
    try (Context context = new Context(out, err, System.getenv())) {
      if (Commands.askTheLocalGraph(arguments)) {
        context.connectAhead();
      }
      CommandLine line = Commands.createFor(context, arguments);
      line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
      line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
      return line.execute(arguments);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
