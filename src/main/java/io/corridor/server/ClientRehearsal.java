package io.corridor.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A client that runs to be archived.
 *
 * <p>Its archive is a static one, made from the list of the classes that it loaded: the dynamic
 * kind, written by a JVM as it ends, leaves out classes compiled for Java 5 on JDK 17, and picocli
 * is all of that kind.
 *
 * @param work folder for the archive
 * @param environment of the client, all of it
 */
record ClientRehearsal(Path work, Map<String, String> environment) {

  private static final int LIMIT_MINUTES = 10;

  /** The JDK does not read back all lines that it writes. */
  private static final int LONGEST_LINE = 4000;

  void run(List<String> arguments) throws IOException {
    Path loaded = work.resolve("classes.all");
    List<String> command = java("-XX:+UseSerialGC", "-XX:DumpLoadedClassList=" + loaded);
    command.add("io.corridor.cli.Main");
    command.addAll(arguments);
    run(command, environment);

    Path classes = work.resolve("classes");
    Files.write(
        classes,
        Files.readAllLines(loaded).stream()
            .filter(line -> line.length() < LONGEST_LINE && !line.contains("$Proxy"))
            .toList());
    run(
        java(
            // The only collector that archives objects too; every other can use them.
            "-XX:+UseG1GC",
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + classes,
            "-XX:SharedArchiveFile=" + work.resolve(Archives.CLIENT_FILE)),
        environment);
  }

  /** The class path must be the very one that the archive is to be used with: our own. */
  private static List<String> java(String... flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
    return command;
  }

  private static void run(List<String> command, Map<String, String> environment)
      throws IOException {
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
        throw new IOException("The rehearsal takes too long.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
