package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.problem.Problems;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryFileTests {

  private final Problems problems = new Problems();

  private CannedQuery read(String... expectations) {
    String header =
        """
        // Title
        // question: Which?
        // topic: places
        // expect:
        """;
    return QueryFile.read(
        "which",
        header + String.join("\n", expectations) + "\n\n// A comment.\nRETURN 1 AS one",
        "which.cypher",
        problems);
  }

  @Test
  void aBlankLineDividesTheHeaderFromACommentOfTheCypher() {
    CannedQuery query = read("//   - {rows: 1, exactly: [{one: 1}]}");

    assertThat(problems.isEmpty()).isTrue();
    assertThat(query.cypher()).isEqualTo("// A comment.\nRETURN 1 AS one");
    assertThat(query.expectations()).singleElement().extracting("rows").asString().contains("1");
  }

  @Test
  void anOrderOfTheModelIsNamedInTheHeader() {
    CannedQuery query = read("//   - rows: 1", "// orders: {firmness: status}");

    assertThat(problems.isEmpty()).isTrue();
    assertThat(query.orders()).containsExactly(Map.entry("firmness", "status"));
    assertThat(query.parameters()).isEmpty();
  }

  @Test
  void aNumberOfRowsThatIsNoneIsAProblemAndNoCrash() {
    read("//   - rows: many");

    assertThat(problems.isEmpty()).isFalse();
  }
}
