package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.corridor.problem.InvalidInputException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A workspace with twenty different faults gets twenty reports in one run. */
class TwentyFaultsTests {

  private static final Path WORKSPACE = Path.of("src/test/resources/workspaces/twenty-faults");

  @Test
  void tellsOfTwentyDifferentFaultsInOneRun() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> SeedReader.read(WORKSPACE))
        .withMessage("20 problems found.")
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.location() + " " + p.fault().code())
                    .containsExactly(
                        "seed/edges/legs.csv:2:3 (:END_ID) S121",
                        "seed/edges/legs.csv:3:3 (:END_ID) S122",
                        "seed/edges/legs.csv:4:5 (status) S115",
                        "seed/edges/legs.csv:5:6 (cites) S125",
                        "seed/edges/runs.csv:1:4 (sinc:string) S109",
                        "seed/nodes/cities.csv:3:3 (aliases) S116",
                        "seed/nodes/cities.csv:4:2 (name) S117",
                        "seed/nodes/cities.csv:5:2 (name) S118",
                        "seed/nodes/cities.csv:7:1 (id) S119",
                        "seed/nodes/cities.csv:8:1 (id) S120",
                        "seed/nodes/cities.csv:9:2 (name) S113",
                        "seed/nodes/cities.csv:10 S107",
                        "seed/nodes/cities.csv:11:6 (cites) S127",
                        "seed/nodes/cities.csv:12:4 (people) S114",
                        "seed/nodes/citties.csv S102",
                        "seed/nodes/companies.csv:3 S106",
                        "seed/nodes/lines.csv:1 S112",
                        "seed/nodes/people.csv:3 S104",
                        "seed/nodes/ports.csv S103",
                        "seed/nodes/sources.csv:1:3 (corpus:string) S110")
                    .doesNotHaveDuplicates())
        .satisfies(
            e -> assertThat(e.problems().stream().map(p -> p.fault()).distinct()).hasSize(20));
  }
}
