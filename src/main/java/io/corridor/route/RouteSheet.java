package io.corridor.route;

import io.corridor.network.ArcPath;
import io.corridor.network.Network;
import io.corridor.route.NetworkView.CorridorFacts;
import io.corridor.route.Profile.Delay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One route in figures: totals, totals by state and by mode, and each leg with how its figures came
 * about. What nobody tells is null. Kilometres and hours; hours by the profile.
 *
 * <p>Measures as in CAREC's corridor performance monitoring: speed without delay is that under way,
 * speed with delay counts all stops; and the series of distance and time, with their steps at
 * borders and transfers, are those of UN ESCAP's time/cost–distance method.
 */
final class RouteSheet {

  private static final double SECONDS = 3600;
  private static final double METRES = 1000;

  private final NetworkView view;
  private final TransportNetwork network;
  private final Costing costing;
  private final Planning planning;
  private final LegNames names;

  RouteSheet(NetworkView view, TransportNetwork network, Costing costing) {
    this.view = view;
    this.network = network;
    this.costing = costing;
    this.planning = view.planning();
    this.names = new LegNames(view, network);
  }

  /** Sums over some legs; an unknown one makes the sum unknown. */
  private static final class Sum {
    private double value;
    private boolean unknown;

    void add(@Nullable Object more) {
      if (more instanceof Number number) {
        value += number.doubleValue();
      } else {
        unknown = true;
      }
    }

    @Nullable Double known() {
      return unknown ? null : round(value);
    }
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static @Nullable Double hours(long seconds) {
    return seconds >= Costing.UNKNOWN ? null : round(seconds / SECONDS);
  }

  /** The row of a route. */
  Map<String, @Nullable Object> row(ArcPath path, long rank) {
    List<Step> steps = steps(path);
    List<Integer> states = states(steps);
    List<Map<String, @Nullable Object>> legs = legs(steps);
    List<Map<String, @Nullable Object>> stops = stops(path);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("rank", rank);
    row.put("from", stops.get(0).get("id"));
    row.put("to", stops.get(stops.size() - 1).get("id"));
    row.put("km", total(legs, "km"));
    row.put("hours", total(legs, "hours"));
    row.put("borders", count(steps, costing::crosses));
    row.put("transfers", count(steps, costing::transfers));
    row.put("gauges", count(steps, costing::breaksGauge));
    row.put("unbuilt", unbuilt(legs));
    row.put("objections", objections(steps));
    int weakest = weakest(path);
    row.put("status", legs.get(weakest).get("status"));
    row.put("weakest", legs.get(weakest).get("id"));
    row.put("underWay", total(legs, "underWay"));
    row.put("speed", speed(row.get("km"), row.get("hours")));
    row.put("speedUnderWay", speed(row.get("km"), row.get("underWay")));
    row.put(
        "borderCost",
        total(legs.stream().filter(RouteSheet::crossesBorder).toList(), "borderCost"));
    row.put("sectionCost", total(legs, "sectionCost"));
    row.put("estimated", estimated(legs));
    row.put("states", names(states));
    row.put("kmByState", byState(path, legs));
    row.put("kmByMode", sums(legs, "mode", "km"));
    row.put("hoursByMode", sums(legs, "mode", "underWay"));
    row.put("hoursBetween", delays(legs));
    row.put("stops", stops);
    row.put("legs", legs);
    return row;
  }

  /**
   * An arc of a route.
   *
   * @param state what the route remembers before it
   */
  private record Step(int state, int arc) {}

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

  /** The states that a route passes, in order, as few as its places allow. */
  private List<Integer> states(List<Step> steps) {
    List<Integer> states = new ArrayList<>();
    for (Step step : steps) {
      if (costing.crosses(step.state(), step.arc())) {
        first(costing.statesOf(step.state())).ifPresent(states::add);
      }
    }
    Step last = steps.get(steps.size() - 1);
    first(costing.statesOf(costing.next(last.state(), last.arc()))).ifPresent(states::add);
    return states;
  }

