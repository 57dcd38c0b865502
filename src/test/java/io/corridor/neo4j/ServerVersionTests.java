package io.corridor.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerVersionTests {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Neo4j/5.26.30,true",
    "Neo4j/5.27-aura,true",
    "Neo4j/2026.08.1,true",
    "Neo4j/5.25.1,false",
    "Neo4j/4.4.40,false",
    "Memgraph,true"
  })
  void serversFrom526OnAreSupported(String agent, boolean supported) {
    assertThat(ServerVersion.isSupported(agent)).isEqualTo(supported);
  }
}
