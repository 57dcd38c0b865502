package io.corridor.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.route.RouteRequest.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked of a route. */
class RouteRequestTests {

  @Test
  void filtersAreAppliedOneByOneInTheirOwnOrder() {
    Map<Filter, List<String>> filters = new LinkedHashMap<>();
    filters.put(Filter.VIA, List.of("urumqi"));
    filters.put(Filter.STATUS, List.of("agreed"));
    filters.put(Filter.AVOID, List.of("iran"));
    RouteRequest request = new RouteRequest("russia", "gwadar", filters, true, 5);
    assertThat(request.stepByStep())
        .containsExactly(
            new RouteRequest("russia", "gwadar", Map.of(), true, 5),
            new RouteRequest("russia", "gwadar", Map.of(Filter.STATUS, List.of("agreed")), true, 5),
            new RouteRequest(
                "russia",
                "gwadar",
                Map.of(Filter.STATUS, List.of("agreed"), Filter.AVOID, List.of("iran")),
                true,
                5),
            request);
    assertThat(request.filters().keySet()).containsExactly(Filter.STATUS, Filter.AVOID, Filter.VIA);
  }

  @Test
  void withoutFiltersThereIsOneStep() {
    RouteRequest request = new RouteRequest("russia", "gwadar", Map.of(), false, 5);
    assertThat(request.stepByStep()).containsExactly(request);
    assertThat(request.values(Filter.MODE)).isEmpty();
  }

  @Test
  void itKeepsItsOwnCopy() {
    Map<Filter, List<String>> filters = new LinkedHashMap<>();
    List<String> modes = new ArrayList<>(List.of("rail"));
    filters.put(Filter.MODE, modes);
    RouteRequest request = new RouteRequest("russia", "gwadar", filters, false, 5);
    modes.add("sea");
    filters.clear();
    assertThat(request.values(Filter.MODE)).containsExactly("rail");
  }

  @Test
  void itCanBeWidened() {
    RouteRequest request =
        new RouteRequest("russia", "gwadar", Map.of(Filter.MODE, List.of("rail")), false, 5);
    assertThat(request.withAround())
        .isEqualTo(new RouteRequest("russia", "gwadar", request.filters(), true, 5));
    assertThat(request.withoutFilters())
        .isEqualTo(new RouteRequest("russia", "gwadar", Map.of(), false, 5));
  }
}
