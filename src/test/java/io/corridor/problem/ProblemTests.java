package io.corridor.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTests {

  @Test
  void givesEveryFaultACodeOfItsOwn() {
    assertThat(Arrays.stream(Fault.values()).map(Fault::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-Z][1-9]\\d\\d"));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void hasASentenceAndAWayOutForEveryFault(Fault fault) {
    Object[] arguments = {"first", "second", "third", "fourth", "fifth"};
    if (fault == Fault.SEED_FIELD_COUNT) {
      arguments = new Object[] {3, 4};
    }

    assertThat(fault.sentence(arguments)).isNotBlank().doesNotContain("%", "null");
    assertThat(fault.remedy(arguments)).isNotBlank().doesNotContain("%", "null");
  }

  @Test
  void printsAProblemOnOneLineThatEditorsCanFollow() {
    Location place = new Location("seed/edges/legs.csv", 12, 7, "status");

    assertThat(Problem.of(Fault.SEED_MISSING_VALUE, place, "status"))
        .hasToString(
            "seed/edges/legs.csv:12:7 (status): S113 A value for 'status' is missing."
                + " Fill the cell.");
  }

  @Test
  void leavesOutOfAPlaceWhatIsNotKnown() {
    assertThat(Location.of("a.csv")).hasToString("a.csv");
    assertThat(Location.of("a.csv", 3, 0)).hasToString("a.csv:3");
    assertThat(Location.of("a.csv", 3, 4)).hasToString("a.csv:3:4");
  }

  @Test
  void ordersProblemsByFileLineAndColumnNotByText() {
    List<Location> ordered =
        List.of(
            Location.of("a.csv"),
            Location.of("a.csv", 2, 1),
            Location.of("a.csv", 10, 0),
            Location.of("a.csv", 10, 2),
            Location.of("b.csv", 1, 1));

    List<Problem> problems =
        Stream.of(3, 0, 4, 2, 1).map(i -> Problem.of(Fault.SEED_NUL, ordered.get(i))).toList();

    assertThat(new InvalidInputException(problems).problems())
        .extracting(Problem::location)
        .containsExactlyElementsOf(ordered);
  }

  @Test
  void throwsAllProblemsAtOnceAndNothingWhereThereIsNone() {
    Problems problems = new Problems();
    problems.throwIfAny();
    problems.add(Fault.SEED_NUL, Location.of("b.csv"));
    problems.add(Fault.SEED_NUL, Location.of("a.csv"));

    assertThat(problems.size()).isEqualTo(2);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(problems::throwIfAny)
        .withMessage("2 problems found.")
        .satisfies(e -> assertThat(e.problems().get(0).location().file()).isEqualTo("a.csv"));
  }

  @Test
  void blamesTheWorldWithOneAndTheInputWithTwo() {
    assertThat(new CorridorException(Fault.SEED_UNREADABLE, "f", "why").exitCode()).isEqualTo(1);
    assertThat(new CorridorException(Fault.MODEL_MISSING, "f", "w").exitCode()).isEqualTo(2);
  }

  @Test
  void keepsTheCauseOutOfTheSentence() {
    Exception cause = new IllegalStateException("secret details");

    CorridorException e =
        CorridorException.causedBy(cause, Fault.SEED_UNREADABLE, "seed", "IOException");

    assertThat(e).hasCause(cause).hasMessage("seed cannot be read: IOException.");
    assertThat(e.remedy()).isEqualTo("Check the file and its permissions.");
  }

  @Test
  void showsWhatNobodySeesAndOnlyTheBeginningOfWhatIsLong() {
    Location place = new Location("a.csv", 1, 1, "na\u200Bme");
    assertThat(Problem.of(Fault.SEED_BAD_ID, place, "ri\u202E\u001Bga\u00A0\uD800"))
        .asString()
        .startsWith("a.csv:1:1 (na<U+200B>me): S119 'ri<U+202E><U+001B>ga<U+00A0><U+D800>' cannot");
    assertThat(Problem.of(Fault.SEED_BAD_ID, place, "x".repeat(1000)).sentence())
        .isEqualTo("'" + "x".repeat(100) + "… (1000 characters)' cannot be an id.");
    assertThat(Problem.of(Fault.SEED_BAD_ID, place, "𝄞".repeat(101)).sentence())
        .startsWith("'" + "𝄞".repeat(100) + "… (202 characters)'");
  }
}
