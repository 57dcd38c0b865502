package io.corridor.load;

import io.corridor.model.Model;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Packs the rows of a graph as they come, nodes first: when the last one is there, nearly all is
 * packed. Nothing comes of more rows than one transaction takes.
 */
final class GraphPacker {

  /** Rows that share a list of their properties. */
  static final int PART = 1_000;

  private final List<Row> part = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private @Nullable Packer packer = new Packer();
  private int rows;

  /** Packs all rows of a seed that is completed by its bounds. */
  static GraphPacker of(Seed seed) {
    GraphPacker packer = new GraphPacker();
    seed.nodes().forEach(packer::add);
    seed.relationships().forEach(packer::add);
    return packer;
  }

  /** Adds the next row, completed by its bounds. */
  void add(Row row) {
    rows++;
    if (rows > Loader.ONE_TRANSACTION || !isBetweenKnown(row)) {
      giveUp();
    }
    if (packer == null) {
      return;
    }
    if (row instanceof Row.Node) {
      numbers.put(row.id(), numbers.size());
    }
    if (part.size() == PART || (!part.isEmpty() && !part.get(0).type().equals(row.type()))) {
      pack(packer);
    }
    part.add(row);
  }

  /** Where an end is missing the seed is refused, but only when all of it has been read. */
  private boolean isBetweenKnown(Row row) {
    return !(row instanceof Row.Relationship between)
        || (numbers.containsKey(between.start()) && numbers.containsKey(between.end()));
  }

  /**
   * All that came, after what a store must have for it.
   *
   * @param record what the load leaves behind of itself, on a node of its own
   */
  Optional<byte[]> end(Model model, Map<String, Object> record) {
    Packer all = packer;
    if (all == null) {
      return Optional.empty();
    }
    if (!part.isEmpty()) {
      pack(all);
    }
    Outline outline =
        Outline.of(model, record.keySet()).withRows(token -> counts.getOrDefault(token, 0));
    boolean atOnce = outline.later().isEmpty();
    // After the relationships, as it is known last: they name nodes by their places.
    PackedRows.node(LoadRecord.LABEL, atOnce ? record : LoadRecord.begun(record), all);
    PackedRows.end(all);
    return Optional.of(PackedGraph.of(outline, all, atOnce ? Map.of() : LoadRecord.rest(record)));
  }

  private void giveUp() {
    packer = null;
    part.clear();
    numbers.clear();
  }

  private void pack(Packer to) {
    Set<String> keys = new LinkedHashSet<>();
    part.forEach(row -> keys.addAll(row.properties().keySet()));
    Row first = part.get(0);
    if (first instanceof Row.Node node) {
      node.type().labels().forEach(label -> counts.merge(label, part.size(), Integer::sum));
      PackedRows.nodes(some(Row.Node.class), keys, to);
    } else {
      counts.merge(first.type().name(), part.size(), Integer::sum);
      PackedRows.relationships(some(Row.Relationship.class), keys, numbers::get, to);
    }
    part.clear();
  }

  private <R extends Row> List<R> some(Class<R> kind) {
    return part.stream().map(kind::cast).toList();
  }
}
