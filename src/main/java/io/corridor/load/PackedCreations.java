package io.corridor.load;

import io.corridor.neo4j.Graph;
import io.corridor.seed.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Through a procedure of Corridor's own, which the local server has. */
final class PackedCreations implements Creations {

  private static final String APPEND = "CALL corridor.load.append($rows)";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final RowIndexes rows;

  PackedCreations(RowIndexes rows) {
    this.rows = rows;
  }

  static boolean isOffered(Graph graph) {
    return graph
        .call(APPEND, Map.of("rows", PackedRows.none()), LIMIT)
        .filter(answer -> answer.rows().get(0).get(0) != null)
        .isPresent();
  }

  @Override
  public Undertaking.Batch nodes(List<Row.Node> batch) {
    List<String> keys = List.copyOf(rows.nodes().keys(batch.get(0).type().name()));
    int[] places = batch.stream().mapToInt(row -> rows.nodes().find(row.id())).toArray();
    byte[] packed = PackedRows.nodes(batch, keys);
    return transaction -> {
      List<?> numbers =
          (List<?>)
              Objects.requireNonNull(
                  transaction.run(APPEND, Map.of("rows", packed)).rows().get(0).get(0));
      for (int i = 0; i < places.length; i++) {
        rows.nodes().created(places[i], (Long) numbers.get(i));
      }
      return true;
    };
  }

  @Override
  public Undertaking.Batch relationships(List<Row.Relationship> batch) {
    List<String> keys = List.copyOf(rows.relationships().keys(batch.get(0).type().name()));
    byte[] packed = PackedRows.relationships(batch, keys, rows.nodes()::number);
    return transaction -> {
      transaction.run(APPEND, Map.of("rows", packed));
      return true;
    };
  }
}
