package io.corridor.route;

import io.corridor.network.Network;
import io.corridor.route.Profile.Delay;
import io.corridor.route.Profile.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A network in memory that a test writes place by place and leg by leg. */
final class TestView implements NetworkView {

  /** 40, 25 and 20 km/h and whole kilometres give whole thousandths of an hour. */
  static final Planning PLANNING =
      new Planning(
          List.of("open", "planned", "stalled"),
          Map.of(
              "any",
              new Profile(
                  "any",
                  "Any mode.",
                  Map.of("rail", figure(40), "road", figure(25), "sea", figure(20)),
                  Map.of(
                      Delay.BORDER, figure(10),
                      Delay.TRANSFER, figure(5),
                      Delay.BREAK_OF_GAUGE, figure(4.25),
                      Delay.PORT, figure(3)))),
          Map.of());

  private final List<String> places = new ArrayList<>();
  private final Map<String, Set<String>> areas = new LinkedHashMap<>();
  private final Set<String> states = new LinkedHashSet<>();
  private final Map<String, String> seasons = new HashMap<>();
  private final List<TestLeg> legs = new ArrayList<>();
  private final Map<String, CorridorFacts> corridors = new LinkedHashMap<>();
  private final Map<String, LocalDate> publications = new LinkedHashMap<>();
  private Planning planning = PLANNING;
  private Optional<TransportNetwork> network = Optional.empty();

  private static Figure figure(double value) {
    return new Figure(value, Optional.empty(), Optional.of("For tests."));
  }

  /** States by id, without any place yet. */
  TestView states(String... ids) {
    Arrays.stream(ids).forEach(this::located);
    states.addAll(List.of(ids));
    return this;
  }

  /** A place that lies in areas; in the order of first mention. */
  TestView located(String id, String... in) {
    network = Optional.empty();
    if (!places.contains(id)) {
      places.add(id);
    }
    for (String area : in) {
      located(area);
    }
    areas.computeIfAbsent(id, key -> new LinkedHashSet<>()).addAll(List.of(in));
    return this;
  }

  /** A place that is open on some days only. */
  TestView season(String place, String season) {
    located(place);
    seasons.put(place, season);
    return this;
  }

  TestView legs(TestLeg... more) {
    for (TestLeg leg : more) {
      located(leg.from()).located(leg.to());
      legs.add(leg);
    }
    return this;
  }

  TestView corridor(String id, String... objections) {
    corridors.put(id, new CorridorFacts("The " + id, List.of(objections), List.of(id + " treaty")));
    return this;
  }

  TestView published(String source, LocalDate lastDay) {
    publications.put(source, lastDay);
    return this;
  }

  TestView planning(Planning other) {
    planning = other;
    return this;
  }

  TestView scenario(Scenario scenario) {
    Map<String, Scenario> more = new LinkedHashMap<>(planning.scenarios());
    more.put(scenario.name(), scenario);
    return planning(new Planning(planning.statuses(), planning.profiles(), more));
  }

  /** The legs as they were written. */
  List<TestLeg> written() {
    return List.copyOf(legs);
  }

  /** The place and all that it lies in, by the words of the test. */
  Set<String> around(String id) {
    Set<String> around = new LinkedHashSet<>(Set.of(id));
    for (String area : areas.getOrDefault(id, Set.of())) {
      around.addAll(around(area));
    }
    return around;
  }

  Set<String> statesOf(String id) {
    Set<String> here = around(id);
    here.retainAll(states);
    return here;
  }

  List<String> places() {
    return List.copyOf(places);
  }

  RoutePlanner planner() {
    return new RoutePlanner(this, () -> {});
  }

  @Override
  public TransportNetwork network() {
    TransportNetwork built = network.orElseGet(this::build);
    network = Optional.of(built);
    return built;
  }

  private TransportNetwork build() {
    BitSet oneway = new BitSet();
    List<LegKind> kinds = legs.stream().map(TestLeg::kind).distinct().toList();
    for (int i = 0; i < legs.size(); i++) {
      oneway.set(i, legs.get(i).oneway());
    }
    Network graph =
        new Network(
            places.size(),
            legs.stream().mapToInt(leg -> places.indexOf(leg.from())).toArray(),
            legs.stream().mapToInt(leg -> places.indexOf(leg.to())).toArray(),
            oneway);
    List<int[]> inside = new ArrayList<>();
    areas.forEach(
        (place, in) ->
            in.forEach(a -> inside.add(new int[] {places.indexOf(place), places.indexOf(a)})));
    BitSet isState = new BitSet();
    states.forEach(state -> isState.set(places.indexOf(state)));
    Map<Integer, String> closing = new HashMap<>();
    seasons.forEach((place, season) -> closing.put(places.indexOf(place), season));
    return new TransportNetwork(
        graph,
        legs.stream().mapToInt(leg -> leg.km().map(km -> km * 1000).orElse(-1)).toArray(),
        legs.stream().mapToInt(leg -> kinds.indexOf(leg.kind())).toArray(),
        kinds,
        inside.stream().mapToInt(pair -> pair[0]).toArray(),
        inside.stream().mapToInt(pair -> pair[1]).toArray(),
        isState,
        closing);
  }

  @Override
  public Planning planning() {
    return planning;
  }

  @Override
  public OptionalInt place(String id) {
    return position(places.indexOf(id));
  }

  @Override
  public OptionalInt leg(String id) {
    return position(legs.stream().map(TestLeg::id).toList().indexOf(id));
  }

  private static OptionalInt position(int position) {
    return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
  }

  @Override
  public Map<String, @Nullable Object> placeProperties(int place) {
    String id = places.get(place);
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("id", id);
    properties.put("name", id.toUpperCase(java.util.Locale.ROOT));
    return properties;
  }

  @Override
  public Map<String, @Nullable Object> legProperties(int leg) {
    TestLeg written = legs.get(leg);
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("id", written.id());
    properties.put("km", written.km().map(Integer::doubleValue).orElse(null));
    properties.put("basis", written.km().isPresent() ? written.basis() : null);
    properties.put("cites", List.of(written.id() + "#p1"));
    return properties;
  }

  @Override
  public Map<String, CorridorFacts> corridors() {
    return corridors;
  }

  @Override
  public Map<String, LocalDate> publications() {
    return publications;
  }
}
