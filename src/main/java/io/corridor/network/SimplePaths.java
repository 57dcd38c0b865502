package io.corridor.network;

import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The paths that pass no place twice, one after another from the cheapest on, by one criterion that
 * adds up; exact, whatever costs depend on and whatever is to be passed on the way. Paths that
 * differ in one of several parallel legs are different paths.
 *
 * <p>Yen's enumeration (1971) in the form of Lawler (1972). Each set of paths waits with a bound on
 * its best and is searched only when its turn comes; that search ({@link Completions}) is led by
 * the exact distances that it would have without what came before ({@link Remaining}).
 *
 * <p>A path of n arcs costs at most n searches of O(m + n log n) where nothing is remembered and
 * nothing is to be passed, and mostly a few small ones. Otherwise the problem is NP-hard: the
 * number of labels may double with each place that has to be forbidden to be passed twice.
 *
 * <p>About 30 bytes a place. Not for several threads.
 */
public final class SimplePaths {

  private final Network network;
  private final Ends ends;
  private final Transitions transitions;
  private final Weights weights;
  private final Budget budget;
  private final int mostCritical;
  private final PriorityQueue<Subspace> open = new PriorityQueue<>(Subspace.BEST);
  private @Nullable Search search;

  private record Search(Partition partition, Completions completions) {}

  /**
   * Nothing is searched yet.
   *
   * @throws IllegalArgumentException if costs do not add up
   */
  public SimplePaths(
      Network network, Ends ends, Transitions transitions, Criterion criterion, Budget budget) {
    this(network, ends, transitions, criterion, budget, Completions.MOST_CRITICAL);
  }

  /** For tests, which cannot wait for as many critical places. */
  SimplePaths(
      Network network,
      Ends ends,
      Transitions transitions,
      Criterion criterion,
      Budget budget,
      int mostCritical) {
    this.network = network;
    this.ends = ends;
    this.transitions = transitions;
    this.weights = new Weights(network, criterion);
    this.budget = budget;
    this.mostCritical = mostCritical;
  }

  /**
   * The next path: none that is yet to come is cheaper, or as cheap with fewer arcs. The order of
   * those that cost the same and have as many arcs depends on the input only.
   *
   * @return its cost is that by the criterion; empty if there are no more paths, or, if {@link
   *     Budget#isExhausted}, no more are known
   * @throws ArithmeticException if a cost, times the number of places, exceeds 61 bits
   */
  public Optional<ArcPath> next() {
    Search current = search == null ? begin() : search;
    while (!open.isEmpty() && !budget.isExhausted()) {
      Subspace best = open.remove();
      if (best.isExact()) {
        open.addAll(current.partition().without(best));
        return Optional.of(ArcPath.of(best.path(), weights.cost(best.weight())));
      }
      current.completions().complete(best).ifPresent(open::add);
    }
    return Optional.empty();
  }

  private Search begin() {
    Remaining remaining = new Remaining(network, ends, weights, budget);
    Question question = new Question(network, ends, transitions, weights, remaining);
    Completions completions = new Completions(question, budget, mostCritical);
    Search begun = new Search(new Partition(question), completions);
    open.add(begun.partition().all());
    search = begun;
    return begun;
  }
}
