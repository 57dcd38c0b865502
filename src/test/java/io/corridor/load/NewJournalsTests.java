package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a load that was cut off leaves in the folder for temporary files. */
class NewJournalsTests {

  @Test
  void journalsOfProcessesThatAreNoMoreGoAndAllElseStays() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path own = NewJournals.create();
    Path cutOff = beside(own, "corridor-rows-%d-1.next".formatted(gone.pid()));
    Path unlike = beside(own, "corridor-rows-mine-1.next");
    try {
      NewJournals.removeCutOff();
      assertThat(cutOff).doesNotExist();
      assertThat(own).exists();
      assertThat(unlike).exists();
    } finally {
      Files.delete(own);
      Files.delete(unlike);
    }
  }

  private static Path beside(Path file, String name) throws IOException {
    return Files.createFile(file.resolveSibling(name));
  }
}
