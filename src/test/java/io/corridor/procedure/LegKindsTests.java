package io.corridor.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.route.LegKind;
import io.corridor.time.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

class LegKindsTests {

  private final LegKinds kinds = new LegKinds();

  private static Value[] leg(Map<Integer, Object> some) {
    Value[] values = new Value[StoreTokens.PROPERTIES.size()];
    Arrays.fill(values, Values.NO_VALUE);
    some.forEach((position, value) -> values[position] = Values.of(value));
    return values;
  }

  @Test
  void legsThatDifferInLengthAndLocatorOnlyAreOfOneKind() {
    int first =
        kinds.of(leg(Map.of(StoreTokens.KM, 1.0, StoreTokens.CITES, new String[] {"a#p1"})));
    int second =
        kinds.of(leg(Map.of(StoreTokens.KM, 2.0, StoreTokens.CITES, new String[] {"a#p2"})));
    int third = kinds.of(leg(Map.of(StoreTokens.CITES, new String[] {"b", "a#p2"})));
    assertThat(second).isEqualTo(first);
    assertThat(third).isNotEqualTo(first);
    assertThat(kinds.all()).extracting(LegKind::sources).hasSize(2);
    assertThat(kinds.all().get(third).sources()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aKindHoldsWhatTheLegSays() {
    LocalDate day = LocalDate.of(2018, 8, 10);
    int number =
        kinds.of(
            leg(
                Map.of(
                    StoreTokens.MODE,
                    "rail",
                    StoreTokens.GAUGE,
                    1520L,
                    StoreTokens.CORRIDORS,
                    new String[] {"nstc"},
                    StoreTokens.SINCE_LATEST,
                    day,
                    StoreTokens.SEASON,
                    "04-01/11-30")));
    LegKind kind = kinds.all().get(number);
    assertThat(kind.mode()).isEqualTo("rail");
    assertThat(kind.gauge()).isEqualTo(1520);
    assertThat(kind.corridors()).containsExactly("nstc");
    assertThat(kind.since()).isEqualTo(new Span(Optional.empty(), Optional.of(day)));
    assertThat(kind.until()).isEqualTo(Span.UNBOUNDED);
    assertThat(kind.season()).isEqualTo("04-01/11-30");
  }

  @Test
  void whatALegDoesNotSayIsEmpty() {
    LegKind kind = kinds.all().get(kinds.of(leg(Map.of())));
    assertThat(kind.mode() + kind.status() + kind.layer() + kind.season()).isEmpty();
    assertThat(kind.gauge()).isZero();
    assertThat(kind.sources()).isEmpty();
  }
}
