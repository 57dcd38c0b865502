package io.corridor.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is possible and what is certain on a day. */
class LifetimeTests {

  @ParameterizedTest(name = "since {0} until {1} told {2}: on {3} {4}")
  @CsvSource({
    // since | until | told | on | answer
    "2016, '', '', 2015-12-31, no",
    "2016, '', '', 2016-06-01, possible",
    "2016, '', '', 2016-12-31, certain",
    "2016~, '', '', 2015-06-01, possible",
    "'', '', 2017-12-02, 2017-12-01, possible",
    "'', '', 2017-12-02, 2017-12-02, certain",
    "'', '', 2017, 2017-06-01, possible",
    "'', '', '', 2017-06-01, possible",
    "2019, '', 2017-12-02, 2018-01-01, no",
    "2015/.., '', 2017-12-02, 2017-01-01, possible",
    "2015/.., '', 2017-12-02, 2018-01-01, certain",
    "2016, 2018, '', 2017-12-31, certain",
    "2016, 2018, '', 2018-06-01, possible",
    "2016, 2018, '', 2019-01-01, no",
    "2016, 2018-06-01, '', 2018-06-01, certain",
    "2016, ../2018, '', 2017-06-01, possible",
    "'', 2018, 2017-12-02, 2019-01-01, no",
  })
  void aDayIsBeforeInOrAfter(
      String since, String until, String told, LocalDate day, String answer) {
    Lifetime lifetime =
        new Lifetime(span(since), span(until), span(told).latest().map(List::of).orElse(List.of()));

    assertThat(lifetime.isPossibleOn(day)).isEqualTo(!answer.equals("no"));
    assertThat(lifetime.isCertainOn(day)).isEqualTo(answer.equals("certain"));
  }

  @Property
  void whatIsCertainIsPossible(
      @ForAll("lifetimes") Lifetime lifetime, @ForAll("days") LocalDate on) {
    if (lifetime.isCertainOn(on)) {
      assertThat(lifetime.isPossibleOn(on)).isTrue();
    }
  }

  @Property
  void itIsCertainIfItIsSoWheneverItBeganAndEndedAndPossibleIfItIsOnce(
      @ForAll("days") LocalDate a,
      @ForAll("days") LocalDate b,
      @ForAll("days") LocalDate c,
      @ForAll("days") LocalDate d,
      @ForAll("days") LocalDate on) {
    List<LocalDate> sorted = List.of(a, b, c, d).stream().sorted().toList();
    Span since = Span.of(sorted.get(0), sorted.get(1));
    Span until = Span.of(sorted.get(2), sorted.get(3));
    boolean always = true;
    boolean once = false;
    for (LocalDate begin : List.of(sorted.get(0), sorted.get(1))) {
      for (LocalDate end : List.of(sorted.get(2), sorted.get(3))) {
        boolean was = !on.isBefore(begin) && !on.isAfter(end);
        always &= was;
        once |= was;
      }
    }

    Lifetime lifetime = new Lifetime(since, until, List.of());
    assertThat(lifetime.isCertainOn(on)).isEqualTo(always);
    assertThat(lifetime.isPossibleOn(on)).isEqualTo(once);
  }

  private static Span span(String text) {
    return text.isEmpty() ? Span.UNBOUNDED : Edtf.span(text).orElseThrow();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 40).map(LocalDate.of(2017, 1, 1)::plusDays);
  }

  @Provide
  Arbitrary<Lifetime> lifetimes() {
    Arbitrary<Span> span =
        Combinators.combine(days().optional(), days().optional())
            .as(
                (one, other) ->
                    one.isPresent() && other.isPresent() && one.get().isAfter(other.get())
                        ? new Span(other, one)
                        : new Span(one, other));
    return Combinators.combine(span, span, days().list().ofMaxSize(2)).as(Lifetime::new);
  }
}
