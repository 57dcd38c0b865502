package io.corridor.route;

import io.corridor.network.ArcPath;
import io.corridor.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One route in figures: totals, totals by state and by mode, and its legs. What nobody tells is
 * null. Kilometres and hours; hours by the profile.
 *
 * <p>Measures as in CAREC's corridor performance monitoring: speed without delay is that under way,
 * speed with delay counts all stops.
 */
final class RouteSheet {

  /** The columns of a leg with the hours between it and the one before. */
  private static final List<String> DELAYS = List.of("border", "transfer", "breakOfGauge", "port");

  private final NetworkView view;
  private final TransportNetwork network;
  private final Costing costing;
  private final Planning planning;
  private final LegNames names;
  private final LegSheet legRows;
  private final StatesPassed states;

  RouteSheet(NetworkView view, TransportNetwork network, Costing costing) {
    this.view = view;
    this.network = network;
    this.costing = costing;
    this.planning = view.planning();
    this.names = new LegNames(view, network);
    this.legRows = new LegSheet(view, network, costing);
    this.states = new StatesPassed(network, costing, names);
  }

  /** The row of a route. */
  Map<String, @Nullable Object> row(ArcPath path, long rank) {
    List<Step> steps = steps(path);
    List<Map<String, @Nullable Object>> legs = legRows.rows(steps);
    List<Map<String, @Nullable Object>> stops = stops(path);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("rank", rank);
    row.put("from", stops.get(0).get("id"));
    row.put("to", stops.get(stops.size() - 1).get("id"));
    row.put("km", LegSum.of(legs, "km"));
    row.put("hours", LegSum.of(legs, "hours"));
    row.put("borders", count(steps, costing::crosses));
    row.put("transfers", count(steps, costing::transfers));
    row.put("gauges", count(steps, costing::breaksGauge));
    row.put("unbuilt", unbuilt(legs));
    row.put("objections", objections(steps));
    int weakest = weakest(path);
    row.put("status", legs.get(weakest).get("status"));
    row.put("weakest", legs.get(weakest).get("id"));
    row.put("underWay", LegSum.of(legs, "underWay"));
    row.put("speed", speed(row.get("km"), row.get("hours")));
    row.put("speedUnderWay", speed(row.get("km"), row.get("underWay")));
    row.put(
        "borderCost",
        LegSum.of(legs.stream().filter(RouteSheet::crossesBorder).toList(), "borderCost"));
    row.put("sectionCost", LegSum.of(legs, "sectionCost"));
    row.put("estimated", estimated(legs));
    row.put("states", states.of(steps));
    row.put("kmByState", states.km(path, legs));
    row.put("kmByMode", LegSum.by("mode", legs, "km"));
    row.put("hoursByMode", LegSum.by("mode", legs, "underWay"));
    row.put("hoursBetween", LegSum.ofEach(DELAYS, legs));
    row.put("stops", stops);
    row.put("legs", legs);
    return row;
  }

  private List<Step> steps(ArcPath path) {
    List<Step> steps = new ArrayList<>();
    int state = costing.start(network.graph().tail(path.arcs().get(0)));
    for (int arc : path.arcs()) {
      steps.add(new Step(state, arc));
      state = costing.next(state, arc);
    }
    return steps;
  }

  private interface At {
    boolean at(int state, int arc);
  }

  private static long count(List<Step> steps, At at) {
    return steps.stream().filter(step -> at.at(step.state(), step.arc())).count();
  }

  private long objections(List<Step> steps) {
    return steps.stream().mapToLong(step -> costing.objections(step.state(), step.arc())).sum();
  }

  private List<Map<String, @Nullable Object>> stops(ArcPath path) {
    List<Map<String, @Nullable Object>> stops = new ArrayList<>();
    for (int place : path.places(network.graph())) {
      Map<String, @Nullable Object> properties = view.placeProperties(place);
      Map<String, @Nullable Object> stop = new LinkedHashMap<>();
      stop.put("id", properties.get("id"));
      stop.put("name", names.place(place));
      stop.put("latitude", properties.get("latitude"));
      stop.put("longitude", properties.get("longitude"));
      stops.add(stop);
    }
    return stops;
  }

  private static boolean crossesBorder(Map<String, @Nullable Object> leg) {
    return leg.get("border") != null;
  }

  private @Nullable Double unbuilt(List<Map<String, @Nullable Object>> legs) {
    return LegSum.of(
        legs.stream()
            .filter(leg -> planning.weakness(String.valueOf(leg.get("status"))) > 0)
            .toList(),
        "km");
  }

  /** Kilometres whose basis is an estimate of ours. */
  private static @Nullable Double estimated(List<Map<String, @Nullable Object>> legs) {
    return LegSum.of(
        legs.stream().filter(leg -> "estimated".equals(leg.get("basis"))).toList(), "km");
  }

  private int weakest(ArcPath path) {
    int weakest = 0;
    for (int i = 1; i < path.arcs().size(); i++) {
      if (weakness(path, i) > weakness(path, weakest)) {
        weakest = i;
      }
    }
    return weakest;
  }

  private int weakness(ArcPath path, int position) {
    return planning.weakness(network.kind(Network.leg(path.arcs().get(position))).status());
  }

  private static @Nullable Double speed(@Nullable Object km, @Nullable Object hours) {
    return km instanceof Double length && hours instanceof Double time && time > 0
        ? (Double) LegSum.round(length / time)
        : null;
  }
}
