package io.corridor.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The places and the legs that every path from some places to others runs through: one path is
 * found, and then everything that can be reached is swept once, in the order of the places of this
 * path. A place of it is passed by all if nothing before it reaches anything behind it by another
 * way. O(arcs).
 *
 * @param exists whether there is a path at all; if not, the lists are empty
 * @param places neither first nor last of a path; in the order of all paths
 * @param legs in the order of all paths
 */
record Narrows(boolean exists, List<Integer> places, List<Integer> legs) {

  private static final int UNMET = -1;

  /** Keeps copies. */
  Narrows {
    places = List.copyOf(places);
    legs = List.copyOf(legs);
  }

  /**
   * Finds what all paths have in common.
   *
   * @param open whether a path may run along an arc: none that leads to a start or leaves an end
   * @param isEnd whether paths end at a place; none of the starts
   */
  static Narrows find(Network network, IntPredicate open, int[] starts, IntPredicate isEnd) {
    int[] queue = new int[network.places()];
    int[] arcTo = new int[network.places()];
    Arrays.fill(arcTo, UNMET);
    int size = 0;
    for (int start : starts) {
      if (arcTo[start] == UNMET) {
        arcTo[start] = Integer.MAX_VALUE;
        queue[size++] = start;
      }
    }
    for (int i = 0; i < size; i++) {
      int place = queue[i];
      if (isEnd.test(place)) {
        return new Sweep(network, open, starts, isEnd, queue, way(network, arcTo, place)).narrows();
      }
      for (int at = network.first(place); at < network.first(place + 1); at++) {
        int arc = network.leaving(at);
        int head = network.head(arc);
        if (arcTo[head] == UNMET && open.test(arc)) {
          arcTo[head] = arc;
          queue[size++] = head;
        }
      }
    }
    return new Narrows(false, List.of(), List.of());
  }

  private static List<Integer> way(Network network, int[] arcTo, int end) {
    List<Integer> way = new ArrayList<>();
    for (int arc = arcTo[end]; arc != Integer.MAX_VALUE; arc = arcTo[network.tail(arc)]) {
      way.add(arc);
    }
    Collections.reverse(way);
    return way;
  }

  /** What can be reached from ever more places of one path, by way of others than its own. */
  private static final class Sweep {

    private final Network network;
    private final IntPredicate open;
    private final int[] starts;
    private final IntPredicate isEnd;
    private final int[] stack;
    private final List<Integer> way;
    // Of each place on the path how many arcs lead to it; of others whether they were met.
    private final int[] met;
    private int farthest;

    Sweep(
        Network network,
        IntPredicate open,
        int[] starts,
        IntPredicate isEnd,
        int[] stack,
        List<Integer> way) {
      this.network = network;
      this.open = open;
      this.starts = starts;
      this.isEnd = isEnd;
      this.stack = stack;
      this.way = way;
      this.met = new int[network.places()];
      Arrays.fill(met, UNMET);
      for (int i = 0; i < way.size(); i++) {
        met[network.head(way.get(i))] = i + 1;
      }
    }

    Narrows narrows() {
      List<Integer> places = new ArrayList<>();
      List<Integer> legs = new ArrayList<>();
      for (int start : starts) {
        met[start] = 0;
      }
      for (int i = 0; i < way.size(); i++) {
        int arc = way.get(i);
        if (i > 0 && farthest <= i) {
          places.add(network.tail(arc));
        }
        if (i == 0) {
          for (int start : starts) {
            sweep(start, arc);
          }
        } else {
          sweep(network.tail(arc), arc);
        }
        if (farthest <= i) {
          legs.add(Network.leg(arc));
        }
        farthest = Math.max(farthest, i + 1);
      }
      return new Narrows(true, places, legs);
    }

    /** Reaches what a place of the path leads to without its next arc and its other places. */
    private void sweep(int from, int except) {
      int size = 0;
      stack[size++] = from;
      while (size > 0) {
        int place = stack[--size];
        for (int at = network.first(place); at < network.first(place + 1); at++) {
          int arc = network.leaving(at);
          if (arc == except || !open.test(arc)) {
            continue;
          }
          int head = network.head(arc);
          if (isEnd.test(head)) {
            farthest = way.size();
          } else if (met[head] == UNMET) {
            met[head] = 0;
            stack[size++] = head;
          } else {
            farthest = Math.max(farthest, met[head]);
          }
        }
      }
    }
  }
}
