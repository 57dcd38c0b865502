package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a data set holds, and how that is written down. */
class HoldingsTests {

  private static Holdings of(SmallSeed seed) {
    return Holdings.of(seed.seed(), new Holdings(), List.of());
  }

  private static SmallSeed seed() {
    return new SmallSeed()
        .node("City", "a", "name", "A")
        .node("Port", "b", "people", 1L)
        .relationship("LEG", "ab", "a", "b", "note", "n")
        .relationship("LEG", "ba", "b", "a");
  }

  @Test
  void whatIsWrittenDownIsReadAgain() {
    String text = HoldingsText.write(of(seed()));
    Holdings read = HoldingsText.read(text);
    assertThat(read.hasNode("a")).isTrue();
    assertThat(read.hasNode("c")).isFalse();
    assertThat(read.hasRelationship("LEG", "ab")).isTrue();
    assertThat(read.hasRelationship("SERVES", "ab")).isFalse();
    assertThat(read.wroteNodeKey("a", "name")).isTrue();
    assertThat(read.wroteNodeKey("b", "name")).as("only of the other type").isFalse();
    assertThat(read.wroteRelationshipKey("LEG", "ba", "note")).isTrue();
    assertThat(read.wroteRelationshipKey("LEG", "x", "note")).isFalse();
    assertThat(read.nodeLabels()).containsOnlyKeys("City", "Port");
    assertThat(read.nodeLabels().get("City")).containsExactly("City", "Entity", "Place");
    assertThat(HoldingsText.write(read)).isEqualTo(text);
    assertThat(HoldingsText.same(text, HoldingsText.write(new Holdings()))).isFalse();
  }

  @Test
  void whatStaysInTheGraphIsStillHeldAsItWas() {
    Plan.Dropped gone = new Plan.Dropped(false, "LEG", "ab", "4:x:1", java.util.Map.of(), false);
    Plan.Dropped city = new Plan.Dropped(true, "Entity", "a", "4:x:2", java.util.Map.of(), true);
    Holdings next = Holdings.of(new SmallSeed().seed(), of(seed()), List.of(gone, city));
    assertThat(next.hasRelationship("LEG", "ab")).isTrue();
    assertThat(next.hasRelationship("LEG", "ba")).isFalse();
    assertThat(next.wroteNodeKey("a", "name")).isTrue();
    assertThat(next.nodeTypes()).containsOnlyKeys("City");
  }

  @Test
  void anIdTakesAFewBytesOnly() {
    SmallSeed many = new SmallSeed();
    for (int i = 0; i < 10_000; i++) {
      many.node("City", "border-crossing-number-" + i);
    }
    assertThat(HoldingsText.write(of(many)).length()).isLessThan(6 * 10_000);
  }
}
