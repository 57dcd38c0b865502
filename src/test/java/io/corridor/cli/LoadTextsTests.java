package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.load.LoadSummary;
import io.corridor.load.LoadSummary.Counts;
import io.corridor.load.LoadSummary.Group;
import io.corridor.load.PastLoad;
import io.corridor.output.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadTextsTests {

  private static final LoadSummary SUMMARY =
      new LoadSummary(
          new TreeMap<>(
              Map.of(
                  new Group("City", "seed/nodes/cities.csv"), new Counts(1, 0, 0, 0, 5, 0, 0),
                  new Group("Port", "seed/nodes/ports.csv"), new Counts(0, 0, 0, 0, 7, 0, 0),
                  new Group("LEG", ""), new Counts(0, 0, 0, 0, 0, 0, 2))));

  @Test
  void peopleSeeOnlyWhatChangedOrIsLeftOverAndAllInTheTotal() {
    Table table = LoadTexts.brief(SUMMARY);
    assertThat(table.rows())
        .containsExactly(
            Table.row("City", "seed/nodes/cities.csv", 1L, 0L, 0L, 0L, 5L, 0L, 0L),
            Table.row("LEG", "", 0L, 0L, 0L, 0L, 0L, 0L, 2L),
            Table.row("total", "", 1L, 0L, 0L, 0L, 12L, 0L, 2L));
  }

  @Test
  void programsSeeEveryFile() {
    assertThat(LoadTexts.complete(SUMMARY).rows())
        .hasSize(4)
        .contains(Table.row("Port", "seed/nodes/ports.csv", 0L, 0L, 0L, 0L, 7L, 0L, 0L));
  }

  @Test
  void theFilesOfALoadAreCutForPeopleOnly() {
    List<String> files = Stream.of("a", "b", "c", "d", "e").map(name -> name + ".csv").toList();
    assertThat(changedFiles(LoadTexts.briefHistory(List.of(loadOf(files)))))
        .isEqualTo(List.of("a.csv", "b.csv", "c.csv", "and 2 more"));
    assertThat(changedFiles(LoadTexts.briefHistory(List.of(loadOf(files.subList(0, 4))))))
        .isEqualTo(files.subList(0, 4));
    assertThat(changedFiles(LoadTexts.history(List.of(loadOf(files))))).isEqualTo(files);
  }

  private static PastLoad loadOf(List<String> files) {
    return new PastLoad(
        "2026-01-01T00:00:00Z", "1", "0123456789abcdef", new Counts(0, 0, 0, 0, 0, 0, 0), files);
  }

  private static Object changedFiles(Table history) {
    List<?> row = history.rows().get(0);
    return row.get(row.size() - 1);
  }
}
