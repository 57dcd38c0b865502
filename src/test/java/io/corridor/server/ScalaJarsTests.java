package io.corridor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of Scala's jars differ in what an archive can hold, and in nothing else. */
class ScalaJarsTests {

  private static final Path LIBRARY =
      Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
          .map(Path::of)
          .filter(jar -> jar.getFileName().toString().startsWith("scala-library"))
          .findFirst()
          .orElseThrow();

  @TempDir Path folder = Path.of("");

  private Path copyOfTheLibrary() throws IOException {
    ScalaJars.main(new String[] {folder.toString(), LIBRARY.toString()});
    return folder.resolve("lib").resolve(LIBRARY.getFileName());
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
      return files.toList();
    }
  }

  @Test
  void aCopyHasTheSameFilesAndTheTimeOfItsOriginal() throws Exception {
    Path copy = copyOfTheLibrary();
    try (ZipFile original = new ZipFile(LIBRARY.toFile());
        ZipFile copied = new ZipFile(copy.toFile())) {
      assertThat(copied.stream().map(ZipEntry::getName))
          .containsExactlyElementsOf(original.stream().map(ZipEntry::getName).toList());
    }
    assertThat(Files.getLastModifiedTime(copy)).isEqualTo(Files.getLastModifiedTime(LIBRARY));
    assertThat(copies()).containsExactly(copy);
  }

  @Test
  void functionsOfACopyAreNoLongerSerializableAndDoWhatTheyDid() throws Exception {
    assertThat(identity(LIBRARY)).isInstanceOf(Serializable.class);
    Object plain = identity(copyOfTheLibrary());
    assertThat(plain).isNotInstanceOf(Serializable.class);
    Method apply =
        plain
            .getClass()
            .getClassLoader()
            .loadClass("scala.Function1")
            .getMethod("apply", Object.class);
    assertThat(apply.invoke(plain, "x")).isEqualTo("x");
  }

  /** A function that Scala's library makes: {@code Function.chain(Nil)}, the identity. */
  private static Object identity(Path jar) throws Exception {
    URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    Class<?> functions = loader.loadClass("scala.Function$");
    Object none = loader.loadClass("scala.collection.immutable.Nil$").getField("MODULE$").get(null);
    return functions
        .getMethod("chain", loader.loadClass("scala.collection.Seq"))
        .invoke(functions.getField("MODULE$").get(null), none);
  }

  @Test
  void whatHasNoSuchFunctionIsNotCopied() throws Exception {
    Path jar = folder.resolve("plain.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
        InputStream type =
            Objects.requireNonNull(getClass().getResourceAsStream("ScalaJarsTests.class"))) {
      zip.putNextEntry(new ZipEntry("ScalaJarsTests.class"));
      type.transferTo(zip);
    }
    ScalaJars.main(new String[] {folder.toString(), jar.toString(), folder.toString()});
    assertThat(copies()).isEmpty();
  }

  @Test
  void copiesStandInForTheirOriginalsWhereThereAreArchives() throws Exception {
    Path copy = copyOfTheLibrary();
    String classPath = "/a/other.jar" + File.pathSeparator + LIBRARY;
    assertThat(ScalaJars.preferred(classPath, folder))
        .isEqualTo("/a/other.jar" + File.pathSeparator + copy);
    String explicit = "CORRIDOR_SERVER_CLASSPATH";
    assertThat(ServerClassPath.of(Map.of(explicit, classPath, Archives.FOLDER, folder.toString())))
        .endsWith(copy.toString());
    assertThat(ServerClassPath.of(Map.of(explicit, classPath, Archives.FOLDER, "")))
        .isEqualTo(classPath);
  }
}
