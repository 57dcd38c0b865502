package io.corridor.cli;

import io.corridor.LoadedGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A load in a process of its own, which can be killed. */
final class LoaderProcess {

  private LoaderProcess() {}

  /**
   * Starts it.
   *
   * @param folder gets the files {@code out} and {@code err} with what it says
   * @param environment all of it, but for the path
   */
  static Process start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "io.corridor.cli.Main",
            "load");
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(java.stream(), Stream.of(arguments)).toList())
            .directory(LoadedGraph.WORKSPACE.toFile())
            .redirectInput(Files.writeString(folder.resolve("in"), "").toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", System.getenv("PATH"));
    return builder.start();
  }
}
