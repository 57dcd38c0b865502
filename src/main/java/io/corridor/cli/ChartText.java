package io.corridor.cli;

import java.util.ArrayList;
import java.util.List;

/** Text that fits a drawing. */
final class ChartText {

  private static final String MORE = "…";

  private ChartText() {}

  /** A text of at most so many characters. */
  static String shortened(String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + MORE;
  }

  /** Lines no wider than the room there is, broken between words; at least one. */
  static List<String> wrapped(List<String> words, double size, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || ChartLabels.width(longer, size) <= room) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return lines;
  }
}
