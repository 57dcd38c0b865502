package io.corridor.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.route.Route.Hop;
import io.corridor.route.Route.Stop;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What can be told from a route. */
class RouteTests {

  private static final List<String> FIRMNESS = List.of("firm", "planned", "stalled");

  @Test
  void itsStopsAreTheStartAndWhereEveryHopArrives() {
    assertThat(route("firm", "planned").stops())
        .containsExactly(new Stop("p0", "P0"), new Stop("p1", "P1"), new Stop("p2", "P2"));
  }

  @Test
  void itsPatternIsStopsAndModesInTurn() {
    assertThat(route("firm", "planned").pattern())
        .containsExactly("p0", "mode0", "p1", "mode1", "p2");
  }

  @Test
  void theWeakestHopIsTheFirstOfTheWeakest() {
    assertThat(route("firm", "stalled", "planned", "stalled").weakestHop(FIRMNESS)).isEqualTo(1);
    assertThat(route("firm", "firm").weakestHop(FIRMNESS)).isZero();
    assertThat(route("stalled", "firm").weakestHop(FIRMNESS)).isZero();
  }

  @Test
  void aStatusThatNobodyKnowsIsTheWeakest() {
    assertThat(route("stalled", "a rumour", "firm").weakestHop(FIRMNESS)).isEqualTo(1);
  }

  private static Route route(String... statuses) {
    List<Hop> hops =
        java.util.stream.IntStream.range(0, statuses.length)
            .mapToObj(
                i ->
                    new Hop(
                        new Stop("p" + (i + 1), "P" + (i + 1)),
                        "mode" + i,
                        Arrays.asList(statuses).get(i),
                        "leg" + i,
                        "told",
                        List.of(),
                        OptionalDouble.empty()))
            .toList();
    return new Route(
        Route.Kind.TOLD, "PATH-00", "route", new Stop("p0", "P0"), hops, List.of(), "");
  }
}
