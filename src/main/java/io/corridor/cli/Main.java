package io.corridor.cli;

import io.corridor.problem.CorridorException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
    // Not closed: the driver takes a tenth of a second to say goodbye, and longer to end its
    // threads.
    // Whatever was written is committed by now.
    int exitCode = start(new Context(out, err, System.getenv()), arguments);
    out.flush();
    err.flush();
    Runtime.getRuntime().halt(exitCode);
  }

  static int run(PrintStream out, PrintStream err, String... arguments) {
    return run(out, err, System.getenv(), arguments);
  }

  static int run(
      PrintStream out, PrintStream err, Map<String, String> environment, String... arguments) {
    try (Context context = new Context(out, err, environment)) {
      return start(context, arguments);
    }
  }

  private static int start(Context context, String... arguments) {
    if (Commands.askTheLocalGraph(arguments)) {
      context.connectAhead();
    }
    return run(context, arguments);
  }

  private static int run(Context context, String... arguments) {
    CommandLine line;
    try {
      line = Commands.createFor(context, arguments);
    } catch (CorridorException failure) {
      // A canned query is a command only if its file can be read.
      return new Failures(context).say(failure);
    }
    line.setOut(new java.io.PrintWriter(context.out(), true, StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(context.err(), true, StandardCharsets.UTF_8));
    return line.execute(arguments);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
