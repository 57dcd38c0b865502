package io.corridor.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which place lies in which, and in which states: 12 bytes a place and 4 for each area that it lies
 * in. Immutable; shared by threads.
 */
final class Containment {

  private final int places;
  private final int[] firstArea;
  private final int[] areas;
  private final BitSet isArea;
  private final int[] stateSetOf;
  private final List<int[]> stateSets = new ArrayList<>(List.of(new int[0]));

  /**
   * Of so many places.
   *
   * @param place for each containment, the place that lies in
   * @param area the place that it lies in, directly
   * @param states the places that are states
   */
  Containment(int places, int[] place, int[] area, BitSet states) {
    this.places = places;
    firstArea = new int[places + 1];
    areas = new int[place.length];
    for (int inside : place) {
      firstArea[inside]++;
    }
    for (int i = 1; i <= places; i++) {
      firstArea[i] += firstArea[i - 1];
    }
    for (int i = place.length - 1; i >= 0; i--) {
      areas[--firstArea[place[i]]] = area[i];
    }
    isArea = new BitSet();
    for (int around : areas) {
      isArea.set(around);
    }
    stateSetOf = stateSets(states);
  }

  private int[] stateSets(BitSet states) {
    int[] sets = new int[places];
    Map<List<Integer>, Integer> known = new HashMap<>(Map.of(List.of(), 0));
    // Most places lie in one area and nothing else: its set is found once.
    int[] ofSoleArea = new int[places];
    Arrays.fill(ofSoleArea, -1);
    for (int place = 0; place < sets.length; place++) {
      int areas = firstArea[place + 1] - firstArea[place];
      if (areas == 0 && !states.get(place)) {
        continue;
      }
      boolean sole = areas == 1 && !states.get(place);
      int area = sole ? this.areas[firstArea[place]] : place;
      int set = sole ? ofSoleArea[area] : -1;
      if (set < 0) {
        set = known.computeIfAbsent(statesAround(place, states), this::addStateSet);
        if (sole) {
          ofSoleArea[area] = set;
        }
      }
      sets[place] = set;
    }
    return sets;
  }

  /** In order. No bits here: those of a place with a large number take room for all before it. */
  private List<Integer> statesAround(int place, BitSet states) {
    TreeSet<Integer> around = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(place));
    while (!open.isEmpty()) {
      int next = open.remove();
      if (around.add(next)) {
        for (int i = firstArea[next]; i < firstArea[next + 1]; i++) {
          open.add(areas[i]);
        }
      }
    }
    return around.stream().filter(states::get).toList();
  }

  private int addStateSet(List<Integer> members) {
    stateSets.add(members.stream().mapToInt(Integer::intValue).toArray());
    return stateSets.size() - 1;
  }

  /** The place itself and all places that it lies in. */
  BitSet around(int place) {
    BitSet around = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(place));
    while (!open.isEmpty()) {
      int next = open.remove();
      if (!around.get(next)) {
        around.set(next);
        for (int i = firstArea[next]; i < firstArea[next + 1]; i++) {
          open.add(areas[i]);
        }
      }
    }
    return around;
  }

  /** The area itself and all places that lie in it. O(places) where it is an area. */
  BitSet inside(int area) {
    BitSet inside = new BitSet();
    inside.set(area);
    boolean grown = isArea.get(area);
    while (grown) {
      grown = false;
      for (int place = 0; place < places; place++) {
        if (!inside.get(place) && liesIn(place, inside)) {
          inside.set(place);
          grown = true;
        }
      }
    }
    return inside;
  }

  private boolean liesIn(int place, BitSet some) {
    for (int i = firstArea[place]; i < firstArea[place + 1]; i++) {
      if (some.get(areas[i])) {
        return true;
      }
    }
    return false;
  }

  /** Which states a place lies in, as the position of the set in {@link #stateSet}; 0 for none. */
  int stateSetOf(int place) {
    return stateSetOf[place];
  }

  /** A set of states, as places in order. */
  int[] stateSet(int position) {
    return stateSets.get(position);
  }

  /** How many sets of states there are. */
  int stateSets() {
    return stateSets.size();
  }
}
