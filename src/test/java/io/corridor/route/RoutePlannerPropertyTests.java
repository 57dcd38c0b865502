package io.corridor.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.route.AllRoutes.Tried;
import io.corridor.route.RoutePlanner.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** The route room against trying everything, on random small networks. */
class RoutePlannerPropertyTests {

  private static final int TRIES = 400;
  private static final List<Measure> MEASURES = List.of(Measure.values());

  /** A network, ends, and conditions of a question, from a number. */
  private static final class Case {

    private final RandomNetworks random;
    private final TestView view;
    private final String from;
    private final String to;
    private final List<String> via;
    private final Map<String, Object> options = new HashMap<>();

    Case(long seed, boolean conditions) {
      random = new RandomNetworks(seed);
      view = random.next();
      from = random.one(List.of("a", "a", "r"));
      to = random.one(List.of("b", "b", "d"));
      via = random.number(4) == 0 ? random.some(List.of("c", "d", "e", "y"), 2) : List.of();
      options.put("via", via);
      if (conditions) {
        options.put("mode", random.some(List.of("rail", "road", "sea"), 2));
        options.put("status", random.some(List.of("open", "planned", "stalled"), 2));
        options.put("avoid", random.some(List.of("z", "e", "leg1", "c1"), 1));
        options.put("close", random.some(List.of("y", "f", "leg2", "c2"), 1));
      }
    }

    RouteQuestion question() {
      return new RouteQuestion(from, to, options);
    }

    RouteQuestion question(String option, Object value) {
      return question().with(option, value);
    }

    private boolean isAsked(TestLeg leg) {
      List<String> modes = texts("mode");
      List<String> statuses = texts("status");
      return (modes.isEmpty() || modes.contains(leg.kind().mode()))
          && (statuses.isEmpty() || statuses.contains(leg.kind().status()))
          && texts("avoid").stream().noneMatch(id -> belongs(leg, id))
          && texts("close").stream().noneMatch(id -> belongs(leg, id));
    }

    private boolean belongs(TestLeg leg, String id) {
      return leg.id().equals(id)
          || leg.kind().corridors().contains(id)
          || view.around(leg.from()).contains(id)
          || view.around(leg.to()).contains(id);
    }

    private List<String> texts(String option) {
      return question().texts(option);
    }

    static boolean isPossible(TestLeg leg) {
      return leg.kind().layer().equals("reference");
    }

    boolean isUsable(TestLeg leg) {
      return isPossible(leg) && isAsked(leg);
    }

    List<Tried> all() {
      return all(this::isAsked);
    }

    List<Tried> all(Predicate<TestLeg> usable) {
      return AllRoutes.of(view, from, to, via, leg -> isPossible(leg) && usable.test(leg));
    }

    /** Corridors that no leg of the network names are none that can be asked for. */
    boolean isSound() {
      Set<String> known = new HashSet<>(view.places());
      view.written().forEach(leg -> known.addAll(leg.kind().corridors()));
      view.written().forEach(leg -> known.add(leg.id()));
      return known.containsAll(texts("avoid")) && known.containsAll(texts("close"));
    }
  }

  private static Comparator<Tried> by(Measure measure) {
    return Comparator.<Tried>comparingLong(route -> route.cost(measure))
        .thenComparingLong(route -> measure == Measure.HOURS ? 0 : route.cost(Measure.KM));
  }

  private static List<String> legs(Map<String, @Nullable Object> row) {
    return ((List<?>) Objects.requireNonNull(row.get("legs")))
        .stream().map(leg -> String.valueOf(((Map<?, ?>) leg).get("id"))).toList();
  }

  /** The same routes by brute force, in the order of the rows; each row is one of them, once. */
  private static List<Tried> tried(Answer answer, List<Tried> all) {
    assertThat(answer.complete()).isTrue();
    assertThat(answer.rows()).extracting(RoutePlannerPropertyTests::legs).doesNotHaveDuplicates();
    return answer.rows().stream().map(row -> tried(row, all)).toList();
  }

