package io.corridor.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The composer against trying everything, on random small networks. */
class ComposerPropertyTests {

  private static final List<String> PLACES = List.of("a", "b", "c", "d", "e", "f", "g");
  private static final List<String> FLOWS = List.of("goods", "gas", Leg.ANY_FLOW);

  /** A leg before it is known where routes start and end. */
  record Draft(
      String from,
      String to,
      String mode,
      String status,
      boolean oneway,
      String flow,
      OptionalDouble km) {}

  record Question(
      List<Draft> drafts, Set<String> starts, Set<String> ends, List<String> via, long shuffle) {

    Network network() {
      Network network = new Network(starts, ends);
      for (int i = 0; i < drafts.size(); i++) {
        Draft d = drafts.get(i);
        network.leg(
            "leg-" + i, d.from(), d.to(), d.mode(), d.status(), d.oneway(), d.flow(), d.km());
      }
      return network;
    }
  }

  // Edge cases, such as the network without legs, would be most of the tries.
  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void findsTheSameRoutesInTheSameOrderAsTryingAll(
      @ForAll("questions") Question question,
      @ForAll @IntRange(min = 1, max = 30) int limit,
      @ForAll Metric metric) {
    Network network = question.network();
    List<Route> found =
        new Composer(network.shuffled(question.shuffle()), Network.FIRMNESS, metric)
            .compose(question.via(), route -> true, limit);
    List<Tried> all = new Trying(network.legs(), question.via(), metric).all();
    assertThat(found)
        .extracting(route -> new Tried(route.pattern(), cost(route, metric), weakness(route)))
        .containsExactlyElementsOf(all.subList(0, Math.min(limit, all.size())));
  }

  /** Legs of unknown length first, then metres. */
  private static List<Long> cost(Route route, Metric metric) {
    return route.hops().stream()
        .map(hop -> cost(hop.km(), metric))
        .reduce(List.of(0L, 0L), ComposerPropertyTests::sum);
  }

  private static List<Long> cost(OptionalDouble km, Metric metric) {
    return metric == Metric.HOPS || km.isEmpty()
        ? List.of(1L, 0L)
        : List.of(0L, Math.round(km.getAsDouble() * 1000));
  }

  private static List<Long> sum(List<Long> a, List<Long> b) {
    return List.of(a.get(0) + b.get(0), a.get(1) + b.get(1));
  }

  private static int weakness(Route route) {
    return rank(route.hops().get(route.weakestHop(Network.FIRMNESS)).status());
  }

  private static int rank(String status) {
    int rank = Network.FIRMNESS.indexOf(status);
    return rank < 0 ? Network.FIRMNESS.size() : rank;
  }

  /** What tells one route from another. */
  record Tried(List<String> pattern, List<Long> cost, int weakness) {

    static final Comparator<Tried> BEST =
        Comparator.comparingLong((Tried tried) -> tried.cost().get(0))
            .thenComparingLong(tried -> tried.cost().get(1))
            .thenComparingInt(Tried::weakness)
            .thenComparing(tried -> every(tried.pattern(), 0))
            .thenComparing(tried -> every(tried.pattern(), 1));

    /** The stops (from 0) or the modes (from 1). All are of one letter each. */
    private static String every(List<String> pattern, int from) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < pattern.size(); i += 2) {
        text.append(pattern.get(i));
      }
      return text.toString();
    }
  }

  /** Walks every way there is, with no idea of what is good, and sorts at the end. */
  private static final class Trying {

    private final List<Leg> directed = new ArrayList<>();
    private final List<String> via;
    private final Metric metric;
    private final Map<List<String>, Tried> found = new LinkedHashMap<>();

    Trying(List<Leg> legs, List<String> via, Metric metric) {
      this.via = via;
      this.metric = metric;
      for (Leg leg : legs) {
        directed.add(leg);
        if (!leg.oneway()) {
          directed.add(leg.reversed());
        }
      }
    }

    List<Tried> all() {
      for (Leg leg : directed) {
        if (leg.from().start() && !leg.from().end()) {
          walk(List.of(leg));
        }
      }
      return found.values().stream().sorted(Tried.BEST).toList();
    }

    private void walk(List<Leg> way) {
      Leg last = way.get(way.size() - 1);
      Set<String> flows = new HashSet<>();
      Set<String> places = new HashSet<>(Set.of(way.get(0).from().stop().id()));
      for (Leg leg : way) {
        flows.add(leg.flow());
        places.add(leg.to().stop().id());
      }
      flows.remove(Leg.ANY_FLOW);
      if (flows.size() > 1 || places.size() <= way.size() || last.to().start()) {
        return;
      }
      if (last.to().end()) {
        arrive(way, places);
        return;
      }
      for (Leg next : directed) {
        if (next.from().stop().equals(last.to().stop())) {
          List<Leg> further = new ArrayList<>(way);
          further.add(next);
          walk(further);
        }
      }
    }

    private void arrive(List<Leg> way, Set<String> places) {
      if (places.containsAll(via)) {
        List<String> pattern = new ArrayList<>(List.of(way.get(0).from().stop().id()));
        int weakest = 0;
        List<Long> cost = List.of(0L, 0L);
        for (Leg leg : way) {
          pattern.add(leg.mode());
          pattern.add(leg.to().stop().id());
          weakest = Math.max(weakest, rank(leg.status()));
          cost = sum(cost, cost(leg.km(), metric));
        }
        found.merge(
            pattern,
            new Tried(pattern, cost, weakest),
            (one, other) -> Tried.BEST.compare(one, other) <= 0 ? one : other);
      }
    }
  }

  @Provide
  Arbitrary<Question> questions() {
    Arbitrary<String> place = Arbitraries.of(PLACES);
    Arbitrary<Draft> leg =
        Combinators.combine(
                place,
                place,
                Arbitraries.of("r", "s"),
                Arbitraries.of("firm", "planned", "stalled", "a rumour"),
                Arbitraries.of(true, false),
                Arbitraries.of(FLOWS),
                // Few lengths, so that there are ties, and some that no float adds up exactly.
                Arbitraries.of(
                    OptionalDouble.empty(),
                    OptionalDouble.of(0.1),
                    OptionalDouble.of(0.2),
                    OptionalDouble.of(0.3),
                    OptionalDouble.of(1),
                    OptionalDouble.of(0)))
            .as(Draft::new);
    return Combinators.combine(
            leg.list().ofMaxSize(14),
            place.set().ofMinSize(1).ofMaxSize(2),
            place.set().ofMinSize(1).ofMaxSize(2),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(List.<String>of())),
                net.jqwik.api.Tuple.of(1, place.list().ofMinSize(1).ofMaxSize(2))),
            Arbitraries.longs())
        .as(Question::new);
  }
}
