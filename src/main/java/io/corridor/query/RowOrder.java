package io.corridor.query;

import io.corridor.route.Inquiry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is in the rows of answers in order. A server hands over maps in no order at all, so
 * that all maps are put into one here: known names as listed, then others by the alphabet.
 */
final class RowOrder {

  private static final List<String> ROUTE = Inquiry.ROUTES.columnNames();

  private static final List<String> NESTED =
      List.of(
          "rank",
          "seq",
          "id",
          "name",
          "from",
          "to",
          "mode",
          "line",
          "gauge",
          "status",
          "season",
          "km",
          "basis",
          "confidence",
          "hours",
          "underWay",
          "border",
          "transfer",
          "breakOfGauge",
          "port",
          "borderCost",
          "sectionCost",
          "kmSoFar",
          "hoursSoFar",
          "costSoFar",
          "latitude",
          "longitude",
          "corridors",
          "agreements",
          "objections",
          "layer",
          "cites",
          "reasons");

  private RowOrder() {}

  /** A row of an answer with everything in it in order. */
  static Map<String, @Nullable Object> ordered(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
    row.forEach((column, value) -> ordered.put(column, nested(value)));
    return ordered;
  }

  private static @Nullable Object nested(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(nested(item)));
      return items;
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    List<String> known = map.containsKey("kmByState") ? ROUTE : NESTED;
    Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
    known.stream().filter(map::containsKey).forEach(key -> ordered.put(key, nested(map.get(key))));
    TreeSet<String> others = new TreeSet<>();
    map.keySet().forEach(key -> others.add(String.valueOf(key)));
    others.removeAll(ordered.keySet());
    others.forEach(key -> ordered.put(key, nested(map.get(key))));
    return ordered;
  }
}
