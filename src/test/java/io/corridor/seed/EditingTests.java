package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An analyst adds an agreement in a spreadsheet: how it may be saved, and the usual slips. */
class EditingTests {

  private static final String AGREEMENTS = "seed/nodes/agreements.csv";
  private static final String PARTIES = "seed/edges/party-to.csv";
  private static final Map<String, String> AGREEMENT =
      Map.of(
          "id", "freight-2019",
          "name", "Memorandum on freight, “through” traffic",
          "kind", "memorandum",
          "date", "2019-03",
          "layer", "told",
          "cites", "bokhari-2019#L19;kazmi-2017#L43");
  private static final Map<String, String> PARTY =
      Map.of(
          "id", "party-to--russia--freight-2019",
          ":START_ID", "russia",
          ":END_ID", "freight-2019",
          "role", "signatory",
          "layer", "told",
          "cites", "bokhari-2019#L19");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void copyTheSeed() throws IOException {
    Sheet.copySeed(Path.of("").toAbsolutePath(), folder);
  }

  private void save(Map<String, String> agreement, Map<String, String> party, Sheet.Style style)
      throws IOException {
    Sheet.open(folder.resolve(AGREEMENTS)).append(agreement).save(style);
    Sheet.open(folder.resolve(PARTIES)).append(party).save(style);
  }

  private List<Problem> problems(String file) {
    return Workspace.at(folder).problems().stream()
        .filter(problem -> problem.location().file().equals(file))
        .toList();
  }

  private static Map<String, String> with(Map<String, String> row, String column, String value) {
    Map<String, String> changed = new HashMap<>(row);
    changed.put(column, value);
    return changed;
  }

  static Stream<Sheet.Style> harmlessStyles() {
    return Stream.of(
        new Sheet.Style("\r\n", false, ',', false, 0, StandardCharsets.UTF_8),
        new Sheet.Style("\n", true, ',', false, 0, StandardCharsets.UTF_8),
        new Sheet.Style("\n", false, ',', true, 0, StandardCharsets.UTF_8),
        new Sheet.Style("\n", false, ',', false, 2, StandardCharsets.UTF_8),
        Sheet.Style.UNTIDY);
  }

  @Test
  void howASpreadsheetSavesItDoesNotMatter() throws IOException {
    save(AGREEMENT, PARTY, Sheet.Style.PLAIN);
    Seed plain = SeedReader.read(folder);
    for (Sheet.Style style : harmlessStyles().toList()) {
      for (String file : List.of(AGREEMENTS, PARTIES)) {
        // A byte order mark of the last round would become text.
        Sheet.copySeedAgain(Path.of("").toAbsolutePath(), folder, file);
      }
      save(AGREEMENT, PARTY, style);
      Seed seed = SeedReader.read(folder);
      assertThat(seed.nodes()).as("%s", style).isEqualTo(plain.nodes());
      assertThat(seed.relationships()).as("%s", style).isEqualTo(plain.relationships());
    }
  }

  /** File, column, what was typed, and what is told. */
  static Stream<Arguments> slips() {
    return Stream.of(
        Arguments.of(AGREEMENTS, "id", "indo-soviet-treaty-1971", "S120", "is taken already, at"),
        Arguments.of(AGREEMENTS, "id", "Freight memorandum", "S119", "cannot be an id."),
        Arguments.of(AGREEMENTS, "date", "19/11/2017", "S114", "like this: 2017-11-19,"),
        Arguments.of(AGREEMENTS, "date", "Nov-17", "S114", "like this: 2017-11-19,"),
        Arguments.of(AGREEMENTS, "date", "2017-02-30", "S114", "is not a date that exists"),
        Arguments.of(AGREEMENTS, "kind", "Memorandum", "S115", "Did you mean 'memorandum'?"),
        Arguments.of(AGREEMENTS, "obligations", "trade,training", "S115", "Put ';' between"),
        Arguments.of(AGREEMENTS, "obligations", "non–aggression", "S115", "'non-aggression'?"),
        Arguments.of(AGREEMENTS, "cites", "", "S127", "A value for 'cites' is missing"),
        Arguments.of(AGREEMENTS, "cites", "a-1#L1,b-2#L2", "S124", "and ';' between several"),
        Arguments.of(AGREEMENTS, "cites", "bokhari-2019, L19", "S124", "Write <source>#<locator>"),
        Arguments.of(
            AGREEMENTS, "cites", "bokhari-2019#L19; kazmi-2017#L43", "S117", "with a space"),
        Arguments.of(AGREEMENTS, "cites", "bokhari-2018#L19", "S125", "mean 'bokhari-2019'?"),
        Arguments.of(AGREEMENTS, "cites", "bokhari-2019#L190", "S126", "lies outside its source"),
        Arguments.of(AGREEMENTS, "name", "", "S113", "A value for 'name' is missing"),
        Arguments.of(PARTIES, ":START_ID", "rusia", "S121", "Did you mean 'russia'"),
        Arguments.of(PARTIES, ":START_ID", "Russia", "S121", "Did you mean 'russia'"),
        Arguments.of(PARTIES, ":START_ID", "gwadar", "S122", "'gwadar' is a Port"),
        Arguments.of(PARTIES, "act", "sigend", "S115", "Did you mean 'signed'?"));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void aSlipGetsOneClearSentence(String file, String column, String typed, String code, String told)
      throws IOException {
    boolean agreement = file.equals(AGREEMENTS);
    save(
        agreement ? with(AGREEMENT, column, typed) : AGREEMENT,
        agreement ? PARTY : with(PARTY, column, typed),
        Sheet.Style.UNTIDY);

    List<Problem> problems = problems(file);

    assertThat(problems).as("%s", problems).hasSize(1);
    assertThat(problems.get(0).fault().code()).isEqualTo(code);
    assertThat(problems.get(0).toString()).contains(told);
    assertThat(problems.get(0).location().field()).isEqualTo(column);
  }

  static Stream<Arguments> wrongWaysToSave() {
    Charset windows = Charset.forName("windows-1252");
    Charset utf8 = StandardCharsets.UTF_8;
    return Stream.of(
        Arguments.of(new Sheet.Style("\r\n", true, ';', false, 0, utf8), "S129"),
        Arguments.of(new Sheet.Style("\n", false, '\t', false, 0, utf8), "S129"),
        Arguments.of(new Sheet.Style("\n", false, ',', false, 0, windows), "S104"),
        Arguments.of(
            new Sheet.Style("\n", false, ',', false, 0, StandardCharsets.UTF_16LE), "S104"),
        Arguments.of(
            new Sheet.Style("\n", false, ',', false, 0, StandardCharsets.UTF_16BE), "S104"),
        Arguments.of(new Sheet.Style("\n", false, ',', false, 0, StandardCharsets.UTF_16), "S104"));
  }

  @ParameterizedTest
  @MethodSource("wrongWaysToSave")
  void aFileSavedInAnotherWayGetsOneSentence(Sheet.Style style, String code) throws IOException {
    Sheet.open(folder.resolve(AGREEMENTS)).append(AGREEMENT).save(style);

    assertThat(problems(AGREEMENTS))
        .singleElement()
        .satisfies(problem -> assertThat(problem.fault().code()).isEqualTo(code));
  }
}
