package io.corridor.problem;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every fault that a user can meet: its stable code, its sentence, and the way out of it.
 *
 * <p>Sentence and remedy are {@link String#format} templates over the same arguments. A code, once
 * released, keeps its meaning. The letters name the room: U usage, M model, S seed, R how routes
 * are costed, L load, D database, V local server, Q queries, P pages, X taking out, W new
 * workspaces.
 */
public enum Fault {
  // Usage and names.
  UNKNOWN_NAME("U101", Blame.INPUT, "No %2$s is called '%1$s'.", "%3$s"),
  AMBIGUOUS_NAME("U102", Blame.INPUT, "'%s' can mean %s.", "Type one of these ids instead."),
  USAGE("U103", Blame.INPUT, "%s", "%2$s"),
  SEARCH_LIMIT(
      "U107",
      Blame.FAILURE,
      "Nothing was found within the time and memory that a search may take.",
      "Allow more with --seconds, or ask for fewer routes or measures."),

  SEARCH_MEMORY(
      "U108",
      Blame.FAILURE,
      "The search takes more memory than the server allows.",
      "Ask for fewer routes or measures, or have the server allow more"
          + " (db.memory.transaction.max)."),

  PASSWORD_VARIABLE(
      "U104",
      Blame.INPUT,
      "The variable '%s' for the password is not set.",
      "Set it, or name another with --password:env."),
  PASSWORD_FILE(
      "U105",
      Blame.INPUT,
      "The password file %s cannot be read: %s.",
      "Check its name and permissions."),
  OUTPUT_UNWRITABLE(
      "U109",
      Blame.FAILURE,
      "The answer could not be written out: %s.",
      "Part of it is missing; check the space of where it goes, and run it again."),
  BAD_DATE(
      "U106",
      Blame.INPUT,
      "'%s' is no date that exists, for %s.",
      "Write a year, a month or a day, such as 2018, 2018-08 or 2018-08-10."),

  // YAML files of any kind.
  YAML_MALFORMED("Y101", Blame.INPUT, "The YAML is malformed: %s.", "Mend it here."),
  YAML_DUPLICATE_KEY("Y102", Blame.INPUT, "The key '%s' stands twice.", "Keep one of them."),
  YAML_UNKNOWN_KEY("Y103", Blame.INPUT, "The key '%s' means nothing here.", "%2$s"),
  YAML_MISSING_KEY("Y104", Blame.INPUT, "The key '%s' is missing.", "Add it."),
  YAML_WRONG_KIND("Y105", Blame.INPUT, "'%s' must be %s.", "Write it so."),
  YAML_ALIAS(
      "Y106", Blame.INPUT, "Anchors and aliases are not read.", "Write the value out in full."),

  YAML_TAG("Y107", Blame.INPUT, "The tag '%s' is not read.", "Leave it out; quotes make a text."),

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
  MODEL_SAME_DELIMITERS(
      "M109",
      Blame.INPUT,
      "The files' delimiter, arrayDelimiter and quote are not three different characters.",
      "Give each its own; without a word they are ',', ';' and '\"'."),
  MODEL_LABEL_IS_TYPE(
      "M110",
      Blame.INPUT,
      "'%s' is a type of node, so it is no label besides.",
      "Put such rows into the file of that type, or call the label otherwise."),
  MODEL_RESERVED_NAME(
      "M111", Blame.INPUT, "'%s' is a name that Corridor keeps for itself.", "Choose another."),
  MODEL_BAD_FILE(
      "M112",
      Blame.INPUT,
      "'%s' cannot be what files are called.",
      "Write it without folder and ending, in letters, digits, _ and -."),
  MODEL_TYPE_TWICE(
      "M113",
      Blame.INPUT,
      "'%s' is a type of node, so it is no type of relationship.",
      "Call one of them otherwise."),
  MODEL_UNKNOWN_PROPERTY("M107", Blame.INPUT, "No property is called '%s'.", "%2$s"),
  MODEL_DERIVED_NAME(
      "M108",
      Blame.INPUT,
      "'%s' is what the loader derives from the date '%s'.",
      "Give the property another name."),

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
      "Fields in the line: %s, in the header: %s.",
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
      "S116", Blame.INPUT, "The list '%s' has an empty item.", "Remove the '%2$s' too many."),
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
      "Use small letters, digits and single or double hyphens, such as 'new-orleans'."),
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
      "Write <source>#<locator>, such as smith-2017#L43, and ';' between several."),
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

  SEED_STRAY_VALUE(
      "S128",
      Blame.INPUT,
      "'%s' stands under no heading.",
      "Clear the cell, give its column a header, or put a text with commas in quotes."),
  SEED_SEPARATOR(
      "S129",
      Blame.INPUT,
      "The columns are separated by %s.",
      "Save it with %2$s between the columns (in a spreadsheet: CSV UTF-8, field delimiter"
          + " '%3$s'), or declare the delimiter under 'files' in the model."),
  SEED_HEADER_OPTIONS(
      "S130",
      Blame.INPUT,
      "'%s' says nothing that a column of type %s could use.",
      "Leave it out; there is {timezone:+02:00} for times, {timezone:Europe/Paris} for datetimes,"
          + " and {crs:WGS-84} for points."),
  SEED_CHARACTER("S131", Blame.INPUT, "'%s' holds the character %s.", "%3$s"),
  SEED_NO_HEADER(
      "S132",
      Blame.INPUT,
      "The first line is no header: no column of %s is named there.",
      "Begin with a line of column names, such as '%2$s'."),
  SEED_ERROR_VALUE(
      "S133",
      Blame.INPUT,
      "'%s' is what a spreadsheet leaves where it cannot reckon.",
      "Write the value, or clear the cell."),
  SEED_BAD_EXTENT(
      "S134",
      Blame.INPUT,
      "'%s' is no extent of a source.",
      "Write it like L1-109 or p1-20, and ';' between several."),
  SEED_LOOP(
      "S135",
      Blame.INPUT,
      "'%2$s' leads by '%1$s' back to itself: %3$s.",
      "Take out one step of it."),
  SEED_POINTS_DIFFER(
      "S136",
      Blame.INPUT,
      "The list '%s' has points of different coordinate systems.",
      "Write all with the same names of coordinates."),
  SEED_CHANGED(
      "S301",
      Blame.FAILURE,
      "%s has changed since it was checked.",
      "Run it again when nobody writes the file."),
  SEED_TOO_MANY_IDS(
      "S302",
      Blame.FAILURE,
      "The seed has more ids than can be checked for duplicates.",
      "Split the workspace."),
  SEED_OUTSIDE(
      "S303",
      Blame.INPUT,
      "It is a link that leads out of the workspace, to %s.",
      "Put the file itself there."),
  SEED_HEADER_FILE(
      "S304",
      Blame.INPUT,
      "The file is the header of others, and holds more than one line.",
      "Move the rows to a file of their own."),
  PROFILE_NO_EVIDENCE(
      "R101",
      Blame.INPUT,
      "The figure has neither a source nor an assumption.",
      "Cite where it is from with 'source', or say with 'assumption' why you take it."),
  SCENARIO_NO_EVIDENCE(
      "R102",
      Blame.INPUT,
      "The change has neither a source nor an assumption.",
      "Cite who tells of it with 'source', or say with 'assumption' why you suppose it."),

  // Any Neo4j, near or far.
  DATABASE_BAD_ADDRESS(
      "D101",
      Blame.INPUT,
      "'%s' is no address of a Neo4j.",
      "Write bolt://host:7687 or neo4j://host:7687, with +s or +ssc for encryption, and no password"
          + " in it."),
  DATABASE_REFUSED(
      "D102",
      Blame.FAILURE,
      "%s refuses user '%s' with this password.",
      "Check --user and --password:env or --password:file."),
  DATABASE_UNREACHABLE(
      "D103",
      Blame.FAILURE,
      "No Neo4j answers at %s.",
      "Is it running, is the port open, does '%2$s' resolve? Servers that want encryption need"
          + " bolt+s:// or neo4j+s://."),
  DATABASE_TOO_OLD(
      "D104",
      Blame.FAILURE,
      "The server at %s is too old (%s).",
      "Corridor needs Neo4j 5.26 or newer."),
  DATABASE_UNKNOWN(
      "D105", Blame.FAILURE, "%s has no database '%s'.", "Name another with --database."),
  DATABASE_SECURITY(
      "D106",
      Blame.FAILURE,
      "The connection to %s is not secure as asked: %s.",
      "Use +s for a certificate that is trusted, +ssc for one that is self-signed."),
  DATABASE_BUSY(
      "D107", Blame.FAILURE, "The server cannot do it now: %s.", "Try again in a moment."),
  DATABASE_CLIENT(
      "D108",
      Blame.FAILURE,
      "The server refuses: %s.",
      "Run it again with --verbose for the details."),
  DATABASE_FAILED("D109", Blame.FAILURE, "The server at %s failed: %s.", "Its log says more."),
  DATABASE_EMPTY(
      "D110",
      Blame.FAILURE,
      "The graph at %s holds no '%s' data set.",
      "Load it with 'corridor load' and the same connection."),
  DATABASE_FORBIDDEN(
      "D111",
      Blame.FAILURE,
      "%s does not allow it to user '%s': %s.",
      "A new user must change the password first; after too many wrong ones, wait a while; or ask"
          + " for more rights."),

  // Queries of any kind.
  QUERY_REFUSED("Q101", Blame.INPUT, "The query is refused: %s", "Correct it."),
  QUERY_WRITES(
      "Q102",
      Blame.INPUT,
      "The statement would write or change the server, and this command only reads.",
      "Files are the truth: change the seed files and run 'corridor load'."),
  QUERY_LOADS_FILES(
      "Q103",
      Blame.INPUT,
      "The statement would open a file or an address with LOAD CSV.",
      "Put the data into seed files and run 'corridor load'."),
  QUERY_PROCEDURE(
      "Q104",
      Blame.INPUT,
      "The procedure '%s' is not one that only reads.",
      "Use procedures of mode READ, see SHOW PROCEDURES."),
  QUERY_TIMED_OUT(
      "Q105",
      Blame.FAILURE,
      "The query took longer than it may.",
      "Narrow it, or allow more with --timeout."),
  QUERY_PLAN_ONLY(
      "Q106",
      Blame.INPUT,
      "EXPLAIN and PROFILE give a plan, not rows.",
      "Leave the word out, or use Neo4j Browser for plans."),

  QUERY_FILE(
      "Q107",
      Blame.INPUT,
      "A canned query is comment lines, a title and YAML, and then one statement.",
      "See CONTRIBUTING.md for an example."),
  QUERY_UNKNOWN("Q108", Blame.INPUT, "There is no canned query '%s'.", "%2$s"),
  QUERY_NO_SUCH_PARAMETER("Q109", Blame.INPUT, "The query %s takes no '%s'.", "%3$s"),
  QUERY_MISSING_ARGUMENT(
      "Q110",
      Blame.INPUT,
      "The query %s needs --%s: %s",
      "'corridor query %1$s --describe' shows all that it takes."),
  QUERY_WRONG_ARGUMENT("Q111", Blame.INPUT, "'%s' does not fit --%s.", "%3$s"),

  QUERY_RESERVED_NAME(
      "Q112",
      Blame.INPUT,
      "A parameter of the query %s is called like the option %s of all commands.",
      "Give it another name."),

  // Pages made from the model and the seed.
  PAGES_STALE(
      "P101",
      Blame.FAILURE,
      "These pages are not what the model and the seed say: %s.",
      "Run 'corridor document', look at the difference, and commit it."),
  PAGES_UNWRITABLE(
      "P102",
      Blame.FAILURE,
      "The pages cannot be written to %s: %s.",
      "Check the permissions and the space of the folder, or name another with -o."),

  // Taking a graph out, and new workspaces.
  EXPORT_IN_THE_WAY(
      "X101",
      Blame.INPUT,
      "%s is no file of an earlier export, and an export would make it wrong.",
      "Name an empty folder, or one that holds nothing but an earlier export."),
  EXPORT_UNWRITABLE(
      "X102",
      Blame.FAILURE,
      "%s cannot be written: %s.",
      "Check the permissions and the space of its folder."),
  WORKSPACE_NOT_EMPTY(
      "W101", Blame.INPUT, "The folder %s is not empty.", "Name one that is not there yet."),
  DRAFT_NO_FILES(
      "W102", Blame.INPUT, "There is no CSV file to draft from.", "Name files, or a folder."),
  DRAFT_FILE(
      "W103",
      Blame.INPUT,
      "Nothing can be drafted from %s: %s.",
      "Give its header an id:ID, or :START_ID and :END_ID, or leave the file out."),

  // Loading.
  LOAD_LOCK(
      "L101",
      Blame.FAILURE,
      "%s cannot be written: %s.",
      "Check the permissions and the space of its folder."),

  LOAD_BUSY(
      "L102",
      Blame.FAILURE,
      "Another load of '%s' has been under way for more than %s minutes.",
      "Nothing was written; run it again when the other is done."),

  BULK_NOT_EMPTY(
      "L201",
      Blame.INPUT,
      "The store holds data already, and --bulk only fills an empty one.",
      "Load without --bulk: that brings what is there to what the files say."),
  BULK_FAILED(
      "L202",
      Blame.FAILURE,
      "Neo4j's importer failed: %s.",
      "Nothing was changed; load with --incremental instead."),
  BULK_NO_MEMORY(
      "L203",
      Blame.FAILURE,
      "There is not enough memory for Neo4j's importer.",
      "Nothing was changed; close other programs, give it another amount, for example with"
          + " CORRIDOR_HEAP=512m, or load with --incremental."),
  BULK_FOLDER(
      "L204", Blame.INPUT, "The folder %s is not empty.", "Name one that is not there yet."),
  BULK_UNWRITABLE(
      "L205",
      Blame.FAILURE,
      "%s cannot be written: %s.",
      "Check the permissions and the space of its folder."),

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
  PASSWORD_CHANGED(
      "V214",
      Blame.FAILURE,
      "The local Neo4j refuses the password in %s; it was changed in the graph.",
      "Write the new one into that file, or name both with --uri and --user."),
  SERVER_LOST(
      "V215",
      Blame.FAILURE,
      "The local Neo4j ended before it had answered.",
      "Run it again: the server starts by itself, and nothing that was committed is lost; the log"
          + " is %s."),
  SERVER_SILENT(
      "V216",
      Blame.FAILURE,
      "The local Neo4j (process %s) runs, but does not answer.",
      "Run it again when the machine is less busy, or end the server with 'kill -9 %1$s' first;"
          + " nothing that was committed is lost."),
  SERVER_BROKEN(
      "V217",
      Blame.FAILURE,
      "The local Neo4j met with a failure after which it cannot go on, and was stopped.",
      "Run it again: the server starts by itself, and nothing that was committed is lost; the log"
          + " is %s."),
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

  /** The fault of a code. */
  public static Optional<Fault> find(String code) {
    return Arrays.stream(values()).filter(fault -> fault.code.equals(code)).findFirst();
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
