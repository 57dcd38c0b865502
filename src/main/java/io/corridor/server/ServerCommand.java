package io.corridor.server;

import static java.util.Objects.requireNonNullElse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line that runs the server in a JVM of its own, detached from the client. */
final class ServerCommand {

  /** Ctrl-C, a closed terminal and Ctrl-Z go to the client's whole process group. */
  private static final String DETACH = "trap '' INT HUP TSTP; exec \"$@\"";

  /**
   * Ten times the usual counts before the optimising compiler comes in. It takes a third of the
   * processor time of a start on two cores, for code that mostly runs once; what is truly hot, a
   * load or a search over a large network, passes these counts within a second.
   */
  private static final List<String> LATE_OPTIMISATION =
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=20000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  /**
   * Compiled code that is made of fewer methods at once. It takes the optimising compiler two
   * thirds of the time; loads, imports and searches are no slower for it.
   */
  private static final List<String> LITTLE_INLINING =
      List.of("-XX:FreqInlineSize=100", "-XX:InlineSmallCode=800", "-XX:MaxInlineLevel=6");

  private static final int JAVA_WITH_NATIVE_ACCESS_CHECK = 24;

  private final Orders orders;
  private final StartOptions options;
  private final Map<String, String> environment;

  ServerCommand(Orders orders, StartOptions options, Map<String, String> environment) {
    this.orders = orders;
    this.options = options;
    this.environment = environment;
  }

  Process start() throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", DETACH, "corridor"));
    command.add(SilentProcess.java());
    command.addAll(flags(orders.folder().temporary(), options.heap()));
    command.addAll(archiveFlags());
    command.add(Orders.MAIN_CLASS);
    command.addAll(orders.arguments());
    File console = orders.folder().console().toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(orders.folder().root().toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(console)
            .redirectErrorStream(true);
    Map<String, String> inherited = builder.environment();
    // The server needs no secret of the client's; and 200 jars would hide the rest of `ps`.
    inherited.keySet().removeIf(name -> name.contains("PASSWORD"));
    inherited.put("CLASSPATH", ServerClassPath.of(environment));
    return builder.start();
  }

  /** Of any JVM that runs Neo4j's classes. */
  static List<String> flags(Path temporary, String heap) {
    List<String> flags =
        new ArrayList<>(
            List.of(
                "-XX:+UseSerialGC",
                // Room for a start without thirty small collections, and without the two full ones
                // that a growing metaspace asks for.
                "-XX:NewSize=200m",
                "-XX:MetaspaceSize=256m",
                "-Xmx" + heap,
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                // What Neo4j's own start script opens; without it the page cache is slower.
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"));
    if (Runtime.version().feature() >= JAVA_WITH_NATIVE_ACCESS_CHECK) {
      flags.add("--enable-native-access=ALL-UNNAMED");
      flags.add("--sun-misc-unsafe-memory-access=allow");
    }
    flags.addAll(LATE_OPTIMISATION);
    flags.addAll(LITTLE_INLINING);
    return flags;
  }

  private List<String> archiveFlags() {
    String training = requireNonNullElse(environment.get(Archives.SERVER_TRAINING), "");
    return training.isEmpty()
        ? archive(environment)
        : List.of("-XX:ArchiveClassesAtExit=" + training);
  }

  /**
   * A class-data archive, if there is one, for a JVM that runs with {@link #flags}. It brings the
   * start of a server from about 5 to about 3 seconds, and spares an import a second.
   */
  static List<String> archive(Map<String, String> environment) {
    String folder = requireNonNullElse(environment.get(Archives.FOLDER), "");
    Path archive = Path.of(folder, Archives.SERVER_FILE);
    // One that does not fit the JVM or the jars is ignored by the JVM, without a word.
    return !folder.isEmpty() && Files.isReadable(archive)
        ? List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive)
        : List.of();
  }
}
