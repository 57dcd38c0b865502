package io.corridor.load;

import io.corridor.model.EntityType;
import io.corridor.model.NodeType;
import io.corridor.seed.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Through Cypher, which every server has. Each type has a statement of its own, and rows are lists
 * of values: of all ways to hand rows to Cypher that one takes a server the least. Ends of
 * relationships go by the numbers that the store has for nodes, so that no index is asked for them.
 */
final class CypherCreations implements Creations {

  private final RowIndexes rows;

  CypherCreations(RowIndexes rows) {
    this.rows = rows;
  }

  @Override
  public Undertaking.Batch nodes(List<Row.Node> batch) {
    NodeType type = batch.get(0).type();
    List<String> keys = List.copyOf(rows.nodes().keys(type.name()));
    String statement =
        "UNWIND $rows AS row CREATE (n:%s %s) RETURN row[0], id(n)"
            .formatted(String.join(":", type.labels()), literal(keys, 1));
    List<List<@Nullable Object>> values = new ArrayList<>();
    for (Row.Node row : batch) {
      values.add(values(row, keys, rows.nodes().find(row.id())));
    }
    return transaction -> {
      transaction.forEach(
          statement,
          Map.of("rows", values),
          answer ->
              rows.nodes().created(Math.toIntExact(number(answer.get(0))), number(answer.get(1))));
      return true;
    };
  }

  @Override
  public Undertaking.Batch relationships(List<Row.Relationship> batch) {
    EntityType type = batch.get(0).type();
    List<String> keys = List.copyOf(rows.relationships().keys(type.name()));
    String statement =
        "UNWIND $rows AS row MATCH (a) WHERE id(a) = row[0] MATCH (b) WHERE id(b) = row[1] CREATE (a)-[:%s %s]->(b)"
            .formatted(type.name(), literal(keys, 2));
    List<List<@Nullable Object>> values = new ArrayList<>();
    for (Row.Relationship row : batch) {
      values.add(
          values(row, keys, rows.nodes().number(row.start()), rows.nodes().number(row.end())));
    }
    return transaction -> {
      transaction.run(statement, Map.of("rows", values));
      return true;
    };
  }

  private static long number(@Nullable Object number) {
    return (Long) Objects.requireNonNull(number);
  }

  private static String literal(List<String> keys, int from) {
    return keys.stream()
        .map(key -> key + ": row[" + (from + keys.indexOf(key)) + "]")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static List<@Nullable Object> values(Row row, List<String> keys, long... before) {
    List<@Nullable Object> values = new ArrayList<>(before.length + keys.size());
    for (long number : before) {
      values.add(number);
    }
    for (String key : keys) {
      values.add(row.properties().get(key));
    }
    return values;
  }
}
