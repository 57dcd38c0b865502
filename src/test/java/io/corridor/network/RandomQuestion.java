package io.corridor.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A small random network and what is asked of it: few costs, so that there are ties; costs of zero;
 * parallel, one-way and unusable legs; and a memory in which a loop may make a later arc cheaper.
 */
final class RandomQuestion {

  private static final int STATES = 3;

  final Network network;
  final Set<Integer> starts = new HashSet<>();
  final Set<Integer> ends = new HashSet<>();
  final List<Set<Integer>> via = new ArrayList<>();
  final Transitions transitions;
  final Criterion plain;
  final Criterion remembering;

  RandomQuestion(long seed) {
    Random random = new Random(seed);
    int places = 2 + random.nextInt(7);
    int legs = random.nextInt(16);
    int[] from = random.ints(legs, 0, places).toArray();
    int[] to = random.ints(legs, 0, places).toArray();
    BitSet oneway = new BitSet();
    int[] kind = random.ints(2L * legs, 0, STATES).toArray();
    long[] costs = random.longs(2L * legs, 0, 5).toArray();
    for (int leg = 0; leg < legs; leg++) {
      oneway.set(leg, random.nextInt(4) == 0);
      costs[2 * leg] = random.nextInt(12) == 0 ? Criterion.UNUSABLE : costs[2 * leg];
    }
    network = new Network(places, from, to, oneway);
    fill(random, places);
    int[][] next = table(random, STATES);
    int[][] penalties = table(random, 12);
    transitions =
        new Transitions() {
          @Override
          public int start(int place) {
            return place % STATES;
          }

          @Override
          public int next(int state, int arc) {
            return next[state][kind[arc]];
          }
        };
    plain = arc -> costs[arc];
    remembering = remembering(costs, penalties, kind);
  }

  private void fill(Random random, int places) {
    int first = 1 + random.nextInt(2);
    while (starts.size() < Math.min(first, places - 1)) {
      starts.add(random.nextInt(places));
    }
    int last = 1 + random.nextInt(2);
    for (int i = 0; i < last || ends.isEmpty(); i++) {
      int place = random.nextInt(places);
      if (!starts.contains(place)) {
        ends.add(place);
      }
    }
    int groups = random.nextInt(3);
    for (int i = 0; i < groups; i++) {
      via.add(new HashSet<>(List.of(random.nextInt(places), random.nextInt(places))));
    }
  }

  private static int[][] table(Random random, int bound) {
    int[][] table = new int[STATES][];
    for (int state = 0; state < STATES; state++) {
      table[state] = random.ints(STATES, 0, bound).toArray();
    }
    return table;
  }

  /** A penalty of 11 forbids. */
  private static Criterion remembering(long[] costs, int[][] penalties, int[] kind) {
    return new Criterion() {
      @Override
      public long least(int arc) {
        return costs[arc];
      }

      @Override
      public long cost(int state, int arc) {
        int penalty = penalties[state][kind[arc]];
        return costs[arc] == UNUSABLE || penalty == 11 ? UNUSABLE : costs[arc] + penalty;
      }
    };
  }

  Ends ends(boolean withVia) {
    return new Ends(
        array(starts),
        array(ends),
        withVia ? via.stream().map(RandomQuestion::array).toList() : List.of());
  }

  private static int[] array(Set<Integer> places) {
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  List<ArcPath> all(boolean withVia, Transitions memory, Criterion criterion) {
    return BruteForce.all(
        network, starts, ends, withVia ? via : List.of(), memory, List.of(criterion));
  }
}
