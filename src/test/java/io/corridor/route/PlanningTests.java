package io.corridor.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.route.Profile.Delay;
import io.corridor.route.Profile.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a workspace declares about routes travels as lines of text. */
class PlanningTests {

  private static final Figure MEASURED =
      new Figure(42.25, Optional.of("atlas#p1"), Optional.empty());
  private static final Figure ASSUMED =
      new Figure(9, Optional.empty(), Optional.of("A day, more or less."));

  private static Planning full() {
    Map<String, Profile> profiles = new LinkedHashMap<>();
    profiles.put(
        "trains",
        new Profile("trains", "By rail.", Map.of("rail", MEASURED), Map.of(Delay.BORDER, ASSUMED)));
    profiles.put("air", new Profile("air", "", Map.of(), Map.of()));
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    Scenario tunnel = new Scenario("tunnel", "A tunnel, and a pass that is shut.", Map.of());
    scenarios.put("tunnel", tunnel.with("tunnel-leg", "operational").with("pass", Scenario.CLOSED));
    scenarios.put("nothing", new Scenario("nothing", "Nothing changes.", Map.of()));
    return new Planning(List.of("operational", "planned", "stalled"), profiles, scenarios);
  }

  @Test
  void linesAndBackGiveTheSame() {
    Planning back = Planning.parse(full().lines());

    assertThat(back).isEqualTo(full());
    assertThat(back.profiles().keySet()).as("order").containsExactly("trains", "air");
    assertThat(back.scenarios().keySet()).as("order").containsExactly("tunnel", "nothing");
    assertThat(Objects.requireNonNull(back.scenarios().get("tunnel")).changes().keySet())
        .as("a later change goes before an earlier one")
        .containsExactly("tunnel-leg", "pass");
  }

  @Test
  void nothingIsNoLine() {
    assertThat(Planning.NONE.lines()).isEmpty();
    assertThat(Planning.parse(List.of())).isEqualTo(Planning.NONE);
  }

  @Test
  void oneLineSaysOneThing() {
    assertThat(full().lines())
        .containsExactly(
            "status\toperational",
            "status\tplanned",
            "status\tstalled",
            "profile\ttrains\tBy rail.",
            "speed\ttrains\trail\t42.25\tatlas#p1\t",
            "hours\ttrains\tborder\t9.0\t\tA day, more or less.",
            "profile\tair\t",
            "scenario\ttunnel\tA tunnel, and a pass that is shut.",
            "change\ttunnel\ttunnel-leg\toperational",
            "change\ttunnel\tpass\tclosed",
            "scenario\tnothing\tNothing changes.");
  }

  @Test
  void breaksWithinATextBecomeSpaces() {
    Scenario folded = new Scenario("x", "One line,\n\tanother.", Map.of());
    Planning planning = new Planning(List.of(), Map.of(), Map.of("x", folded));

    assertThat(planning.lines()).containsExactly("scenario\tx\tOne line, another.");
  }

  @Test
  void whatANewerLoaderWroteBesidesIsPassedOver() {
    assertThat(Planning.parse(List.of("toll\ttrains\t3", "status\tplanned")).statuses())
        .containsExactly("planned");
    assertThat(Planning.parse(List.of("change\tunknown\tpass\tclosed"))).isEqualTo(Planning.NONE);
  }

  @Test
  void aStatusThatIsNotDeclaredIsWeakerThanAll() {
    assertThat(full().weakness("operational")).isZero();
    assertThat(full().weakness("stalled")).isEqualTo(2);
    assertThat(full().weakness("dreamt")).isEqualTo(3);
  }
}
