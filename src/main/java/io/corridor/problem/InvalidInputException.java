package io.corridor.problem;

import java.util.List;

/** Files that cannot be used, with everything that is wrong with them at once. */
public final class InvalidInputException extends CorridorException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Everything that is wrong.
   *
   * @param problems at least one; kept sorted by place
   */
  public InvalidInputException(List<Problem> problems) {
    super(
        problems.get(0).fault(),
        null,
        problems.size() == 1 ? "1 problem found." : problems.size() + " problems found.",
        problems.get(0).remedy());
    this.problems = problems.stream().sorted().toList();
  }

  /** All problems, sorted by file, line, column. */
  public List<Problem> problems() {
    return problems;
  }

  @Override
  public int exitCode() {
    return Fault.Blame.INPUT.exitCode();
  }
}
