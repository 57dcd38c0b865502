package io.corridor.neo4j;

import java.util.List;
import java.util.stream.Stream;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/**
 * How a server would run a query.
 *
 * @param readOnly whether it neither writes data nor changes the schema
 * @param operators every operator of the plan, outermost first
 */
public record QueryPlan(boolean readOnly, List<Operator> operators) {

  /**
   * A step of a plan.
   *
   * @param name such as {@code NodeUniqueIndexSeek}
   * @param details what it works on, as the server puts it; may be empty
   */
  public record Operator(String name, String details) {}

  static QueryPlan of(ResultSummary summary) {
    List<Operator> operators = summary.hasPlan() ? flatten(summary.plan()).toList() : List.of();
    return new QueryPlan(summary.queryType() == QueryType.READ_ONLY, operators);
  }

  private static Stream<Operator> flatten(Plan plan) {
    String name = plan.operatorType().replaceAll("@.*", "");
    var details = plan.arguments().get("Details");
    Operator operator = new Operator(name, details == null ? "" : details.asString(""));
    return Stream.concat(Stream.of(operator), plan.children().stream().flatMap(QueryPlan::flatten));
  }
}
