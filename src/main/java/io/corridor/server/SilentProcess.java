package io.corridor.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Processes that help in the background and say nothing. */
final class SilentProcess {

  private static final int LIMIT_MINUTES = 10;

  private SilentProcess() {}

  /** The command that runs the JVM that we run in. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Runs a command with exactly that environment, and ends it if it takes too long. */
  static void run(List<String> command, Map<String, String> environment) throws IOException {
    File nowhere = new File("/dev/null");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(nowhere)
            .redirectOutput(nowhere)
            .redirectError(nowhere);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        throw new IOException("A helping process takes too long.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
