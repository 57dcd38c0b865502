package io.corridor.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Problem;
import io.corridor.problem.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTests {

  private final Problems problems = new Problems();

  @Test
  void readsMapsListsAndScalars() {
    YamlMap map = read("name: corridor\nitems: [a, 1, 2.5, true, null]\n");

    assertThat(found()).isEmpty();
    assertThat(map.plain())
        .isEqualTo(Map.of("name", "corridor", "items", Arrays.asList("a", 1L, 2.5, true, null)));
  }

  @ParameterizedTest
  @CsvSource({"42,42", "-7,-7", "+7,7", "010,10", "08,8", "-010,-10", "0x1F,31", "0o17,15"})
  void readsWholeNumbersAsTheCoreSchemaOfYaml12Does(String written, long value) {
    assertThat(plain(written)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"1.5,1.5", "-.5,-0.5", "1e3,1000", "6.,6", "0.10,0.1"})
  void readsNumbersWithAFraction(String written, double value) {
    assertThat(plain(written)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"99999999999999999999", "0xFFFFFFFFFFFFFFFFFF", "1e400", "-1e400", ".inf", ".nan"})
  void keepsNumbersBeyondTheRangeOfJavaAsText(String written) {
    assertThat(plain(written)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "no", "on", "12:30", "2017-11-19", "1_000", "'42'", "\"true\""})
  void keepsAsTextWhatOnlyOlderYamlTakesForSomethingElse(String written) {
    assertThat(plain(written)).isEqualTo(written.replaceAll("['\"]", ""));
  }

  @Test
  void knowsWhereEveryValueAndEveryKeyStands() {
    YamlMap map = read("a: 1\nbranch:\n  - x\n  - {leaf: 2}\n");

    YamlValue.Sequence branch = (YamlValue.Sequence) value(map, "branch");
    YamlMap inner = (YamlMap) branch.items().get(1);
    assertThat(value(map, "a").location()).hasToString("file.yaml:1:4");
    assertThat(map.place("branch")).hasToString("file.yaml:2:1");
    assertThat(branch.location()).hasToString("file.yaml:3:3");
    assertThat(value(inner, "leaf").location()).hasToString("file.yaml:4:12");
  }

  @Test
  void countsLinesFromWhereTheTextBegins() {
    Yaml.readMap("a: 1\na: 2\n", "query.cypher", 10, problems);

    assertThat(found())
        .singleElement()
        .hasToString("query.cypher:11:1: Y102 The key 'a' stands twice. Keep one of them.");
  }

  @Test
  void takesAnEmptyTextForAnEmptyMap() {
    assertThat(read("").entries()).isEmpty();
    assertThat(read("# only a comment\n").entries()).isEmpty();
    assertThat(found()).isEmpty();
  }

  @Test
  void takesAnEmptyValueForNull() {
    assertThat(Yaml.readPlain("", "--param", problems)).isNull();
    assertThat(Yaml.readPlain("~", "--param", problems)).isNull();
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // text | code | line | column
        "'a: [1, 2' | Y101 | 1 | 9",
        "'a: b: c' | Y101 | 1 | 5",
        "'a: @x' | Y101 | 1 | 4",
        "'x: 1¶---¶y: 2' | Y101 | 2 | 1",
        "'a:¶\t- b' | Y101 | 2 | 1",
        "'%YAML 9¶---¶a: 1' | Y101 | 1 | 8",
        "'é: ٣¶b: ␀' | Y101 | 2 | 4",
        "'a: 1¶b: 2¶a: 3' | Y102 | 3 | 1",
        "'m: {k: 1, k: 2}' | Y102 | 1 | 11",
        "'- a¶- b' | Y105 | 1 | 1",
        "'just a text' | Y105 | 1 | 1",
        "'~' | Y105 | 1 | 1",
        "'? [a]¶: 1' | Y105 | 1 | 3",
        "'a: &x 1' | Y106 | 1 | 4",
        "'&x a: 1' | Y106 | 1 | 1",
        "'a: *x' | Y106 | 1 | 4",
        "'a: &x [*x]' | Y106 | 1 | 4",
      })
  void tellsWhatIsWrongAndWhere(String text, String code, int line, int column) {
    read(text.replace('¶', '\n').replace('␀', '\0'));

    assertThat(found()).hasSize(1);
    Problem problem = found().get(0);
    assertThat(problem.fault().code()).as(problem.toString()).isEqualTo(code);
    assertThat(problem.location()).hasToString("file.yaml:" + line + ":" + column);
    assertThat(problem.toString()).doesNotContain("\n");
  }

  @Test
  void tellsOfEveryDuplicateAtOnce() {
    read("a: 1\na: 2\nm: {k: 1, k: 2}\n");

    assertThat(found()).extracting(p -> p.location().line()).containsExactly(2, 3);
  }

  @Test
  void refusesAliasesThatWouldGrowIntoGigabytes() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [lol]\n");
    for (int i = 1; i < 40; i++) {
      String above = "*a" + (i - 1) + ",";
      laughs.append("a%d: &a%d [%s]%n".formatted(i, i, above.repeat(10)));
    }

    read(laughs.toString());

    assertThat(found()).hasSize(40).allMatch(p -> p.fault().code().equals("Y106"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void refusesWhatIsNestedTooDeepInsteadOfFallingOverIt(String opening) {
    read(opening.repeat(50_000));

    assertThat(found()).singleElement().asString().contains("Y101", "more than 100 lists and maps");
  }

  @Test
  void readsWhatIsNestedADozenLevelsDeep() {
    Object value = plain("[".repeat(12) + "]".repeat(12));

    assertThat(found()).isEmpty();
    assertThat(value).isInstanceOf(List.class);
  }

  @Test
  void refusesAFileOfMoreThanFourMillionCharacters() {
    read("a: " + "x".repeat(5_000_000));

    assertThat(found()).singleElement().asString().startsWith("file.yaml: Y101");
  }

  @Test
  void pointsAtAKeyThatMeansNothingEvenWhereItsValueStandsBelow() {
    YamlMap map = read("nodes:\nproperteis:\n  name: x\n");

    map.checkKeys(Set.of("nodes", "properties"), problems);

    assertThat(found())
        .singleElement()
        .hasToString(
            "file.yaml:2:1: Y103 The key 'properteis' means nothing here. Did you mean"
                + " 'properties'?");
  }

  @Test
  void listsTheKnownKeysWhereNoneIsNear() {
    read("zzz: 1\n").checkKeys(Set.of("to", "from"), problems);

    assertThat(found())
        .singleElement()
        .extracting(Problem::remedy)
        .isEqualTo("Known here: from, to.");
  }

  @Test
  void tellsWhenAValueIsNotOfTheKindThatIsAskedFor() {
    YamlMap map = read("text: [a]\nflag: 'true'\nmap: a\ntexts: [a, {b: c}, ~]\n");

    assertThat(map.text("text", problems)).isEmpty();
    assertThat(map.flag("flag", problems)).isFalse();
    assertThat(map.map("map", problems).entries()).isEmpty();
    assertThat(map.texts("texts", problems)).containsExactly("a");

    assertThat(found())
        .extracting(p -> p.location() + " " + p.fault().code())
        .containsExactly(
            "file.yaml:1:7 Y105",
            "file.yaml:2:7 Y105",
            "file.yaml:3:6 Y105",
            "file.yaml:4:12 Y105",
            "file.yaml:4:20 Y105");
  }

  @Test
  void answersGentlyWhereAKeyIsMissing() {
    YamlMap map = read("a: 1\n");

    assertThat(map.text("b", problems)).isEmpty();
    assertThat(map.flag("b", problems)).isFalse();
    assertThat(map.map("b", problems).entries()).isEmpty();
    assertThat(map.texts("b", problems)).isEmpty();
    assertThat(found()).isEmpty();
    assertThat(map.requiredText("b", problems)).isEmpty();
    assertThat(found())
        .singleElement()
        .hasToString("file.yaml:1:1: Y104 The key 'b' is missing. Add it.");
  }

  @Test
  void takesASingleTextForAListOfOneAndNumbersAsWritten() {
    YamlMap map = read("one: a\nnumber: 007\n");

    assertThat(map.texts("one", problems)).containsExactly("a");
    assertThat(map.text("number", problems)).contains("007");
  }

  @Property
  void neverThrowsWhateverTheText(@ForAll("yamlLike") String text) {
    Problems ignored = new Problems();
    assertThatCode(() -> Yaml.readMap(text, "file.yaml", 1, ignored)).doesNotThrowAnyException();
    assertThatCode(() -> Yaml.readPlain(text, "file.yaml", ignored)).doesNotThrowAnyException();
  }

  @Property
  void readsAnyQuotedTextAsItIs(@ForAll("printable") String text) {
    Problems none = new Problems();
    String quoted = "'" + text.replace("'", "''") + "'";

    assertThat(Yaml.readPlain("a: " + quoted, "file.yaml", none)).isEqualTo(Map.of("a", text));
    assertThat(none.isEmpty()).isTrue();
  }

  @Provide
  Arbitrary<String> yamlLike() {
    Arbitrary<String> syntax =
        Arbitraries.strings()
            .withChars("-:?[]{},#&*!|>'\"%@` \n\t~.0x17eE+a<=\u0000\uFEFF")
            .ofMaxLength(40);
    return Arbitraries.oneOf(syntax, Arbitraries.strings().ofMaxLength(40));
  }

  @Provide
  Arbitrary<String> printable() {
    return Arbitraries.strings().withCharRange(' ', '~').withCharRange('а', 'я').ofMaxLength(60);
  }

  private YamlMap read(String text) {
    return Yaml.readMap(text, "file.yaml", 1, problems);
  }

  private @Nullable Object plain(String text) {
    return Yaml.readPlain(text, "file.yaml", problems);
  }

  private static YamlValue value(YamlMap map, String key) {
    return Objects.requireNonNull(map.entries().get(key));
  }

  private List<Problem> found() {
    try {
      problems.throwIfAny();
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems();
    }
  }

  @Test
  void aCharacterOfTwoHalvesMayStandAnywhere() {
    for (int before = 1015; before < 1030; before++) {
      Problems problems = new Problems();
      String text = "a: " + "x".repeat(before) + "\uD83D\uDE00 b\nc: 1\n";
      YamlMap map = Yaml.readMap(text, "a.yaml", 1, problems);
      assertThat(problems.isEmpty()).isTrue();
      assertThat(map.text("a", problems)).hasValueSatisfying(a -> assertThat(a).endsWith(" b"));
      assertThat(map.place("c").line()).isEqualTo(2);
    }
  }
}
