package io.corridor.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cell as a terminal shows it.
 *
 * @param paragraphs each starts a line; no line breaks within
 * @param number whether it stays whole
 * @param items whether paragraphs are the items of a list, so that a wrapped one is indented
 */
record Cell(List<String> paragraphs, boolean number, boolean items) {

  private static final int INDENT = 2;

  /** Narrower columns have no cells to give away. */
  private static final int ROOM_TO_INDENT = 12;

  static Cell of(@Nullable Object value, boolean unicode) {
    List<String> paragraphs = new ArrayList<>();
    for (String line : Cells.lines(value)) {
      split(Plain.of(line, unicode), paragraphs);
    }
    return new Cell(
        paragraphs, value instanceof Number, value instanceof List || value instanceof Map);
  }

  /** Whether there is nothing to see. */
  boolean isBlank() {
    return paragraphs.stream().allMatch(String::isBlank);
  }

  /** The lines that it takes at a width. */
  List<String> wrap(int width) {
    List<String> lines = new ArrayList<>(paragraphs.size());
    int indent = items && paragraphs.size() > 1 && width >= ROOM_TO_INDENT ? INDENT : 0;
    for (String paragraph : paragraphs) {
      Wrapping.wrap(paragraph, Math.max(width, 2), indent, lines);
    }
    return lines;
  }

  private static void split(String text, List<String> paragraphs) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      paragraphs.add(text.substring(start, end));
      start = end + 1;
    }
    paragraphs.add(text.substring(start));
  }
}