  private static Tried tried(Map<String, @Nullable Object> row, List<Tried> all) {
    List<String> ids = legs(row);
    Tried route = all.stream().filter(one -> one.ids().equals(ids)).findFirst().orElseThrow();
    assertThat(row.get("from")).isEqualTo(route.stops().get(0));
    assertThat(row.get("to")).isEqualTo(route.stops().get(route.stops().size() - 1));
    for (Measure measure : MEASURES) {
      if (measure == Measure.FIRMNESS) {
        assertThat((long) TestView.PLANNING.weakness(String.valueOf(row.get("status"))))
            .isEqualTo(route.cost(measure));
      } else {
        assertThat(row.get(measure.key()))
            .as("%s of %s", measure, ids)
            .isEqualTo(shown(route, measure));
      }
    }
    List<String> states =
        route.states().stream().map(id -> id.toUpperCase(java.util.Locale.ROOT)).toList();
    assertThat(row.get("states")).isEqualTo(states);
    return route;
  }

  private static @Nullable Object shown(Tried route, Measure measure) {
    long cost = route.cost(measure);
    return switch (measure) {
      case KM, HOURS, UNBUILT ->
          cost >= AllRoutes.UNKNOWN ? null : (Object) (Math.round((double) cost) / 1000.0);
      default -> cost;
    };
  }

