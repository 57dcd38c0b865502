package io.corridor.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.problem.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read out of what the importer prints. */
class ImportReportTests {

  private static ImportReport report(String... lines) {
    return new ImportReport(List.of(lines));
  }

  @Test
  void itsNumbersAreThoseBehindImported() {
    ImportReport report =
        report(
            "  Estimated number of nodes: 6.00 ",
            "IMPORT DONE in 2s 664ms. ",
            "Imported:",
            "  4 nodes",
            "  2 relationships",
            "  7 properties");
    assertThat(report.count("nodes")).hasValue(4);
    assertThat(report.count("relationships")).hasValue(2);
    assertThat(report().count("nodes")).isEmpty();
  }

  @Test
  void itTellsHowFarItHasCome() {
    String dots = ".......... .......... .......... .......... ..........  40% ∆9ms [570ms]";
    assertThat(report().percent()).isZero();
    assertThat(report("(1/4) Node import 2026", "-" + dots).percent()).isZero();
    assertThat(report("(1/4) Node import 2026", dots).percent()).isEqualTo(10);
    assertThat(report("(1/4) Node", dots, "(3/4) Linking", dots).percent()).isEqualTo(60);
  }

  @Test
  void aFailureIsAFault() {
    Path folder = Path.of("data");
    assertThat(report("java.io.IOException: No space left on device").failure(folder).fault())
        .isEqualTo(Fault.DISK_FULL);
    assertThat(report("java.nio.file.FileSystemException: x: Permission denied").failure(folder))
        .extracting("fault")
        .isEqualTo(Fault.DATA_FOLDER_NOT_WRITABLE);
    assertThat(
            report("Terminating due to java.lang.OutOfMemoryError: Java heap space")
                .failure(folder)
                .fault())
        .isEqualTo(Fault.BULK_NO_MEMORY);
    assertThat(
            report("a.B: c", "Caused by: a.DException: Id 'x' is there twice.", "\tat a.b")
                .failure(folder))
        .hasMessage("Neo4j's importer failed: Id 'x' is there twice.");
    assertThat(report().failure(folder)).hasMessage("Neo4j's importer failed: its process ended.");
  }
}
