package io.corridor.route;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the routes of a network: exact, unless the time or the labels that a
 * question allows run out; then the answer is partial and says so.
 *
 * <p>All answers are rows of named values, the same wherever they are made.
 */
public final class RoutePlanner {

  private final NetworkView view;
  private final Runnable watch;

  /**
   * A planner.
   *
   * @param watch is run now and then during a search, and may throw what ends it
   */
  public RoutePlanner(NetworkView view, Runnable watch) {
    this.view = view;
    this.watch = watch;
  }

  /**
   * Rows of an answer.
   *
   * @param complete false where time or labels ran out: there may be more, or better ones
   */
  public record Answer(List<Map<String, @Nullable Object>> rows, boolean complete) {}

  /**
   * The best routes by one measure, best first: {@code by} (kilometres), {@code k} (1) of them;
   * with {@code share} each uses again at most that share of the kilometres of every better one;
   * with {@code stretch} none costs more than so many times the best.
   *
   * @throws io.corridor.problem.CorridorException where the question is none that can be answered
   */
  public Answer routes(RouteQuestion question) {
    return new BestRoutes(task(Inquiry.ROUTES, question)).find();
  }

  /**
   * The routes that no other is better than in every way, by the measures of {@code pareto}
   * (kilometres, hours, borders), in order of the first.
   *
   * @throws io.corridor.problem.CorridorException where the question is none that can be answered
   */
  public Answer pareto(RouteQuestion question) {
    return new BestRoutes(task(Inquiry.PARETO, question)).front();
  }

  /**
   * Why there is no route: the smallest sets of legs that the question leaves out and that would
   * open one, with the options that leave them out.
   *
   * @throws io.corridor.problem.CorridorException where the question is none that can be answered
   */
  public Answer why(RouteQuestion question) {
    return new WhyNot(task(Inquiry.WHY, question)).find();
  }

  /**
   * Where all routes, or the best, can be cut: the places and legs that every route passes, the
   * smallest cuts, and what the best route costs more by {@code by} where one of its own is closed.
   *
   * @throws io.corridor.problem.CorridorException where the question is none that can be answered
   */
  public Answer chokepoints(RouteQuestion question) {
    return new Chokepoints(task(Inquiry.CHOKEPOINTS, question)).find();
  }

  /**
   * What becomes of the best routes of one question under the conditions of another.
   *
   * @param before the world as it is supposed first
   * @param after the same ends under other conditions
   * @throws io.corridor.problem.CorridorException where a question is none that can be answered
   */
  public Answer compare(RouteQuestion before, RouteQuestion after) {
    return new Comparison(task(Inquiry.COMPARE, before), task(Inquiry.COMPARE, after)).find();
  }

  private Task task(Inquiry inquiry, RouteQuestion question) {
    return new Task(view, question.forInquiry(inquiry), watch);
  }
}
