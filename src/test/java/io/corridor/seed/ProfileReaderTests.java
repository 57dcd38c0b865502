package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.problem.Problem;
import io.corridor.route.Profile;
import io.corridor.route.Profile.Delay;
import io.corridor.route.Profile.Figure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How legs are costed, and what is wrong with it. */
class ProfileReaderTests {

  private static final String MODEL =
      """
      name: small
      citations: {type: Source, property: cites, extent: extent}
      values:
        mode: [rail, sea]
      common:
        cites: {type: "string[]", description: Evidence.}
      nodes:
        Source:
          file: sources
          description: A text.
          properties:
            extent: {type: "string[]", description: How far it reaches.}
      relationships:
        LEG:
          file: legs
          from: Source
          to: Source
          description: A leg.
          properties:
            mode: {type: string, values: mode, description: Mode.}
      """;
  private static final String SOURCES = "id:ID,extent:string[]\natlas,p1-9\n";
  private static final String PROFILES =
      """
      profiles:
        freight:
          description: Trains.
          speed:
            rail: {value: 42.5, source: "atlas#p2"}
            sea: {value: 26, assumption: A guess.}
          hours:
            border: {value: 9, source: "atlas#p3"}
            transfer: {value: 24, assumption: A day.}
            break-of-gauge: {value: 0, assumption: None.}
            port: {value: 24, source: "atlas#p3", assumption: Doubled.}
      """;

  @TempDir private Path folder = Path.of("");

  private Workspace workspace(String profiles) {
    return Workspace.at(folder)
        .model(MODEL)
        .write("seed/nodes/sources.csv", SOURCES)
        .write("seed/profiles.yaml", profiles);
  }

  @Test
  void costsAtBordersAndOverSectionsAreToldByMode() {
    Workspace workspace =
        workspace(
            PROFILES
                + """
                    border-cost:
                      rail: {value: 215, source: "atlas#p4"}
                    section-cost:
                      rail: {value: 804, source: "atlas#p4"}
                """);

    assertThat(workspace.problems()).isEmpty();
    Profile freight =
        ProfileReader.read(folder, workspace.read().model()).values().iterator().next();
    Figure border = new Figure(215, Optional.of("atlas#p4"), Optional.empty());
    Figure section = new Figure(804, Optional.of("atlas#p4"), Optional.empty());
    assertThat(freight.borderCosts()).isEqualTo(Map.of("rail", border));
    assertThat(freight.sectionCosts()).isEqualTo(Map.of("rail", section));
  }

  @Test
  void aCostOfAnUnknownModeOrWithoutEvidenceIsRefused() {
    Workspace workspace =
        workspace(
            PROFILES
                + """
                    border-cost:
                      raill: {value: 215, source: "atlas#p4"}
                    section-cost:
                      sea: {value: -1}
                """);

    assertThat(workspace.problems())
        .extracting(problem -> problem.fault().code())
        .containsExactlyInAnyOrder("S115", "R101", "Y105");
  }

  @Test
  void aProfileHasSpeedsByModeAndHoursBetweenLegsEachWithItsEvidence() {
    Workspace workspace = workspace(PROFILES);

    assertThat(workspace.problems()).isEmpty();
    Map<String, Profile> profiles = ProfileReader.read(folder, workspace.read().model());
    Figure day = new Figure(24, Optional.empty(), Optional.of("A day."));
    assertThat(profiles)
        .containsExactly(
            Map.entry(
                "freight",
                new Profile(
                    "freight",
                    "Trains.",
                    Map.of(
                        "rail", new Figure(42.5, Optional.of("atlas#p2"), Optional.empty()),
                        "sea", new Figure(26, Optional.empty(), Optional.of("A guess."))),
                    Map.of(
                        Delay.BORDER, new Figure(9, Optional.of("atlas#p3"), Optional.empty()),
                        Delay.TRANSFER, day,
                        Delay.BREAK_OF_GAUGE, new Figure(0, Optional.empty(), Optional.of("None.")),
                        Delay.PORT,
                            new Figure(24, Optional.of("atlas#p3"), Optional.of("Doubled."))))));
  }

  @Test
  void aWorkspaceMayGoWithout() {
    Workspace workspace = Workspace.at(folder).model(MODEL);

    assertThat(ProfileReader.read(folder, workspace.read().model())).isEmpty();
  }

  @ParameterizedTest(name = "{1} instead of {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // text of the profiles above | what stands there instead | code | line:column | remedy
        "rail: {value | rial: {value | S115 | 5:7 | Did you mean 'rail'?",
        "value: 42.5, | value: 0, | Y105 | 5:14 | Write it so.",
        "value: 42.5, | value: -1, | Y105 | 5:14 | Write it so.",
        "value: 42.5, | value: fast, | Y105 | 5:14 | Write it so.",
        "value: 42.5, | '' | Y104 | 5:13 | Add it.",
        "value: 0, | value: -1, | Y105 | 10:24 | Write it so.",
        "', assumption: A guess.' | '' | R101 | 6:12 | Cite where it is from",
        "atlas#p2 | atlsa#p2 | S125 | 5:27 | Did you mean 'atlas'?",
        "atlas#p2 | atlas#p10 | S126 | 5:27 | Look the place up again.",
        "atlas#p2 | atlas | S124 | 5:27 | Write <source>#<locator>",
        "border: | boarder: | Y103 Y104 | 8:7 | Did you mean 'border'?",
        "speed: | sped: | Y103 Y104 | 4:5 | Did you mean 'speed'?",
        "description: Trains. | '' | Y104 | 4:5 | Add it.",
        "profiles: | profile: | Y103 Y104 | 1:1 | Did you mean 'profiles'?",
      })
  void tellsWhatIsWrongAndWhere(
      String text, String instead, String codes, String place, String remedy) {
    assertThat(PROFILES).contains(text);
    List<Problem> problems = workspace(PROFILES.replace(text, instead)).problems();

    assertThat(problems.stream().map(p -> p.fault().code()))
        .as("%s", problems)
        .containsExactlyInAnyOrder(codes.split(" "));
    assertThat(problems)
        .anySatisfy(p -> assertThat(p.location()).hasToString("seed/profiles.yaml:" + place))
        .anySatisfy(p -> assertThat(p.remedy()).contains(remedy));
  }
}
