package io.corridor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an import leaves when it is cut off, the next start of the server settles. */
class ImportFolderTests {

  @TempDir private Path root = Path.of("");
  private DataFolder folder = new DataFolder(root);
  private ImportFolder importing = ImportFolder.of(folder);

  @BeforeEach
  void anOldStoreAndANewOne() throws IOException {
    folder = new DataFolder(root);
    folder.create();
    importing = ImportFolder.of(folder);
    importing.begin();
    for (String part : new String[] {"databases/neo4j", "transactions/neo4j"}) {
      write(folder.store().resolve(part), "old");
      write(importing.root().resolve("data").resolve(part), "new");
    }
  }

  private static void write(Path place, String text) throws IOException {
    Files.createDirectories(place);
    Files.writeString(place.resolve(text), text);
  }

  private String store() {
    StringBuilder store = new StringBuilder();
    for (String part : new String[] {"databases/neo4j", "transactions/neo4j"}) {
      for (String text : new String[] {"old", "new"}) {
        if (Files.exists(folder.store().resolve(part).resolve(text))) {
          store.append(text).append(' ');
        }
      }
    }
    return store.toString();
  }

  @Test
  void withoutTheMarkTheOldStoreStays() throws IOException {
    importing.settle();
    assertThat(store()).isEqualTo("old old ");
    assertThat(importing.root()).doesNotExist();
  }

  @Test
  void withTheMarkTheNewStoreComes() throws IOException {
    importing.setMark();
    importing.settle();
    assertThat(store()).isEqualTo("new new ");
    assertThat(importing.root()).doesNotExist();
    importing.settle();
    assertThat(store()).isEqualTo("new new ");
  }

  @Test
  void whoeverIsKilledOnTheWayTheNextOneGoesOn() throws IOException {
    importing.setMark();
    Path databases = folder.store().resolve("databases/neo4j");
    Folders.delete(databases);
    Files.move(importing.root().resolve("data/databases/neo4j"), databases);
    Folders.delete(folder.store().resolve("transactions/neo4j"));
    importing.settle();
    assertThat(store()).isEqualTo("new new ");
    assertThat(importing.root()).doesNotExist();
  }
}
