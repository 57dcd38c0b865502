package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.route.Layer;
import io.corridor.route.Route;
import io.corridor.route.Route.Hop;
import io.corridor.route.Route.Stop;
import io.corridor.route.RouteRequest;
import io.corridor.route.RouteRequest.Filter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Routes of the shipped seed. */
class CypherRouteFinderIT {

  private static final List<String> FIRMNESS = LoadedGraph.seed().model().valuesOf("status");

  private record Found(List<Route> told, List<Route> composed) {

    List<String> refs() {
      return told.stream().map(Route::ref).toList();
    }
  }

  /** Every route there is, found once. */
  private static final class All {
    static final Found FOUND =
        find(new RouteRequest("russia", "gwadar", Map.of(), false, Integer.MAX_VALUE));
  }

  private static Found find(RouteRequest request) {
    return Objects.requireNonNull(
        LoadedGraph.get()
            .reading(
                transaction -> {
                  CypherRouteFinder finder =
                      new CypherRouteFinder(
                          new Catalogue(LoadedGraph.WORKSPACE),
                          transaction,
                          FIRMNESS,
                          Set.of(Layer.TOLD),
                          request.places());
                  return new Found(finder.told(request), finder.composed(request));
                }));
  }

  private static Found find(String from, String to, Filter filter, String... values) {
    return find(new RouteRequest(from, to, Map.of(filter, List.of(values)), false, 50));
  }

  private static Found find(String from, String to) {
    return find(new RouteRequest(from, to, Map.of(), false, 50));
  }

  @Test
  void sixRoutesAreToldFromRussiaToGwadar() {
    Found found = find("russia", "gwadar");
    assertThat(found.refs())
        .containsExactly("PATH-01", "PATH-02", "PATH-03", "PATH-04", "PATH-06", "PATH-16");
    Route first = found.told().get(0);
    assertThat(first.kind()).isEqualTo(Route.Kind.TOLD);
    assertThat(first.pattern())
        .containsExactly(
            "russia", "unspecified", "kazakhstan", "land", "urumqi", "multimodal", "gwadar");
    assertThat(first.cites()).isNotEmpty();
    assertThat(first.hops())
        .allSatisfy(hop -> assertThat(hop.cites()).isNotEmpty())
        .allSatisfy(hop -> assertThat(hop.leg()).startsWith("leg--"));
  }

  @Test
  void composedRoutesAreLooplessDistinctInOrderAndNotTold() {
    Found found = find("russia", "gwadar");
    assertThat(found.composed()).isNotEmpty();
    assertThat(found.composed().stream().map(Route::pattern)).doesNotHaveDuplicates();
    assertThat(found.composed().stream().map(Route::pattern))
        .doesNotContainAnyElementsOf(found.told().stream().map(Route::pattern).toList());
    assertThat(found.composed().stream().map(route -> route.hops().size())).isSorted();
    assertThat(found.composed())
        .allSatisfy(
            route -> {
              assertThat(route.kind()).isEqualTo(Route.Kind.COMPOSED);
              assertThat(route.stops()).doesNotHaveDuplicates();
              assertThat(route.ref()).isEmpty();
            });
  }

  @Test
  void composedRoutesCarryEitherGoodsOrEnergy() {
    Set<String> energy = Set.of("gas-pipeline", "lng-shipping", "power");
    assertThat(find("russia", "pakistan").composed())
        .allSatisfy(
            route -> {
              Set<String> modes = new HashSet<>(route.hops().stream().map(Hop::mode).toList());
              modes.remove("within");
              assertThat(energy.containsAll(modes) || modes.stream().noneMatch(energy::contains))
                  .as(modes.toString())
                  .isTrue();
            });
  }

  @Test
  void whatStartsInsideARegionStartsInTheRegion() {
    assertThat(find("russia", "gwadar").told())
        .extracting(route -> route.start().id())
        .contains("russia", "southern-siberia");
    assertThat(find("southern-siberia", "gwadar").refs()).containsExactly("PATH-02");
  }

  @Test
  void routesOfWhatLiesAroundAreToldOnlyIfAskedFor() {
    assertThat(find("moscow", "gwadar").told()).isEmpty();
    assertThat(find(new RouteRequest("moscow", "gwadar", Map.of(), true, 0)).refs())
        .contains("PATH-01", "PATH-16");
  }

