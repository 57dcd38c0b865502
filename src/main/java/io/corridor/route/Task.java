package io.corridor.route;

import io.corridor.network.Budget;
import io.corridor.network.Ends;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/** A question made ready: its network, its ends, what it leaves out, and what it may take. */
final class Task {

  private static final int MOST_VIA = 8;

  private final NetworkView view;
  private final RouteQuestion question;
  private final Conditions conditions;
  private final TransportNetwork network;
  private final Ends ends;
  private final Budget budget;

  /**
   * Checks a question.
   *
   * @param watch is run now and then, and may throw what ends the search
   * @throws CorridorException where it is none that can be answered
   */
  Task(NetworkView view, RouteQuestion question, Runnable watch) {
    this.view = view;
    this.question = question;
    this.conditions = new Conditions(view, question);
    this.network = conditions.network();
    this.ends = findEnds();
    this.budget =
        new Budget(
            Duration.ofSeconds(question.number("seconds", 1, 3600, 30)),
            question.number("labels", 1, Integer.MAX_VALUE, 5_000_000),
            watch);
  }

  private Ends findEnds() {
    BitSet starts = network.inside(place(question.from()));
    BitSet finishes = network.inside(place(question.to()));
    if (starts.intersects(finishes)) {
      throw RouteQuestion.usage(
          question.from().equals(question.to())
              ? "Start and end are the same place."
              : "Of start and end, one lies in the other.",
          "Name two places apart.");
    }
    List<String> via = question.texts("via");
    if (via.size() > MOST_VIA) {
      throw RouteQuestion.usage(
          "At most %d places can be passed.".formatted(MOST_VIA), "Name fewer.");
    }
    List<int[]> groups =
        via.stream().map(id -> network.inside(place(id)).stream().toArray()).toList();
    return new Ends(starts.stream().toArray(), finishes.stream().toArray(), groups);
  }

  private int place(String id) {
    OptionalInt place = view.place(id);
    return place.orElseThrow(
        () ->
            new CorridorException(
                Fault.UNKNOWN_NAME, id, "place of the network", "Ids are asked for here."));
  }

  NetworkView view() {
    return view;
  }

  RouteQuestion question() {
    return question;
  }

  Conditions conditions() {
    return conditions;
  }

  TransportNetwork network() {
    return network;
  }

  Ends ends() {
    return ends;
  }

  Budget budget() {
    return budget;
  }

  /** The legs that the question leaves out. */
  BitSet barred() {
    return conditions.barred();
  }

  /** Costs where some legs cannot be used. */
  Costing costing(BitSet barred) {
    return new Costing(
        network, view.planning(), conditions.usedProfile(), borders(), barred, view.corridors());
  }

  private Borders borders() {
    return new Borders(network, ends, place(question.from()), place(question.to()));
  }
}
