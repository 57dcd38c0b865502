package io.corridor.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that a user hears of all of them at once. Not thread-safe. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** Notes one more. */
  public void add(Fault fault, Location location, Object... arguments) {
    found.add(Problem.of(fault, location, arguments));
  }

  /** Whether there is none so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** How many there are so far. */
  public int size() {
    return found.size();
  }

  /**
   * Ends here if there is any problem.
   *
   * @throws InvalidInputException with all of them
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidInputException(found);
    }
  }
}
