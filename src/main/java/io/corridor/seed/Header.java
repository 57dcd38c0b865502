package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.Property;
import io.corridor.problem.Problems;
import java.util.List;
import java.util.Optional;

/**
 * The header of a seed file, in the grammar of {@code neo4j-admin database import}: {@code
 * id:ID(Space)}, {@code name:string}, {@code aliases:string[]}, {@code :START_ID}, {@code :IGNORE}.
 *
 * @param columns one for each field of the header line
 */
record Header(List<Column> columns) {

  /** Of a file that has none. */
  static final Header NONE = new Header(List.of());

  /** What a column holds. */
  enum Role {
    ID,
    START_ID,
    END_ID,
    /** Labels besides those of the type. */
    LABEL,
    /** The type of a relationship, which its file tells anyway. */
    TYPE,
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
   * @param defaults for its cells
   */
  record Column(String name, Role role, Optional<Property> property, Defaults defaults) {

    Column(String name, Role role, Optional<Property> property) {
      this(name, role, property, Defaults.NONE);
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

  /** Whether it names no column, so that nothing can be read under it. */
  boolean isNone() {
    return columns.stream().noneMatch(Column::counts);
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
    return new HeaderReader(file, type, idProperty, problems).read(cells);
  }
}
