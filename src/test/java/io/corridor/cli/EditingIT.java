package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.seed.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells an analyst to do in a spreadsheet is seen in an answer. */
class EditingIT {

  private static final Pattern SHEET = Pattern.compile("(?ms)^```csv\\n(.*?)^```$");

  @TempDir private Path workspace = Path.of("");

  @Test
  void theAgreementOfTheReadmeIsFoundInAnAnswer() throws IOException {
    Sheet.copySeed(LoadedGraph.WORKSPACE, workspace);
    int sheets = 0;
    Matcher sheet = SHEET.matcher(Files.readString(LoadedGraph.WORKSPACE.resolve("README.md")));
    while (sheet.find()) {
      edit(sheet.group(1).lines().toList());
      sheets++;
    }
    assertThat(sheets).isEqualTo(3);
    String uri = LoadedGraph.scratch().settings().uri().toString();

    assertThat(run("validate").err()).startsWith("All well: ");
    assertThat(run("load", "--uri", uri).exitCode()).isZero();
    assertThat(run("show", "freight-memorandum-2019", "--uri", uri).out())
        .startsWith("Memorandum on through freight\n")
        .contains("Pakistan: signatory, signed", "Russia: signatory, signed")
        .contains("China-Pakistan Economic Corridor");
    assertThat(run("show", "CPEC", "--all", "--uri", uri).out())
        .containsPattern("agreements about it +Memorandum on through freight");
  }

  private InProcess run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--workspace", workspace.toString()));
    InProcess run = InProcess.run(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  /** A file name, the columns that are filled, and rows, as the README shows them. */
  private void edit(List<String> lines) throws IOException {
    Sheet sheet = Sheet.open(workspace.resolve(lines.get(0)));
    List<String> columns = List.of(lines.get(1).split(",", -1));
    for (String line : lines.subList(2, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), cells.get(i));
      }
      sheet.append(row);
    }
    sheet.save(Sheet.Style.UNTIDY);
  }
}
