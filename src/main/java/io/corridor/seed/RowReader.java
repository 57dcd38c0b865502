package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import io.corridor.model.RelationshipType;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.seed.Header.Column;
import io.corridor.seed.Header.Role;
import io.corridor.value.Characters;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes a row of the fields of a line, as the header of the file says. */
final class RowReader {

  private static final int NOWHERE = -1;

  private final String file;
  private final EntityType type;
  private final List<Column> columns;
  private final Properties.Keys keys;
  private final int[] places;
  private final int id;
  private final int start;
  private final int end;
  private final Cells cells;
  private final RowTypes types;
  private final Problems problems;

  /**
   * Of a file.
   *
   * @param file name for messages
   */
  RowReader(String file, EntityType type, Header header, char arrayDelimiter, Problems problems) {
    this.file = file;
    this.type = type;
    this.columns = header.columns();
    this.problems = problems;
    this.types = new RowTypes(type, arrayDelimiter, problems);
    this.cells = new Cells(file, arrayDelimiter, problems);
    this.keys =
        new Properties.Keys(
            columns.stream().filter(Column::isProperty).map(Column::name).distinct().toList());
    this.places = new int[columns.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = columns.get(i).isProperty() ? keys.place(columns.get(i).name()) : NOWHERE;
    }
    this.id = column(Role.ID);
    this.start = column(Role.START_ID);
    this.end = column(Role.END_ID);
  }

  private int column(Role role) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).role() == role) {
        return i;
      }
    }
    return NOWHERE;
  }

  /** The row, null where the line is blank or holds none. */
  @Nullable Row read(Fields fields) {
    int expected = columns.size();
    if (fields.isBlank()) {
      return null;
    }
    if (fields.filled(expected) != expected) {
      problems.add(
          Fault.SEED_FIELD_COUNT, Location.of(file, fields.line(), 0), fields.count(), expected);
      return null;
    }
    @Nullable Object[] values = new @Nullable Object[keys.size()];
    String rowId = null;
    String startId = null;
    String endId = null;
    EntityType rowType = type;
    for (int i = 0; i < expected; i++) {
      Object value = cell(columns.get(i), fields, i);
      if (value != null && places[i] >= 0) {
        values[places[i]] = value;
      }
      rowId = i == id ? (String) value : rowId;
      startId = i == start ? (String) value : startId;
      endId = i == end ? (String) value : endId;
      rowType = value instanceof EntityType told ? told : rowType;
    }
    if (rowId == null) {
      return null;
    }
    Properties properties = new Properties(keys, values);
    Location place = Location.of(file, fields.line(), 0);
    if (rowType instanceof NodeType node) {
      return new Row.Node(node, rowId, properties, place);
    }
    return startId == null || endId == null
        ? null
        : new Row.Relationship(
            (RelationshipType) rowType, rowId, startId, endId, properties, place);
  }

  private @Nullable Object cell(Column column, Fields fields, int index) {
    String text = fields.text(index);
    if (!column.counts()) {
      if (column.role() == Role.UNTITLED && !text.isBlank()) {
        problems.add(Fault.SEED_STRAY_VALUE, place(column, fields, index), text);
      }
      return null;
    }
    Property property = column.property().orElse(null);
    if (text.isEmpty()) {
      if (column.role() != Role.LABEL && (property == null || property.required())) {
        problems.add(Fault.SEED_MISSING_VALUE, place(column, fields, index), column.name());
      }
      return null;
    }
    if (fields.hasControl() && isRefused(column, fields, index)) {
      return null;
    }
    if (Cells.hasOuterSpace(text)) {
      problems.add(Fault.SEED_OUTER_SPACE, place(column, fields, index), text);
      return null;
    }
    if (column.role() == Role.LABEL || column.role() == Role.TYPE) {
      return types.read(column.role(), text, place(column, fields, index));
    }
    return property == null
        ? text
        : cells.value(property, column.defaults(), text, fields.line(), index + 1);
  }

  private boolean isRefused(Column column, Fields fields, int index) {
    String text = fields.text(index);
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      problems.add(Fault.SEED_LINE_BREAK, place(column, fields, index));
      return true;
    }
    OptionalInt refused = Characters.find(text);
    refused.ifPresent(
        c ->
            problems.add(
                Fault.SEED_CHARACTER,
                place(column, fields, index),
                text,
                "U+%04X".formatted(c),
                Characters.remedy(c)));
    return refused.isPresent();
  }

  private Location place(Column column, Fields fields, int index) {
    return new Location(file, fields.line(), index + 1, column.name());
  }
}
