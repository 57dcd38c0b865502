package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What is done by hand for millions of cells is what the libraries do. */
class CellTests {

  @Property
  void readsTheNumbersThatTheGrammarAllows(@ForAll("numberLike") String text) {
    assertThat(Numbers.isWhole(text)).isEqualTo(text.matches("-?[0-9]+"));
    assertThat(Numbers.isDecimal(text))
        .isEqualTo(text.matches("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"));
  }

  @Property
  void takesForIdsWhatTheGrammarAllows(@ForAll("idLike") String text) {
    assertThat(KnownIds.isId(text)).isEqualTo(text.matches("[a-z0-9]+(?:--?[a-z0-9]+)*"));
  }

  @Property
  void isAMapOfTheValuesThatThereAre(@ForAll("values") List<Object> drawn) {
    List<String> names = List.of("a", "b", "c", "d");
    @Nullable Object[] values =
        drawn.stream().map(value -> value.equals("") ? null : value).toArray();
    Map<String, Object> expected = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        expected.put(names.get(i), values[i]);
      }
    }

    Properties properties = new Properties(new Properties.Keys(names), values);

    assertThat(properties).isEqualTo(expected).hasSameHashCodeAs(expected);
    assertThat(expected.equals(properties)).isTrue();
    assertThat(properties.keySet()).containsExactlyElementsOf(expected.keySet());
    assertThat(properties).hasSize(expected.size()).doesNotContainKey("e");
  }

  @Provide
  Arbitrary<List<Object>> values() {
    return Arbitraries.<Object>of("", "x", 1L, List.of("y")).list().ofSize(4);
  }

  @Provide
  Arbitrary<String> numberLike() {
    return Arbitraries.strings().withChars("-+.eE0179٣").ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> idLike() {
    return Arbitraries.strings().withChars("-az09A_é").ofMaxLength(8);
  }
}
