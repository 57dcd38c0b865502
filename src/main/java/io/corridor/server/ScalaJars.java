package io.corridor.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies of jars beside the archives, with functions of Scala's that an archive can hold: see
 * {@link PlainFunctions}. A server that runs without archives runs from the jars as they are.
 */
final class ScalaJars {

  private static final String FOLDER = "lib";
  private static final String CLASS = ".class";

  private ScalaJars() {}

  /** Makes them, in a JVM of its own: a client does not have what it takes. */
  static void make(Path archives, Map<String, String> environment) throws IOException {
    String classPath = ServerClassPath.find(environment);
    List<String> command = new ArrayList<>();
    command.addAll(List.of(SilentProcess.java(), "-XX:+UseSerialGC", "-cp", classPath));
    command.addAll(List.of(ScalaJars.class.getName(), archives.toString()));
    Stream.of(classPath.split(File.pathSeparator)).forEach(command::add);
    SilentProcess.run(command, environment);
  }

  /** The class path with the copies that there are in place of their originals. */
  static String preferred(String classPath, Path archives) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(
            entry -> Files.exists(copy(entry, archives)) ? copy(entry, archives).toString() : entry)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path copy(String jar, Path archives) {
    return archives.resolve(FOLDER).resolve(Path.of(jar).getFileName());
  }

  /** Arguments: the folder of the archives, then the jars. */
  public static void main(String[] arguments) throws IOException {
    Path archives = Path.of(arguments[0]);
    Files.createDirectories(archives.resolve(FOLDER));
    for (String entry : List.of(arguments).subList(1, arguments.length)) {
      if (isOfScala(entry)) {
        Path made = Files.createTempFile(archives.resolve(FOLDER), "jar", null);
        write(Path.of(entry), made);
        // A new file: a server that runs may have the old one open.
        Files.move(made, copy(entry, archives), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static boolean isOfScala(String jar) throws IOException {
    if (!jar.endsWith(".jar")) {
      return false;
    }
    try (ZipFile zip = new ZipFile(jar)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(CLASS)) {
          byte[] type = zip.getInputStream(entry).readAllBytes();
          if (PlainFunctions.of(type) != type) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static void write(Path jar, Path copy) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(entry.getName().endsWith(CLASS) ? PlainFunctions.of(content) : content);
      }
    }
    Files.setLastModifiedTime(copy, Files.getLastModifiedTime(jar));
  }
}
