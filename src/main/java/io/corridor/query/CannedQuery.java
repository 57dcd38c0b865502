package io.corridor.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody has put into Cypher once and for all.
 *
 * @param name stem of its file
 * @param title what it answers, in a few words
 * @param question the question in full
 * @param topic what it is listed under
 * @param parameters what it takes, in order
 * @param orders lists that the statement needs and nobody types: its parameter by the property of
 *     the model whose allowed values, in their order, it is bound to
 * @param view how it is best shown: table or graph
 * @param since the version that brought it
 * @param expectations what it must answer on the shipped seed
 * @param cypher the statement
 */
public record CannedQuery(
    String name,
    String title,
    String question,
    String topic,
    List<Parameter> parameters,
    Map<String, String> orders,
    String view,
    String since,
    List<Expectation> expectations,
    String cypher) {

  /**
   * What a query must answer.
   *
   * @param arguments values by parameter, as typed; the defaults for all others
   * @param rows how many rows, where that is fixed
   * @param ordered whether the order of {@code exactly} counts
   * @param exactly all rows, each at least with these values; empty where only some are given
   * @param contains some of the rows
   */
  public record Expectation(
      Map<String, String> arguments,
      Optional<Integer> rows,
      boolean ordered,
      List<Map<String, @Nullable Object>> exactly,
      List<Map<String, @Nullable Object>> contains) {}
}
