package io.corridor.cli;

import io.corridor.problem.CorridorException;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;

/** Where the process starts. */
public final class Main {

  /** What many connections gain by and one for half a second only pays for. */
  private static final Map<String, String> NETTY =
      Map.of(
          "io.netty.allocator.type", "unpooled",
          "io.netty.leakDetection.level", "disabled",
          "io.netty.noKeySetOptimization", "true",
          // Looked up to tell channels of several machines apart, in logs that nobody keeps.
          "io.netty.machineId", "02:00:00:00:00:00:00:01",
          "io.netty.processId", "1");

  private Main() {}

  /**
   * Runs one command and exits with its code; answers go to standard output, all else to standard
   * error.
   */
  public static void main(String[] arguments) {
    NETTY.forEach(System.getProperties()::putIfAbsent);
    // Unbuffered, each cell of a table would be a system call of its own.
    Answers answers = new Answers(new FileOutputStream(FileDescriptor.out));
    PrintStream out = utf8(new BufferedOutputStream(answers));
    PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
    Context context = new Context(out, err, System.getenv());
    int exitCode = start(context, arguments);
    out.flush();
    if (answers.failure().isPresent() && exitCode == 0) {
      exitCode = new Failures(context).say(answers.failure().get());
    }
    err.flush();
    context.abandon();
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
      Commands.setWorkspace(context, arguments);
      context.goAhead();
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

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }
}
