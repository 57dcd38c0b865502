package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages are written, and checked, without a server. */
class DocumentCommandTests {

  @TempDir private Path folder = Path.of("");

  @Test
  void pagesAreWrittenOnceAndCheckedAfterwards() throws IOException {
    String docs = folder.resolve("docs").toString();
    InProcess first = InProcess.run("document", "-o", docs);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err()).containsPattern("^(\\d+) of \\1 pages changed in ");
    assertThat(InProcess.run("document", "-o", docs).err()).containsPattern("^All \\d+ pages are");
    assertThat(InProcess.run("document", "-o", docs, "--check"))
        .isEqualTo(new InProcess(0, "", ""));

    Files.writeString(folder.resolve("docs/model.md"), "An edit by hand.\n");
    Files.delete(folder.resolve("docs/sources.md"));
    assertThat(InProcess.run("document", "-o", docs, "--check"))
        .isEqualTo(
            new InProcess(
                1,
                "",
                "corridor: P101 These pages are not what the model and the seed say: model.md,"
                    + " sources.md. Run 'corridor document', look at the difference, and commit"
                    + " it.\n"));
    assertThat(folder.resolve("docs/model.md")).hasContent("An edit by hand.");
  }

  @Test
  void whereTheyCannotBeWrittenThatIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("docs"), "a file");
    InProcess run = InProcess.run("document", "-o", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("corridor: P102 ").hasLineCount(1).doesNotContain("Exception");
  }

  @Test
  void onAFullDiskEveryPageIsTheOldOneOrTheNewOne() throws IOException {
    try (Disk disk = Disk.small(folder.resolve("docs"), "8m")) {
      String docs = disk.folder().toString();
      assertThat(InProcess.run("document", "-o", docs).exitCode()).isZero();
      Path page = Files.writeString(disk.folder().resolve("model.md"), "old");
      Path filling = disk.fill();
      List<Path> before = disk.files();
      InProcess run = InProcess.run("document", "-o", docs);
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err())
          .startsWith(
              "corridor: P102 The pages cannot be written to %s: no space left on device. "
                  .formatted(docs))
          .hasLineCount(1);
      assertThat(page).hasContent("old");
      assertThat(disk.files()).containsExactlyInAnyOrderElementsOf(before);
      Files.delete(filling);
      assertThat(InProcess.run("document", "-o", docs).err()).startsWith("1 of ");
      assertThat(InProcess.run("document", "-o", docs, "--check").exitCode()).isZero();
    }
  }
}
