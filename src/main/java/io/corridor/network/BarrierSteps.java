package io.corridor.network;

import static io.corridor.network.StateList.need;
import static io.corridor.network.StateList.place;
import static io.corridor.network.StateList.state;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Which barred arcs a walk can run along next, after arcs that are not barred. Places that lead to
 * each other along such arcs have the same answer, which is found once: however many border
 * crossings lead into a country, it is searched once for what bars the way out.
 */
final class BarrierSteps {

  private final Network network;
  private final Ends ends;
  private final IntPredicate barred;
  private final BarredLevels levels;
  private final Budget budget;
  private final StateTable zones;
  private final Map<List<Integer>, long[]> known = new HashMap<>();
  private int count;

  BarrierSteps(
      Network network, Ends ends, IntPredicate barred, BarredLevels levels, Budget budget) {
    this.network = network;
    this.ends = ends;
    this.barred = barred;
    this.levels = levels;
    this.budget = budget;
    this.zones = new StateTable(network.places());
  }

  /**
   * The barred arcs that are next on a walk which needs some number of them at most.
   *
   * @param from states in which the walk may be
   * @param most how many barred arcs it may still run along, these included
   * @return the arcs by number, each in the place of a {@link StateList} state's place, with what
   *     is still to be passed after it; an arc once for each such need
   */
  long[] next(long[] from, int most) {
    int[] key = new int[from.length + 1];
    for (int i = 0; i < from.length; i++) {
      key[i] = zone(from[i]);
    }
    key[from.length] = -most;
    Arrays.sort(key);
    return known.computeIfAbsent(
        Arrays.stream(key).distinct().boxed().toList(), k -> search(from, most));
  }

  private long[] search(long[] from, int most) {
    StateTable seen = new StateTable(network.places());
    StateList queue = new StateList();
    StateList found = new StateList();
    for (long state : from) {
      meet(state, seen, queue);
    }
    for (int i = 0; i < queue.size() && budget.spend(); i++) {
      int place = place(queue.get(i));
      for (int at = network.first(place); at < network.first(place + 1); at++) {
        int arc = network.leaving(at);
        int need = need(queue.get(i)) & ~ends.passedAt(network.head(arc));
        int least = levels.least(network.head(arc), need);
        if (least == StateTable.NONE || !ends.allow(network, arc)) {
          continue;
        }
        if (!barred.test(arc)) {
          if (least <= most) {
            meet(state(network.head(arc), need), seen, queue);
          }
        } else if (least < most) {
          found.add(state(arc, need));
        }
      }
    }
    long[] arcs = Arrays.stream(found.toArray()).distinct().toArray();
    sortByArc(arcs);
    return arcs;
  }

  /** Needs are bits above the arc; they are turned below it for the sort. */
  private static void sortByArc(long[] arcs) {
    for (int i = 0; i < arcs.length; i++) {
      arcs[i] = Long.rotateLeft(arcs[i], Integer.SIZE);
    }
    Arrays.sort(arcs);
    for (int i = 0; i < arcs.length; i++) {
      arcs[i] = Long.rotateLeft(arcs[i], Integer.SIZE);
    }
  }

  private static void meet(long state, StateTable seen, StateList queue) {
    if (!seen.has(place(state), need(state))) {
      seen.put(place(state), need(state), 0);
      queue.add(state);
    }
  }

  /** The number of the states that a state leads to and back from, without passing any group. */
  private int zone(long state) {
    int known = zones.get(place(state), need(state));
    return known != StateTable.NONE ? known : newZone(state);
  }

  private int newZone(long state) {
    int need = need(state);
    int zone = count++;
    StateList queue = new StateList();
    queue.add(state);
    zones.put(place(state), need, zone);
    for (int i = 0; i < queue.size() && budget.spend(); i++) {
      int place = place(queue.get(i));
      for (int at = network.first(place); at < network.first(place + 1); at++) {
        int arc = network.leaving(at);
        int head = network.head(arc);
        if (isFree(arc)
            && isFree(Network.reverse(arc))
            && (need & ends.passedAt(head)) == 0
            && !zones.has(head, need)) {
          zones.put(head, need, zone);
          queue.add(state(head, need));
        }
      }
    }
    return zone;
  }

  private boolean isFree(int arc) {
    return ends.allow(network, arc) && !barred.test(arc);
  }
}
