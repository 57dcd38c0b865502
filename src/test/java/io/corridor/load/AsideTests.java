package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that are heard on another thread. */
class AsideTests {

  private static final int MANY = 12_345;

  private static Seed seed() {
    SmallSeed seed = new SmallSeed();
    for (int i = 0; i < MANY; i++) {
      seed.node("City", "c" + i);
    }
    return seed.seed();
  }

  @Test
  void allAreHeardInTheirOrderBeforeTheEnd() {
    List<Row> heard = new ArrayList<>();
    Seed seed = seed();
    try (Aside aside = new Aside(heard::add)) {
      seed.nodes().forEach(aside);
      aside.end();
      assertThat(heard).isEqualTo(seed.nodes());
    }
  }

  @Test
  void whatGoesWrongThereGoesWrongHere() {
    try (Aside aside =
        new Aside(
            row -> {
              throw new IllegalStateException("no room");
            })) {
      seed().nodes().subList(0, 10).forEach(aside);
      assertThatThrownBy(aside::end).hasMessage("no room");
    }
  }

  @Test
  void nothingIsHeardAfterTheEndOfWhoeverReads() {
    List<Row> heard = new ArrayList<>();
    try (Aside aside = new Aside(heard::add)) {
      seed().nodes().forEach(aside);
    }
    assertThat(heard.size()).isLessThan(MANY);
  }
}
