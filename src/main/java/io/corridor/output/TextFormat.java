package io.corridor.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tables for eyes: a header, a thin rule, columns apart by two blanks. Where the columns do not fit
 * side by side, or only by so much wrapping that it takes more lines, each row becomes a block of
 * names and values.
 */
final class TextFormat {

  private static final String NO_ROWS = "(no rows)";
  private static final int GAP = 2;

  private final Terminal terminal;

  TextFormat(Terminal terminal) {
    this.terminal = terminal;
  }

  void write(List<Table> tables, Writer out) throws IOException {
    TextLines lines = new TextLines(terminal, out);
    boolean first = true;
    for (Table table : tables) {
      if (!first) {
        lines.blank();
      }
      first = false;
      if (!table.title().isEmpty()) {
        lines.strong(Cell.of(table.title(), terminal.unicode()).wrap(terminal.width()));
        lines.blank();
      }
      write(table, lines);
    }
  }

  private void write(Table table, TextLines lines) throws IOException {
    List<List<Cell>> rows = cells(table);
    List<Cell> header = header(table);
    BlockLayout blocks = new BlockLayout(terminal, GAP, header);
    Optional<TextGrid> grid =
        measure(header, rows)
            .fit(terminal.width() - GAP * (header.size() - 1))
            .map(widths -> grid(table, widths));
    // Text squeezed into narrow columns is longer than the same text under each other.
    if (grid.isPresent() && height(grid.get(), rows) <= blocks.height(rows)) {
      sideBySide(grid.get(), header, rows, lines);
    } else {
      blocks.write(rows, lines);
    }
    if (rows.isEmpty()) {
      lines.plain(NO_ROWS);
    }
  }

  private static TextGrid grid(Table table, int[] widths) {
    boolean[] right = new boolean[widths.length];
    for (int i = 0; i < widths.length; i++) {
      right[i] = Cells.right(table, i);
    }
    return new TextGrid(widths, right, GAP);
  }

  private static int height(TextGrid grid, List<List<Cell>> rows) {
    int height = 0;
    for (List<Cell> row : rows) {
      height += grid.lines(row).size();
    }
    return height;
  }

  private void sideBySide(TextGrid grid, List<Cell> header, List<List<Cell>> rows, TextLines lines)
      throws IOException {
    if (header.isEmpty()) {
      return;
    }
    lines.strong(grid.lines(header));
    lines.plain(grid.rule(terminal.unicode() ? "\u2500" : "-"));
    boolean airy = false;
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = grid.lines(rows.get(i));
      // Rows of several lines are told apart by air; rows of one line stay close.
      if (i > 0 && (airy || row.size() > 1)) {
        lines.blank();
      }
      airy = row.size() > 1;
      lines.plain(row);
    }
  }

  private List<Cell> header(Table table) {
    List<Cell> header = new ArrayList<>();
    for (Column column : table.columns()) {
      header.add(Cell.of(column.name(), terminal.unicode()));
    }
    return header;
  }

  private List<List<Cell>> cells(Table table) {
    int columns = table.columns().size();
    int[] decimals = new int[columns];
    for (int i = 0; i < columns; i++) {
      decimals[i] =
          table.columns().get(i).alignment() == Alignment.NATURAL
              ? Decimals.most(table.rows(), i)
              : Decimals.NONE;
    }
    List<List<Cell>> rows = new ArrayList<>(table.rows().size());
    for (List<@Nullable Object> row : table.rows()) {
      List<Cell> cells = new ArrayList<>(columns);
      for (int i = 0; i < columns; i++) {
        Object value = row.get(i);
        cells.add(
            value instanceof Number number && decimals[i] != Decimals.NONE
                ? new Cell(List.of(Decimals.pad(number, decimals[i])), true, false)
                : Cell.of(value, terminal.unicode()));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static ColumnWidths measure(List<Cell> header, List<List<Cell>> rows) {
    ColumnWidths widths = new ColumnWidths(header.size());
    for (int i = 0; i < header.size(); i++) {
      widths.text(i, header.get(i).paragraphs());
      for (List<Cell> row : rows) {
        Cell cell = row.get(i);
        if (cell.number()) {
          widths.number(i, cell.paragraphs().get(0));
        } else {
          widths.text(i, cell.paragraphs());
        }
      }
    }
    return widths;
  }
}
