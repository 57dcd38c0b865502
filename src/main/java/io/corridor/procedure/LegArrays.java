package io.corridor.procedure;

import io.corridor.network.Network;
import io.corridor.route.LegKind;
import io.corridor.route.TransportNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins what threads have read into one network. Legs stand in the order of their numbers in the
 * store, whichever thread came first: so the same graph makes the same network.
 */
final class LegArrays {

  private final List<LegChunk> chunks;
  private final NodeNumbers numbers;
  private final long[] relationships;
  private final List<LegKind> kinds = new ArrayList<>();
  private final Map<LegKind, Integer> kindNumbers = new HashMap<>();

  LegArrays(List<LegChunk> read) {
    chunks = new ArrayList<>(read);
    chunks.removeIf(chunk -> chunk.legs == 0 && chunk.containments == 0);
    chunks.sort(Comparator.comparingLong(chunk -> chunk.legs == 0 ? -1 : chunk.relationships[0]));
    numbers = NodeNumbers.of(chunks);
    relationships = new long[Math.toIntExact(chunks.stream().mapToLong(c -> c.legs).sum())];
    int next = 0;
    for (LegChunk chunk : chunks) {
      System.arraycopy(chunk.relationships, 0, relationships, next, chunk.legs);
      next += chunk.legs;
    }
  }

  /** The nodes that are places, by their numbers. */
  NodeNumbers places() {
    return numbers;
  }

  /** The relationships that are legs, growing. */
  long[] relationships() {
    return relationships;
  }

  List<LegKind> kinds() {
    return kinds;
  }

  /** The network; sorts {@link #relationships} first, where a store does not hold them in order. */
  TransportNetwork network(BitSet states, Map<Integer, String> seasons) {
    int[] positions = positions();
    int legs = relationships.length;
    int[] from = new int[legs];
    int[] to = new int[legs];
    int[] metres = new int[legs];
    int[] kindOf = new int[legs];
    BitSet oneway = new BitSet(legs);
    int next = 0;
    for (LegChunk chunk : chunks) {
      int[] meanings = meanings(chunk);
      for (int i = 0; i < chunk.legs; i++) {
        int leg = positions.length == 0 ? next : positions[next];
        next++;
        from[leg] = numbers.place(chunk.from[i]);
        to[leg] = numbers.place(chunk.to[i]);
        metres[leg] = chunk.metres[i];
        kindOf[leg] = meanings[chunk.kinds[i]];
        if (chunk.oneway.get(i)) {
          oneway.set(leg);
        }
      }
    }
    int[] inside = contained(true);
    int[] areas = contained(false);
    Network graph = new Network(numbers.nodes().length, from, to, oneway);
    return TransportNetwork.owning(graph, metres, kindOf, kinds, inside, areas, states, seasons);
  }

  private int[] contained(boolean inside) {
    int[] places = new int[Math.toIntExact(chunks.stream().mapToLong(c -> c.containments).sum())];
    int next = 0;
    for (LegChunk chunk : chunks) {
      long[] nodes = inside ? chunk.inside : chunk.areas;
      for (int i = 0; i < chunk.containments; i++) {
        places[next++] = numbers.place(nodes[i]);
      }
    }
    return places;
  }

  /** For each leg as read its place in order, or nothing where all are in order. */
  private int[] positions() {
    boolean ordered = true;
    for (int i = 1; i < relationships.length && ordered; i++) {
      ordered = relationships[i - 1] < relationships[i];
    }
    if (ordered) {
      return new int[0];
    }
    long[] read = relationships.clone();
    Arrays.sort(relationships);
    return Arrays.stream(read)
        .mapToInt(relationship -> Arrays.binarySearch(relationships, relationship))
        .toArray();
  }

  private int[] meanings(LegChunk chunk) {
    return chunk.meanings.stream()
        .mapToInt(
            kind ->
                kindNumbers.computeIfAbsent(
                    kind,
                    one -> {
                      kinds.add(one);
                      return kinds.size() - 1;
                    }))
        .toArray();
  }
}