  private Optional<Integer> first(int[] states) {
    return Arrays.stream(states).boxed().min(Comparator.comparing(this::name));
  }

  private List<String> names(List<Integer> places) {
    return places.stream().map(this::name).toList();
  }

  private String name(int place) {
    return names.place(place);
  }

  private List<Map<String, @Nullable Object>> stops(ArcPath path) {
    List<Map<String, @Nullable Object>> stops = new ArrayList<>();
    for (int place : path.places(network.graph())) {
      Map<String, @Nullable Object> properties = view.placeProperties(place);
      Map<String, @Nullable Object> stop = new LinkedHashMap<>();
      stop.put("id", properties.get("id"));
      stop.put("name", name(place));
      stop.put("latitude", properties.get("latitude"));
      stop.put("longitude", properties.get("longitude"));
      stops.add(stop);
    }
    return stops;
  }

  private List<Map<String, @Nullable Object>> legs(List<Step> steps) {
    List<Map<String, @Nullable Object>> legs = new ArrayList<>();
    Sum km = new Sum();
    Sum hours = new Sum();
    Sum cost = new Sum();
    for (Step step : steps) {
      Map<String, @Nullable Object> leg = leg(step.state(), step.arc());
      km.add(leg.get("km"));
      hours.add(leg.get("hours"));
      cost.add(leg.get("sectionCost"));
      leg.put("seq", (long) legs.size() + 1);
      leg.put("kmSoFar", km.known());
      leg.put("hoursSoFar", hours.known());
      leg.put("costSoFar", cost.known());
      legs.add(leg);
    }
    return legs;
  }

  private Map<String, @Nullable Object> leg(int state, int arc) {
    int number = Network.leg(arc);
    LegKind kind = network.kind(number);
    Map<String, @Nullable Object> known = view.legProperties(number);
    long underWay = costing.secondsUnderWay(number);
    long between = costing.secondsBetween(state, arc);
    Map<String, @Nullable Object> leg = new LinkedHashMap<>();
    leg.put("seq", 0L);
    leg.put("id", known.get("id"));
    leg.put("from", name(network.graph().tail(arc)));
    leg.put("to", name(network.graph().head(arc)));
    leg.put("mode", kind.mode());
    leg.put("line", known.get("line"));
    leg.put("gauge", kind.gauge() == 0 ? null : (Object) (long) kind.gauge());
    leg.put("status", kind.status());
    leg.put("km", known.get("km"));
    leg.put("basis", known.get("basis"));
    leg.put("confidence", known.get("confidence"));
    leg.put("hours", hours(Math.min(Costing.UNKNOWN, underWay + between)));
    leg.put("underWay", hours(underWay));
    leg.put("border", delay(costing.crosses(state, arc), Delay.BORDER));
    leg.put("transfer", delay(costing.transfers(state, arc), Delay.TRANSFER));
    leg.put("breakOfGauge", delay(costing.breaksGauge(state, arc), Delay.BREAK_OF_GAUGE));
    leg.put("port", delay(costing.callsAtPort(state, arc), Delay.PORT));
    Profile profile = costing.profile();
    leg.put("borderCost", costing.crosses(state, arc) ? cost(profile.borderCosts(), kind) : null);
    leg.put("sectionCost", sectionCost(profile, kind, network.metres(number)));
    leg.put("kmSoFar", null);
    leg.put("hoursSoFar", null);
    leg.put("costSoFar", null);
    leg.put("corridors", corridors(kind, facts -> List.of(facts.name())));
    leg.put("agreements", corridors(kind, CorridorFacts::agreements));
    leg.put("objections", corridors(kind, CorridorFacts::objections));
    leg.put("layer", kind.layer());
    leg.put("cites", known.getOrDefault("cites", List.of()));
    return leg;
  }

