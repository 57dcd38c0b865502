package io.corridor.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a CSV file that somebody has.
 *
 * @param name name of the property; for an id what the header calls it, possibly nothing
 * @param type type of a model; empty where only the cells can tell
 * @param options what the header says of all cells besides, such as {@code {crs:WGS-84}}
 * @param role what it holds
 * @param space where ids are from, for ids and ends; empty for the one of all files
 */
record SourceColumn(String name, String type, String options, Role role, String space) {

  private static final Pattern TYPED =
      Pattern.compile("([^:]*):([A-Za-z_]+)(\\[])?(\\([^)]*\\))?(\\{[^}]*})?");

  /** Types of neo4j-admin, which a model has by the same names; all else becomes text. */
  private static final Set<String> TYPES =
      Set.of(
          "char",
          "byte",
          "short",
          "int",
          "long",
          "float",
          "double",
          "boolean",
          "date",
          "localtime",
          "time",
          "localdatetime",
          "datetime",
          "duration",
          "point");

  private static final List<List<String>> ENDS =
      List.of(
          List.of("from", "to"),
          List.of("source", "target"),
          List.of("start", "end"),
          List.of("start_id", "end_id"),
          List.of("source_id", "target_id"),
          List.of("from_id", "to_id"));

  /** What a column holds. */
  enum Role {
    ID,
    START_ID,
    END_ID,
    LABEL,
    TYPE,
    PROPERTY,
    IGNORE
  }

  /** The columns of a header. */
  static List<SourceColumn> of(List<String> header) {
    boolean typed = header.stream().anyMatch(cell -> TYPED.matcher(cell).matches());
    List<SourceColumn> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String cell : typed ? header : withRoles(header)) {
      SourceColumn column = column(cell, typed);
      String name = column.name;
      while (column.role == Role.PROPERTY && !names.add(name)) {
        name += "_";
      }
      columns.add(new SourceColumn(name, column.type, column.options, column.role, column.space));
    }
    return columns;
  }

  /** A plain header with the roles that its names suggest. */
  private static List<String> withRoles(List<String> header) {
    List<String> small = header.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    Optional<List<String>> ends = ENDS.stream().filter(small::containsAll).findFirst();
    List<String> cells = new ArrayList<>(header);
    if (ends.isPresent()) {
      cells.set(small.indexOf(ends.get().get(0)), ":START_ID");
      cells.set(small.indexOf(ends.get().get(1)), ":END_ID");
      if (small.contains("type")) {
        cells.set(small.indexOf("type"), ":TYPE");
      }
    } else {
      int id = Math.max(small.indexOf("id"), 0);
      cells.set(id, header.get(id) + ":ID");
    }
    return cells;
  }

  private static SourceColumn column(String cell, boolean typed) {
    Matcher parts = TYPED.matcher(cell);
    if (!parts.matches()) {
      // To neo4j-admin a column without a type is text; in a plain header the cells tell.
      return cell.isEmpty()
          ? new SourceColumn("", "", "", Role.IGNORE, "")
          : new SourceColumn(property(cell), typed ? "string" : "", "", Role.PROPERTY, "");
    }
    String name = parts.group(1);
    String space = parts.group(4) == null ? "" : parts.group(4);
    Optional<Role> role =
        java.util.Arrays.stream(Role.values())
            .filter(r -> r != Role.PROPERTY && r.name().equals(parts.group(2)))
            .findFirst();
    if (role.isPresent()) {
      return new SourceColumn(name, "", "", role.get(), space);
    }
    String array = parts.group(3) == null ? "" : "[]";
    String type = type(parts.group(2).toLowerCase(Locale.ROOT), array);
    String options = parts.group(5) == null || type.equals("string") ? "" : parts.group(5);
    return new SourceColumn(property(name), type + array, options, Role.PROPERTY, "");
  }

  private static String type(String told, String array) {
    return !TYPES.contains(told) || (told + array).equals("char[]") ? "string" : told;
  }

  private static String property(String name) {
    String declared = Names.declared(name);
    // The id has a column of its own.
    return declared.equals(Ids.PROPERTY) ? declared + "_" : declared;
  }
}
