package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times of every kind; NeoAdminImportIT shows that Neo4j's importer reads them alike. */
class TimesTests {

  private static final String MODEL =
      """
      name: small
      nodes:
        Train:
          file: trains
          description: A train.
          properties:
            clock: {type: localtime, description: Time.}
            time: {type: time, description: Time.}
            local: {type: localdatetime, description: Time.}
            moment: {type: datetime, description: Time.}
            moments: {type: 'datetime[]', description: Times.}
            letter: {type: char, description: Letter.}
            tiny: {type: byte, description: Number.}
            small: {type: short, description: Number.}
      """;
  private static final String TRAINS = "seed/nodes/trains.csv";

  @Test
  void readsTimesAsTheirKindSays(@TempDir Path dir) {
    Workspace workspace = Workspace.at(dir).model(MODEL);

    workspace.write(
        TRAINS,
        """
        id:ID,clock:localtime,time:time,local:localdatetime,moment:datetime,moments:datetime[]
        a,12:50,12:50+05:00,2018-08-10T12:50,2018-08-10T12:50Z,2018-08-10T12:50+02:00[Europe/Paris]
        """);

    assertThat(workspace.read().nodes().get(0).properties())
        .isEqualTo(
            Map.of(
                "id",
                "a",
                "clock",
                LocalTime.of(12, 50),
                "time",
                OffsetTime.parse("12:50+05:00"),
                "local",
                LocalDateTime.of(2018, 8, 10, 12, 50),
                "moment",
                ZonedDateTime.parse("2018-08-10T12:50Z"),
                "moments",
                List.of(ZonedDateTime.parse("2018-08-10T12:50+02:00[Europe/Paris]"))));
  }

  @Test
  void takesTheZoneOfTheHeaderWhereTheCellTellsNone(@TempDir Path dir) {
    Workspace workspace = Workspace.at(dir).model(MODEL);

    workspace.write(
        TRAINS,
        """
        id:ID,time:time{timezone:+02:00},moment:datetime{timezone: 'Europe/Paris'}
        a,12:50,2018-08-10T12:50
        b,12:50-01:00,2018-08-10T12:50Z
        """);

    assertThat(workspace.read().nodes())
        .extracting(row -> row.properties().get("time") + " " + row.properties().get("moment"))
        .containsExactly(
            "12:50+02:00 2018-08-10T12:50+02:00[Europe/Paris]", "12:50-01:00 2018-08-10T12:50Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clock:localtime | 24:01 | S114",
        "clock:localtime | 12:50Z | S114",
        "time:time | 12:50 | S114",
        "time:time{timezone:Europe/Paris} | 12:50 | S130",
        "moment:datetime{timezone:Mars/Base} | 2018-08-10T12:50Z | S130",
        "moment:datetime | 2018-08-10T12:50 | S114",
        "moment:datetime | 2018-08-10T12:50+03:00[Europe/Paris] | S114",
        "moment:datetime | 2018-08-10 | S114",
        "local:localdatetime | 2018-02-30T12:50 | S114",
        "letter:char | ab | S114",
        "tiny:byte | 128 | S114",
        "small:short | -32769 | S114",
        "small:short | 1.0 | S114",
      })
  void refusesWhatIsNoSuchValueOrLeavesItToGuesses(
      String column, String cell, String code, @TempDir Path dir) {
    Workspace workspace = Workspace.at(dir).model(MODEL);

    workspace.write(TRAINS, "id:ID," + column + "\na," + cell + "\n");

    assertThat(workspace.problems())
        .first()
        .satisfies(p -> assertThat(p.fault().code()).isEqualTo(code));
  }
}