  private static boolean crossesBorder(Map<String, @Nullable Object> leg) {
    return leg.get("border") != null;
  }

  private static @Nullable Double cost(Map<String, Profile.Figure> costs, LegKind kind) {
    Profile.Figure figure = costs.get(kind.mode());
    return figure == null ? null : (Double) figure.value();
  }

  private static @Nullable Double sectionCost(Profile profile, LegKind kind, int metres) {
    Double ofSection = cost(profile.sectionCosts(), kind);
    return ofSection == null || metres < 0
        ? null
        : (Double) round(ofSection * metres / METRES / Profile.SECTION_KM);
  }

  private @Nullable Double delay(boolean happens, Delay delay) {
    return happens ? hours(costing.seconds(delay)) : null;
  }

  private List<String> corridors(
      LegKind kind, java.util.function.Function<CorridorFacts, List<String>> what) {
    return kind.corridors().stream()
        .map(view.corridors()::get)
        .filter(Objects::nonNull)
        .flatMap(facts -> what.apply(facts).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static @Nullable Double total(List<Map<String, @Nullable Object>> legs, String column) {
    Sum sum = new Sum();
    legs.forEach(leg -> sum.add(leg.get(column)));
    return sum.known();
  }

  private @Nullable Double unbuilt(List<Map<String, @Nullable Object>> legs) {
    return total(
        legs.stream()
            .filter(leg -> planning.weakness(String.valueOf(leg.get("status"))) > 0)
            .toList(),
        "km");
  }

  /** Kilometres whose basis is an estimate of ours. */
  private static @Nullable Double estimated(List<Map<String, @Nullable Object>> legs) {
    return total(legs.stream().filter(leg -> "estimated".equals(leg.get("basis"))).toList(), "km");
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
        ? (Double) round(length / time)
        : null;
  }

  private static Map<String, @Nullable Double> sums(
      List<Map<String, @Nullable Object>> legs, String by, String column) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> leg : legs) {
      sums.computeIfAbsent(String.valueOf(leg.get(by)), key -> new Sum()).add(leg.get(column));
    }
    return known(sums);
  }

  private static Map<String, @Nullable Double> known(Map<String, Sum> sums) {
    Map<String, @Nullable Double> known = new LinkedHashMap<>();
    sums.forEach((key, sum) -> known.put(key, sum.known()));
    return known;
  }

  /** Hours at borders, transfers, breaks of gauge and ports. */
  private static Map<String, @Nullable Double> delays(List<Map<String, @Nullable Object>> legs) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (String delay : List.of("border", "transfer", "breakOfGauge", "port")) {
      Sum sum = new Sum();
      legs.stream().map(leg -> leg.get(delay)).filter(Objects::nonNull).forEach(sum::add);
      sums.put(delay, sum);
    }
    return known(sums);
  }

  /** A leg counts for the states that hold both of its ends; where none does, for none of them. */
  private Map<String, @Nullable Double> byState(
      ArcPath path, List<Map<String, @Nullable Object>> legs) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (int i = 0; i < legs.size(); i++) {
      int arc = path.arcs().get(i);
      String states = common(network.graph().tail(arc), network.graph().head(arc));
      sums.computeIfAbsent(states, key -> new Sum()).add(legs.get(i).get("km"));
    }
    return known(sums);
  }

  private String common(int tail, int head) {
    List<String> before = stateNames(tail);
    List<String> after = stateNames(head);
    List<String> both = before.stream().filter(after::contains).toList();
    if (!both.isEmpty()) {
      return both.get(0);
    }
    return java.util.stream.Stream.of(before, after)
        .filter(names -> !names.isEmpty())
        .map(names -> names.get(0))
        .distinct()
        .collect(Collectors.joining("–"));
  }

  private List<String> stateNames(int place) {
    return Arrays.stream(costing.statesAt(place)).mapToObj(this::name).sorted().toList();
  }
}
