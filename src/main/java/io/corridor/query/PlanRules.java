package io.corridor.query;

import io.corridor.neo4j.QueryPlan;
import io.corridor.neo4j.QueryPlan.Operator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the plan of a canned query must not contain, because its cost would grow with the graph and
 * not with the answer: a scan of all nodes or all relationships, a cartesian product, an expansion
 * without an upper bound. A shortest-path search ends by itself and may be unbounded.
 */
public final class PlanRules {

  /** {@code *1..3} and {@code *..3} of a pattern of variable length; {@code *2} is 2 and 2. */
  private static final Pattern BOUNDED_LENGTH = Pattern.compile("\\*(\\d*\\.\\.)?\\d+(?![\\d.])");

  /** {@code {1, 3}} of a quantified pattern; without an upper bound it is {@code {1, *}}. */
  private static final Pattern BOUNDED_REPEAT = Pattern.compile("\\{\\s*\\d*\\s*,\\s*\\d+\\s*}");

  private PlanRules() {}

  /**
   * What is wrong with a plan, an item for each operator that breaks a rule; empty if all is well.
   */
  public static List<String> violations(QueryPlan plan) {
    return plan.operators().stream()
        .filter(PlanRules::isRefused)
        .map(operator -> (operator.name() + " " + operator.details()).strip())
        .toList();
  }

  private static boolean isRefused(Operator operator) {
    String name = operator.name().toLowerCase(Locale.ROOT);
    if (name.contains("shortestpath")) {
      return false;
    }
    if (name.contains("varlengthexpand")) {
      return !BOUNDED_LENGTH.matcher(operator.details()).find();
    }
    if (name.startsWith("repeat")) {
      return !BOUNDED_REPEAT.matcher(operator.details()).find();
    }
    return name.contains("allnodesscan")
        || name.contains("allrelationshipsscan")
        || name.contains("cartesianproduct");
  }
}
