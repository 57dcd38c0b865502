package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTests {

  @ParameterizedTest
  @CsvSource({
    "kazmi-2017#L43,kazmi-2017,L,43,43",
    "kazmi-2017#L35-39,kazmi-2017,L,35,39",
    "bokhari-2019#fn12,bokhari-2019,fn,12,12",
    "korybko-2017-interview#Q7,korybko-2017-interview,Q,7,7",
    "a#p0-0,a,p,0,0",
    "a#L999999999,a,L,999999999,999999999",
  })
  void readsSourceAndLocator(String text, String source, String unit, int from, int to) {
    assertThat(Citation.parse(text)).contains(new Citation(source, unit, from, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#",
        "kazmi-2017",
        "kazmi-2017#",
        "#L43",
        "kazmi-2017#43",
        "kazmi-2017#L",
        "kazmi-2017#L-43",
        "kazmi-2017#L43-",
        "kazmi-2017#L43-40",
        "kazmi-2017#L43–45",
        "kazmi-2017#L43,45",
        "kazmi-2017#L 43",
        "kazmi-2017#L43 ",
        "kazmi-2017#L٤٣",
        "kazmi-2017#L43#L44",
        "kazmi-2017#L9999999999",
        "kazmi-2017 L43",
      })
  void refusesWhatIsNoCitation(String text) {
    assertThat(Citation.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "L1,true",
    "L109,true",
    "L1-109,true",
    "L0,false",
    "L110,false",
    "L100-110,false",
    "fn21,true",
    "fn22,false",
    "p1,false",
    "l5,false",
  })
  void liesWithinAnExtentOfItsUnit(String locator, boolean within) {
    Citation citation = Citation.parse("source#" + locator).orElseThrow();

    assertThat(citation.isWithin(List.of("L1-109", "fn1-21"))).isEqualTo(within);
  }

  @Test
  void liesWithinNoneOfNoExtents() {
    Citation citation = new Citation("source", "L", 1, 1);

    assertThat(citation.isWithin(List.of())).isFalse();
    assertThat(citation.isWithin(List.of("all of it"))).isFalse();
  }

  @Property
  void readsBackEveryRangeThatRunsForward(
      @ForAll @IntRange(max = 999_999_999) int one,
      @ForAll @IntRange(max = 999_999_999) int other) {
    int from = Math.min(one, other);
    int to = Math.max(one, other);

    assertThat(Citation.parse("s#L" + from + "-" + to)).contains(new Citation("s", "L", from, to));
  }

  @Property
  void answersForAnyText(@ForAll String text) {
    assertThat(Citation.parse(text).isPresent()).isIn(false, text.contains("#"));
  }
}
