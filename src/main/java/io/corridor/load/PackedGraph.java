package io.corridor.load;

import io.corridor.load.SchemaItem.Kind;
import io.corridor.load.SchemaItem.Target;
import io.corridor.model.EntityType;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A whole graph in one array of bytes: schema, nodes, relationships. As parameters of Cypher the
 * same rows take a server that has just started four times as long to take in.
 *
 * <p>Both ends are of one version: whoever meets another one must go the usual way.
 */
public final class PackedGraph {

  private static final int VERSION = 3;

  private PackedGraph() {}

  /**
   * Packs a seed.
   *
   * @param record what the load leaves behind of itself, a node of its own
   */
  static byte[] pack(Seed seed, String recordLabel, Map<String, Object> record) {
    List<Run<Row.Node>> nodes = runs(seed.nodes());
    List<Run<Row.Relationship>> relationships = runs(seed.relationships());
    Packer packer = new Packer();
    packer.number(VERSION);
    packOutline(Outline.of(seed.model(), recordLabel, record.keySet()), packer);
    Map<String, Integer> numbers = new HashMap<>(2 * seed.nodes().size());
    packer.number(nodes.size() + 1);
    for (Run<Row.Node> run : nodes) {
      packer.texts(run.first().type().labels());
      PackedRows.rows(run.rows(), run.keys(), packer, row -> numbers.put(row.id(), numbers.size()));
    }
    packer.texts(List.of(recordLabel));
    packer.texts(record.keySet());
    packer.number(1);
    record.values().forEach(packer::value);
    packer.number(relationships.size());
    for (Run<Row.Relationship> run : relationships) {
      packer.text(run.first().type().name());
      PackedRows.rows(
          run.rows(),
          run.keys(),
          packer,
          row -> {
            packer.number(Objects.requireNonNull(numbers.get(row.start())));
            packer.number(Objects.requireNonNull(numbers.get(row.end())));
          });
    }
    return packer.bytes();
  }

  private static void packOutline(Outline outline, Packer packer) {
    packer.texts(outline.labels());
    packer.texts(outline.types());
    packer.texts(outline.keys());
    packer.number(outline.schema().size());
    for (SchemaItem item : outline.schema()) {
      packer.text(item.kind().name());
      packer.text(item.name());
      packer.text(item.target().name());
      packer.text(item.token());
      packer.texts(item.properties());
    }
  }

  /** Rows of one type, and the properties that any of them has. */
  private record Run<R extends Row>(List<R> rows, Set<String> keys) {

    R first() {
      return rows.get(0);
    }
  }

  /** Files of one type come one after the other. */
  private static <R extends Row> List<Run<R>> runs(List<R> rows) {
    List<Run<R>> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= rows.size(); i++) {
      EntityType type = rows.get(from).type();
      if (i == rows.size() || !rows.get(i).type().equals(type)) {
        Set<String> keys = new LinkedHashSet<>();
        rows.subList(from, i).forEach(row -> keys.addAll(row.properties().keySet()));
        runs.add(new Run<>(rows.subList(from, i), keys));
        from = i;
      }
    }
    return runs;
  }

  /**
   * Hands over what was packed, part by part.
   *
   * @return whether it was: false if it is of another version, or if its outline was not taken
   */
  public static boolean unpack(byte[] packed, GraphSink sink) {
    Unpacker unpacker = new Unpacker(packed);
    if (unpacker.number() != VERSION || !sink.outline(outline(unpacker))) {
      return false;
    }
    for (int types = unpacker.number(); types > 0; types--) {
      PackedRows.nodes(unpacker, sink);
    }
    for (int types = unpacker.number(); types > 0; types--) {
      PackedRows.relationships(unpacker, sink);
    }
    return true;
  }

  private static Outline outline(Unpacker unpacker) {
    List<String> labels = unpacker.texts();
    List<String> types = unpacker.texts();
    List<String> keys = unpacker.texts();
    List<SchemaItem> items = new ArrayList<>();
    for (int count = unpacker.number(); count > 0; count--) {
      items.add(
          new SchemaItem(
              Kind.valueOf(unpacker.text()),
              unpacker.text(),
              Target.valueOf(unpacker.text()),
              unpacker.text(),
              unpacker.texts()));
    }
    return new Outline(labels, types, keys, items);
  }
}
