package io.corridor.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"04-25/11-15", "11-01/03-31", "02-29/02-29"})
  void twoDaysThatExistAreASeason(String text) {
    assertThat(Season.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "04-25",
        "04-25/",
        "04-25-11-15",
        "25-04/15-11",
        "02-30/11-15",
        "04-25/11-31",
        "4-25/11-15",
        " 04-25/11-15",
        "04-25/11-15 ",
        "2017-04/2017",
        "spring/fall"
      })
  void nothingElseIs(String text) {
    assertThat(Season.isValid(text)).isFalse();
  }
}
