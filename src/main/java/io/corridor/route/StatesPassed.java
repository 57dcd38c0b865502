package io.corridor.route;

import io.corridor.network.ArcPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which states a route passes, and how far it runs in each. */
final class StatesPassed {

  private final TransportNetwork network;
  private final Costing costing;
  private final LegNames names;

  StatesPassed(TransportNetwork network, Costing costing, LegNames names) {
    this.network = network;
    this.costing = costing;
    this.names = names;
  }

  /** The states that a route passes, in order, as few as its places allow. */
  List<String> of(List<Step> steps) {
    List<Integer> states = new ArrayList<>();
    for (Step step : steps) {
      if (costing.crosses(step.state(), step.arc())) {
        first(costing.statesOf(step.state())).ifPresent(states::add);
      }
    }
    Step last = steps.get(steps.size() - 1);
    first(costing.statesOf(costing.next(last.state(), last.arc()))).ifPresent(states::add);
    return states.stream().map(names::place).toList();
  }

  private Optional<Integer> first(int[] states) {
    return Arrays.stream(states).boxed().min(Comparator.comparing(names::place));
  }

  /** A leg counts for the states that hold both of its ends; where none does, for none of them. */
  Map<String, @Nullable Double> km(ArcPath path, List<Map<String, @Nullable Object>> legs) {
    Map<String, LegSum> sums = new LinkedHashMap<>();
    for (int i = 0; i < legs.size(); i++) {
      int arc = path.arcs().get(i);
      String states = common(network.graph().tail(arc), network.graph().head(arc));
      sums.computeIfAbsent(states, key -> new LegSum()).add(legs.get(i).get("km"));
    }
    return LegSum.known(sums);
  }

  private String common(int tail, int head) {
    List<String> before = stateNames(tail);
    List<String> after = stateNames(head);
    List<String> both = before.stream().filter(after::contains).toList();
    if (!both.isEmpty()) {
      return both.get(0);
    }
    return Stream.of(before, after)
        .filter(names -> !names.isEmpty())
        .map(names -> names.get(0))
        .distinct()
        .collect(Collectors.joining("–"));
  }

  private List<String> stateNames(int place) {
    return Arrays.stream(costing.statesAt(place)).mapToObj(names::place).sorted().toList();
  }
}
