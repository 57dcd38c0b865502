package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.corridor.LoadedGraph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user typed, as values for a statement. */
class ArgumentsIT {

  private static Parameter parameter(String type, boolean list, boolean optional) {
    return new Parameter(
        "p", type, list, optional, Optional.empty(), List.of(), "", "", "What it is.");
  }

  private static Parameter withChoices(List<String> choices, String from, String pick) {
    return new Parameter(
        "p", "string", false, true, Optional.empty(), choices, from, pick, "What it is.");
  }

  private static @Nullable Object bind(Parameter parameter, String... typed) {
    CannedQuery query =
        new CannedQuery(
            "q", "t", "q", "t", List.of(parameter), Map.of(), "table", "", List.of(), "RETURN 1");
    Map<String, List<String>> given = typed.length == 0 ? Map.of() : Map.of("p", List.of(typed));
    return Objects.requireNonNull(
            LoadedGraph.get()
                .reading(
                    transaction ->
                        new Arguments(LoadedGraph.seed().model(), transaction).bind(query, given)))
        .get("p");
  }

  @Test
  void anOrderOfTheModelIsBoundWithoutBeingTyped() {
    CannedQuery query =
        new CannedQuery(
            "q",
            "t",
            "q",
            "t",
            List.of(),
            Map.of("o", "status"),
            "table",
            "",
            List.of(),
            "RETURN 1");

    Map<String, @Nullable Object> bound =
        Objects.requireNonNull(
            LoadedGraph.get()
                .reading(
                    transaction ->
                        new Arguments(LoadedGraph.seed().model(), transaction)
                            .bind(query, Map.of())));

    assertThat(bound)
        .containsExactly(Map.entry("o", LoadedGraph.seed().model().valuesOf("status")));
  }

  private static CorridorException failure(Parameter parameter, String... typed) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(
        CorridorException.class, () -> bind(parameter, typed));
  }

  @Test
  void everyTypeBecomesItsValue() {
    assertThat(bind(parameter("string", false, false), "a, b")).isEqualTo("a, b");
    assertThat(bind(parameter("integer", false, false), "-7")).isEqualTo(-7L);
    assertThat(bind(parameter("float", false, false), "1.5")).isEqualTo(1.5);
    assertThat(bind(parameter("boolean", false, false), "true")).isEqualTo(true);
    assertThat(bind(parameter("date", false, false), "2017-11-19"))
        .isEqualTo(LocalDate.of(2017, 11, 19));
    assertThat(bind(parameter("date", false, false), "2016-02"))
        .isEqualTo(LocalDate.of(2016, 2, 29));
    assertThat(bind(parameter("date", false, false), "2017")).isEqualTo(LocalDate.of(2017, 12, 31));
    assertThat(bind(parameter("Place", false, false), "Гвадар")).isEqualTo("gwadar");
    assertThat(bind(parameter("Entity", false, false), "PATH-16")).isInstanceOf(String.class);
  }

  @ParameterizedTest
  @CsvSource({
    "integer, 1.5",
    "integer, many",
    "integer, 99999999999999999999",
    "float, x",
    "boolean, yes",
    "boolean, TRUE",
    "date, 2017-02-30",
    "date, today",
    "date, 2017~",
    "date, 2017/2018",
    "planet, mars"
  })
  void whatIsNoSuchValueIsRefused(String type, String text) {
    assertThat(failure(parameter(type, false, false), text))
        .hasMessage("'%s' does not fit --p.", text)
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.QUERY_WRONG_ARGUMENT))
        .satisfies(
            e ->
                assertThat(e.remedy())
                    .isEqualTo(
                        type.equals("date")
                            ? "Write a year, a month or a day, such as 2018, 2018-08 or 2018-08-10."
                            : "It must be of type " + type + "."));
  }

  @Test
  void aListTakesSeveralValuesWithCommasOrWithout() {
    assertThat(bind(parameter("string", true, true), "a, b,,", "c"))
        .isEqualTo(List.of("a", "b", "c"));
    assertThat(bind(parameter("Place", true, true), "Gwadar,Karachi"))
        .isEqualTo(List.of("gwadar", "karachi"));
    assertThat(bind(parameter("string", true, true))).isEqualTo(List.of());
  }

  @Test
  void ofSeveralValuesForOneTheLastCounts() {
    assertThat(bind(parameter("string", false, false), "a", "b")).isEqualTo("b");
  }

  @Test
  void whatIsLeftOutIsTheDefaultOrNothingOrAFault() {
    Parameter fallback =
        new Parameter(
            "p", "Place", false, false, Optional.of("Gwadar"), List.of(), "", "", "What it is.");
    assertThat(bind(fallback)).isEqualTo("gwadar");
    assertThat(bind(parameter("string", false, true))).isNull();
    assertThat(failure(parameter("string", false, false)))
        .hasMessage("The query q needs --p: What it is.")
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.QUERY_MISSING_ARGUMENT));
  }

  @Test
  void choicesAreThoseOfTheFileOfTheModelOrOfTheGraph() {
    Parameter listed = withChoices(List.of("sea", "river"), "", "");
    assertThat(bind(listed, "sea")).isEqualTo("sea");
    assertThat(failure(listed, "seas").remedy()).isEqualTo("Did you mean 'sea'?");
    assertThat(failure(listed, "air").remedy()).isEqualTo("One of: sea, river.");
    Parameter declared = withChoices(List.of(), "status", "");
    assertThat(bind(declared, "agreed")).isEqualTo("agreed");
    assertThat(failure(declared, "agred").remedy()).isEqualTo("Did you mean 'agreed'?");
    Parameter picked = withChoices(List.of(), "", "MATCH (p:Port) RETURN p.id ORDER BY p.id");
    assertThat(bind(picked, "gwadar")).isEqualTo("gwadar");
    assertThat(failure(picked, "gwadr").remedy()).isEqualTo("Did you mean 'gwadar'?");
  }

  @Test
  void aNameThatIsUnknownOrOfAnotherTypeIsRefused() {
    assertThat(failure(parameter("Place", false, false), "Rusia").fault())
        .isEqualTo(Fault.UNKNOWN_NAME);
    assertThat(failure(parameter("State", true, false), "russia,gwadar").getMessage())
        .isEqualTo("No State is called 'gwadar'.");
  }

  @Test
  void aParameterThatTheQueryDoesNotTakeIsRefused() {
    CannedQuery query = new Catalogue(LoadedGraph.WORKSPACE).get("told-routes");
    QueryRunner runner = new QueryRunner(LoadedGraph.get(), LoadedGraph.seed().model());
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> runner.run(query, Map.of("form", List.of("russia"))))
        .withMessage("The query told-routes takes no 'form'.")
        .satisfies(e -> assertThat(e.remedy()).startsWith("Did you mean 'from'"));
    assertThat(runner.run(query, Map.of("to", List.of("Karachi"))).columns())
        .containsAll(Arrays.asList("ref", "stops", "hops"));
  }
}
