package io.corridor.problem;

/**
 * A place in a text file, as a user would look it up.
 *
 * @param file path relative to the workspace, with {@code /}
 * @param line 1-based line, or 0 for the file as a whole
 * @param column 1-based column, or 0 for the whole line: of a CSV file the field's number, of any
 *     other the character's
 * @param field name of the CSV column, or empty
 */
public record Location(String file, int line, int column, String field)
    implements Comparable<Location> {

  /** The file as a whole. */
  public static Location of(String file) {
    return new Location(file, 0, 0, "");
  }

  /** A line, or a character of it. */
  public static Location of(String file, int line, int column) {
    return new Location(file, line, column, "");
  }

  @Override
  public int compareTo(Location other) {
    // No comparator: its lambdas would be made anew by every command, 4 ms, for the few that sort.
    int order = file.compareTo(other.file);
    order = order == 0 ? Integer.compare(line, other.line) : order;
    return order == 0 ? Integer.compare(column, other.column) : order;
  }

  /** {@code seed/edges/legs.csv:12:7 (status)}, as editors and terminals make clickable. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (column > 0) {
      text.append(':').append(column);
    }
    if (!field.isEmpty()) {
      text.append(" (").append(field).append(')');
    }
    return text.toString();
  }
}
