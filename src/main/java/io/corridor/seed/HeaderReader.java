package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import io.corridor.seed.Header.Column;
import io.corridor.seed.Header.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headings of a file, and tells of those that do not fit its type. */
final class HeaderReader {

  // name, type, [], (space), {options}
  private static final Pattern CELL =
      Pattern.compile("([^:]*)(?::([A-Za-z_]+)(\\[])?(\\([^)]*\\))?(\\{[^}]*})?)?");

  private static final Set<String> RESERVED =
      Set.of("ID", "START_ID", "END_ID", "LABEL", "TYPE", "ACTION");

  private final String file;
  private final EntityType type;
  private final boolean node;
  private final String idProperty;
  private final Problems all;
  private final Problems problems = new Problems();

  HeaderReader(String file, EntityType type, String idProperty, Problems problems) {
    this.file = file;
    this.type = type;
    this.node = type instanceof NodeType;
    this.idProperty = idProperty;
    this.all = problems;
  }

  Header read(List<String> cells) {
    List<Column> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      Location place = new Location(file, 1, i + 1, cells.get(i));
      Column column = column(cells.get(i), place);
      if (column.counts() && !seen.add(column.name())) {
        problems.add(Fault.SEED_DUPLICATE_COLUMN, place, column.name());
      }
      columns.add(column);
    }
    Header header = new Header(List.copyOf(columns));
    if (header.isNone()) {
      String example = node ? idProperty + ":ID" : idProperty + ":string,:START_ID,:END_ID";
      all.add(Fault.SEED_NO_HEADER, Location.of(file, 1, 0), type.name(), example);
      return header;
    }
    checkComplete(columns, Location.of(file, 1, 0));
    all.addAll(problems);
    return header;
  }

  private Column column(String cell, Location place) {
    if (cell.isBlank()) {
      // As spreadsheets leave them at the right; neo4j-admin passes over them too.
      return new Column("", Role.UNTITLED, Optional.empty());
    }
    Matcher parts = CELL.matcher(cell.strip());
    if (!parts.matches()) {
      return refused(cell, place);
    }
    String name = parts.group(1);
    String item = parts.group(2) == null ? "string" : parts.group(2);
    String declared = item + (parts.group(3) == null ? "" : "[]");
    String braces = parts.group(5);
    Role role = role(declared, name.equals(idProperty));
    if (role == Role.PROPERTY) {
      return parts.group(4) != null || name.equals(idProperty)
          ? refused(name, place)
          : withDefaults(property(name, declared, place), braces, place);
    }
    if ((role == Role.ID && !isKeyOfId(name, declared)) || !fits(role, braces)) {
      problems.add(Fault.SEED_BAD_HEADER, place, cell);
    }
    return switch (role) {
      case ID -> new Column(idProperty, role, Optional.empty());
      case IGNORE, UNTITLED -> new Column(name, role, Optional.empty());
      default -> new Column(":" + role, role, Optional.empty());
    };
  }

  /** Ids are texts; else neo4j-admin would keep them as numbers. */
  private boolean fits(Role role, @Nullable String braces) {
    if (braces == null || role == Role.IGNORE) {
      return true;
    }
    Map<String, String> options = Entries.parse(braces).orElse(Map.of("", ""));
    return role == Role.ID
        && node
        && Set.of("label", "id-type").containsAll(options.keySet())
        && options.getOrDefault("id-type", "string").equalsIgnoreCase("string");
  }

  private Column withDefaults(Column column, @Nullable String braces, Location place) {
    if (column.property().isEmpty() || braces == null) {
      return column;
    }
    Property property = column.property().get();
    Optional<Defaults> defaults = Defaults.parse(property.type(), braces);
    if (defaults.isEmpty()) {
      problems.add(Fault.SEED_HEADER_OPTIONS, place, braces, property.header());
    }
    return new Column(
        column.name(), column.role(), column.property(), defaults.orElse(Defaults.NONE));
  }

  /** Whether neo4j-admin would take the column, and as a string of that name. */
  private boolean isKeyOfId(String name, String declared) {
    return node ? name.isEmpty() || name.equals(idProperty) : declared.equals("string");
  }

  /** What a column is by its declared type; ids stand apart on nodes, among properties on edges. */
  private Role role(String declared, boolean id) {
    return switch (declared) {
      case "IGNORE" -> Role.IGNORE;
      case "ID" -> node ? Role.ID : id ? Role.ID : Role.PROPERTY;
      case "LABEL" -> node ? Role.LABEL : Role.PROPERTY;
      case "START_ID" -> node ? Role.PROPERTY : Role.START_ID;
      case "END_ID" -> node ? Role.PROPERTY : Role.END_ID;
      case "TYPE" -> node ? Role.PROPERTY : Role.TYPE;
      default -> id && !node ? Role.ID : Role.PROPERTY;
    };
  }

  private Column refused(String name, Location place) {
    problems.add(Fault.SEED_BAD_HEADER, place, place.field());
    return new Column(name, Role.IGNORE, Optional.empty());
  }

  private Column property(String name, String header, Location place) {
    Property property = type.properties().get(name);
    if (property == null && (name.isEmpty() || RESERVED.contains(header))) {
      return refused(name, place);
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

  private void checkComplete(List<Column> columns, Location place) {
    List<String> names = columns.stream().filter(Column::counts).map(Column::name).toList();
    List<String> needed = new ArrayList<>(List.of(idProperty));
    if (!node) {
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
