package io.corridor.output;

import java.io.IOException;
import java.util.List;

/** A block per row, a line per column: name, value. */
final class BlockLayout {

  private final Terminal terminal;
  private final int gap;

  BlockLayout(Terminal terminal, int gap) {
    this.terminal = terminal;
    this.gap = gap;
  }

  void write(List<Cell> header, List<List<Cell>> rows, TextLines lines) throws IOException {
    int names = 0;
    for (Cell name : header) {
      for (String paragraph : name.paragraphs()) {
        names = Math.max(names, DisplayWidth.of(paragraph));
      }
    }
    names = Math.min(names, terminal.width() / 3);
    int[] widths = {names, terminal.width() - gap - names};
    TextGrid grid = new TextGrid(widths, new boolean[2], gap);
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0) {
        lines.blank();
      }
      for (int j = 0; j < header.size(); j++) {
        lines.plain(grid.lines(List.of(header.get(j), rows.get(i).get(j))));
      }
    }
  }
}
