package io.corridor.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongConsumer;

/** Numbers the nodes that are places of a network, from 0, in the order of the store. */
final class NodeNumbers {

  /** Nodes of the store for each end of a leg, up to which a table of all nodes is worth it. */
  private static final long DENSE = 16;

  private static final long SMALL = 1 << 20;

  private final long[] nodes;
  private final int[] table;

  private NodeNumbers(long[] nodes, int[] table) {
    this.nodes = nodes;
    this.table = table;
  }

  /** The nodes that some legs and containments touch. */
  static NodeNumbers of(List<LegChunk> chunks) {
    long largest = chunks.stream().mapToLong(LegChunk::largestNode).max().orElse(-1);
    long ends = 0;
    for (LegChunk chunk : chunks) {
      ends += 2L * chunk.legs + 2L * chunk.containments;
    }
    return largest < Math.max(SMALL, Math.min(DENSE * ends, Integer.MAX_VALUE - 8))
        ? dense(chunks, (int) largest)
        : sparse(chunks, ends);
  }

  private static NodeNumbers dense(List<LegChunk> chunks, int largest) {
    int[] table = new int[largest + 1];
    each(chunks, node -> table[(int) node] = 1);
    int count = 0;
    for (int mark : table) {
      count += mark;
    }
    long[] nodes = new long[count];
    int next = 0;
    for (int node = 0; node < table.length; node++) {
      if (table[node] != 0) {
        nodes[next] = node;
        table[node] = next++;
      }
    }
    return new NodeNumbers(nodes, table);
  }

  private static NodeNumbers sparse(List<LegChunk> chunks, long ends) {
    long[] all = new long[Math.toIntExact(ends)];
    int[] count = {0};
    each(chunks, node -> all[count[0]++] = node);
    Arrays.sort(all);
    int distinct = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[distinct++] = all[i];
      }
    }
    return new NodeNumbers(Arrays.copyOf(all, distinct), new int[0]);
  }

  private static void each(List<LegChunk> chunks, LongConsumer nodes) {
    for (LegChunk chunk : chunks) {
      for (int i = 0; i < chunk.legs; i++) {
        nodes.accept(chunk.from[i]);
        nodes.accept(chunk.to[i]);
      }
      for (int i = 0; i < chunk.containments; i++) {
        nodes.accept(chunk.inside[i]);
        nodes.accept(chunk.areas[i]);
      }
    }
  }

  /** The place that a node is; only for nodes that are places. */
  int place(long node) {
    return table.length > 0 ? table[(int) node] : Arrays.binarySearch(nodes, node);
  }

  /** The place that any node is, if it is one. */
  OptionalInt find(long node) {
    int position = Arrays.binarySearch(nodes, node);
    return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** The nodes, growing. */
  long[] nodes() {
    return nodes;
  }
}
