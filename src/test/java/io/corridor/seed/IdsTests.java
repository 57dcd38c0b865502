package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IdsTests {

  @Property
  void knowsWhatWasAddedFirstAndNothingElse(
      @ForAll @Size(max = 40) List<String> added, @ForAll @Size(max = 5) List<String> asked) {
    Ids ids = new Ids();
    Map<String, Integer> places = new HashMap<>();

    for (int i = 0; i < added.size(); i++) {
      String id = encodable(added.get(i));
      boolean isNew = ids.add(id, i % 3, -i) == Ids.NONE;
      assertThat(isNew).isEqualTo(places.putIfAbsent(id, -i) == null);
    }

    assertThat(ids.count()).isEqualTo(places.size());
    places.forEach((id, place) -> assertThat(ids.place(ids.find(id))).isEqualTo(place));
    assertThat(asked)
        .allSatisfy(
            id ->
                assertThat(ids.find(encodable(id)) != Ids.NONE)
                    .isEqualTo(places.containsKey(encodable(id))));
    assertThat(ids.of(type -> true)).containsExactlyInAnyOrderElementsOf(places.keySet());
  }

  @Test
  void keepsMoreThanOneBlockAndIdsLongerThanOne() {
    Ids ids = new Ids();
    String great = "a".repeat(3_000_000);

    ids.add(great, 1, 1);
    for (int i = 0; i < 100_000; i++) {
      ids.add("id-" + i, 2, i);
    }
    ids.add(great + "b", 3, 2);

    assertThat(ids.type(ids.find(great))).isEqualTo(1);
    assertThat(ids.type(ids.find(great + "b"))).isEqualTo(3);
    assertThat(ids.place(ids.find("id-99999"))).isEqualTo(99_999);
    assertThat(ids.find("id-100000")).isEqualTo(Ids.NONE);
    assertThat(ids.of(type -> type == 2)).hasSize(100_000).contains("id-0", "id-99999");
  }

  @Test
  void tellsIdsWithTheSameHashApart() {
    Ids ids = new Ids();

    ids.add("Aa", 1, 1);

    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(ids.find("BB")).isEqualTo(Ids.NONE);
    assertThat(ids.add("BB", 2, 2)).isEqualTo(Ids.NONE);
    assertThat(ids.type(ids.find("Aa"))).isEqualTo(1);
  }

  /** A text that UTF-8 can carry: no file holds another. */
  private static String encodable(String text) {
    return text.codePoints()
        .filter(c -> !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
