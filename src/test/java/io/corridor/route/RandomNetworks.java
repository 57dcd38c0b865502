package io.corridor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small networks from a number: the same number, the same network. */
final class RandomNetworks {

  private static final List<String> STATES = List.of("x", "y", "z");
  private static final List<String> CORRIDORS = List.of("c1", "c2", "c3");

  private final Random random;

  RandomNetworks(long seed) {
    this.random = new Random(seed);
  }

  /** Six or seven places, some in no state or in two, and a region around three of them. */
  TestView next() {
    TestView view =
        new TestView()
            .states("x", "y", "z")
            .corridor("c1", "o1")
            .corridor("c2", "o1", "o2")
            .corridor("c3");
    List<String> places = List.of("a", "b", "c", "d", "e", "f", "g").subList(0, 6 + number(2));
    for (String place : places) {
      view.located(place);
      for (int states = List.of(0, 1, 1, 1, 1, 2).get(number(6)); states > 0; states--) {
        view.located(place, one(STATES));
      }
    }
    view.located("a", "r").located("c", "r").located("r", random.nextBoolean() ? "x" : "s");
    int legs = 7 + number(7);
    for (int i = 0; i < legs; i++) {
      view.legs(leg("leg" + i, places));
    }
    return view;
  }

  private TestLeg leg(String id, List<String> places) {
    String from = one(places);
    String to = one(places.stream().filter(place -> !place.equals(from)).toList());
    TestLeg leg = TestLeg.by(one(List.of("rail", "rail", "road", "sea")), from, to).id(id);
    if (leg.kind().mode().equals("rail")) {
      leg = leg.gauge(one(List.of(0, 1435, 1520)));
    }
    // Few different lengths: ties must not matter.
    leg = number(12) == 0 ? leg : leg.km(1 + number(number(2) == 0 ? 4 : 400));
    leg = leg.status(one(List.of("open", "open", "open", "planned", "stalled", "odd")));
    leg = number(8) == 0 ? leg.oneWay() : leg;
    leg = number(15) == 0 ? leg.layer("told") : leg;
    return switch (number(3)) {
      case 0 -> leg.corridors(one(CORRIDORS));
      case 1 -> leg.corridors("c1", "c2");
      default -> leg;
    };
  }

  /** Up to so many of them. */
  <T> List<T> some(List<T> from, int most) {
    List<T> some = new ArrayList<>();
    for (int count = number(most + 1); count > 0; count--) {
      T one = one(from);
      if (!some.contains(one)) {
        some.add(one);
      }
    }
    return some;
  }

  <T> T one(List<T> from) {
    return from.get(number(from.size()));
  }

  int number(int below) {
    return random.nextInt(below);
  }
}
