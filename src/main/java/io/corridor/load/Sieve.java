package io.corridor.load;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.neo4j.Graph.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a graph once and leaves in the index of a large seed which rows the graph lacks, and
 * which it may have otherwise. What that is, {@link Planner} finds out of these few.
 */
final class Sieve {

  private final Model model;
  private final RowIndexes rows;
  private final Records records;
  private final Set<String> labels;
  private final Map<String, Set<String>> declared = new HashMap<>();
  private final Map<Integer, Long> ofOtherTypes = new HashMap<>();
  private final Numbers nodes = new Numbers();
  private final Numbers relationships = new Numbers();

  Sieve(Model model, RowIndexes rows, Records records) {
    this.model = model;
    this.rows = rows;
    this.records = records;
    labels = records.labels(model);
  }

  /** Goes through the graph. */
  void run(Transaction transaction) {
    rows.forget();
    if (Schema.isEmpty(transaction)) {
      return;
    }
    Queries queries = new Queries(model, records);
    transaction.forEach(queries.nodes(true), Map.of(), this::node);
    if (!queries.types().isEmpty()) {
      transaction.forEach(queries.relationships(true), Map.of(), this::relationship);
    }
    ofOtherTypes.forEach(
        (row, number) -> {
          if (rows.relationships().isSeen(row)) {
            relationships.add(number);
          } else {
            rows.relationships().found(row, number, false);
          }
        });
  }

  /** Nodes that an earlier load wrote and no row says any more. */
  Numbers droppedNodes() {
    return nodes;
  }

  /** Relationships that an earlier load wrote and no row says any more. */
  Numbers droppedRelationships() {
    return relationships;
  }

  private void node(List<@Nullable Object> found) {
    String id = String.valueOf(found.get(0));
    long number = (Long) Objects.requireNonNull(found.get(4));
    int row = rows.nodes().find(id);
    if (row == RowIndex.NONE) {
      if (records.holdings().hasNode(id)) {
        nodes.add(number);
      }
    } else if (!rows.nodes().isSeen(row)) {
      long digest =
          RowDigest.of(ours(found.get(3)))
              + properties(
                  rows.nodes().type(row),
                  found.get(2),
                  key -> records.holdings().wroteNodeKey(id, key));
      rows.nodes().found(row, number, rows.nodes().says(row, digest));
    }
  }

  private void relationship(List<@Nullable Object> found) {
    String id = String.valueOf(found.get(0));
    String type = String.valueOf(found.get(3));
    long number = (Long) Objects.requireNonNull(found.get(6));
    boolean held = records.holdings().hasRelationship(type, id);
    int row = rows.relationships().find(id);
    if (row != RowIndex.NONE && rows.relationships().type(row).name().equals(type)) {
      // Between nodes that are none of ours it is somebody else's, unless a load wrote it.
      boolean ours = held || (found.get(4) != null && found.get(5) != null);
      if (ours && !rows.relationships().isSeen(row)) {
        compare(row, number, found);
      }
    } else if (held && row != RowIndex.NONE && !ofOtherTypes.containsKey(row)) {
      ofOtherTypes.put(row, number);
    } else if (held) {
      relationships.add(number);
    }
  }

  private void compare(int row, long number, List<@Nullable Object> found) {
    String id = String.valueOf(found.get(0));
    String type = String.valueOf(found.get(3));
    long digest =
        RowDigest.of(type, text(found.get(4)), text(found.get(5)))
            + properties(
                rows.relationships().type(row),
                found.get(2),
                key -> records.holdings().wroteRelationshipKey(type, id, key));
    rows.relationships().found(row, number, rows.relationships().says(row, digest));
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }

  /** Those of others do not count. */
  private Set<String> ours(@Nullable Object found) {
    Set<String> ours = new HashSet<>();
    for (Object label : (Collection<?>) Objects.requireNonNull(found)) {
      if (labels.contains(String.valueOf(label))) {
        ours.add(String.valueOf(label));
      }
    }
    return ours;
  }

  private long properties(EntityType type, @Nullable Object found, Predicate<String> written) {
    Set<String> keys =
        declared.computeIfAbsent(type.name(), name -> RowDifferences.declared(type, model));
    return RowDigest.of(
        (Map<?, ?>) Objects.requireNonNull(found), key -> keys.contains(key) || written.test(key));
  }
}
