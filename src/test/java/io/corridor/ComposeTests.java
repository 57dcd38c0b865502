package io.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComposeTests {

  private final ComposeFile compose = ComposeFile.read();

  ComposeTests() throws IOException {}

  @Test
  void itRunsTheOfficialCommunityImageOfTheLineThatWeBuildOn() {
    assertThat(compose.image()).matches("neo4j:5\\.26(\\.\\d+)?");
  }

  @Test
  void itIsReachedFromThisMachineOnly() {
    assertThat(compose.ports())
        .isNotEmpty()
        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
  }

  @Test
  void itHoldsNoPasswordAndNoDefaultForOne() {
    assertThat(compose.environment().get("NEO4J_AUTH"))
        .asString()
        .matches("neo4j/\\$\\{CORRIDOR_PASSWORD:\\?[^}]+}");
  }

  @Test
  void itTurnsNothingOfOursIntoASettingOfTheServer() {
    assertThat(compose.environment().keySet())
        .allSatisfy(
            name -> assertThat(name.toString()).matches("NEO4J_AUTH|NEO4J_(dbms|client)_[a-z_]+"));
  }

  @Test
  void itReportsNothingToOthers() {
    assertThat(compose.environment().get("NEO4J_dbms_usage__report_enabled")).isEqualTo("false");
    assertThat(compose.environment().get("NEO4J_client_allow__telemetry")).isEqualTo("false");
  }

  @Test
  void itSaysWhenItIsReadyAndLeavesNoFilesBehindByAsking() {
    assertThat(compose.healthcheck().get("test")).asString().contains("wget -qO /dev/null");
  }

  @Test
  void itKeepsTheGraphInANamedVolume() {
    assertThat(compose.volumes()).hasSize(2);
    String mount = String.valueOf(compose.volumes().get(0));
    assertThat(mount).endsWith(":/data");
    String volume = mount.substring(0, mount.indexOf(':'));
    assertThat(compose.namedVolumes().containsKey(volume)).isTrue();
  }

  @Test
  void itMountsTheRouteProceduresOfTheBuildForReadingOnly() {
    assertThat(compose.volumes().get(1))
        .isEqualTo(
            Map.of(
                "type", "bind",
                "source", "./target/corridor-plugin.jar",
                "target", "/plugins/corridor-plugin.jar",
                "read_only", true,
                "bind", Map.of("create_host_path", false)));
  }

  @Test
  void itTellsHowToLoadTheSeed() {
    assertThat(compose.text())
        .contains("--uri neo4j://localhost:7687 --user neo4j --password:env CORRIDOR_PASSWORD");
  }
}
