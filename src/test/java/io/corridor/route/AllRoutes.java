package io.corridor.route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All routes of a small network by trying every one, and what they cost, written down as plainly as
 * possible: what the route room is held against.
 */
final class AllRoutes {

  /** More than any sum of known lengths or times, for each leg of unknown length. */
  static final long UNKNOWN = 1L << 40;

  private static final Map<String, Integer> KM_PER_HOUR = Map.of("rail", 40, "road", 25, "sea", 20);

  private final TestView view;
  private final String from;
  private final String to;
  private final List<String> via;
  private final Predicate<TestLeg> usable;
  private final List<Tried> found = new ArrayList<>();

  /** A route. */
  record Tried(TestView view, String from, String to, List<String> stops, List<TestLeg> legs) {

    List<String> ids() {
      return legs.stream().map(TestLeg::id).toList();
    }

    /** Metres, thousandths of an hour, counts, rank. */
    long cost(Measure measure) {
      return switch (measure) {
        case KM -> legs.stream().mapToLong(Tried::metres).sum();
        case HOURS -> thousandthsOfAnHour();
        case BORDERS -> Math.max(0, states().size() - 1);
        case TRANSFERS -> changes((last, next) -> !mode(last).equals(mode(next)));
        case GAUGES -> changes(Tried::breaksGauge);
        case UNBUILT ->
            legs.stream().filter(leg -> weakness(leg) > 0).mapToLong(Tried::metres).sum();
        case OBJECTIONS -> objections();
        case FIRMNESS -> legs.stream().mapToLong(this::weakness).max().orElseThrow();
      };
    }

    static long metres(TestLeg leg) {
      return leg.km().map(km -> km * 1000L).orElse(UNKNOWN);
    }

    private long thousandthsOfAnHour() {
      long underWay =
          legs.stream()
              .mapToLong(
                  leg ->
                      leg.km()
                          .map(
                              km -> km * 1000L / Objects.requireNonNull(KM_PER_HOUR.get(mode(leg))))
                          .orElse(UNKNOWN))
              .sum();
      return underWay
          + 10_000 * cost(Measure.BORDERS)
          + 5_000 * cost(Measure.TRANSFERS)
          + 4_250 * cost(Measure.GAUGES)
          + 3_000 * changes((last, next) -> mode(last).equals("sea") && mode(next).equals("sea"));
    }

    /** Where a route starts and ends, a crossing lies in the states of that end only. */
    private Set<String> statesAt(String stop) {
      Set<String> all = view.statesOf(stop);
      String end = stop.equals(stops.get(0)) ? from : to;
      boolean isEnd = stop.equals(stops.get(0)) || stop.equals(stops.get(stops.size() - 1));
      Set<String> ofEnd = new LinkedHashSet<>(all);
      ofEnd.removeIf(
          state -> !view.statesOf(end).contains(state) && !view.around(state).contains(end));
      return isEnd && !ofEnd.isEmpty() ? ofEnd : all;
    }

    /** Each state but the first stands for one border. */
    List<String> states() {
      List<String> passed = new ArrayList<>();
      Set<String> current = new LinkedHashSet<>();
      for (String stop : stops) {
        Set<String> here = statesAt(stop);
        Set<String> both = new LinkedHashSet<>(current);
        both.retainAll(here);
        if (!here.isEmpty() && both.isEmpty()) {
          current.stream().sorted().findFirst().ifPresent(passed::add);
          current = here;
        } else if (!here.isEmpty()) {
          current = both;
        }
      }
      current.stream().sorted().findFirst().ifPresent(passed::add);
      return passed;
    }

    private interface Change {
      boolean happens(TestLeg last, TestLeg next);
    }

    private long changes(Change change) {
      long changes = 0;
      for (int i = 1; i < legs.size(); i++) {
        changes += change.happens(legs.get(i - 1), legs.get(i)) ? 1 : 0;
      }
      return changes;
    }

    private static boolean breaksGauge(TestLeg last, TestLeg next) {
      return mode(last).equals("rail")
          && mode(next).equals("rail")
          && last.kind().gauge() > 0
          && next.kind().gauge() > 0
          && last.kind().gauge() != next.kind().gauge();
    }

    private long objections() {
      long count = 0;
      Set<String> before = Set.of();
      for (TestLeg leg : legs) {
        Set<String> here = new LinkedHashSet<>();
        for (String corridor : leg.kind().corridors()) {
          here.addAll(Objects.requireNonNull(view.corridors().get(corridor)).objections());
        }
        Set<String> entered = new LinkedHashSet<>(here);
        entered.removeAll(before);
        count += entered.size();
        before = here;
      }
      return count;
    }

    private long weakness(TestLeg leg) {
      int rank = view.planning().statuses().indexOf(leg.kind().status());
      return rank < 0 ? view.planning().statuses().size() : rank;
    }

    private static String mode(TestLeg leg) {
      return leg.kind().mode();
    }
  }

  private AllRoutes(
      TestView view, String from, String to, List<String> via, Predicate<TestLeg> usable) {
    this.view = view;
    this.from = from;
    this.to = to;
    this.via = via;
    this.usable = usable;
  }

  /** A route leaves the area it starts from at once, and ends where it reaches the other. */
  static List<Tried> of(
      TestView view, String from, String to, List<String> via, Predicate<TestLeg> usable) {
    AllRoutes all = new AllRoutes(view, from, to, via, usable);
    for (String place : view.places()) {
      if (view.around(place).contains(from)) {
        all.goOn(List.of(place), List.of());
      }
    }
    return all.found;
  }

  private void goOn(List<String> stops, List<TestLeg> legs) {
    String here = stops.get(stops.size() - 1);
    if (view.around(here).contains(to)) {
      if (via.stream().allMatch(area -> stops.stream().anyMatch(s -> inside(s, area)))) {
        found.add(new Tried(view, from, to, stops, legs));
      }
      return;
    }
    for (TestLeg leg : view.written()) {
      if (usable.test(leg) && leg.from().equals(here)) {
        step(leg, leg.to(), stops, legs);
      } else if (usable.test(leg) && leg.to().equals(here) && !leg.oneway()) {
        step(leg, leg.from(), stops, legs);
      }
    }
  }

  private void step(TestLeg leg, String next, List<String> stops, List<TestLeg> legs) {
    if (!stops.contains(next) && !inside(next, from)) {
      goOn(and(stops, next), and(legs, leg));
    }
  }

  private boolean inside(String place, String area) {
    return view.around(place).contains(area);
  }

  private static <T> List<T> and(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
