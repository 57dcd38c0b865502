package io.corridor.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2017, 2017-01-01, 2017-12-31",
        "2017-11, 2017-11-01, 2017-11-30",
        "2016-02, 2016-02-01, 2016-02-29",
        "2017-11-19, 2017-11-19, 2017-11-19",
        "2017~, 2016-01-01, 2018-12-31",
        "2017-01~, 2016-12-01, 2017-02-28",
        "2017-11-19%, 2017-11-18, 2017-11-20",
        "2017?, 2017-01-01, 2017-12-31",
        "2015/2018-06, 2015-01-01, 2018-06-30",
        "2015~/2018?, 2014-01-01, 2018-12-31",
        "../2018, -, 2018-12-31",
        "2017~/.., 2016-01-01, -",
      })
  void aDateMeansTheDaysBetweenItsBounds(
      String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    assertThat(Edtf.span(text))
        .contains(new Span(Optional.ofNullable(earliest), Optional.ofNullable(latest)));
  }

  @Property
  void aDayLiesInTheBoundsOfItsMonthAndYearAndNoOtherDayDoes(@ForAll("days") LocalDate day) {
    String month = day.toString().substring(0, 7);
    String year = day.toString().substring(0, 4);

    assertThat(Edtf.span(day.toString())).contains(Span.of(day, day));
    assertThat(Edtf.span(month))
        .contains(Span.of(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth())));
    assertThat(Edtf.span(year))
        .contains(Span.of(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear())));
    assertThat(Edtf.lastDay(year)).contains(day.withDayOfYear(day.lengthOfYear()));
  }

  @Property
  void anApproximateDateMeansAUnitMoreToEitherSideAndAnUncertainOneDoesNot(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 2) int precision) {
    String text = day.toString().substring(0, List.of(4, 7, 10).get(precision));
    ChronoUnit unit = List.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS).get(precision);

    assertThat(Edtf.span(text + "~")).isEqualTo(Edtf.span(text + "%"));
    assertThat(Edtf.span(text + "?")).isEqualTo(Edtf.span(text));
    assertThat(earliest(text + "~")).isEqualTo(earliest(text).minus(1, unit));
    // Counted from the day after: the 28th of February and the 31st of March both end a month.
    assertThat(latest(text + "~").plusDays(1)).isEqualTo(latest(text).plusDays(1).plus(1, unit));
  }

  @Property
  void anIntervalMeansTheDaysFromTheFirstOfItsStartToTheLastOfItsEnd(
      @ForAll("dates") String start, @ForAll("dates") String end) {
    Optional<Span> span = Edtf.span(start + "/" + end);

    assertThat(span.isPresent())
        .isEqualTo(!earliest(unqualified(start)).isAfter(latest(unqualified(end))));
    span.ifPresent(days -> assertThat(days).isEqualTo(Span.of(earliest(start), latest(end))));
    assertThat(Edtf.span("../" + end))
        .contains(new Span(Optional.empty(), Optional.of(latest(end))));
    assertThat(Edtf.span(start + "/.."))
        .contains(new Span(Optional.of(earliest(start)), Optional.empty()));
  }

  @Property
  void noDateMeansNoDay(@ForAll("dates") String text) {
    assertThat(earliest(text)).isBeforeOrEqualTo(latest(text));
  }

  @Property
  void onlyADateWithoutQualifierHasALastDayToAskFor(@ForAll("dates") String text) {
    assertThat(Edtf.lastDay(text))
        .isEqualTo(unqualified(text).equals(text) ? Optional.of(latest(text)) : Optional.empty());
    assertThat(Edtf.lastDay(text + "/" + text)).isEmpty();
  }

  private static LocalDate earliest(String text) {
    return Edtf.span(text).orElseThrow().earliest().orElseThrow();
  }

  private static LocalDate latest(String text) {
    return Edtf.span(text).orElseThrow().latest().orElseThrow();
  }

  private static String unqualified(String text) {
    return text.replaceAll("[?~%]", "");
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(366, 3_650_000)
        .map(day -> LocalDate.of(0, 1, 1).plusDays(day));
  }

  @Provide
  Arbitrary<String> dates() {
    return Combinators.combine(days(), Arbitraries.of(4, 7, 10), Arbitraries.of("", "?", "~", "%"))
        .as((day, precision, qualifier) -> day.toString().substring(0, precision) + qualifier);
  }
}
