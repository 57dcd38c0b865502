package io.corridor.network;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cost for each leg, the same both ways and whatever came before: what most questions need, and
 * what the searches are fastest with, as nothing has to be called to learn a cost.
 */
public final class LegCosts implements Criterion {

  private final int[] costs;
  private final BitSet closed;
  private final @Nullable Landmarks landmarks;

  /**
   * Costs. Neither argument is copied, so that a question with other closed legs takes no other
   * costs: neither may change later.
   *
   * @param costs of each leg, 0 or more
   * @param closed the legs that no path may run along
   */
  public LegCosts(int[] costs, BitSet closed) {
    this(costs, closed, null);
  }

  private LegCosts(int[] costs, BitSet closed, @Nullable Landmarks landmarks) {
    this.costs = costs;
    this.closed = closed;
    this.landmarks = landmarks;
  }

  /**
   * The same for a search that is led by landmarks.
   *
   * @param known made of the same costs
   */
  public LegCosts with(Landmarks known) {
    return new LegCosts(costs, closed, known);
  }

  Optional<Landmarks> landmarks() {
    return Optional.ofNullable(landmarks);
  }

  @Override
  public long least(int arc) {
    int leg = arc >> 1;
    return closed.get(leg) ? UNUSABLE : costs[leg];
  }
}
