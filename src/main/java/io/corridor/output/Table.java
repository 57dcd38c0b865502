package io.corridor.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows under named columns: the one shape in which answers reach the outside.
 *
 * <p>Cells are plain values: {@link String}, {@link Number}, {@link Boolean}, {@code java.time}
 * values, {@link List} and {@link java.util.Map} of such, or null for what is not known. They are
 * copied deeply; anything else is taken as its {@code toString()}. Maps keep their order if they
 * have one, else their keys are sorted.
 *
 * @param title what the table holds, or empty
 * @param columns distinct names, in order; none where a query returns nothing
 * @param rows each with one cell per column
 */
public record Table(String title, List<Column> columns, List<List<@Nullable Object>> rows) {

  /**
   * Copies deeply.
   *
   * @throws IllegalArgumentException if two columns share a name or a row has too few or too many
   *     cells
   */
  public Table {
    Objects.requireNonNull(title, "title");
    columns = List.copyOf(columns);
    rows = copy(columns, rows);
  }

  /** Without a title. */
  public Table(List<Column> columns, List<List<@Nullable Object>> rows) {
    this("", columns, rows);
  }

  /** With columns that need no more than a name. */
  public static Table of(
      String title,
      List<String> columns,
      Collection<? extends List<? extends @Nullable Object>> rows) {
    List<Column> named = new ArrayList<>(columns.size());
    for (String column : columns) {
      named.add(new Column(column));
    }
    List<List<@Nullable Object>> all = new ArrayList<>(rows.size());
    for (List<? extends @Nullable Object> row : rows) {
      all.add(Collections.unmodifiableList(row));
    }
    return new Table(title, named, all);
  }

  /** Without a title, with columns that need no more than a name. */
  public static Table of(
      List<String> columns, Collection<? extends List<? extends @Nullable Object>> rows) {
    return of("", columns, rows);
  }

  /** The cells of one row; unlike {@link List#of} it takes nulls. */
  public static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  /** The same under another title. */
  public Table withTitle(String other) {
    return new Table(other, columns, rows);
  }

  /** Whether there are no rows. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  private static List<List<@Nullable Object>> copy(
      List<Column> columns, List<List<@Nullable Object>> rows) {
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("Two columns are called " + column.name());
      }
    }
    List<List<@Nullable Object>> copies = new ArrayList<>(rows.size());
    for (List<@Nullable Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "A row has " + row.size() + " cells under " + columns.size() + " columns: " + row);
      }
      copies.add(Cells.copy(row));
    }
    return Collections.unmodifiableList(copies);
  }
}
