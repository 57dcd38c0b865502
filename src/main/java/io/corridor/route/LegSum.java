package io.corridor.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sum over legs, to three places; an unknown one makes the sum unknown. */
final class LegSum {

  private double value;
  private boolean unknown;

  void add(@Nullable Object more) {
    if (more instanceof Number number) {
      value += number.doubleValue();
    } else {
      unknown = true;
    }
  }

  @Nullable Double known() {
    return unknown ? null : round(value);
  }

  static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /** Of a column of all legs. */
  static @Nullable Double of(List<Map<String, @Nullable Object>> legs, String column) {
    LegSum sum = new LegSum();
    legs.forEach(leg -> sum.add(leg.get(column)));
    return sum.known();
  }

  /** Of a column, for each value of another. */
  static Map<String, @Nullable Double> by(
      String key, List<Map<String, @Nullable Object>> legs, String column) {
    Map<String, LegSum> sums = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> leg : legs) {
      sums.computeIfAbsent(String.valueOf(leg.get(key)), some -> new LegSum()).add(leg.get(column));
    }
    return known(sums);
  }

  /** Of what there is in each of some columns. */
  static Map<String, @Nullable Double> ofEach(
      List<String> columns, List<Map<String, @Nullable Object>> legs) {
    Map<String, LegSum> sums = new LinkedHashMap<>();
    for (String column : columns) {
      LegSum sum = new LegSum();
      legs.stream().map(leg -> leg.get(column)).filter(Objects::nonNull).forEach(sum::add);
      sums.put(column, sum);
    }
    return known(sums);
  }

  static Map<String, @Nullable Double> known(Map<String, LegSum> sums) {
    Map<String, @Nullable Double> known = new LinkedHashMap<>();
    sums.forEach((key, sum) -> known.put(key, sum.known()));
    return known;
  }
}
