package io.corridor.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects problems, so that a user hears of all of them at once. Of millions the first {@value
 * #TOLD} are kept, the rest is counted. Not thread-safe.
 */
public final class Problems {

  private static final int TOLD = 10_000;

  private final List<Problem> found = new ArrayList<>();
  private int size;

  /** Notes one more. */
  public void add(Fault fault, Location location, Object... arguments) {
    if (size++ < TOLD) {
      found.add(Problem.of(fault, location, arguments));
    }
  }

  /** Notes one more. */
  public void add(Problem problem) {
    if (size++ < TOLD) {
      found.add(problem);
    }
  }

  /** Notes all of others. */
  public void addAll(Problems others) {
    size += others.size;
    found.addAll(others.found.subList(0, Math.min(others.found.size(), TOLD - found.size())));
  }

  /** Whether there is none so far. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** How many there are so far. */
  public int size() {
    return size;
  }

  /**
   * Ends here if there is any problem.
   *
   * @throws InvalidInputException with all of them
   */
  public void throwIfAny() {
    if (size > 0) {
      throw new InvalidInputException(found, size - found.size());
    }
  }
}
