package io.corridor.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What one command answered.
 *
 * @param exitCode the code that the process would end with
 * @param out standard output
 * @param err standard error
 */
record InProcess(int exitCode, String out, String err) {

  /** Runs a command in this process, in the environment of the tests. */
  static InProcess run(String... arguments) {
    return run(System.getenv(), arguments);
  }

  /** Runs a command in this process, in another environment. */
  static InProcess run(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            arguments);
    return new InProcess(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
