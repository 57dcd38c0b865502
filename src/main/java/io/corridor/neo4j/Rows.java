package io.corridor.neo4j;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query, as plain Java values (see {@link PlainValues}).
 *
 * @param columns names, in the order of the query
 * @param rows values by row, each as long as {@code columns}
 */
public record Rows(List<String> columns, List<List<@Nullable Object>> rows) {

  /** Each row as a map from column to value. */
  public List<Map<String, @Nullable Object>> maps() {
    return rows.stream().map(this::map).toList();
  }

  private Map<String, @Nullable Object> map(List<@Nullable Object> row) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      map.put(columns.get(i), row.get(i));
    }
    return Collections.unmodifiableMap(map);
  }
}
