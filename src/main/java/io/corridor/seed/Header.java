package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header of a seed file, in the grammar of {@code neo4j-admin database import}: {@code
 * id:ID(Space)}, {@code name:string}, {@code aliases:string[]}, {@code :START_ID}, {@code :IGNORE}.
 *
 * @param columns one for each field of the header line
 */
record Header(List<Column> columns) {

  /** Of a file that has none. */
  static final Header NONE = new Header(List.of());

  // name, type, [], (space), {options}
  private static final Pattern CELL =
      Pattern.compile("([^:]*)(?::([A-Za-z_]+)(\\[])?(\\([^)]*\\))?(\\{[^}]*})?)?");

  private static final Set<String> RESERVED = Set.of("ID", "START_ID", "END_ID", "LABEL", "TYPE");

  /** What a column holds. */
  enum Role {
    ID,
    START_ID,
    END_ID,
    PROPERTY,
    IGNORE,
    /** Without a heading, as spreadsheets leave columns beside the table; its cells are empty. */
    UNTITLED
  }

  /**
   * A column.
   *
   * @param name as the header gives it; for ends their role
   * @param property what the model declares; absent for ends and ignored columns
   * @param zone for times in its cells that tell none
   */
  record Column(String name, Role role, Optional<Property> property, Optional<ZoneId> zone) {

    Column(String name, Role role, Optional<Property> property) {
      this(name, role, property, Optional.empty());
    }

    /** Whether its cells become properties of a row. */
    boolean isProperty() {
      return role == Role.ID || role == Role.PROPERTY;
    }

    /** Whether its cells become values. */
    boolean counts() {
      return role != Role.IGNORE && role != Role.UNTITLED;
    }
  }

  /** The number of a column, from 1, or 0 where there is no such column. */
  int numberOf(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).counts() && columns.get(i).name().equals(name)) {
        return i + 1;
      }
    }
    return 0;
  }

  /**
   * Reads the first line of a file.
   *
   * @param file name for messages
   * @param type whose rows the file holds
   * @param idProperty key of the id
   */
  static Header read(
      List<String> cells, String file, EntityType type, String idProperty, Problems problems) {
    List<Column> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      Location place = new Location(file, 1, i + 1, cells.get(i));
      Column column = column(cells.get(i), place, type, idProperty, problems);
      if (column.counts() && !seen.add(column.name())) {
        problems.add(Fault.SEED_DUPLICATE_COLUMN, place, column.name());
      }
      columns.add(column);
    }
    checkComplete(columns, Location.of(file, 1, 0), type, idProperty, problems);
    return new Header(List.copyOf(columns));
  }

  private static Column column(
      String cell, Location place, EntityType type, String idProperty, Problems problems) {
    if (cell.isBlank()) {
      // As spreadsheets leave them at the right; neo4j-admin passes over them too.
      return new Column("", Role.UNTITLED, Optional.empty());
    }
    Matcher parts = CELL.matcher(cell.strip());
    if (!parts.matches()) {
      problems.add(Fault.SEED_BAD_HEADER, place, cell);
      return new Column(cell, Role.IGNORE, Optional.empty());
    }
    String name = parts.group(1);
    String item = parts.group(2) == null ? "string" : parts.group(2);
    String declared = item + (parts.group(3) == null ? "" : "[]");
    Role role = role(declared, type instanceof NodeType, name.equals(idProperty));
    if (role == Role.ID && !isKeyOfId(name, declared, type, idProperty)) {
      problems.add(Fault.SEED_BAD_HEADER, place, cell);
    }
    return switch (role) {
      case ID -> new Column(idProperty, role, Optional.empty());
      case START_ID, END_ID -> new Column(":" + role, role, Optional.empty());
      case IGNORE, UNTITLED -> new Column(name, role, Optional.empty());
      case PROPERTY ->
          name.equals(idProperty)
              ? refused(name, place, problems)
              : inZone(
                  property(name, declared, place, type, problems), parts.group(5), place, problems);
    };
  }

  private static Column inZone(
      Column column, @Nullable String options, Location place, Problems problems) {
    if (column.property().isEmpty() || options == null) {
      return column;
    }
    try {
      return new Column(
          column.name(),
          column.role(),
          column.property(),
          Temporals.zone(column.property().get().type(), options));
    } catch (DateTimeException e) {
      problems.add(Fault.SEED_BAD_HEADER, place, place.field());
      return column;
    }
  }

  /** Whether neo4j-admin would take the column, and as a string of that name. */
  private static boolean isKeyOfId(
      String name, String declared, EntityType type, String idProperty) {
    return type instanceof NodeType
        ? name.isEmpty() || name.equals(idProperty)
        : declared.equals("string");
  }

  /** What a column is by its declared type; ids stand apart on nodes, among properties on edges. */
  private static Role role(String declared, boolean node, boolean id) {
    if (declared.equals("IGNORE")) {
      return Role.IGNORE;
    }
    if (node) {
      return declared.equals("ID") ? Role.ID : Role.PROPERTY;
    }
    return switch (declared) {
      case "START_ID" -> Role.START_ID;
      case "END_ID" -> Role.END_ID;
      default -> id ? Role.ID : Role.PROPERTY;
    };
  }

  private static Column refused(String name, Location place, Problems problems) {
    problems.add(Fault.SEED_BAD_HEADER, place, place.field());
    return new Column(name, Role.IGNORE, Optional.empty());
  }

  private static Column property(
      String name, String header, Location place, EntityType type, Problems problems) {
    Property property = type.properties().get(name);
    if (property == null && RESERVED.contains(header)) {
      return refused(name, place, problems);
    }
    if (property == null) {
      problems.add(
          Fault.SEED_UNKNOWN_COLUMN,
          place,
          name,
          type.name(),
          Similar.hint(
              name,
              type.properties().keySet(),
              "Declare it in the model, or mark the column ':IGNORE'."));
      return new Column(name, Role.IGNORE, Optional.empty());
    }
    if (!property.header().equals(header)) {
      problems.add(Fault.SEED_WRONG_COLUMN_TYPE, place, name, header, property.header());
    }
    return new Column(name, Role.PROPERTY, Optional.of(property));
  }

  private static void checkComplete(
      List<Column> columns, Location place, EntityType type, String idProperty, Problems problems) {
    List<String> names = columns.stream().filter(Column::counts).map(Column::name).toList();
    List<String> needed = new ArrayList<>(List.of(idProperty));
    if (!(type instanceof NodeType)) {
      needed.addAll(List.of(":START_ID", ":END_ID"));
    }
    type.properties().values().stream()
        .filter(Property::required)
        .map(Property::name)
        .forEach(needed::add);
    for (String name : needed) {
      if (!names.contains(name)) {
        problems.add(Fault.SEED_MISSING_COLUMN, place, name, type.name());
      }
    }
  }
}
