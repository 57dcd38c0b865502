package io.corridor.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * One search for {@link Barriers}: the least number of barred arcs backwards from the ends, then
 * all sequences of so many barred arcs forwards from the starts, depth first and without a step
 * that does not lead on to an end.
 *
 * <p>Where nothing is to be passed, these sequences and the smallest sets are the same: a walk with
 * the least number of barred arcs is a path but for detours that cost nothing; its arcs differ in
 * how many barred ones come after them, so that each set has one order. Where groups are to be
 * passed, sequences are candidates: a set counts if a path without loops runs with it, and when
 * none does, sequences one longer are tried.
 */
final class BarrierSearch {

  private final Network network;
  private final Ends ends;
  private final IntPredicate barred;
  private final int limit;
  private final Budget budget;
  private final BarredLevels levels;
  private final BarrierSteps steps;
  private final List<List<Integer>> sets = new ArrayList<>();
  private final Set<Set<Integer>> tried = new HashSet<>();
  private boolean more;

  /** The barred arcs that may come next, and how far they have been tried. */
  private static final class Choice {

    private final long[] arcs;
    private int next;

    Choice(long[] arcs) {
      this.arcs = arcs;
    }

    boolean isDone() {
      return next == arcs.length;
    }

    int arc() {
      return StateList.place(arcs[next]);
    }

    /** The states after the next arc; steps on to the arc after it. */
    long[] take(Network network) {
      int from = next;
      int arc = arc();
      while (!isDone() && arc() == arc) {
        next++;
      }
      long[] states = new long[next - from];
      for (int i = 0; i < states.length; i++) {
        states[i] = StateList.state(network.head(arc), StateList.need(arcs[from + i]));
      }
      return states;
    }
  }

  BarrierSearch(Network network, Ends ends, IntPredicate barred, int limit, Budget budget) {
    this.network = network;
    this.ends = ends;
    this.barred = barred;
    this.limit = limit;
    this.budget = budget;
    this.levels = new BarredLevels(network, ends, barred, budget);
    this.steps = new BarrierSteps(network, ends, barred, levels, budget);
  }

  Barriers find() {
    if (levels.riseToStart()) {
      collect(levels.level());
      // Before longer sequences are tried, which may be many: does any path run at all?
      if (isUndecided() && !findLoopless(arc -> true).isEmpty()) {
        while (isUndecided()) {
          levels.rise();
          collect(levels.level());
        }
      }
    }
    return new Barriers(sets, !more && !budget.isExhausted());
  }

  private boolean isUndecided() {
    return ends.toPass() != 0 && sets.isEmpty() && !more && !budget.isExhausted();
  }

  /** Collects the sets of some number of legs. */
  private void collect(int size) {
    long[] starts =
        ends.starts()
            .filter(start -> levels.least(start, levels.need(start)) != StateTable.NONE)
            .mapToLong(start -> StateList.state(start, levels.need(start)))
            .toArray();
    List<Integer> chosen = new ArrayList<>();
    if (size == 0) {
      report(chosen);
      return;
    }
    Deque<Choice> choices = new ArrayDeque<>();
    choices.push(new Choice(steps.next(starts, size)));
    while (!choices.isEmpty() && !more && budget.spend()) {
      Choice choice = choices.peek();
      if (choice.isDone()) {
        choices.pop();
        dropLast(chosen);
        continue;
      }
      int leg = Network.leg(choice.arc());
      long[] states = choice.take(network);
      if (ends.toPass() != 0 && chosen.contains(leg)) {
        continue;
      }
      chosen.add(leg);
      if (chosen.size() == size) {
        report(chosen);
        dropLast(chosen);
      } else {
        choices.push(new Choice(steps.next(states, size - chosen.size())));
      }
    }
  }

  private static void dropLast(List<Integer> chosen) {
    if (!chosen.isEmpty()) {
      chosen.remove(chosen.size() - 1);
    }
  }

  private void report(List<Integer> legs) {
    if (ends.toPass() == 0) {
      keep(legs);
    } else if (tried.add(Set.copyOf(legs))) {
      BitSet allowed = new BitSet();
      legs.forEach(allowed::set);
      List<Integer> path = findLoopless(arc -> !barred.test(arc) || allowed.get(Network.leg(arc)));
      if (!path.isEmpty()) {
        keep(path.stream().filter(barred::test).map(Network::leg).toList());
      }
    }
  }

  private void keep(List<Integer> legs) {
    if (sets.size() < limit) {
      sets.add(List.copyOf(legs));
    } else {
      more = true;
    }
  }

  private List<Integer> findLoopless(IntPredicate usable) {
    return new LooplessWalk(network, ends, usable, budget).find();
  }
}
