package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.load.RowJournal.Change;
import io.corridor.load.RowJournal.Entry;
import io.corridor.seed.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rows have changed since a journal was written. */
class RowJournalTests {

  private static final int MOST = 3;

  @TempDir private Path folder = Path.of("");
  private Path last = folder;

  @BeforeEach
  void begin() throws IOException {
    last = folder.resolve("last");
    assertThat(changes(cities("a", "b", "c", "d", "e"))).as("without a journal").isEmpty();
    keep(cities("a", "b", "c", "d", "e"));
  }

  private static SmallSeed cities(String... names) {
    SmallSeed seed = new SmallSeed();
    Arrays.stream(names).forEach(name -> seed.node("City", name.substring(0, 1), "name", name));
    return seed.relationship("LEG", "a", "a", "b");
  }

  private RowJournal journal(SmallSeed rows) throws IOException {
    RowJournal journal = new RowJournal(last, folder.resolve("next"), MOST);
    Seed seed = rows.seed();
    seed.nodes().forEach(row -> journal.accept(row, RowIndexes.digest(row)));
    seed.relationships().forEach(row -> journal.accept(row, RowIndexes.digest(row)));
    return journal;
  }

  private void keep(SmallSeed rows) throws IOException {
    try (RowJournal journal = journal(rows)) {
      journal.end();
      journal.keep(last);
    }
  }

  private Optional<List<String>> changes(SmallSeed rows) throws IOException {
    try (RowJournal journal = journal(rows)) {
      return journal.end().map(RowJournalTests::told);
    }
  }

  private static List<String> told(Collection<Change> changes) {
    return changes.stream()
        .map(
            change -> {
              Entry before = change.before();
              return (before == null ? "-" : before.type() + " " + before.id())
                  + " > "
                  + (change.now() == null ? "-" : change.now().properties().get("name"));
            })
        .sorted()
        .toList();
  }

  @Test
  void theSameRowsInAnyOrderAreNoChange() throws IOException {
    assertThat(changes(cities("a", "b", "c", "d", "e"))).contains(List.of());
    assertThat(changes(cities("c", "b", "a", "e", "d"))).contains(List.of());
  }

  @Test
  void whatIsNewGoneOrOtherIsToldWhereverItStands() throws IOException {
    assertThat(changes(cities("new", "a", "bee", "c", "e")))
        .contains(List.of("- > new", "City b > bee", "City d > -"));
    assertThat(changes(new SmallSeed().node("City", "a", "name", "a")))
        .as("of more than three there is no telling")
        .isEmpty();
  }

  @Test
  void nodesAndRelationshipsOfOneIdAreTwoThings() throws IOException {
    SmallSeed rows = cities("a", "b", "c", "d", "e").relationship("SERVES", "b", "a", "b");
    assertThat(changes(rows)).contains(List.of("- > null"));
  }

  @Test
  void anotherTypeAndOtherEndsAreChanges() throws IOException {
    SmallSeed rows = new SmallSeed();
    for (String name : List.of("a", "b", "c", "d")) {
      rows.node("City", name, "name", name);
    }
    rows.node("Port", "e", "name", "e").relationship("LEG", "a", "b", "a");
    assertThat(changes(rows)).contains(List.of("City e > e", "LEG a > null"));
  }

  @Test
  void aJournalThatWasCutOffTellsNothing() throws IOException {
    byte[] whole = Files.readAllBytes(last);
    for (int length = 0; length < whole.length; length++) {
      Files.write(last, Arrays.copyOf(whole, length));
      assertThat(changes(cities("a", "b", "c", "d", "e"))).as("%d bytes", length).isEmpty();
    }
  }
}
