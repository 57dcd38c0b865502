package io.corridor.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.route.TransportNetwork;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

class LegArraysTests {

  private static LegChunk chunk(String mode, long... numbers) {
    LegKinds kinds = new LegKinds();
    Value[] values = new Value[StoreTokens.PROPERTIES.size()];
    java.util.Arrays.fill(values, Values.NO_VALUE);
    values[StoreTokens.MODE] = Values.stringValue(mode);
    LegChunk chunk = new LegChunk(kinds.all());
    for (int i = 0; i < numbers.length; i += 3) {
      int metres = (int) numbers[i];
      chunk.leg(numbers[i], numbers[i + 1], numbers[i + 2], metres, kinds.of(values), false);
    }
    return chunk;
  }

  private static List<Integer> metres(LegArrays arrays) {
    TransportNetwork network = arrays.network(new BitSet(), Map.of());
    return java.util.stream.IntStream.range(0, network.graph().legs())
        .map(network::metres)
        .boxed()
        .toList();
  }

  @Test
  void legsStandInTheOrderOfTheStoreWhoeverReadThem() {
    assertThat(
            metres(new LegArrays(List.of(chunk("sea", 7, 1, 2, 9, 2, 3), chunk("rail", 4, 5, 1)))))
        .containsExactly(4, 7, 9);
    assertThat(
            metres(new LegArrays(List.of(chunk("sea", 9, 1, 2, 4, 2, 3), chunk("rail", 7, 5, 1)))))
        .containsExactly(4, 7, 9);
  }

  @Test
  void kindsOfSeveralThreadsAreTheSame() {
    LegArrays arrays = new LegArrays(List.of(chunk("sea", 1, 1, 2), chunk("sea", 2, 2, 3)));
    TransportNetwork network = arrays.network(new BitSet(), Map.of());
    assertThat(network.kinds()).hasSize(1);
    assertThat(network.kind(0)).isEqualTo(network.kind(1));
  }

  @Test
  void nodesAreFoundHoweverFarApartTheirNumbersAre() {
    long far = 1L << 40;
    LegArrays arrays = new LegArrays(List.of(chunk("sea", 1, 3, far, 2, far, 5)));
    assertThat(arrays.places().nodes()).containsExactly(3, 5, far);
    assertThat(arrays.places().find(far)).hasValue(2);
    assertThat(arrays.places().find(4)).isEmpty();
    assertThat(arrays.network(new BitSet(), Map.of()).graph().head(0)).isEqualTo(2);
  }

  @Test
  void aGraphWithoutLegsIsAnEmptyNetwork() {
    LegArrays arrays = new LegArrays(List.of());
    assertThat(arrays.network(new BitSet(), Map.of()).graph().places()).isZero();
  }
}
