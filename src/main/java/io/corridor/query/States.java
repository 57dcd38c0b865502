package io.corridor.query;

import io.corridor.route.Route;
import io.corridor.route.Route.Stop;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The states, to tell which of them a route passes.
 *
 * @param names by id
 */
record States(Map<String, String> names) {

  /**
   * The names of the states that a route passes, in order. A border crossing lies in both of its
   * states: it belongs to the one that the route is in as long as it can; so that each name but the
   * first stands for one border.
   *
   * @param around for a place, itself and all places that it lies in
   */
  List<String> passed(Route route, Function<String, Set<String>> around) {
    List<String> passed = new ArrayList<>();
    Set<String> current = new LinkedHashSet<>();
    for (Stop stop : route.stops()) {
      Set<String> here = new LinkedHashSet<>(around.apply(stop.id()));
      here.retainAll(names.keySet());
      if (here.isEmpty()) {
        continue;
      }
      Set<String> both = new LinkedHashSet<>(current);
      both.retainAll(here);
      if (both.isEmpty()) {
        add(passed, current);
        current = here;
      } else {
        current = both;
      }
    }
    add(passed, current);
    return List.copyOf(passed);
  }

  private void add(List<String> passed, Set<String> states) {
    states.stream()
        .map(id -> names.getOrDefault(id, id))
        .sorted()
        .findFirst()
        .ifPresent(passed::add);
  }
}
