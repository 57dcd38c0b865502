package io.corridor.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /** The JDK does not read back all lines that it writes. */
  private static final int LONGEST_LINE = 4000;

  void run(List<String> arguments) throws IOException {
    Path loaded = work.resolve("classes.all");
    List<String> command = java("-XX:+UseSerialGC", "-XX:DumpLoadedClassList=" + loaded);
    command.add("io.corridor.cli.Main");
    command.addAll(arguments);
    SilentProcess.run(command, environment);

    Path classes = work.resolve("classes");
    Files.write(
        classes,
        Files.readAllLines(loaded).stream()
            .filter(line -> line.length() < LONGEST_LINE && !line.contains("$Proxy"))
            .toList());
    SilentProcess.run(
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
    command.add(SilentProcess.java());
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
    return command;
  }
}
