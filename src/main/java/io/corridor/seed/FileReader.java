package io.corridor.seed;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.corridor.model.EntityType;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import io.corridor.model.RelationshipType;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of one seed file. */
final class FileReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final EntityType type;
  private final String idProperty;
  private final Problems problems;
  private final Cells cells;
  private Header header = Header.NONE;

  FileReader(String file, EntityType type, String idProperty, Problems problems) {
    this.file = file;
    this.type = type;
    this.idProperty = idProperty;
    this.problems = problems;
    this.cells = new Cells(problems);
  }

  /** The header of the file read last. */
  Header header() {
    return header;
  }

  List<Row> read(byte[] bytes) {
    List<Row> rows = new ArrayList<>();
    decode(bytes)
        .ifPresent(
            text -> {
              if (text.chars().allMatch(c -> c == '\n' || c == '\r')) {
                problems.add(Fault.SEED_EMPTY_FILE, Location.of(file));
              }
              readText(closed(text), rows);
            });
    return rows;
  }

  private Optional<String> decode(byte[] bytes) {
    if (SpreadsheetSlips.isUtf16(bytes)) {
      problems.add(Fault.SEED_NOT_UTF8, Location.of(file, 1, 0));
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int zero = text.indexOf('\0');
      if (zero >= 0) {
        problems.add(Fault.SEED_NUL, Location.of(file, lineOf(text, zero), 0));
        return Optional.empty();
      }
      // Spreadsheets put a byte order mark in front; it is no part of the first column's name.
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of(marked ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.add(Fault.SEED_NOT_UTF8, Location.of(file, lineOfBadByte(bytes), 0));
      return Optional.empty();
    }
  }

  /** The text up to a row whose quotes are never closed: the parser would take all that follows. */
  private String closed(String text) {
    return OpenQuote.find(text)
        .map(
            open -> {
              Location place = Location.of(file, lineOf(text, open.quote()), 0);
              problems.add(
                  Fault.SEED_MALFORMED_CSV, place, "the quotes that open here never close");
              return text.substring(0, open.row());
            })
        .orElse(text);
  }

  private void readText(String text, List<Row> rows) {
    Optional<String> separator = SpreadsheetSlips.otherSeparator(text);
    if (separator.isPresent()) {
      problems.add(Fault.SEED_SEPARATOR, Location.of(file, 1, 0), separator.get());
      return;
    }
    // Header.read and row() check the number of fields, to tell of all wrong lines at once.
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        return;
      }
      CsvRecord first = records.next();
      if (first.getStartingLineNumber() > 1) {
        // neo4j-admin skips empty lines between rows, but none before the header.
        problems.add(Fault.SEED_BAD_HEADER, Location.of(file, 1, 0), "");
        return;
      }
      header = Header.read(first.getFields(), file, type, idProperty, problems);
      while (records.hasNext()) {
        row(records.next()).ifPresent(rows::add);
      }
    } catch (CsvParseException e) {
      problems.add(Fault.SEED_MALFORMED_CSV, Location.of(file, line(e), 0), reason(e));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("reading from memory", e);
    }
  }

  private Optional<Row> row(CsvRecord record) {
    int line = Math.toIntExact(record.getStartingLineNumber());
    int expected = header.columns().size();
    if (SpreadsheetSlips.isBlank(record.getFields())) {
      return Optional.empty();
    }
    if (SpreadsheetSlips.filled(record.getFields(), expected) != expected) {
      problems.add(
          Fault.SEED_FIELD_COUNT, Location.of(file, line, 0), record.getFieldCount(), expected);
      return Optional.empty();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < expected; i++) {
      Header.Column column = header.columns().get(i);
      cell(column, record.getField(i), new Location(file, line, i + 1, column.name()))
          .ifPresent(value -> values.put(column.name(), value));
    }
    return row(values, Location.of(file, line, 0));
  }

  private Optional<Object> cell(Header.Column column, String text, Location place) {
    if (!column.counts()) {
      if (column.role() == Header.Role.UNTITLED && !text.isBlank()) {
        problems.add(Fault.SEED_STRAY_VALUE, place, text);
      }
      return Optional.empty();
    }
    if (text.isEmpty()) {
      boolean required = column.property().map(Property::required).orElse(true);
      if (required) {
        problems.add(Fault.SEED_MISSING_VALUE, place, column.name());
      }
      return Optional.empty();
    }
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      problems.add(Fault.SEED_LINE_BREAK, place);
      return Optional.empty();
    }
    if (!text.equals(text.strip())) {
      problems.add(Fault.SEED_OUTER_SPACE, place, text);
      return Optional.empty();
    }
    return column.property().isPresent()
        ? cells.value(column.property().get(), text, place)
        : Optional.of(text);
  }

  private Optional<Row> row(Map<String, Object> values, Location place) {
    Object id = values.get(idProperty);
    if (id == null) {
      return Optional.empty();
    }
    if (type instanceof NodeType node) {
      return Optional.of(new Row.Node(node, id.toString(), values, place));
    }
    Object start = values.remove(":START_ID");
    Object end = values.remove(":END_ID");
    if (start == null || end == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Row.Relationship(
            (RelationshipType) type,
            id.toString(),
            start.toString(),
            end.toString(),
            values,
            place));
  }

  private static int lineOf(String text, int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }

  private static int lineOfBadByte(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    int line = 1;
    for (int i = 0; i < in.position(); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static int line(CsvParseException e) {
    java.util.regex.Matcher number =
        java.util.regex.Pattern.compile("line (\\d+)").matcher(String.valueOf(e.getMessage()));
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  private static String reason(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = String.valueOf(cause.getMessage());
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
