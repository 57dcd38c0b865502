package io.corridor.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;

class PasswordsTests {

  @RepeatedTest(20)
  void aPasswordIsOneWordThatNoCommandLineTakesForAnOption() {
    assertThat(Passwords.random()).matches("[0-9a-f]{32,}").isNotEqualTo(Passwords.random());
  }
}
