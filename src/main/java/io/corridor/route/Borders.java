package io.corridor.route;

import io.corridor.network.Ends;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which states a route can be, place by place, as numbered sets: a border crossing lies in two,
 * and a border is crossed only where no common state is left. A place that a route starts or ends
 * at lies in the states of that end only: who leaves a state from its border crossing crosses the
 * border. For one search at a time: sets are numbered as they come up.
 */
final class Borders {

  private final Containment within;
  private final Ends ends;
  private final BitSet startStates;
  private final BitSet endStates;
  private final List<int[]> sets = new ArrayList<>();
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> meetings = new HashMap<>();

  /**
   * Borders between two ends.
   *
   * @param from the place or area that routes start from
   * @param to the place or area that they end at
   */
  Borders(TransportNetwork network, Ends ends, int from, int to) {
    this.within = network.containment();
    this.ends = ends;
    for (int i = 0; i < within.stateSets(); i++) {
      sets.add(within.stateSet(i));
      numbers.put(boxed(within.stateSet(i)), i);
    }
    startStates = statesOf(from, ends.starts().toArray());
    endStates = statesOf(to, ends.ends().toArray());
  }

  /** The states that an area lies in, and those that lie in it. */
  private BitSet statesOf(int area, int[] inside) {
    BitSet states = new BitSet();
    Arrays.stream(within.stateSet(within.stateSetOf(area))).forEach(states::set);
    for (int place : inside) {
      if (Arrays.stream(within.stateSet(within.stateSetOf(place))).anyMatch(s -> s == place)) {
        states.set(place);
      }
    }
    return states;
  }

  private static List<Integer> boxed(int[] set) {
    return Arrays.stream(set).boxed().toList();
  }

  /** The states of a set. */
  int[] states(int set) {
    return sets.get(set).clone();
  }

  /** The states that a place lies in, as the number of their set; 0 for none. */
  int at(int place) {
    int all = within.stateSetOf(place);
    if (all == 0 || sets.get(all).length == 1) {
      return all;
    } else if (ends.isStart(place)) {
      return among(all, startStates);
    }
    return ends.isEnd(place) ? among(all, endStates) : all;
  }

  private int among(int set, BitSet states) {
    int[] common = Arrays.stream(sets.get(set)).filter(states::get).toArray();
    return common.length == 0 ? set : number(boxed(common));
  }

  /**
   * The states that a route can be in at a place after those of a set; negative where it crosses a
   * border to get there. A place in no state, such as one at sea, changes nothing.
   */
  int meeting(int set, int place) {
    int here = at(place);
    if (here == 0 || here == set) {
      return set;
    }
    if (set == 0) {
      return here;
    }
    return meetings.computeIfAbsent(((long) set << 32) | here, pair -> meet(set, here));
  }

  private int meet(int set, int here) {
    List<Integer> common = new ArrayList<>(boxed(sets.get(set)));
    common.retainAll(boxed(sets.get(here)));
    return common.isEmpty() ? -here : number(common);
  }

  private int number(List<Integer> states) {
    return numbers.computeIfAbsent(
        states,
        some -> {
          sets.add(some.stream().mapToInt(Integer::intValue).toArray());
          return sets.size() - 1;
        });
  }
}
