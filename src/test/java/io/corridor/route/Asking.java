package io.corridor.route;

import io.corridor.problem.CorridorException;
import io.corridor.route.RoutePlanner.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** How tests ask a planner, and read its rows. */
final class Asking {

  private Asking() {}

  /** A question with options as names and values in turn. */
  static RouteQuestion question(String from, String to, Object... namesAndValues) {
    Map<String, Object> options = new HashMap<>();
    List<Object> all = List.of(namesAndValues);
    for (int i = 0; i < all.size(); i += 2) {
      options.put(all.get(i).toString(), all.get(i + 1));
    }
    return new RouteQuestion(from, to, options);
  }

  /** The ids of the legs of each row, joined by spaces. */
  static List<String> legs(Answer answer) {
    return answer.rows().stream().map(row -> String.join(" ", legs(row))).toList();
  }

  static List<String> legs(Map<String, @Nullable Object> row) {
    return column(row, "id");
  }

  /** What the legs of a row say of one thing. */
  static List<String> column(Map<String, @Nullable Object> row, String name) {
    return ((List<?>) Objects.requireNonNull(row.get("legs")))
        .stream().map(leg -> String.valueOf(((Map<?, ?>) leg).get(name))).toList();
  }

  /** The values of a column of all rows. */
  static List<@Nullable Object> values(Answer answer, String name) {
    java.util.ArrayList<@Nullable Object> values = new java.util.ArrayList<>();
    answer.rows().forEach(row -> values.add(row.get(name)));
    return values;
  }

  /** The code, the sentence and the way out of what a user is told. */
  static String fault(ThrowingCallable asking) {
    CorridorException told = Assertions.catchThrowableOfType(CorridorException.class, asking);
    return "%s %s %s".formatted(told.fault().code(), told.getMessage(), told.remedy());
  }
}
