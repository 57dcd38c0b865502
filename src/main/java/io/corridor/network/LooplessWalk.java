package io.corridor.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A path that runs from a start to an end along usable arcs, passes all that is to be passed, and
 * no place twice; whichever is found first.
 *
 * <p>Depth first, along the shortest walk ({@link WalkBack}) that avoids what the path has passed.
 * If this walk passes no place twice, it is the answer. Where it would, other ways are tried, and a
 * place is given up if no such walk is left, or if there is a place through which all ways from a
 * group to both the path and the ends run (by Menger's theorem: no path can come and go through
 * it). With two-way legs and one group of one place the latter decides; in general the question is
 * NP-hard, and the budget ends it.
 */
final class LooplessWalk {

  private static final int NOWHERE = -1;

  private final Network network;
  private final Ends ends;
  private final IntPredicate open;
  private final Budget budget;
  private final BitSet visited = new BitSet();
  private final Deque<Step> path = new ArrayDeque<>();
  private final Map<Integer, int[]> groups = new HashMap<>();

  /** A place of the path, and which of its arcs have been tried. */
  private static final class Step {

    private final int place;
    private final int need;
    private final int arrival;
    // The rest of a walk that the path follows as long as it avoids what it has passed.
    private List<Integer> plan;
    private int planned = NOWHERE;
    private int next;

    Step(int place, int need, int arrival, List<Integer> plan, int next) {
      this.place = place;
      this.need = need;
      this.arrival = arrival;
      this.plan = plan;
      this.next = next;
    }
  }

  LooplessWalk(Network network, Ends ends, IntPredicate usable, Budget budget) {
    this.network = network;
    this.ends = ends;
    this.open = arc -> ends.allow(network, arc) && usable.test(arc);
    this.budget = budget;
  }

  /** Its arcs; empty if there is no such path, or the budget ended before one was found. */
  List<Integer> find() {
    for (int start : ends.starts().toArray()) {
      enter(start, ends.toPass() & ~ends.passedAt(start), NOWHERE, List.of());
      if (search()) {
        return arcs();
      }
    }
    return List.of();
  }

  private boolean search() {
    boolean isNew = true;
    while (!path.isEmpty()) {
      Step step = path.element();
      if (isNew && !continuesPlan(step)) {
        isNew = makePlan(step);
        if (isNew && isLoopless(step)) {
          return true;
        }
      } else {
        isNew = true;
      }
      isNew = isNew && extend(step);
      if (!isNew) {
        leave();
      }
    }
    return false;
  }

  private List<Integer> arcs() {
    List<Integer> arcs = new ArrayList<>(path.element().plan);
    for (Step step : path) {
      if (step.arrival != NOWHERE) {
        arcs.add(0, step.arrival);
      }
    }
    return arcs;
  }

  private void enter(int place, int need, int arrival, List<Integer> plan) {
    visited.set(place);
    path.push(new Step(place, need, arrival, plan, network.first(place)));
  }

  private void enter(int arc, Step from, List<Integer> plan) {
    int head = network.head(arc);
    enter(head, from.need & ~ends.passedAt(head), arc, plan);
  }

  private void leave() {
    visited.clear(path.pop().place);
  }

  private boolean continuesPlan(Step step) {
    return !step.plan.isEmpty() && !visited.get(network.head(step.plan.get(0)));
  }

  /** Goes one arc further, first along the plan; false if all arcs have been tried. */
  private boolean extend(Step step) {
    if (step.planned == NOWHERE) {
      step.planned = step.plan.get(0);
      enter(step.planned, step, step.plan.subList(1, step.plan.size()));
      return true;
    }
    while (step.next < network.first(step.place + 1)) {
      int arc = network.leaving(step.next++);
      if (arc != step.planned && open.test(arc) && !visited.get(network.head(arc))) {
        enter(arc, step, List.of());
        return true;
      }
    }
    return false;
  }

  private boolean isLoopless(Step step) {
    BitSet passed = new BitSet();
    for (int arc : step.plan) {
      if (passed.get(network.head(arc))) {
        return false;
      }
      passed.set(network.head(arc));
    }
    return true;
  }

  /** Finds the shortest walk on from a place; false if no path can go on from it. */
  private boolean makePlan(Step step) {
    WalkBack walks = new WalkBack(network, ends, open, budget);
    step.plan = walks.find(step.place, step.need, visited);
    if (step.plan.isEmpty()) {
      return false;
    }
    return isLoopless(step)
        || IntStream.range(0, Integer.SIZE)
            .map(group -> step.need & 1 << group)
            .allMatch(group -> group == 0 || canComeAndGo(step.place, places(group)));
  }

  /** Whether two ways that share no place may join a group to a place and to an end. */
  private boolean canComeAndGo(int place, int[] group) {
    BitSet inGroup = new BitSet();
    Arrays.stream(group).filter(p -> !visited.get(p)).forEach(inGroup::set);
    if (inGroup.stream().anyMatch(ends::isEnd)) {
      return true;
    }
    // One of the ways comes and is found against its direction, so that legs count both ways.
    IntPredicate both =
        arc ->
            !inGroup.get(network.head(arc))
                && (network.head(arc) == place || !visited.get(network.head(arc)))
                && network.tail(arc) != place
                && !ends.isEnd(network.tail(arc))
                && (open.test(arc) || open.test(Network.reverse(arc)));
    return Narrows.find(
            network, both, inGroup.stream().toArray(), end -> end == place || ends.isEnd(end))
        .places()
        .isEmpty();
  }

  private int[] places(int group) {
    return groups.computeIfAbsent(
        group,
        bit ->
            IntStream.range(0, network.places())
                .filter(place -> (ends.passedAt(place) & bit) != 0)
                .toArray());
  }
}
