package io.corridor.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A block per row, a line per column: name, value. What has no value is left out. */
final class BlockLayout {

  private final TextGrid grid;
  private final List<Cell> header;

  BlockLayout(Terminal terminal, int gap, List<Cell> header) {
    this.header = header;
    int names = 0;
    for (Cell name : header) {
      for (String paragraph : name.paragraphs()) {
        names = Math.max(names, DisplayWidth.of(paragraph));
      }
    }
    names = Math.min(names, terminal.width() / 3);
    grid = new TextGrid(new int[] {names, terminal.width() - gap - names}, new boolean[2], gap);
  }

  void write(List<List<Cell>> rows, TextLines lines) throws IOException {
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0) {
        lines.blank();
      }
      lines.plain(block(rows.get(i)));
    }
  }

  /** How many lines the rows take. */
  int height(List<List<Cell>> rows) {
    int height = Math.max(0, rows.size() - 1);
    for (List<Cell> row : rows) {
      height += block(row).size();
    }
    return height;
  }

  private List<String> block(List<Cell> row) {
    List<String> block = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!row.get(i).isBlank()) {
        block.addAll(grid.lines(List.of(header.get(i), row.get(i))));
      }
    }
    return block.isEmpty() ? List.of("") : block;
  }
}
