package io.corridor.load;

import io.corridor.model.Property;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import io.corridor.time.Edtf;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Completes a seed by the bounds of its partial dates: beside {@code since: 2017} the days {@code
 * sinceEarliest: 2017-01-01} and {@code sinceLatest: 2017-12-31}. Neo4j has no partial dates; these
 * it can compare and index. They belong to what a seed says, so that comparing, writing and pruning
 * treat them like everything else; who edits them in the graph alone is corrected by the next load.
 */
final class Bounds {

  private Bounds() {}

  static Seed complete(Seed seed) {
    return new Seed(
        seed.model(),
        completed(seed.nodes(), Bounds::complete),
        completed(seed.relationships(), Bounds::complete),
        seed.planning(),
        seed.files());
  }

  /** Those of a large seed stay in their files, and are completed as they are asked for. */
  private static <R extends Row> List<R> completed(List<R> rows, UnaryOperator<R> complete) {
    if (rows instanceof RandomAccess) {
      return rows.stream().map(complete).toList();
    }
    return new AbstractList<>() {
      @Override
      public R get(int index) {
        return complete.apply(rows.get(index));
      }

      @Override
      public int size() {
        return rows.size();
      }

      @Override
      public Iterator<R> iterator() {
        Iterator<R> each = rows.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public R next() {
            return complete.apply(each.next());
          }
        };
      }

      @Override
      public void forEach(Consumer<? super R> action) {
        rows.forEach(row -> action.accept(complete.apply(row)));
      }
    };
  }

  /** A row as it stands in a completed seed: the very same where it has no such dates. */
  static Row complete(Row row) {
    return row instanceof Row.Node node ? complete(node) : complete((Row.Relationship) row);
  }

  private static Row.Node complete(Row.Node row) {
    Map<String, LocalDate> bounds = bounds(row);
    return bounds.isEmpty()
        ? row
        : new Row.Node(row.type(), row.id(), with(row.properties(), bounds), row.location());
  }

  private static Row.Relationship complete(Row.Relationship row) {
    Map<String, LocalDate> bounds = bounds(row);
    return bounds.isEmpty()
        ? row
        : new Row.Relationship(
            row.type(),
            row.id(),
            row.start(),
            row.end(),
            with(row.properties(), bounds),
            row.location());
  }

  private static Map<String, LocalDate> bounds(Row row) {
    Map<String, LocalDate> bounds = new HashMap<>();
    row.properties()
        .forEach((name, value) -> add(row.type().properties().get(name), value, bounds));
    return bounds;
  }

  private static void add(
      @Nullable Property property, Object value, Map<String, LocalDate> bounds) {
    List<String> names = property == null ? List.of() : property.bounds();
    if (names.isEmpty()) {
      return;
    }
    Edtf.span(value.toString())
        .ifPresent(
            span -> {
              span.earliest().ifPresent(day -> bounds.put(names.get(0), day));
              span.latest().ifPresent(day -> bounds.put(names.get(1), day));
            });
  }

  private static Map<String, Object> with(
      Map<String, Object> properties, Map<String, LocalDate> bounds) {
    Map<String, Object> all = new HashMap<>(properties);
    all.putAll(bounds);
    return all;
  }
}
