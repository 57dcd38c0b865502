package io.corridor.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is open that is not always. */
class SeasonTests {

  @ParameterizedTest
  @CsvSource({
    "04-25/11-15, APRIL, true",
    "04-25/11-15, NOVEMBER, true",
    "04-25/11-15, MARCH, false",
    "11-01/03-31, JANUARY, true",
    "11-01/03-31, NOVEMBER, true",
    "11-01/03-31, APRIL, false",
    "'', JANUARY, true",
    "spring/autumn, JANUARY, true",
    "13-01/14-40, JANUARY, true",
  })
  void aMonthCountsIfItIsOpenOnSomeDayOfIt(String season, Month month, boolean open) {
    assertThat(Season.isOpenIn(season, month)).isEqualTo(open);
  }
}
