package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2017",
        "2017-11",
        "2017-11-19",
        "2016-02-29",
        "2017~",
        "2017-11?",
        "2017-11-19%",
        "0001",
        "-0044-03-15",
        "2015/2018",
        "2015-03/2018-06-01",
        "2017-11/2017",
        "2017/2017-01",
        "2017~/2018?",
        "-0044/0014",
        "../2018",
        "2017/..",
      })
  void takesADateOfAnyPrecision(String text) {
    assertThat(Edtf.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "17",
        "20171",
        "2017-1",
        "2017-13",
        "2017-00",
        "2017-02-29",
        "2017-11-31",
        "2017-11-00",
        "2017-11-19T10:00",
        "19.11.2017",
        "2017 ",
        "2017~~",
        "~2017",
        "٢٠١٧",
        "/",
        "..",
        "../..",
        "/2018",
        "2017/",
        "2017/2018/2019",
        "2017/x",
        "2018/2017",
        "2017-11-20/2017-11-19",
        "2017-12/2017-11",
        "November 2017",
      })
  void refusesWhatIsNoDateOrNoneThatExists(String text) {
    assertThat(Edtf.isValid(text)).isFalse();
  }

  @Property
  void takesEveryDayOfTheCalendarAndItsMonthAndYear(
      @ForAll @IntRange(min = 1, max = 3_650_000) int days) {
    String day = LocalDate.of(1, 1, 1).plusDays(days).toString();

    assertThat(day).matches(text -> Edtf.isValid(text));
    assertThat(day.substring(0, 7)).matches(text -> Edtf.isValid(text));
    assertThat(day.substring(0, 4)).matches(text -> Edtf.isValid(text));
  }

  @Property
  void takesAnIntervalOneWayRoundOnly(
      @ForAll @IntRange(min = 1, max = 3_000_000) int start,
      @ForAll @IntRange(min = 1, max = 600_000) int length) {
    LocalDate from = LocalDate.of(1, 1, 1).plusDays(start);
    LocalDate to = from.plusDays(length);

    assertThat(Edtf.isValid(from + "/" + to)).isTrue();
    assertThat(Edtf.isValid(to + "/" + from)).isFalse();
  }

  @Property
  void answersForAnyText(@ForAll String text) {
    // No date is without a digit, whatever else it has.
    assertThat(Edtf.isValid(text)).isIn(false, text.matches(".*[0-9].*"));
  }
}
