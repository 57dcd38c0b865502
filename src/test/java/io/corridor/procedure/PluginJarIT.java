package io.corridor.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.neo4j.kernel.extension.ExtensionFactory;

/** What a server of somebody else's gets. */
class PluginJarIT {

  private static final Path JAR =
      Path.of(System.getProperty("corridor.home", ""), "target", "corridor-plugin.jar");

  private static List<String> files() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  @Test
  void itHoldsTheRouteEngineAndItsProceduresAndNothingElse() throws Exception {
    assertThat(files())
        .contains(
            "META-INF/services/org.neo4j.kernel.extension.ExtensionFactory",
            "io/corridor/procedure/RouteExtension.class",
            "io/corridor/route/RoutePlanner.class",
            "io/corridor/network/ParetoFront.class",
            "io/corridor/problem/Fault.class",
            "io/corridor/time/Span.class")
        .allMatch(
            name ->
                name.startsWith("META-INF/")
                    || name.matches("io/corridor/(network|problem|procedure|route|time)/.*"))
        .noneMatch(
            name ->
                name.matches(
                    ".*/(Procedures|StoredValues|RowWriter|(Append|Count|Creat|Commit|Edit)[a-z]*)(Procedure)?[.$].*"));
  }

  @Test
  void itNeedsNothingBesidesNeo4j() throws Exception {
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {JAR.toUri().toURL()}, new WithoutOurs())) {
      for (String name : files()) {
        if (name.endsWith(".class") && !name.endsWith("-info.class")) {
          String type = name.replace('/', '.').substring(0, name.length() - ".class".length());
          Class<?> loaded = Class.forName(type, true, alone);
          assertThat(loaded.getClassLoader()).isSameAs(alone);
          // Resolves the types of all that it declares.
          assertThat(loaded.getDeclaredMethods()).isNotNull();
        }
      }
      assertThat(ServiceLoader.load(ExtensionFactory.class, alone))
          .anyMatch(found -> found.getClass().getClassLoader() == alone);
    }
  }

  /** The class path of the test without what the jar has to bring with it. */
  private static final class WithoutOurs extends ClassLoader {

    WithoutOurs() {
      super(Objects.requireNonNull(PluginJarIT.class.getClassLoader()));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("io.corridor.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }
}
