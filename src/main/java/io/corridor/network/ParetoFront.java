package io.corridor.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The paths that no other path dominates: none costs less by one criterion and no more by any. Of
 * several with the same costs there is one, the same every time; where all criteria add up and
 * nothing is to be passed on the way, it is one of the fewest arcs.
 *
 * <p>Multi-criteria label setting, best first with bounds (NAMOA*: Mandow, Pérez de la Cruz 2010).
 * Where a loop would pay, because the costs of an arc depend on what came before it or because
 * something must be passed, walks with loops are found first; then the loops are forbidden, and the
 * search is repeated until no walk of the front has one (Righini, Salani 2008). A front can be
 * exponential in the size of the network, and so can the time it takes: hence the {@link Budget}.
 *
 * @param paths in the order of their costs, the first criterion first
 * @param complete false if the budget was exhausted before; the paths then still belong to the
 *     front, but others are missing
 */
public record ParetoFront(List<ArcPath> paths, boolean complete) {

  /** Keeps a copy. */
  public ParetoFront {
    paths = List.copyOf(paths);
  }

  /**
   * The whole front.
   *
   * @param criteria 1 to 8; what a path costs at most must fit a long
   * @param limits for each criterion the most that a path may cost; {@link Long#MAX_VALUE} for any
   * @param budget one label for each that is settled, of all searches together
   * @throws IllegalArgumentException if there are no criteria, more than 8, or not as many limits
   */
  public static ParetoFront find(
      Network network,
      Ends ends,
      Transitions transitions,
      List<Criterion> criteria,
      List<Long> limits,
      Budget budget) {
    ParetoQuestion question = new ParetoQuestion(network, ends, transitions, criteria, limits);
    ParetoMemory memory = new ParetoMemory(network.places());
    // A path that no walk dominates is never dominated; what an early search finds stays.
    List<ArcPath> paths = new ArrayList<>();
    Set<List<Long>> known = new HashSet<>();
    boolean loopless;
    do {
      loopless = true;
      for (ArcPath walk : new ParetoSearch(question, memory, budget).walks(Integer.MAX_VALUE)) {
        if (memory.forbidLoops(places(walk, network))) {
          loopless = false;
        } else if (known.add(walk.costs())) {
          paths.add(walk);
        }
      }
    } while (!loopless && !budget.isExhausted());
    paths.sort((one, other) -> compare(one.costs(), other.costs()));
    return new ParetoFront(paths, !budget.isExhausted());
  }

  /**
   * The path of the front that costs least by the first criterion, then by the second, and so on.
   * Faster than the whole front: it is the first that arrives.
   *
   * @param criteria as in {@link #find}
   * @param limits as in {@link #find}
   * @param budget as in {@link #find}
   * @return empty if no path keeps the limits, or if the budget is exhausted before one is found
   * @throws IllegalArgumentException if there are no criteria, more than 8, or not as many limits
   */
  public static Optional<ArcPath> best(
      Network network,
      Ends ends,
      Transitions transitions,
      List<Criterion> criteria,
      List<Long> limits,
      Budget budget) {
    ParetoQuestion question = new ParetoQuestion(network, ends, transitions, criteria, limits);
    ParetoMemory memory = new ParetoMemory(network.places());
    while (true) {
      List<ArcPath> walks = new ParetoSearch(question, memory, budget).walks(1);
      if (walks.isEmpty() || !memory.forbidLoops(places(walks.get(0), network))) {
        return walks.stream().findFirst();
      }
    }
  }

  private static int[] places(ArcPath walk, Network network) {
    return walk.places(network).stream().mapToInt(Integer::intValue).toArray();
  }

  private static int compare(List<Long> one, List<Long> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = Long.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
