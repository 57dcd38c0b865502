package io.corridor.cli;

import io.corridor.neo4j.Rows;
import io.corridor.output.Table;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.query.QueryRunner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changed between two dates. The canned query {@code compare} answers. */
final class DateComparison {

  private static final String QUERY = "compare";
  private static final String SIDE = "side";
  private static final String SURE = "sure";

  private final Context context;

  DateComparison(Context context) {
    this.context = context;
  }

  /**
   * Prints the changes after a day and up to another.
   *
   * @return the exit code
   */
  int print(String from, String to, Optional<String> about) {
    if (Typed.day(to, QUERY).isBefore(Typed.day(from, QUERY))) {
      throw new CorridorException(
          Fault.USAGE, "%s is before %s.".formatted(to, from), "Name the earlier date first.");
    }
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("from", List.of(from));
    typed.put("to", List.of(to));
    about.ifPresent(name -> typed.put("about", List.of(name)));
    Rows rows =
        new QueryRunner(context.loadedGraph(), context.model())
            .run(context.catalogue().get(QUERY), typed);
    if (!context.isForPeople()) {
      return context.print(Table.of(rows.columns(), rows.rows()));
    }
    String between = " after %s and up to %s: ".formatted(from, to);
    return context.print(
        List.of(
            table("Changes in the world" + between, "world", rows),
            table("New voices" + between, "voices", rows)));
  }

  /** The rows of one side; its column has become the title, and doubt is said behind the date. */
  private static Table table(String title, String side, Rows rows) {
    List<String> columns =
        rows.columns().stream().filter(c -> !c.equals(SIDE) && !c.equals(SURE)).toList();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows.maps()) {
      if (side.equals(row.get(SIDE))) {
        List<@Nullable Object> values = new ArrayList<>();
        boolean sure = Boolean.TRUE.equals(row.get(SURE));
        columns.forEach(
            c -> values.add(c.equals("when") && !sure ? row.get(c) + " (possibly)" : row.get(c)));
        cells.add(values);
      }
    }
    return Table.of(title + cells.size(), columns, Evidence.gathered(cells));
  }
}
