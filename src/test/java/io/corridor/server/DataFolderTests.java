package io.corridor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.problem.CorridorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

  @TempDir private Path folder = Path.of("");

  @Test
  void corridorDataComesBeforeXdgDataHomeAndThatBeforeTheHomeFolder() {
    Path workspace = Path.of("/srv/my atlas");
    assertThat(root(workspace, Map.of("CORRIDOR_DATA", "/a", "XDG_DATA_HOME", "/b")).getParent())
        .isEqualTo(Path.of("/a"));
    assertThat(root(workspace, Map.of("XDG_DATA_HOME", "/b")).getParent())
        .isEqualTo(Path.of("/b/corridor"));
    assertThat(root(workspace, Map.of("XDG_DATA_HOME", "relative")).getParent())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local", "share", "corridor"));
  }

  @Test
  void twoWorkspacesOfOneNameHaveTwoFolders() {
    Path one = root(Path.of("/one/my atlas"), Map.of());
    Path two = root(Path.of("/two/my atlas"), Map.of());
    assertThat(one.getFileName().toString()).matches("my_atlas-[0-9a-f]{8}");
    assertThat(two.getFileName().toString()).matches("my_atlas-[0-9a-f]{8}");
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void aWorkspaceReachedThroughALinkIsTheSame() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    assertThat(root(link, Map.of())).isEqualTo(root(real, Map.of()));
  }

  @Test
  void onlyItsOwnerCanLookIntoIt() throws IOException {
    DataFolder data = new DataFolder(folder.resolve("data"));
    data.create();
    data.create();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
        .isEqualTo("rwx------");
  }

  @Test
  void aFolderThatCannotBeMadeIsAFaultWithAWayOut() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> new DataFolder(file.resolve("data")).create())
        .isInstanceOf(CorridorException.class)
        .hasMessageContaining("cannot be written");
    assertThatThrownBy(() -> new DataFolder(file).create())
        .isInstanceOf(CorridorException.class)
        .hasMessageContaining("cannot be written");
  }

  private static Path root(Path workspace, Map<String, String> environment) {
    return DataFolder.of(workspace, environment).root();
  }
}
