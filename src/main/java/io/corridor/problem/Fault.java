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

  // YAML files of any kind.
  YAML_MALFORMED("Y101", Blame.INPUT, "The YAML is malformed: %s.", "Mend it here."),
  YAML_DUPLICATE_KEY("Y102", Blame.INPUT, "The key '%s' stands twice.", "Keep one of them."),
  YAML_UNKNOWN_KEY("Y103", Blame.INPUT, "The key '%s' means nothing here.", "%2$s"),
  YAML_MISSING_KEY("Y104", Blame.INPUT, "The key '%s' is missing.", "Add it."),
  YAML_WRONG_KIND("Y105", Blame.INPUT, "'%s' must be %s.", "Write it so."),
  YAML_ALIAS(
      "Y106", Blame.INPUT, "Anchors and aliases are not read.", "Write the value out in full."),

  // The declared model.
  MODEL_MISSING(
      "M101", Blame.INPUT, "There is no %s.", "Is '%2$s' a workspace? Name one with --workspace."),
  MODEL_UNKNOWN_TYPE("M102", Blame.INPUT, "No type is called '%s'.", "%2$s"),
  MODEL_UNKNOWN_PROPERTY_TYPE("M103", Blame.INPUT, "No property can be of type '%s'.", "%2$s"),
  MODEL_UNKNOWN_LIST("M104", Blame.INPUT, "No list of values is called '%s'.", "%2$s"),
  MODEL_BAD_NAME(
      "M105", Blame.INPUT, "'%s' cannot be a name.", "Use letters, digits and _, a letter first."),
  MODEL_SHARED_FILE(
      "M106",
      Blame.INPUT,
      "The file '%s' is claimed by both %s and %s.",
      "Give each type a file of its own."),
  MODEL_UNKNOWN_PROPERTY("M107", Blame.INPUT, "No property is called '%s'.", "%2$s"),

  // Seed files.
  SEED_UNREADABLE(
      "S101", Blame.FAILURE, "%s cannot be read: %s.", "Check the file and its permissions."),
  SEED_UNKNOWN_FILE("S102", Blame.INPUT, "The model has no type with such a file.", "%s"),
  SEED_EMPTY_FILE("S103", Blame.INPUT, "The file is empty.", "Give it a header, or remove it."),
  SEED_NOT_UTF8(
      "S104",
      Blame.INPUT,
      "The file is not UTF-8.",
      "Save it as UTF-8 (in a spreadsheet: CSV UTF-8)."),
  SEED_NUL("S105", Blame.INPUT, "The line holds a NUL character.", "Remove it."),
  SEED_MALFORMED_CSV(
      "S106",
      Blame.INPUT,
      "The CSV is malformed: %s.",
      "Close the quotes, and double every quote inside quotes."),
  SEED_FIELD_COUNT(
      "S107",
      Blame.INPUT,
      "The line has %d fields, the header %d.",
      "Put a text with commas in quotes, and leave no field out."),
  SEED_BAD_HEADER(
      "S108",
      Blame.INPUT,
      "'%s' is no column header that fits here.",
      "Write name:type, id:ID for nodes, or :START_ID and :END_ID for relationships."),
  SEED_UNKNOWN_COLUMN("S109", Blame.INPUT, "The model has no property '%s' on %s.", "%3$s"),
  SEED_WRONG_COLUMN_TYPE(
      "S110",
      Blame.INPUT,
      "The column '%s' is of type %s, the model says %s.",
      "Write '%1$s:%3$s'."),
  SEED_DUPLICATE_COLUMN("S111", Blame.INPUT, "The column '%s' stands twice.", "Keep one of them."),
  SEED_MISSING_COLUMN(
      "S112", Blame.INPUT, "The column '%s' is missing, and %s needs it.", "Add it."),
  SEED_MISSING_VALUE("S113", Blame.INPUT, "A value for '%s' is missing.", "Fill the cell."),
  SEED_WRONG_TYPE("S114", Blame.INPUT, "'%s' is not %s.", "Write it like this: %3$s."),
  SEED_VALUE_NOT_ALLOWED("S115", Blame.INPUT, "'%s' is no value of '%s'.", "%3$s"),
  SEED_EMPTY_ITEM(
      "S116", Blame.INPUT, "The list '%s' has an empty item.", "Remove the ';' too many."),
  SEED_OUTER_SPACE("S117", Blame.INPUT, "'%s' begins or ends with a space.", "Remove it."),
  SEED_LINE_BREAK(
      "S118",
      Blame.INPUT,
      "The cell holds a line break, which importers refuse.",
      "Write it on one line."),
  SEED_BAD_ID(
      "S119",
      Blame.INPUT,
      "'%s' cannot be an id.",
      "Use small letters, digits and single or double hyphens, such as 'bandar-abbas'."),
  SEED_DUPLICATE_ID(
      "S120",
      Blame.INPUT,
      "The id '%s' is taken already, at %s.",
      "Choose another, or merge the rows."),
  SEED_DANGLING_END("S121", Blame.INPUT, "No node has the id '%s'.", "%2$s"),
  SEED_ENDPOINT_TYPE(
      "S122",
      Blame.INPUT,
      "'%s' is a %s, but %s must be a %s.",
      "Correct the end, or let the model allow it."),
  SEED_UNKNOWN_REFERENCE("S123", Blame.INPUT, "No %2$s has the id '%1$s'.", "%3$s"),
  SEED_BAD_CITATION(
      "S124",
      Blame.INPUT,
      "'%s' is no citation.",
      "Write <source>#<locator>, such as kazmi-2017#L43."),
  SEED_UNKNOWN_SOURCE("S125", Blame.INPUT, "No source has the id '%s'.", "%2$s"),
  SEED_LOCATOR_OUTSIDE(
      "S126",
      Blame.INPUT,
      "'%s' lies outside its source, which has %s.",
      "Look the place up again."),
  SEED_RULE(
      "S127",
      Blame.INPUT,
      "A value for '%s' is missing, needed where %s is '%s'.",
      "Fill the cell."),

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