  private static List<List<Long>> costs(List<Tried> routes, Measure measure) {
    return routes.stream()
        .map(
            route ->
                measure == Measure.HOURS
                    ? List.of(route.cost(measure))
                    : List.of(route.cost(measure), route.cost(Measure.KM)))
        .toList();
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theBestRoutesAreTheBestOfAllAndCostTheSumOfTheirParts(@ForAll long seed) {
    Case some = new Case(seed, true);
    if (!some.isSound()) {
      return;
    }
    Measure measure = some.random.one(MEASURES);
    int k = 1 + some.random.number(8);
    List<Tried> all = some.all().stream().sorted(by(measure)).toList();
    RouteQuestion question = some.question("by", measure.key()).with("k", k);
    List<Tried> found = tried(some.view.planner().routes(question), all);
    List<Tried> best = all.subList(0, Math.min(k, all.size()));
    assertThat(costs(found, measure)).isEqualTo(costs(best, measure));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void noRouteIsLongerThanTheStretchAllowsAndNoneThatIsNotIsMissing(@ForAll long seed) {
    Case some = new Case(seed, false);
    Measure measure = some.random.one(MEASURES);
    double stretch = some.random.one(List.of(1.0, 1.5, 2.0));
    List<Tried> all = some.all().stream().sorted(by(measure)).toList();
    RouteQuestion question =
        some.question("by", measure.key()).with("k", 1000).with("stretch", stretch);
    List<Tried> found = tried(some.view.planner().routes(question), all);
    List<Tried> near =
        all.stream()
            .filter(route -> route.cost(measure) <= all.get(0).cost(measure) * stretch)
            .toList();
    assertThat(costs(found, measure)).isEqualTo(costs(near, measure));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void everyOtherRouteIsTheBestOfThoseThatShareLittle(@ForAll long seed) {
    Case some = new Case(seed, false);
    Measure measure = some.random.one(MEASURES);
    double share = some.random.one(List.of(0.0, 0.3, 0.6));
    List<Tried> all = some.all();
    RouteQuestion question = some.question("by", measure.key()).with("k", 4).with("share", share);
    List<Tried> found = tried(some.view.planner().routes(question), all);
    List<Tried> before = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<Tried> left =
          all.stream()
              .filter(one -> before.stream().allMatch(other -> shared(one, other, share)))
              .toList();
      if (i == found.size()) {
        assertThat(left).isEmpty();
        return;
      }
      assertThat(left).contains(found.get(i));
      assertThat(found.get(i).cost(measure))
          .isEqualTo(left.stream().mapToLong(one -> one.cost(measure)).min().orElseThrow());
      before.add(found.get(i));
    }
  }

  private static boolean shared(Tried one, Tried better, double share) {
    long common =
        one.legs().stream().filter(better.legs()::contains).mapToLong(Tried::metres).sum();
    return common <= (long) (better.cost(Measure.KM) * share);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theFrontHasEveryTradeOffThatNoRouteBeats(@ForAll long seed) {
    Case some = new Case(seed, true);
    if (!some.isSound()) {
      return;
    }
    List<Measure> measures = some.random.some(MEASURES, 4);
    List<Measure> asked =
        measures.isEmpty() ? List.of(Measure.KM, Measure.HOURS, Measure.BORDERS) : measures;
    List<Tried> all = some.all();
    Answer answer =
        some.view
            .planner()
            .pareto(some.question("pareto", measures.stream().map(Measure::key).toList()));
    List<List<Long>> found = vectors(tried(answer, all), asked);
    assertThat(found).doesNotHaveDuplicates();
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            vectors(all, asked).stream()
                .distinct()
                .filter(one -> vectors(all, asked).stream().noneMatch(other -> beats(other, one)))
                .toList());
    assertThat(found.stream().map(vector -> vector.get(0))).isSorted();
  }

  private static List<List<Long>> vectors(List<Tried> routes, List<Measure> measures) {
    return routes.stream().map(route -> measures.stream().map(route::cost).toList()).toList();
  }

  private static boolean beats(List<Long> better, List<Long> worse) {
    boolean noWorse = true;
    for (int i = 0; i < better.size(); i++) {
      noWorse &= better.get(i) <= worse.get(i);
    }
    return noWorse && !better.equals(worse);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whyNotNamesEverySmallestSetOfLegsThatWouldOpenARoute(@ForAll long seed) {
    Case some = new Case(seed, true);
    if (!some.isSound()) {
      return;
    }
    List<Tried> all = some.all(leg -> true);
    List<Set<String>> barred =
        all.stream()
            .map(
                route ->
                    route.legs().stream()
                        .filter(leg -> !some.isAsked(leg))
                        .map(TestLeg::id)
                        .collect(Collectors.toSet()))
            .toList();
    int fewest = barred.stream().mapToInt(Set::size).min().orElse(0);
    Set<Set<String>> smallest =
        barred.stream().filter(set -> set.size() == fewest).collect(Collectors.toSet());
    Answer answer = some.view.planner().why(some.question());
    assertThat(answer.complete()).isTrue();
    List<Set<String>> found =
        answer.rows().stream().map(row -> (Set<String>) new HashSet<>(legs(row))).toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(smallest);
    for (Map<String, @Nullable Object> row : answer.rows()) {
      List<String> opened = legs(row);
      Tried shortest =
          some.all(leg -> some.isAsked(leg) || opened.contains(leg.id())).stream()
              .min(by(Measure.KM))
              .orElseThrow();
      assertThat(row.get("km")).isEqualTo(shown(shortest, Measure.KM));
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void chokepointsAreWhatEveryRoutePassesAndWhatDetoursCost(@ForAll long seed) {
    Case some = new Case(seed, true);
    some.options.remove("via");
    if (!some.isSound()) {
      return;
    }
    Measure measure = some.random.one(MEASURES);
    List<Tried> all = AllRoutes.of(some.view, some.from, some.to, List.of(), some::isUsable);
    Answer answer = some.view.planner().chokepoints(some.question("by", measure.key()));
    assertThat(answer.complete()).isTrue();
    for (Map<String, @Nullable Object> row : answer.rows()) {
      List<Tried> others = all.stream().filter(route -> !passes(route, row)).toList();
      switch (String.valueOf(row.get("role"))) {
        case "every-route" -> assertThat(others).as("%s", row).isEmpty();
        case "best-route" -> {
          long otherwise = others.stream().mapToLong(r -> r.cost(measure)).min().orElseThrow();
          long best = all.stream().mapToLong(r -> r.cost(measure)).min().orElseThrow();
          assertThat(row.get("otherwise")).isEqualTo(decimal(otherwise, measure));
          assertThat(row.get("more"))
              .isEqualTo(
                  Math.max(otherwise, best) >= AllRoutes.UNKNOWN
                      ? null
                      : decimal(otherwise - best, measure));
        }
        default -> {}
      }
    }
    Set<String> everyLeg = ids(answer, "every-route", "leg");
    Set<String> everyPlace = ids(answer, "every-route", "place");
    assertThat(everyLeg).isEqualTo(common(all.stream().map(Tried::ids).toList()));
    assertThat(everyPlace).isEqualTo(common(all.stream().map(this::inner).toList()));
    isSmallestCut(ids(answer, "minimum-cut-near-start", "leg"), all, Tried::ids);
    isSmallestCut(ids(answer, "minimum-cut-near-start", "place"), all, this::inner);
  }

  private List<String> inner(Tried route) {
    return route.stops().subList(1, route.stops().size() - 1);
  }

  private static boolean passes(Tried route, Map<String, @Nullable Object> row) {
    String id = String.valueOf(row.get("id"));
    return "leg".equals(row.get("kind")) ? route.ids().contains(id) : route.stops().contains(id);
  }

  private static @Nullable Double decimal(long cost, Measure measure) {
    boolean thousandths = measure == Measure.KM || measure == Measure.HOURS;
    return cost >= AllRoutes.UNKNOWN
        ? null
        : (Double) (thousandths || measure == Measure.UNBUILT ? cost / 1000.0 : cost);
  }

  private static Set<String> ids(Answer answer, String role, String kind) {
    return answer.rows().stream()
        .filter(row -> role.equals(row.get("role")) && kind.equals(row.get("kind")))
        .map(row -> String.valueOf(row.get("id")))
        .collect(Collectors.toSet());
  }

  private static Set<String> common(List<List<String>> lists) {
    Set<String> common = new HashSet<>(lists.isEmpty() ? List.of() : lists.get(0));
    lists.forEach(common::retainAll);
    return common;
  }

  private interface Passed {
    List<String> by(Tried route);
  }

  /** Cuts all routes, and nothing smaller does. */
  private static void isSmallestCut(Set<String> cut, List<Tried> all, Passed passed) {
    List<List<String>> routes = all.stream().map(passed::by).toList();
    if (cut.isEmpty()) {
      return;
    }
    assertThat(routes).allMatch(route -> route.stream().anyMatch(cut::contains));
    List<String> things = routes.stream().flatMap(List::stream).distinct().toList();
    assertThat(isCutBy(cut.size() - 1, things, routes)).as("fewer than %s", cut).isFalse();
  }

  private static boolean isCutBy(int most, List<String> things, List<List<String>> routes) {
    if (routes.isEmpty()) {
      return true;
    }
    return most > 0
        && things.stream()
            .anyMatch(
                one ->
                    isCutBy(
                        most - 1,
                        things,
                        routes.stream().filter(route -> !route.contains(one)).toList()));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aComparisonTellsWhatBecomesOfTheBestRoutes(@ForAll long seed) {
    Case some = new Case(seed, false);
    Measure measure = some.random.one(MEASURES);
    String closed = some.random.one(List.of("leg0", "leg1", "leg2", "e", "y"));
    List<Tried> before = some.all();
    List<Tried> after = some.all(leg -> !some.belongs(leg, closed));
    RouteQuestion question = some.question("by", measure.key()).with("k", 3);
    Answer answer = some.view.planner().compare(question, question.with("close", closed));
    assertThat(answer.complete()).isTrue();
    List<Long> ranksBefore = new ArrayList<>();
    List<Long> ranksAfter = new ArrayList<>();
    for (Map<String, @Nullable Object> row : answer.rows()) {
      Tried route = tried(route(row), before);
      boolean lost = after.stream().noneMatch(one -> one.ids().equals(route.ids()));
      assertThat(row.get("change")).isEqualTo(lost ? "lost" : "same");
      assertThat(row.get("before")).isEqualTo(decimal(route.cost(measure), measure));
      assertThat(row.get("after")).isEqualTo(lost ? null : decimal(route.cost(measure), measure));
      add(ranksBefore, row.get("rankBefore"));
      add(ranksAfter, row.get("rankAfter"));
    }
    assertThat(ranksBefore).hasSize(Math.min(3, before.size())).doesNotHaveDuplicates();
    assertThat(ranksAfter).hasSize(Math.min(3, after.size())).doesNotHaveDuplicates();
  }

  @SuppressWarnings("unchecked") // As RoutePlanner tells it.
  private static Map<String, @Nullable Object> route(Map<String, @Nullable Object> row) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(row.get("route"));
  }

  private static void add(List<Long> ranks, @Nullable Object rank) {
    if (rank instanceof Long number) {
      ranks.add(number);
    }
  }
}
