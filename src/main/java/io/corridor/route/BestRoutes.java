package io.corridor.route;

import io.corridor.network.ArcPath;
import io.corridor.network.Criterion;
import io.corridor.network.LegCosts;
import io.corridor.network.Network;
import io.corridor.network.ParetoFront;
import io.corridor.network.ShortestPath;
import io.corridor.network.SimplePaths;
import io.corridor.network.Transitions;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.route.RoutePlanner.Answer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The best routes by one measure, or by several at once. */
final class BestRoutes {

  private static final int MOST = 1000;

  private final Task task;
  private final TransportNetwork network;
  private final Network graph;
  private final BitSet barred;
  private final Costing costing;
  private final Stretch stretch;

  BestRoutes(Task task) {
    this(task, task.barred());
  }

  BestRoutes(Task task, BitSet barred) {
    this.task = task;
    this.network = task.network();
    this.graph = network.graph();
    this.barred = barred;
    this.costing = task.costing(barred);
    this.stretch = Stretch.of(task.question());
  }

  Answer find() {
    List<ArcPath> paths = paths();
    return rows(paths, !task.budget().isExhausted());
  }

  Answer front() {
    List<Measure> measures = task.question().measures("pareto");
    if (measures.isEmpty()) {
      measures = List.of(Measure.KM, Measure.HOURS, Measure.BORDERS);
    }
    List<Criterion> criteria = measures.stream().map(costing::by).toList();
    ParetoFront front =
        ParetoFront.find(
            graph,
            task.ends(),
            transitions(measures),
            criteria,
            unlimited(criteria),
            task.budget());
    return rows(front.paths(), front.complete());
  }

  private Answer rows(List<ArcPath> paths, boolean complete) {
    if (paths.isEmpty() && !complete) {
      throw new CorridorException(Fault.SEARCH_LIMIT);
    }
    RouteSheet sheet = new RouteSheet(task.view(), network, costing);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (ArcPath path : paths) {
      rows.add(sheet.row(path, rows.size() + 1L));
    }
    return new Answer(rows, complete);
  }

  /** The best ones by the measure of the question, as many as it asks for. */
  List<ArcPath> paths() {
    List<Measure> by = task.question().measures("by");
    if (by.size() > 1) {
      throw RouteQuestion.usage(
          "One measure puts routes in order.", "For several at once ask for the Pareto front.");
    }
    Measure measure = by.isEmpty() ? Measure.KM : by.get(0);
    int k = task.question().number("k", 1, MOST, 1);
    double share = task.question().decimal("share", 0, 1, 1);
    if (measure == Measure.FIRMNESS) {
      return share < 1 ? different(List.of(measure, Measure.KM), k, share) : firmest(k);
    }
    if (share < 1) {
      return different(List.of(measure), k, share);
    }
    boolean plain = !Costing.remembers(measure) && task.ends().toPass() == 0;
    return k == 1 && plain
        ? ShortestPath.find(graph, task.ends(), plain(measure), task.budget()).stream().toList()
        : cheapest(measure, barred, k, Set.of(), true);
  }

  /** The best one by a measure; its first cost is that by the measure. */
  Optional<ArcPath> best(Measure measure) {
    return ParetoFront.best(
        graph,
        task.ends(),
        transitions(List.of(measure)),
        List.of(costing.by(measure)),
        List.of(Long.MAX_VALUE),
        task.budget());
  }

  /** Kilometres are what most questions are about: their costs stand ready in an array. */
  private Criterion plain(Measure measure) {
    Optional<LegCosts> lengths = measure == Measure.KM ? network.lengths(barred) : Optional.empty();
    return lengths.isPresent() ? lengths.get() : costing.finely(measure);
  }

  private List<ArcPath> cheapest(
      Measure measure, BitSet closed, int k, Set<ArcPath> known, boolean near) {
    Costing costs = closed.equals(barred) ? costing : task.costing(closed);
    SimplePaths all =
        new SimplePaths(
            graph,
            task.ends(),
            transitions(List.of(measure)),
            measure == Measure.KM && closed.equals(barred) ? plain(measure) : costs.finely(measure),
            task.budget());
    List<ArcPath> found = new ArrayList<>();
    long most = Long.MAX_VALUE;
    for (Optional<ArcPath> next = all.next();
        next.isPresent() && cost(next.get(), measure).orElseThrow() <= most;
        next = found.size() < k ? all.next() : Optional.empty()) {
      if (!known.contains(next.get())) {
        found.add(next.get());
        most = near ? stretch.of(cost(found.get(0), measure).orElseThrow()) : most;
      }
    }
    return found;
  }

  /** By the weakest leg, then by length: what is firmer is found before weaker legs are allowed. */
  private List<ArcPath> firmest(int k) {
    List<ArcPath> found = new ArrayList<>();
    long most = task.view().planning().statuses().size();
    for (int weakest = 0; weakest <= most; weakest++) {
      if (found.size() < k) {
        BitSet closed = (BitSet) barred.clone();
        for (int leg = 0; leg < graph.legs(); leg++) {
          closed.set(leg, closed.get(leg) || costing.weakness(leg) > weakest);
        }
        Set<ArcPath> known = new HashSet<>(found);
        found.addAll(cheapest(Measure.KM, closed, k - found.size(), known, false));
        most = found.isEmpty() ? most : Math.min(most, stretch.of(weakness(found.get(0))));
      }
    }
    return found;
  }

  private long weakness(ArcPath path) {
    return cost(path, Measure.FIRMNESS).orElseThrow();
  }

  private List<ArcPath> different(List<Measure> by, int k, double share) {
    return new DifferentRoutes(task, costing, transitions(by), stretch).find(by, k, share);
  }

  private Transitions transitions(List<Measure> measures) {
    return measures.stream().anyMatch(Costing::remembers) ? costing : Transitions.NONE;
  }

  private static List<Long> unlimited(List<Criterion> criteria) {
    return criteria.stream().map(c -> Long.MAX_VALUE).toList();
  }

  /** What a path costs by a measure, if none of its legs is left out. */
  Optional<Long> cost(ArcPath path, Measure measure) {
    Criterion criterion = costing.by(measure);
    int state = costing.start(graph.tail(path.arcs().get(0)));
    long cost = 0;
    for (int arc : path.arcs()) {
      long more = criterion.cost(state, arc);
      if (more == Criterion.UNUSABLE) {
        return Optional.empty();
      }
      cost = criterion.add(cost, more);
      state = costing.next(state, arc);
    }
    return Optional.of(cost);
  }

  RouteSheet sheet() {
    return new RouteSheet(task.view(), network, costing);
  }
}
