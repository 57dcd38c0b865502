package io.corridor.route;

import io.corridor.network.ArcPath;
import io.corridor.network.Cut;
import io.corridor.network.Cuts;
import io.corridor.network.Network;
import io.corridor.route.RoutePlanner.Answer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Where the routes between two ends can be cut, and what it costs to go round. */
final class Chokepoints {

  private static final int MOST = 64;
  private static final int TRIED = 500;
  private static final String PLACE = "place";
  private static final String LEG = "leg";

  private final Task task;
  private final TransportNetwork network;
  private final LegNames names;
  private final BitSet barred;
  private final Measure measure;
  private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

  Chokepoints(Task task) {
    this.task = task;
    this.network = task.network();
    this.names = new LegNames(task.view(), network);
    this.barred = task.barred();
    this.measure = task.question().measures("by").stream().findFirst().orElse(Measure.KM);
  }

  Answer find() {
    Optional<ArcPath> best = best(barred);
    if (best.isEmpty()) {
      return new Answer(List.of(), !task.budget().isExhausted());
    }
    IntPredicate usable = arc -> !barred.get(Network.leg(arc));
    Cuts cuts = new Cuts(network.graph(), task.ends(), usable, task.budget());
    Set<Integer> places = new HashSet<>(cuts.places());
    Set<Integer> legs = new HashSet<>(cuts.legs());
    cuts.places().forEach(place -> row("every-route", PLACE, place, null, null));
    cuts.legs().forEach(leg -> row("every-route", LEG, leg, null, null));
    cuts.minimumPlaces(MOST).ifPresent(cut -> cut(PLACE, cut));
    cuts.minimumLegs(MOST).ifPresent(cut -> cut(LEG, cut));
    detours(best.get(), places, legs);
    return new Answer(rows, !task.budget().isExhausted());
  }

  private Optional<ArcPath> best(BitSet closed) {
    return new BestRoutes(task, closed).best(measure);
  }

  private void cut(String kind, Cut cut) {
    cut.nearStarts().forEach(one -> row("minimum-cut-near-start", kind, one, null, null));
    if (!cut.nearEnds().equals(cut.nearStarts())) {
      cut.nearEnds().forEach(one -> row("minimum-cut-near-end", kind, one, null, null));
    }
  }

  /** The places and legs of the best route that can be gone round, and at what cost. */
  private void detours(ArcPath best, Set<Integer> everyPlace, Set<Integer> everyLeg) {
    List<Integer> passed = best.places(network.graph());
    long cost = best.costs().get(0);
    for (int place : passed.subList(1, Math.min(passed.size() - 1, TRIED))) {
      if (!everyPlace.contains(place)) {
        BitSet closed = (BitSet) barred.clone();
        Network graph = network.graph();
        for (int at = graph.first(place); at < graph.first(place + 1); at++) {
          closed.set(Network.leg(graph.leaving(at)));
        }
        detour(PLACE, place, cost, closed);
      }
    }
    for (int arc : best.arcs().subList(0, Math.min(best.arcs().size(), TRIED))) {
      if (!everyLeg.contains(Network.leg(arc))) {
        BitSet closed = (BitSet) barred.clone();
        closed.set(Network.leg(arc));
        detour(LEG, Network.leg(arc), cost, closed);
      }
    }
  }

  private void detour(String kind, int number, long cost, BitSet closed) {
    if (!task.budget().isExhausted()) {
      best(closed)
          .map(path -> path.costs().get(0))
          .ifPresent(other -> row("best-route", kind, number, other, more(other, cost)));
    }
  }

  /** Of a length or a time that is not known no difference is known either. */
  private static @Nullable Long more(long other, long cost) {
    return Math.max(other, cost) >= Costing.UNKNOWN ? null : (Long) (other - cost);
  }

  private void row(
      String role, String kind, int number, @Nullable Long otherwise, @Nullable Long more) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    boolean leg = kind.equals(LEG);
    row.put("role", role);
    row.put("kind", kind);
    row.put("id", leg ? names.id(number) : names.placeId(number));
    row.put("name", leg ? names.name(number) : names.place(number));
    row.put("status", leg ? network.kind(number).status() : null);
    row.put("measure", measure.key());
    row.put("otherwise", measure.shown(otherwise));
    row.put("more", measure.shown(more));
    rows.add(row);
  }
}
