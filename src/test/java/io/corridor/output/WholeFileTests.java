package io.corridor.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are replaced when all of them is written. */
class WholeFileTests {

  @TempDir private Path folder = Path.of("");

  @Test
  void whatFailsInTheMiddleLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write("new");
                      out.flush();
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("No space left on device");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("page.md");
    WholeFile.write(file, out -> out.write("new"));
    assertThat(file).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("page.md");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);
    WholeFile.write(link, out -> out.write("new"));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void aDeviceIsWrittenAtOnce() throws IOException {
    WholeFile.write(Path.of("/dev/null"), out -> out.write("new"));
    assertThat(Path.of("/dev/null")).matches(device -> !Files.isRegularFile(device));
  }
}
