package io.corridor.query;

import io.corridor.neo4j.QueryPlan;
import io.corridor.neo4j.QueryPlan.Operator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the plan of a canned query must not contain, because its cost would grow with the graph and
 * not with the answer: a scan of all nodes or all relationships, a cartesian product, an expansion
 * without an upper bound. A shortest-path search ends by itself and may be unbounded.
 */
public final class PlanRules {

  /** {@code [r:LEG*1..3]}, {@code [*..3]} or {@code [*2]}: a pattern of bounded length. */
  private static final Pattern BOUNDED_LENGTH =
      Pattern.compile("\\[[^\\]]*\\*(\\d*\\.\\.)?(\\d+)\\]");

  /** {@code (...){1, 3}}, a quantified pattern; the server writes {@code {1, *}} for no bound. */
  private static final Pattern BOUNDED_REPEAT =
      Pattern.compile("\\)(\\{\\s*\\d*\\s*,)\\s*(\\d+)\\s*}");

  /** What the server writes for no bound where an expansion prunes. */
  private static final String NO_BOUND = Integer.toString(Integer.MAX_VALUE);

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
      return !isBounded(BOUNDED_LENGTH, operator);
    }
    if (name.startsWith("repeat")) {
      return !isBounded(BOUNDED_REPEAT, operator);
    }
    return name.contains("allnodesscan")
        || name.contains("allrelationshipsscan")
        || name.contains("cartesianproduct");
  }

  private static boolean isBounded(Pattern bounded, Operator operator) {
    Matcher matcher = bounded.matcher(operator.details());
    return matcher.find() && !matcher.group(2).equals(NO_BOUND);
  }
}
