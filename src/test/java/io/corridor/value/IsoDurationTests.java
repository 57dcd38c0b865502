package io.corridor.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDurationTests {

  @Property
  void isReadAgainAsItIsPrinted(
      @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long months,
      @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long days,
      @ForAll @LongRange(min = -100_000, max = 100_000) long seconds,
      @ForAll @IntRange(max = 999_999_999) int nanoseconds) {
    IsoDuration lapse = new IsoDuration(months, days, seconds, nanoseconds);

    assertThat(IsoDuration.parse(lapse.toString())).as(lapse.toString()).hasValue(lapse);
  }

  @ParameterizedTest
  @CsvSource({"P14M, P1Y2M", "P2W, P14D", "PT3661S, PT1H1M1S", "P0D, PT0S", "PT-0.50S, PT-0.5S"})
  void isPrintedAsCypherDoes(String written, String printed) {
    assertThat(IsoDuration.parse(written)).hasToString("Optional[" + printed + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "PT", "P1YT", "1Y", "P1H", "P1.5D", "PT1S2M", "-P1D", "P1D "})
  void otherTextsAreNone(String text) {
    assertThat(IsoDuration.parse(text)).isEmpty();
  }
}
