package io.corridor.problem;

/**
 * The root of all exceptions that Corridor throws on purpose: one fault, said in one sentence with
 * a way out.
 */
public class CorridorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final String remedy;

  /** A fault whose texts are its templates filled with {@code arguments}. */
  public CorridorException(Fault fault, Object... arguments) {
    this(fault, null, fault.sentence(arguments), fault.remedy(arguments));
  }

  /** A fault with its cause; the cause is for logs, never for the terminal. */
  public static CorridorException causedBy(Throwable cause, Fault fault, Object... arguments) {
    return new CorridorException(fault, cause, fault.sentence(arguments), fault.remedy(arguments));
  }

  /**
   * A fault that was said elsewhere, such as by a procedure in a server.
   *
   * @param said its sentence and its way out
   */
  public static CorridorException saidElsewhere(Throwable cause, Fault fault, String said) {
    return new CorridorException(fault, cause, said, "");
  }

  /** With texts already filled in. */
  protected CorridorException(
      Fault fault,
      @org.jspecify.annotations.Nullable Throwable cause,
      String sentence,
      String remedy) {
    super(sentence, cause);
    this.fault = fault;
    this.remedy = remedy;
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /** The way out; empty where the message has it already. */
  public String remedy() {
    return remedy;
  }

  /** The exit code of a command that ends with this. */
  public int exitCode() {
    return fault.blame().exitCode();
  }
}
