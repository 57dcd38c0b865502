package io.corridor.output;

import java.util.ArrayList;
import java.util.List;

/** Cells side by side in columns of fixed widths. */
final class TextGrid {

  private final int[] widths;
  private final boolean[] right;
  private final int gap;

  TextGrid(int[] widths, boolean[] right, int gap) {
    this.widths = widths;
    this.right = right;
    this.gap = gap;
  }

  String rule(String stroke) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(" ".repeat(i == 0 ? 0 : gap)).append(stroke.repeat(widths[i]));
    }
    return line.toString();
  }

  /** As many lines as the highest cell has, at least one; no blanks at their ends. */
  List<String> lines(List<Cell> row) {
    List<List<String>> columns = new ArrayList<>(widths.length);
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> column = row.get(i).wrap(widths[i]);
      height = Math.max(height, column.size());
      columns.add(column);
    }
    List<String> lines = new ArrayList<>(height);
    for (int i = 0; i < height; i++) {
      lines.add(line(columns, i));
    }
    return lines;
  }

  private String line(List<List<String>> columns, int index) {
    StringBuilder line = new StringBuilder();
    int owed = 0;
    for (int i = 0; i < widths.length; i++) {
      String text = index < columns.get(i).size() ? columns.get(i).get(index) : "";
      int blanks = Math.max(0, widths[i] - DisplayWidth.of(text));
      if (!text.isBlank()) {
        line.append(" ".repeat(owed + (right[i] ? blanks : 0))).append(text.stripTrailing());
        owed = right[i] ? 0 : blanks;
        owed += text.length() - text.stripTrailing().length();
      } else {
        owed += widths[i];
      }
      owed += gap;
    }
    return line.toString();
  }
}
