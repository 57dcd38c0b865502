package io.corridor.problem;

/**
 * Every fault that a user can meet: its stable code, its sentence, and the way out of it.
 *
 * <p>Sentence and remedy are {@link String#format} templates over the same arguments. A code, once
 * released, keeps its meaning. The letters name the room: U usage, M model, S seed, L load, D
 * database, V local server, Q queries.
 */
public enum Fault {
  // Usage and names.
  UNKNOWN_NAME("U101", Blame.INPUT, "Nothing is called '%s'%s.", "%s"),
  AMBIGUOUS_NAME("U102", Blame.INPUT, "'%s' can mean %s.", "Type one of these ids instead."),
  USAGE("U103", Blame.INPUT, "%s", "%s"),

  // Anything that nobody foresaw; the cause goes to the log, never to the terminal.
  UNEXPECTED(
      "U199",
      Blame.FAILURE,
      "Something failed that Corridor did not expect: %s.",
      "Run it again with --verbose for the details, and report them.");

  /** Whose doing a fault is; it decides the exit code. */
  public enum Blame {
    /** The world failed: a server, a disk, a network. Exit code 1. */
    FAILURE(1),
    /** The input or the usage is wrong. Exit code 2. */
    INPUT(2);

    private final int exitCode;

    Blame(int exitCode) {
      this.exitCode = exitCode;
    }

    /** The exit code of a command that ends with such a fault. */
    public int exitCode() {
      return exitCode;
    }
  }

  private final String code;
  private final Blame blame;
  private final String sentence;
  private final String remedy;

  Fault(String code, Blame blame, String sentence, String remedy) {
    this.code = code;
    this.blame = blame;
    this.sentence = sentence;
    this.remedy = remedy;
  }

  /** The stable code, such as {@code S104}. */
  public String code() {
    return code;
  }

  /** Whose doing it is. */
  public Blame blame() {
    return blame;
  }

  /** The sentence with the arguments filled in. */
  public String sentence(Object... arguments) {
    return sentence.formatted(arguments);
  }

  /** The way out with the arguments filled in; {@code %n$s} picks one of them. */
  public String remedy(Object... arguments) {
    return remedy.formatted(arguments);
  }
}