  @Test
  void whereNothingLeadsThereIsNothing() {
    assertThat(find("afghanistan", "gwadar")).isEqualTo(new Found(List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS, agreed;approved;operational;under-construction",
    "STATUS, possible;conditional",
    "MODE, land;multimodal;within",
    "MODE, sea;land",
    "AVOID, urumqi",
    "AVOID, iran;china",
    "VIA, iran",
    "VIA, china",
    "VIA, kazakhstan;xinjiang",
    "TOLD_BY, korybko-2017-spheres"
  })
  void aFilterHoldsForEveryRouteAndLosesNone(Filter filter, String values) {
    String[] wanted = values.split(";", -1);
    Found all = All.FOUND;
    Found found =
        find(
            new RouteRequest(
                "russia", "gwadar", Map.of(filter, List.of(wanted)), false, Integer.MAX_VALUE));
    assertThat(found.refs())
        .containsExactlyElementsOf(
            all.told().stream()
                .filter(route -> holds(route, filter, List.of(wanted)))
                .map(Route::ref)
                .toList());
    assertThat(found.composed())
        .allSatisfy(route -> assertThat(holds(route, filter, List.of(wanted))).isTrue());
    if (filter == Filter.AVOID || filter == Filter.VIA) {
      assertThat(found.composed())
          .containsExactlyElementsOf(
              all.composed().stream()
                  .filter(route -> holds(route, filter, List.of(wanted)))
                  .toList());
    }
  }

  /** What a filter means, put in another way than in the queries. */
  private static boolean holds(Route route, Filter filter, List<String> wanted) {
    return switch (filter) {
      case STATUS ->
          route.hops().stream()
              .allMatch(hop -> hop.mode().equals("within") || wanted.contains(hop.status()));
      case MODE ->
          route.hops().stream()
              .allMatch(hop -> hop.mode().equals("within") || wanted.contains(hop.mode()));
      case TOLD_BY ->
          route.kind() == Route.Kind.TOLD
              ? cited(route.cites(), wanted)
              : route.hops().stream()
                  .allMatch(hop -> hop.mode().equals("within") || cited(hop.cites(), wanted));
      case AS_OF, CERTAIN_AS_OF ->
          throw new IllegalArgumentException("see CypherRouteFinderDatesIT");
      case AVOID -> route.stops().stream().noneMatch(stop -> wanted.stream().anyMatch(in(stop)));
      case VIA ->
          wanted.stream().allMatch(w -> route.stops().stream().anyMatch(s -> in(s).test(w)));
    };
  }

  private static boolean cited(List<String> cites, List<String> sources) {
    return cites.stream().anyMatch(cite -> sources.contains(cite.substring(0, cite.indexOf('#'))));
  }

  private static java.util.function.Predicate<String> in(Stop stop) {
    Set<String> around = new HashSet<>(Set.of(stop.id()));
    boolean grown = true;
    while (grown) {
      grown =
          LoadedGraph.seed().relationships().stream()
              .filter(row -> row.type().name().equals("LOCATED_IN"))
              .filter(row -> around.contains(row.start()))
              .map(io.corridor.seed.Row.Relationship::end)
              .toList()
              .stream()
              .map(around::add)
              .reduce(false, Boolean::logicalOr);
    }
    return around::contains;
  }

  @Test
  void theLimitCountsForComposedRoutesOnly() {
    Found found = find(new RouteRequest("russia", "gwadar", Map.of(), false, 2));
    assertThat(found.told()).hasSize(6);
    assertThat(found.composed()).hasSize(2);
    assertThat(found.composed()).isEqualTo(find("russia", "gwadar").composed().subList(0, 2));
  }

  @Test
  void filtersAddUp() {
    assertThat(
            find(new RouteRequest(
                    "russia",
                    "gwadar",
                    Map.of(Filter.VIA, List.of("iran"), Filter.STATUS, List.of("operational")),
                    false,
                    50))
                .told())
        .isEmpty();
    assertThat(find("russia", "gwadar", Filter.VIA, "iran").refs())
        .containsExactly("PATH-03", "PATH-04", "PATH-06");
  }
}
