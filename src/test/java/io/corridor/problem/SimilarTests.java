package io.corridor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SimilarTests {

  private static final List<String> PLACES = List.of("karachi", "gwadar", "urumqi", "kashgar");

  @Test
  void findsAWordWithALetterTooMany() {
    assertThat(Similar.to("gwaddar", PLACES)).containsExactly("gwadar");
  }

  @Test
  void findsAWordWithALetterTooFew() {
    assertThat(Similar.to("gwadr", PLACES)).containsExactly("gwadar");
  }

  @Test
  void countsASwapOfNeighboursAsOneSlip() {
    assertThat(Similar.to("abc", List.of("acb"))).containsExactly("acb");
    assertThat(Similar.to("abc", List.of("cba"))).isEmpty();
  }

  @Test
  void doesNotMindCase() {
    assertThat(Similar.to("GWADAR", PLACES)).containsExactly("gwadar");
    assertThat(Similar.to("гвадар", List.of("Гвадар"))).containsExactly("Гвадар");
  }

  @Test
  void leavesOutWhatIsFar() {
    assertThat(Similar.to("moscow", PLACES)).isEmpty();
  }

  @Test
  void allowsASlipForEveryThreeLettersAndOneInShortWords() {
    assertThat(Similar.to("ab", List.of("ac"))).containsExactly("ac");
    assertThat(Similar.to("abcde", List.of("abcXY"))).isEmpty();
    assertThat(Similar.to("abcdef", List.of("abcdXY"))).containsExactly("abcdXY");
  }

  @Test
  void putsTheNearestFirstAndEqualOnesInTheOrderOfTheAlphabet() {
    assertThat(Similar.to("status", List.of("statuses", "stratus", "status", "statues")))
        .containsExactly("status", "statues", "stratus");
  }

  @Test
  void namesACandidateOnceHoweverOftenItIsOffered() {
    assertThat(Similar.to("gwada", List.of("gwadar", "gwadar"))).containsExactly("gwadar");
  }

  @Test
  void hintsAtWhatMayHaveBeenMeant() {
    assertThat(Similar.hint("gwada", PLACES, "Look it up.")).isEqualTo("Did you mean 'gwadar'?");
    assertThat(Similar.hint("rail", List.of("rails", "rain"), "Look it up."))
        .isEqualTo("Did you mean 'rails' or 'rain'?");
  }

  @Test
  void fallsBackWhereNothingIsNear() {
    assertThat(Similar.hint("moscow", PLACES, "Look it up.")).isEqualTo("Look it up.");
  }

  @Property
  void everyWordFindsItself(@ForAll String word) {
    assertThat(Similar.to(word, List.of(word))).containsExactly(word);
  }

  @Property
  void wordsOfOneLengthFindEachOtherOrNeitherDoes(
      @ForAll @AlphaChars @StringLength(4) String one,
      @ForAll @AlphaChars @StringLength(4) String other) {
    assertThat(Similar.to(one, List.of(other)).isEmpty())
        .isEqualTo(Similar.to(other, List.of(one)).isEmpty());
  }

  @Property
  void everyWordIsFoundWithOneLetterLost(
      @ForAll @AlphaChars @StringLength(min = 2, max = 30) String word,
      @ForAll @IntRange(max = 29) int place) {
    int lost = place % word.length();
    String typed = word.substring(0, lost) + word.substring(lost + 1);

    assertThat(Similar.to(typed, List.of(word))).containsExactly(word);
  }

  @Property
  void namesThreeAtMostAndOnlyCandidates(
      @ForAll @AlphaChars @StringLength(max = 3) String word,
      @ForAll @Size(max = 20) List<@AlphaChars @StringLength(max = 3) String> candidates) {
    assertThat(Similar.to(word, candidates))
        .hasSizeLessThanOrEqualTo(3)
        .doesNotHaveDuplicates()
        .isSubsetOf(candidates);
  }
}
