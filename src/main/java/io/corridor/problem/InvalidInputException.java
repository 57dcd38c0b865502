package io.corridor.problem;

import java.util.List;

/** Files that cannot be used, with everything that is wrong with them at once. */
public final class InvalidInputException extends CorridorException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final int untold;

  /**
   * Everything that is wrong.
   *
   * @param problems at least one; kept sorted by place
   */
  public InvalidInputException(List<Problem> problems) {
    this(problems, 0);
  }

  /**
   * The first of everything that is wrong.
   *
   * @param problems at least one; kept sorted by place
   * @param untold how many there are besides
   */
  public InvalidInputException(List<Problem> problems, int untold) {
    super(
        problems.get(0).fault(),
        null,
        sentence(problems.size() + untold, untold),
        problems.get(0).remedy());
    this.problems = problems.stream().sorted().toList();
    this.untold = untold;
  }

  private static String sentence(int all, int untold) {
    String found = all == 1 ? "1 problem found" : all + " problems found";
    return untold == 0 ? found + "." : "%s; %d of them are not listed.".formatted(found, untold);
  }

  /** The problems, all but those untold, sorted by file, line, column. */
  public List<Problem> problems() {
    return problems;
  }

  /** How many problems there are besides. */
  public int untold() {
    return untold;
  }

  @Override
  public int exitCode() {
    return Fault.Blame.INPUT.exitCode();
  }
}
