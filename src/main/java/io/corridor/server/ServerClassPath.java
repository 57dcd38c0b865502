package io.corridor.server;

import static java.util.Objects.requireNonNullElse;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of the server's JVM: {@code CORRIDOR_SERVER_CLASSPATH} if it is set, else what the
 * build put into {@code target} of {@code CORRIDOR_HOME}, else the client's own, as in tests.
 */
final class ServerClassPath {

  private ServerClassPath() {}

  /** What a server runs from. */
  static String of(Map<String, String> environment) {
    String folder = requireNonNullElse(environment.get(Archives.FOLDER), "");
    String classPath = find(environment);
    return folder.isEmpty() ? classPath : ScalaJars.preferred(classPath, Path.of(folder));
  }

  /** The jars as they are. */
  static String find(Map<String, String> environment) {
    String explicit = requireNonNullElse(environment.get("CORRIDOR_SERVER_CLASSPATH"), "");
    if (!explicit.isEmpty()) {
      return explicit;
    }
    String home = requireNonNullElse(environment.get("CORRIDOR_HOME"), "");
    return home.isEmpty() ? own() : built(Path.of(home));
  }

  /** Absolute, since the server's process works in another folder. */
  private static String own() {
    String path = System.getProperty("java.class.path", "");
    return Stream.of(path.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String built(Path home) {
    Path target = home.toAbsolutePath().resolve("target");
    Path libraries = target.resolve("lib");
    try (Stream<Path> client = Files.list(libraries.resolve("client"));
        Stream<Path> server = Files.list(libraries.resolve("server"))) {
      Stream<Path> own = Stream.of(target.resolve("corridor.jar"));
      // Sorted: a class-data archive is good for one order only.
      return Stream.concat(own, Stream.concat(client.sorted(), server.sorted()))
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException cause) {
      throw CorridorException.causedBy(cause, Fault.SERVER_NOT_BUILT, home);
    }
  }
}
