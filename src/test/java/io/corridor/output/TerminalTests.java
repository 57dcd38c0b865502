package io.corridor.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTests {

  @Test
  void aTerminalHasTheWidthThatTheEnvironmentTells() {
    assertThat(Terminal.of(Map.of("COLUMNS", "93"), true).width()).isEqualTo(93);
    assertThat(Terminal.of(Map.of("COLUMNS", "93", "CORRIDOR_COLUMNS", "60"), true).width())
        .isEqualTo(60);
    assertThat(Terminal.of(Map.of("COLUMNS", "wide"), true).width()).isEqualTo(80);
    assertThat(Terminal.of(Map.of("COLUMNS", "3"), true).width()).isEqualTo(Terminal.MIN_WIDTH);
  }

  @Test
  void aFileHasAFixedWidthUnlessToldOtherwise() {
    assertThat(Terminal.of(Map.of("COLUMNS", "93"), false)).isEqualTo(Terminal.PLAIN);
    assertThat(Terminal.of(Map.of("CORRIDOR_COLUMNS", "60"), false).width()).isEqualTo(60);
  }

  @Test
  void colourIsForTerminalsThatWantIt() {
    assertThat(Terminal.of(Map.of(), true).color()).isTrue();
    assertThat(Terminal.of(Map.of("NO_COLOR", ""), true).color()).isTrue();
    assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true).color()).isFalse();
    assertThat(Terminal.of(Map.of("TERM", "dumb"), true).color()).isFalse();
    assertThat(Terminal.of(Map.of(), false).color()).isFalse();
  }

  @Test
  void unicodeIsLeftOutWhereTheLocaleHasNone() {
    assertThat(Terminal.of(Map.of("LANG", "en_US.UTF-8"), true).unicode()).isTrue();
    assertThat(Terminal.of(Map.of("LANG", "C.utf8"), true).unicode()).isTrue();
    assertThat(Terminal.of(Map.of(), true).unicode()).isTrue();
    assertThat(Terminal.of(Map.of("LANG", "ru_RU.UTF-8", "LC_ALL", "C"), true).unicode()).isFalse();
  }
}
