package io.corridor.cli;

import io.corridor.query.Named;
import io.corridor.route.RouteQuestion;
import java.util.List;
import java.util.Map;

/**
 * A question about routes together with the names that stand for its ids.
 *
 * @param from where to start
 * @param to where to end
 * @param question the same with ids
 * @param names what people call the values of an option, where that is not what they are
 */
record Asked(Named from, Named to, RouteQuestion question, Map<String, List<String>> names) {

  /** The values of an option as people call them; none where it is not given. */
  List<String> called(String option) {
    List<String> named = names.get(option);
    if (named != null) {
      return named;
    }
    Object value = question.options().get(option);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  /** This with another value of an option, which needs no other name. */
  Asked with(String option, Object value) {
    return new Asked(from, to, question.with(option, value), names);
  }
}
