package io.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.problem.CorridorException;
import io.corridor.problem.InvalidInputException;
import io.corridor.query.Catalogue;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred and more bad inputs, each with the whole report that a user gets: {@link BadInput} says
 * how one is written. With {@code -Dcorridor.reports=write} the reports are written rather than
 * compared; read them before you commit them.
 */
class BadInputsTests {

  private static final Path CASES = Path.of("src/test/resources/bad-inputs");
  private static final Path BASE = CASES.resolve("base");
  private static final boolean WRITE = System.getProperty("corridor.reports", "").equals("write");

  @TempDir private Path folder = Path.of("");

  @TestFactory
  List<DynamicTest> eachGetsItsReport() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> getsItsReport(file)))
          .toList();
    }
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private void getsItsReport(Path file) throws IOException {
    BadInput input = BadInput.read(file);
    Path workspace = folder.resolve(input.name());
    BadInput.copy(BASE, workspace);
    input.write(workspace);
    String report = report(workspace);
    if (WRITE) {
      BadInput.tell(file, report);
    } else {
      assertThat(report).isNotEmpty().isEqualTo(input.report());
    }
  }

  @Test
  void theBaseHasNoFault() {
    assertThat(report(BASE)).isEmpty();
  }

  @Test
  void thereAreMoreThanAHundred() throws IOException {
    assertThat(eachGetsItsReport()).hasSizeGreaterThan(110);
  }

  /** As {@code validate} tells it, without the folder of the test. */
  private static String report(Path workspace) {
    return (lines(() -> SeedReader.read(workspace)) + lines(() -> new Catalogue(workspace).list()))
        .replace(workspace.toAbsolutePath().toString(), "WORKSPACE");
  }

  private static String lines(Runnable reading) {
    try {
      reading.run();
      return "";
    } catch (InvalidInputException e) {
      return e.problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());
    } catch (CorridorException e) {
      return e.fault().code() + " " + e.getMessage() + " " + e.remedy() + "\n";
    }
  }
}
