package io.corridor.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** A type of nodes or relationships in the making. */
final class DraftType {

  private final String name;
  private final List<String> above;
  private final String origin;
  private final Map<String, Facts> columns = new LinkedHashMap<>();
  private final SortedSet<String> from = new TreeSet<>();
  private final SortedSet<String> to = new TreeSet<>();
  private long rows;

  /**
   * A type that no row is known of.
   *
   * @param name its own label, or its type
   * @param above labels that its rows have besides, the most general first
   * @param origin where the name is from, for a comment
   */
  DraftType(String name, List<String> above, String origin) {
    this.name = name;
    this.above = List.copyOf(above);
    this.origin = origin;
  }

  String name() {
    return name;
  }

  List<String> above() {
    return above;
  }

  String origin() {
    return origin;
  }

  /** Stem of its file. */
  String file() {
    return Names.file(name);
  }

  /** Facts of its properties by name. */
  Map<String, Facts> columns() {
    return columns;
  }

  /** Types that relationships start from. */
  SortedSet<String> from() {
    return from;
  }

  /** Types that relationships end at. */
  SortedSet<String> to() {
    return to;
  }

  /** Whether every row has a value of a property. */
  boolean needs(Facts facts) {
    return facts.isRequired(rows);
  }

  /** Counts a row with these values of declared properties. */
  void see(Map<String, String> values) {
    rows++;
    columns.forEach((property, facts) -> facts.see(values.getOrDefault(property, "")));
  }
}
