package io.corridor.route;

import io.corridor.network.ArcPath;
import io.corridor.network.Criterion;
import io.corridor.network.Network;
import io.corridor.network.ParetoFront;
import io.corridor.network.Transitions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Routes that differ: each the best of those that use at most a share of the kilometres of every
 * better one again. A shortest path within limits, exact as the Pareto front is.
 */
final class DifferentRoutes {

  private final Task task;
  private final Costing costing;
  private final Transitions transitions;
  private final Stretch stretch;

  DifferentRoutes(Task task, Costing costing, Transitions transitions, Stretch stretch) {
    this.task = task;
    this.costing = costing;
    this.transitions = transitions;
    this.stretch = stretch;
  }

  /**
   * The best ones.
   *
   * @param by what they are to have least of; the first puts them in order
   * @param k how many at most
   * @param share of the kilometres of a better one
   */
  List<ArcPath> find(List<Measure> by, int k, double share) {
    List<Criterion> criteria = new ArrayList<>(by.stream().map(costing::by).toList());
    List<Long> limits = new ArrayList<>(by.stream().map(measure -> Long.MAX_VALUE).toList());
    List<ArcPath> found = new ArrayList<>();
    while (found.size() < k) {
      Optional<ArcPath> next =
          ParetoFront.best(
              task.network().graph(), task.ends(), transitions, criteria, limits, task.budget());
      if (next.isEmpty()) {
        break;
      }
      found.add(next.get());
      limits.set(0, Math.min(limits.get(0), stretch.of(found.get(0).costs().get(0))));
      Criterion common = common(next.get());
      criteria.add(common);
      long all = next.get().arcs().stream().mapToLong(common::least).sum();
      limits.add((long) (all * share));
    }
    return found;
  }

  private Criterion common(ArcPath path) {
    Set<Integer> legs = new HashSet<>();
    path.arcs().forEach(arc -> legs.add(Network.leg(arc)));
    Criterion km = costing.by(Measure.KM);
    return arc -> {
      long metres = km.least(arc);
      return metres == Criterion.UNUSABLE || legs.contains(Network.leg(arc)) ? metres : 0;
    };
  }
}
