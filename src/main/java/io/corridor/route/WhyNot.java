package io.corridor.route;

import io.corridor.network.ArcPath;
import io.corridor.network.Barriers;
import io.corridor.network.Network;
import io.corridor.route.RoutePlanner.Answer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The smallest sets of legs that a question leaves out and that would open a route. */
final class WhyNot {

  private static final int MOST = 20;

  private final Task task;
  private final TransportNetwork network;
  private final Conditions conditions;

  WhyNot(Task task) {
    this.task = task;
    this.network = task.network();
    this.conditions = task.conditions();
  }

  Answer find() {
    // What the question is not about at all, such as a pipeline for containers, bars nothing.
    List<Integer> possible = new ArrayList<>();
    for (int leg = 0; leg < network.graph().legs(); leg++) {
      if (!conditions.isImpossible(leg)) {
        possible.add(leg);
      }
    }
    Barriers barriers =
        Barriers.find(
            only(possible),
            task.ends(),
            arc -> conditions.bar(possible.get(Network.leg(arc))),
            MOST,
            task.budget());
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (List<Integer> set : barriers.sets()) {
      rows.add(row(rows.size() + 1L, set.stream().map(possible::get).toList()));
    }
    return new Answer(rows, barriers.complete());
  }

  private Network only(List<Integer> legs) {
    Network all = network.graph();
    int[] from = new int[legs.size()];
    int[] to = new int[legs.size()];
    BitSet oneway = new BitSet();
    for (int i = 0; i < from.length; i++) {
      from[i] = all.tail(2 * legs.get(i));
      to[i] = all.head(2 * legs.get(i));
      oneway.set(i, !all.isOpen(2 * legs.get(i) + 1));
    }
    return new Network(all.places(), from, to, oneway);
  }

  /** A set of legs, why each is left out, and the shortest route that they open. */
  private Map<String, @Nullable Object> row(long number, List<Integer> legs) {
    Set<String> reasons = new LinkedHashSet<>();
    List<Map<String, @Nullable Object>> told = new ArrayList<>();
    BitSet barred = task.barred();
    for (int leg : legs) {
      List<String> why = conditions.reasons(leg);
      reasons.addAll(why);
      barred.clear(leg);
      told.add(leg(leg, why));
    }
    BestRoutes best = new BestRoutes(task, barred);
    Optional<ArcPath> opened = best.best(Measure.KM);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("set", number);
    row.put("reasons", List.copyOf(reasons));
    row.put("legs", told);
    Map<String, @Nullable Object> route =
        opened.isEmpty() ? Map.of() : best.sheet().row(opened.get(), 1);
    row.put("km", route.get("km"));
    row.put("hours", route.get("hours"));
    row.put("states", route.getOrDefault("states", List.of()));
    return row;
  }

  private Map<String, @Nullable Object> leg(int leg, List<String> reasons) {
    LegNames names = new LegNames(task.view(), network);
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("id", names.id(leg));
    told.put("name", names.name(leg));
    told.put("mode", network.kind(leg).mode());
    told.put("status", network.kind(leg).status());
    told.put("season", network.kind(leg).season());
    told.put("km", task.view().legProperties(leg).get("km"));
    told.put("reasons", reasons);
    return told;
  }
}
