package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.problem.Problem;
import io.corridor.route.Scenario;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Named what-ifs, and what is wrong with them. */
class ScenarioReaderTests {

  private static final String MODEL =
      """
      name: small
      citations: {type: Source, property: cites, extent: extent}
      values:
        status: [operational, planned]
      common:
        cites: {type: "string[]", description: Evidence.}
      nodes:
        Source:
          file: sources
          description: A text.
          properties:
            extent: {type: "string[]", description: How far it reaches.}
        Place: {file: places, description: A place.}
        Corridor: {file: corridors, description: A corridor.}
      relationships:
        LEG:
          file: legs
          from: Place
          to: Place
          traversable: true
          description: A leg.
          properties:
            status: {type: string, values: status, description: Status.}
            corridors: {type: "string[]", refers: Corridor, description: Its corridors.}
        NEAR: {file: near, from: Place, to: Place, description: No leg.}
      """;
  private static final String SCENARIOS =
      """
      scenarios:
        tunnel:
          description: A tunnel.
          changes:
            a--b: {status: operational, source: "atlas#p2"}
            line: {status: planned, assumption: Hoped for.}
            town: {status: closed, source: "atlas#p3", assumption: Snow.}
      """;

  @TempDir private Path folder = Path.of("");

  private Workspace workspace(String scenarios) {
    return Workspace.at(folder)
        .model(MODEL)
        .write("seed/nodes/sources.csv", "id:ID,extent:string[]\natlas,p1-9\n")
        .write("seed/nodes/places.csv", "id:ID\ntown\nvillage\n")
        .write("seed/nodes/corridors.csv", "id:ID\nline\nidle\n")
        .write(
            "seed/edges/legs.csv",
            """
            id:string,:START_ID,:END_ID,status:string,corridors:string[]
            a--b,town,village,planned,line
            """)
        .write("seed/edges/near.csv", "id:string,:START_ID,:END_ID\nnear,town,village\n")
        .write("seed/scenarios.yaml", scenarios);
  }

  @Test
  void aScenarioHasChangesOfLegsPlacesAndCorridorsInTheOrderOfTheFile() {
    Workspace workspace = workspace(SCENARIOS);

    assertThat(workspace.problems()).isEmpty();
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("a--b", "operational");
    changes.put("line", "planned");
    changes.put("town", Scenario.CLOSED);
    Seed seed = workspace.read();
    assertThat(ScenarioReader.read(folder, seed.model()))
        .isEqualTo(Map.of("tunnel", new Scenario("tunnel", "A tunnel.", changes)))
        .isEqualTo(seed.planning().scenarios());
    assertThat(Objects.requireNonNull(seed.planning().scenarios().get("tunnel")).changes().keySet())
        .containsExactly("a--b", "line", "town");
    assertThat(seed.planning().statuses()).containsExactly("operational", "planned");
  }

  @Test
  void aWorkspaceMayGoWithout() {
    Workspace workspace = Workspace.at(folder).model(MODEL);

    assertThat(ScenarioReader.read(folder, workspace.read().model())).isEmpty();
  }

  @Test
  void aChangedScenarioIsAChangedSeed() {
    Seed before = workspace(SCENARIOS).read();
    String stamp = SeedFiles.stamp(folder);
    Seed after = workspace(SCENARIOS.replace("A tunnel.", "A longer tunnel.")).read();

    assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    assertThat(SeedFiles.stamp(folder)).isNotEqualTo(stamp);
  }

  @ParameterizedTest(name = "{1} instead of {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // text of the scenarios above | what stands there instead | code | line:column | remedy
        "a--b: | a--c: | S123 | 5:7 | Did you mean 'a--b'?",
        "town: | twon: | S123 | 7:7 | Did you mean 'town'?",
        "line: | idle: | S123 | 6:7 | Add it, or correct the id.",
        "a--b: | near: | S123 | 5:7 | Add it, or correct the id.",
        "status: closed | status: close | S115 | 7:14 | Did you mean 'closed'?",
        "status: planned | status: built | S115 | 6:14 | One of: operational, planned, closed.",
        "status: planned, | '' | Y104 | 6:13 | Add it.",
        "', assumption: Hoped for.' | '' | R102 | 6:13 | Cite who tells of it",
        "atlas#p2 | atlsa#p2 | S125 | 5:35 | Did you mean 'atlas'?",
        "atlas#p2 | atlas#p10 | S126 | 5:35 | Look the place up again.",
        "description: A tunnel. | '' | Y104 | 4:5 | Add it.",
        "changes: | chances: | Y103 Y104 | 4:5 | Did you mean 'changes'?",
        "scenarios: | scenario: | Y103 Y104 | 1:1 | Did you mean 'scenarios'?",
      })
  void tellsWhatIsWrongAndWhere(
      String text, String instead, String codes, String place, String remedy) {
    assertThat(SCENARIOS).contains(text);
    List<Problem> problems = workspace(SCENARIOS.replace(text, instead)).problems();

    assertThat(problems.stream().map(p -> p.fault().code()))
        .as("%s", problems)
        .containsExactlyInAnyOrder(codes.split(" "));
    assertThat(problems)
        .as("%s", problems)
        .anySatisfy(p -> assertThat(p.location()).hasToString("seed/scenarios.yaml:" + place))
        .anySatisfy(p -> assertThat(p.remedy()).contains(remedy));
  }

  @Test
  void tellsOfEverythingAtOnce() {
    String wrong =
        SCENARIOS
            .replace("a--b:", "a--c:")
            .replace("status: planned", "status: plan")
            .replace("atlas#p3", "atlas#p33");

    assertThat(workspace(wrong).problems().stream().map(p -> p.fault().code()))
        .containsExactlyInAnyOrder("S123", "S115", "S126");
  }
}
