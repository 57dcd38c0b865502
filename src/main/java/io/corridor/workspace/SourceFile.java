package io.corridor.workspace;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A CSV file that somebody has.
 *
 * @param separator between its columns
 * @param columns as its header says
 */
record SourceFile(Path path, char separator, List<SourceColumn> columns) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Reads the header. */
  static SourceFile open(Path path) {
    char separator = separator(path);
    SourceFile bare = new SourceFile(path, separator, List.of());
    List<List<String>> first = new java.util.ArrayList<>();
    bare.read(1, first::add);
    if (first.isEmpty() || first.get(0).stream().allMatch(String::isEmpty)) {
      throw new CorridorException(Fault.DRAFT_FILE, path, "it is empty");
    }
    return new SourceFile(path, separator, SourceColumn.of(first.get(0)));
  }

  /** What stands oftenest in the first line of all that may separate columns. */
  private static char separator(Path path) {
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      String header = Objects.requireNonNullElse(reader.readLine(), "");
      return ",;\t|"
          .chars()
          .mapToObj(c -> (char) c)
          .max(java.util.Comparator.comparingLong(c -> header.chars().filter(h -> h == c).count()))
          .filter(c -> header.indexOf(c) >= 0)
          .orElse(',');
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** The stem of its name, up to the first dot. */
  String stem() {
    String name = Objects.toString(path.getFileName(), "");
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  boolean has(SourceColumn.Role role) {
    return columns.stream().anyMatch(column -> column.role() == role);
  }

  /** The number of the first column of a role, from 0; -1 where there is none. */
  int number(SourceColumn.Role role) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).role() == role)
        .findFirst()
        .orElse(-1);
  }

  /** Hands over the cells of all rows below the header; short ones are filled up. */
  void rows(Consumer<List<String>> consumer) {
    boolean[] header = {true};
    read(
        Long.MAX_VALUE,
        cells -> {
          if (!header[0] && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            consumer.accept(cells);
          }
          header[0] = false;
        });
  }

  private void read(long most, Consumer<List<String>> consumer) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .commentStrategy(CommentStrategy.NONE)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(path)) {
      csv.stream().limit(most).map(this::cells).forEach(consumer);
    } catch (CsvParseException e) {
      throw CorridorException.causedBy(e, Fault.DRAFT_FILE, path, "its quotes do not close");
    } catch (IOException e) {
      throw unreadable(path, e);
    } catch (UncheckedIOException e) {
      throw unreadable(path, e);
    }
  }

  private List<String> cells(CsvRecord row) {
    int width = columns.isEmpty() ? row.getFieldCount() : columns.size();
    return IntStream.range(0, width)
        .mapToObj(i -> i < row.getFieldCount() ? clean(row.getField(i)) : "")
        .toList();
  }

  /** On one line, without what stands around it and control characters: importers refuse them. */
  private static String clean(String cell) {
    return cell.replace(BYTE_ORDER_MARK, "").replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static CorridorException unreadable(Path path, Exception e) {
    return CorridorException.causedBy(e, Fault.SEED_UNREADABLE, path, Reasons.of(e));
  }
}
