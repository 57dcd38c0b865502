package io.corridor.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address of a Neo4j, and what of it is shown. */
class ConnectionSettingsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bolt://localhost",
        "bolt://127.0.0.1:7687",
        "bolt://[::1]:7687",
        "bolt+s://graph.example.org:7687",
        "bolt+ssc://graph.example.org",
        "neo4j://graph.example.org:7687",
        "neo4j+s://abcd1234.databases.neo4j.io",
        "neo4j+ssc://graph.example.org"
      })
  void everySchemeOfTheDriverIsAnAddress(String uri) {
    assertThat(settings(uri).uri()).hasToString(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "localhost:7687",
        "127.0.0.1:7687",
        "http://localhost:7474",
        "bolt:",
        "bolt://",
        "bolt+x://localhost",
        "neo4j://two words",
        "bolt://localhost:port"
      })
  void anythingElseIsNone(String uri) {
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> settings(uri))
        .withMessage("'%s' is no address of a Neo4j.", uri)
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.DATABASE_BAD_ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bolt://neo4j:secret@localhost:7687",
        "bolt://secret@localhost",
        "bolt://neo4j:secret@host_name:7687",
        "bolt://neo4j:se%20secret@localhost:port",
        "bolt://neo4j:two secret@localhost",
        "http://neo4j:secret@localhost"
      })
  void aPasswordInAnAddressIsRefusedAndNotRepeated(String uri) {
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> settings(uri))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.DATABASE_BAD_ADDRESS))
        .satisfies(e -> assertThat(e.getMessage()).contains("…@").doesNotContain("secret"));
  }

  @Test
  void thePasswordIsNeverShown() {
    assertThat(settings("bolt://localhost")).hasToString("bolt://localhost as neo4j");
    assertThat(ConnectionSettings.of("bolt://localhost", "", "", Optional.empty()))
        .hasToString("bolt://localhost");
  }

  private static ConnectionSettings settings(String uri) {
    return ConnectionSettings.of(uri, "neo4j", "open sesame", Optional.empty());
  }
}
