package io.corridor.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A small random network between random ends, of which all paths are found by trying. */
record TriedNetwork(Network network, Ends ends, List<int[]> via) {

  /** The same for the same seed: parallel legs, loops and one-way legs among them. */
  static TriedNetwork random(long seed, int groups) {
    Random random = new Random(seed);
    int places = 3 + random.nextInt(6);
    int legs = 1 + random.nextInt(12);
    int[] from = random.ints(legs, 0, places).toArray();
    int[] to = random.ints(legs, 0, places).toArray();
    BitSet oneway = new BitSet();
    int often = random.nextInt(4);
    IntStream.range(0, legs).filter(leg -> random.nextInt(3) < often).forEach(oneway::set);
    int[] shuffled = random.ints(0, places).distinct().limit(places).toArray();
    int starts = 1 + random.nextInt(Math.min(2, places - 1));
    int ends = 1 + random.nextInt(Math.min(2, places - starts));
    List<int[]> via = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      via.add(random.ints(1 + random.nextInt(2), 0, places).toArray());
    }
    return new TriedNetwork(
        new Network(places, from, to, oneway),
        new Ends(
            IntStream.of(shuffled).limit(starts).toArray(),
            IntStream.of(shuffled).skip(starts).limit(ends).toArray(),
            via),
        via);
  }

  /** The arcs of every path along usable arcs. */
  List<List<Integer>> paths(IntPredicate usable) {
    List<List<Integer>> found = new ArrayList<>();
    ends.starts().forEach(start -> walk(List.of(start), List.of(), usable, found));
    return found;
  }

  private void walk(
      List<Integer> places, List<Integer> arcs, IntPredicate usable, List<List<Integer>> found) {
    int place = places.get(places.size() - 1);
    if (ends.isEnd(place)) {
      if (via.stream().allMatch(group -> IntStream.of(group).anyMatch(places::contains))) {
        found.add(arcs);
      }
      return;
    }
    for (int arc = 0; arc < 2 * network.legs(); arc++) {
      int head = network.head(arc);
      if (network.isOpen(arc)
          && network.tail(arc) == place
          && usable.test(arc)
          && !ends.isStart(head)
          && !places.contains(head)) {
        walk(and(places, head), and(arcs, arc), usable, found);
      }
    }
  }

  private static List<Integer> and(List<Integer> some, int one) {
    List<Integer> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }
}
