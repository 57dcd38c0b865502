package io.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, run as users run it. */
class LauncherIT {

  private static final Path HOME =
      Path.of(System.getProperty("corridor.home", "")).toAbsolutePath();

  @TempDir private Path folder = Path.of("");

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void leaveTheUsersFoldersAlone() {
    environment.put("CORRIDOR_DATA", folder.resolve("data").toString());
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("CORRIDOR_ARCHIVES", "off");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("PATH", System.getenv("PATH"));
  }

  @Test
  void itRunsFromAnyFolderThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), HOME.resolve("corridor"));
    Path linkToLink = Files.createSymbolicLink(folder.resolve("link to link"), Path.of("link"));
    for (Path launcher : List.of(HOME.resolve("corridor"), link, linkToLink)) {
      Run run = run(launcher, "status");
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).startsWith("The local Neo4j is not running.\n");
      assertThat(run.exitCode()).isZero();
    }
  }

  @Test
  void itRunsFromAFolderWithSpacesInItsName() throws Exception {
    Run run = run(copy(folder.resolve("my own atlas")), "status");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("/my_own_atlas-");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void argumentsArriveAsTheyWere() throws Exception {
    Run run = run(HOME.resolve("corridor"), "two words", "*");
    assertThat(run.err()).contains("'two words'", "'*'");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void withoutAJdkItSaysSo() throws Exception {
    environment.putAll(
        Map.of("JAVA_HOME", "/nowhere", "PATH", "", "CORRIDOR_JDK_FOLDERS", "/nowhere"));
    Run run = run(HOME.resolve("corridor"), "status");
    assertThat(run)
        .isEqualTo(
            new Run(
                1,
                "",
                "corridor: needs a JDK 17 or newer, and found none."
                    + " Install one, or set JAVA_HOME to one.\n"));
  }

  @Test
  void aJdkThatIsTooOldIsNamed() throws Exception {
    Path old = jdk("11.0.2", "");
    environment.putAll(
        Map.of("JAVA_HOME", old.toString(), "PATH", "", "CORRIDOR_JDK_FOLDERS", "/nowhere"));
    Run run = run(HOME.resolve("corridor"), "status");
    assertThat(run.err()).contains("found only 11.0.2 in " + old);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void whereThereIsMuchToReadTheJvmCompilesAllItCan() throws Exception {
    environment.put("JAVA_HOME", jdk("17.0.2", "printf '%s\\n' \"$@\"\n").toString());
    Path file =
        Files.createDirectories(folder.resolve("my own/seed/nodes")).resolve("places.csv.gz");
    String workspace = folder.resolve("my own").toString();
    for (int kilobytes : List.of(500, 600)) {
      Files.write(file, new byte[kilobytes << 10]);
      boolean much = kilobytes == 600;
      assertThat(onlyCompilesQuickly("load", "--workspace", workspace)).isNotEqualTo(much);
      assertThat(onlyCompilesQuickly("--workspace=" + workspace, "load")).isNotEqualTo(much);
      assertThat(onlyCompilesQuickly("load")).isTrue();
      environment.put("CORRIDOR_WORKSPACE", workspace);
      assertThat(onlyCompilesQuickly("load")).isNotEqualTo(much);
      environment.remove("CORRIDOR_WORKSPACE");
    }
  }

  private boolean onlyCompilesQuickly(String... arguments) throws Exception {
    Run run = run(HOME.resolve("corridor"), arguments);
    assertThat(run.out()).endsWith(String.join("\n", arguments) + "\n");
    return run.out().contains("-XX:TieredStopAtLevel=1\n");
  }

  @Test
  void withoutMavenItSaysThatItMustBeBuilt() throws Exception {
    Path home = Files.createDirectory(folder.resolve("unbuilt"));
    Files.createDirectories(home.resolve("src/main"));
    Path launcher = Files.copy(HOME.resolve("corridor"), home.resolve("corridor"));
    environment.put("PATH", "/nowhere");
    Run run = run(launcher, "status");
    assertThat(run.err()).startsWith("corridor: must be built first, and there is no Maven");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aBuildThatFailsShowsWhatMavenSaid() throws Exception {
    Path home = Files.createDirectory(folder.resolve("unbuilt"));
    Path launcher = Files.copy(HOME.resolve("corridor"), home.resolve("corridor"));
    Path maven = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
    Files.writeString(maven, "#!/bin/sh\necho it is raining\nexit 1\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    environment.put("PATH", maven.getParent() + ":" + System.getenv("PATH"));
    Run run = run(launcher, "status");
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            corridor: building on first use, which takes a minute or two ...
            it is raining
            corridor: the build failed; all that Maven said is in %s/target/build.log.
            """
                .formatted(home.toRealPath()));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(home.resolve("target/build.lock")).doesNotExist();
  }

  /** A JDK of some version, whose {@code java} is a script. */
  private Path jdk(String version, String script) throws IOException {
    Path jdk = folder.resolve("jdk-" + version);
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    return jdk;
  }

  /** The launcher beside what is built. */
  private static Path copy(Path home) throws IOException {
    Files.createDirectory(home);
    Files.createSymbolicLink(home.resolve("target"), HOME.resolve("target"));
    return Files.copy(HOME.resolve("corridor"), home.resolve("corridor"));
  }

  private Run run(Path launcher, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    int exitCode = builder.start().waitFor();
    return new Run(exitCode, Files.readString(out), Files.readString(err));
  }

  private record Run(int exitCode, String out, String err) {}
}
