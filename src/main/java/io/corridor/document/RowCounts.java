package io.corridor.document;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How many rows a seed has, by type and by how they are known. */
final class RowCounts {

  private final Model model;
  private final List<Row> rows;

  RowCounts(Seed seed) {
    this.model = seed.model();
    this.rows = Stream.<Row>concat(seed.nodes().stream(), seed.relationships().stream()).toList();
  }

  /** What a table of counts is headed by: each layer and their sum. */
  List<String> header() {
    List<String> header = new ArrayList<>(model.valuesOf(model.display().layer()));
    header.add("rows");
    return header;
  }

  /** The counts of a type under that header; an abstract one has those of all that extend it. */
  List<String> of(EntityType type) {
    List<Row> ours = rows.stream().filter(row -> is(row.type(), type)).toList();
    List<String> counts = new ArrayList<>();
    for (String layer : model.valuesOf(model.display().layer())) {
      counts.add(
          number(
              ours.stream()
                  .filter(row -> layer.equals(row.properties().get(model.display().layer())))
                  .count()));
    }
    counts.add(number(ours.size()));
    return counts;
  }

  private static boolean is(EntityType one, EntityType other) {
    boolean isAbstract = other instanceof NodeType node && node.isAbstract();
    return isAbstract
        ? one instanceof NodeType node && node.is(other.name())
        : Objects.equals(one.name(), other.name());
  }

  private static String number(long count) {
    return count == 0 ? "" : String.valueOf(count);
  }
}
