package io.corridor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.problem.CorridorException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartOptionsTests {

  @Test
  void withoutAWordAnyPortsWillDoAndAnHourOfIdlingIsTheEnd() {
    StartOptions options = StartOptions.of(Map.of("CORRIDOR_IDLE", ""));
    assertThat(options)
        .isEqualTo(
            new StartOptions(OptionalInt.empty(), OptionalInt.empty(), Duration.ofHours(1), "1g"));
  }

  @Test
  void theEnvironmentIsAskedAndOptionsOverrideIt() {
    StartOptions options =
        StartOptions.of(
            Map.of(
                "CORRIDOR_BOLT_PORT", "1234",
                "CORRIDOR_HTTP_PORT", "1235",
                "CORRIDOR_IDLE", "0",
                "CORRIDOR_HEAP", "2g"));
    assertThat(options)
        .isEqualTo(
            new StartOptions(OptionalInt.of(1234), OptionalInt.of(1235), Duration.ZERO, "2g"));
    assertThat(options.withBoltPort(1).withHttpPort(2).withIdleLimit(Duration.ofMinutes(3)))
        .isEqualTo(
            new StartOptions(OptionalInt.of(1), OptionalInt.of(2), Duration.ofMinutes(3), "2g"));
  }

  @ParameterizedTest
  @CsvSource({
    "CORRIDOR_BOLT_PORT, seven",
    "CORRIDOR_HTTP_PORT, 65536",
    "CORRIDOR_IDLE, -1",
    "CORRIDOR_HEAP, much"
  })
  void aMalformedValueIsNamedWithWhatItMustBe(String name, String value) {
    assertThatThrownBy(() -> StartOptions.of(Map.of(name, value)))
        .isInstanceOfSatisfying(
            CorridorException.class,
            failure -> {
              assertThat(failure).hasMessage("%s is '%s'.", name, value);
              assertThat(failure.remedy()).startsWith("It must be a");
              assertThat(failure.exitCode()).isEqualTo(2);
            });
  }

  @Test
  void anOptionOutOfRangeIsRefused() {
    StartOptions options = StartOptions.of(Map.of());
    assertThatThrownBy(() -> options.withBoltPort(0)).hasMessage("--bolt-port is '0'.");
    assertThatThrownBy(() -> options.withIdleLimit(Duration.ofMinutes(-1)))
        .hasMessage("--idle is '-1'.");
  }
}
