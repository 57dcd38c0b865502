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

  // The local server.
  SERVER_NO_MEMORY(
      "V201",
      Blame.FAILURE,
      "There is not enough memory to start the local Neo4j.",
      "Close other programs, or give it less, for example with CORRIDOR_HEAP=512m."),
  PORT_TAKEN(
      "V202",
      Blame.FAILURE,
      "Port %s, which was asked for, is in use by another program.",
      "Ask for another one, or for none and Corridor finds a free one."),
  DATA_FOLDER_NOT_WRITABLE(
      "V203",
      Blame.FAILURE,
      "The data folder %s cannot be written.",
      "Make it writable, or name another folder in CORRIDOR_DATA."),
  DISK_FULL(
      "V204",
      Blame.FAILURE,
      "The disk that holds %s is full.",
      "Free some space and run it again; nothing that was committed is lost."),
  STORE_VERSION(
      "V205",
      Blame.FAILURE,
      "The store in %s was written by another version of Neo4j.",
      "Use the version that wrote it, or move the folder away and load the seed files again."),
  STORE_BROKEN(
      "V206",
      Blame.FAILURE,
      "The store in %s cannot be opened: %s.",
      "See 'corridor logs'; or move the folder away and load the seed files again."),
  STORE_LOCKED(
      "V207",
      Blame.FAILURE,
      "Another program is using the store in %s.",
      "End that program (an import, another Neo4j), and run it again."),
  SERVER_SLOW(
      "V208",
      Blame.FAILURE,
      "The local Neo4j did not answer within %s seconds and was ended.",
      "The log %2$s may tell why; run it again when the machine is less busy."),
  SERVER_NOT_STARTED(
      "V209", Blame.FAILURE, "The local Neo4j could not start: %s.", "The log is %2$s."),
  PASSWORD_MISSING(
      "V210",
      Blame.FAILURE,
      "The local Neo4j's password file %s is missing.",
      "Put it back, or run 'corridor down', move the folder %2$s away and load again."),
  BAD_SERVER_SETTING("V211", Blame.INPUT, "%s is '%s'.", "It must be %3$s; or leave it out."),
  SERVER_NOT_STOPPING(
      "V212",
      Blame.FAILURE,
      "The local Neo4j (process %s) does not stop.",
      "End it with 'kill -9 %1$s'; nothing that was committed is lost."),
  SERVER_NOT_BUILT(
      "V213",
      Blame.FAILURE,
      "The local Neo4j's libraries are not in %s.",
      "Run 'mvn -Dfast package' there."),

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
