package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.corridor.LoadedGraph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a typed name means in the shipped seed. */
class NameResolverIT {

  private static Named resolve(String text, String type) {
    return Objects.requireNonNull(
        LoadedGraph.get()
            .reading(
                transaction ->
                    new NameResolver(LoadedGraph.seed().model(), transaction).resolve(text, type)));
  }

  @ParameterizedTest
  @CsvSource({
    "gwadar, Place, gwadar",
    "Gwadar, Place, gwadar",
    "GWADAR, Place, gwadar",
    "'  gwadar ', Place, gwadar",
    "Gwādar, Place, gwadar",
    "Гвадар, Place, gwadar",
    "Россия, Place, russia",
    "россия, State, russia",
    "РОССИЯ, Place, russia",
    "俄罗斯, Place, russia",
    "پاکستان, Place, pakistan",
    "Russian Federation, Place, russia",
    "russian-federation, Entity, russia",
    "saint petersburg, City, saint-petersburg",
    "Saint-Petersburg, City, saint-petersburg",
    "St. Petersburg, Place, saint-petersburg",
    "st petersburg, Place, saint-petersburg",
    "bandar abbas, Place, bandar-abbas",
    "U.S., Actor, usa",
    "us, Actor, usa",
    "PATH-01, Route, russia-kazakhstan-urumqi-gwadar",
    "path 01, Route, russia-kazakhstan-urumqi-gwadar",
    "kazmi-2017, Source, kazmi-2017"
  })
  void aNameIsFoundWhateverItsCaseAccentsAndHyphens(String text, String type, String id) {
    assertThat(resolve(text, type).id()).isEqualTo(id);
  }

  @Test
  void whatIsFoundIsNamedInFull() {
    Named russia = resolve("Россия", "Place");
    assertThat(russia.name()).isEqualTo("Russia");
    assertThat(russia.labels()).contains("Entity", "Place", "State");
  }

  @Test
  void theTypeDecidesBetweenACityAndWhatItStandsFor() {
    assertThat(resolve("Moscow", "Place").id()).isEqualTo("moscow");
    assertThat(resolve("Moscow", "Entity").id()).isEqualTo("moscow");
    assertThat(resolve("Moscow", "State").id()).isEqualTo("russia");
    assertThat(resolve("Kremlin", "State").id()).isEqualTo("russia");
    assertThat(resolve("Москва", "City").id()).isEqualTo("moscow");
  }

  @ParameterizedTest
  @CsvSource({
    "Rusia, Place, Did you mean 'Russia'?",
    "gwdar, Place, gwadar",
    "Карачы, Place, Карачи",
    "kazmi-2018, Source, kazmi-2017"
  })
  void aNameThatIsMistypedGetsASuggestion(String text, String type, String near) {
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> resolve(text, type))
        .withMessage("No %s is called '%s'.", type, text)
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.UNKNOWN_NAME))
        .satisfies(e -> assertThat(e.remedy()).containsIgnoringCase(near));
  }

  @Test
  void aNameOfAnotherTypeIsUnknown() {
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> resolve("gwadar", "State"))
        .withMessage("No State is called 'gwadar'.");
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> resolve("xyzzy", "Entity"))
        .withMessage("No Entity is called 'xyzzy'.")
        .satisfies(e -> assertThat(e.remedy()).contains("looked for in id, ref"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "!!!", "\"", "\\", "a\"b", "gwadar OR russia", "gwad*", "gw?dar", "name:gwadar",
        "[a TO b]", "(", "gwadr~", "+gwadar -russia", "^5", "AND", "'", "`", "\u0000", "/regex/"
      })
  void whatLuceneOrCypherWouldTakeForSyntaxIsOnlyAName(String text) {
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> resolve(text, "Entity"))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.UNKNOWN_NAME));
  }
}
