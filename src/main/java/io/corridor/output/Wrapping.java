package io.corridor.output;

import java.util.List;

/** Breaks text into lines by its words. */
final class Wrapping {

  /** Where a word that is too long, such as an address or an id, breaks best: behind these. */
  private static final String SOFT_BREAKS = "-_/,;:.#&?=";

  private Wrapping() {}

  /**
   * Adds the lines of one paragraph.
   *
   * @param width cells per line, at least 2
   * @param indent spaces in front of every line but the first, less than {@code width - 1}
   */
  static void wrap(String paragraph, int width, int indent, List<String> lines) {
    int start = 0;
    int room = width;
    String margin = "";
    while (true) {
      int end = fitting(paragraph, start, room);
      if (end < paragraph.length() && paragraph.charAt(start) == ' ') {
        // A line of blanks would come of an indented word that does not fit.
        start = pastSpaces(paragraph, start);
        end = fitting(paragraph, start, room);
      }
      if (end == paragraph.length()) {
        lines.add(margin.concat(paragraph.substring(start)));
        return;
      }
      int cut = cut(paragraph, start, end);
      lines.add(margin.concat(paragraph.substring(start, cut).stripTrailing()));
      start = pastSpaces(paragraph, cut);
      if (start == paragraph.length()) {
        return;
      }
      room = width - indent;
      margin = " ".repeat(indent);
    }
  }

  /** The cells of the longest word. */
  static int longestWord(String paragraph) {
    int longest = 0;
    for (int start = 0; start < paragraph.length(); ) {
      int space = paragraph.indexOf(' ', start);
      int end = space < 0 ? paragraph.length() : space;
      longest = Math.max(longest, DisplayWidth.of(paragraph, start, end));
      start = end + 1;
    }
    return longest;
  }

  /** The end of what fits; at least one character with its marks. */
  private static int fitting(String text, int start, int room) {
    int used = 0;
    int i = start;
    while (i < text.length()) {
      int character = text.codePointAt(i);
      int width = DisplayWidth.of(character);
      if (used > 0 && used + width > room) {
        return i;
      }
      used += width;
      i += Character.charCount(character);
    }
    return i;
  }

  /** The end of the last whole word before {@code end}, or a place in the only one. */
  private static int cut(String text, int start, int end) {
    if (text.charAt(end) == ' ') {
      return end;
    }
    int space = text.lastIndexOf(' ', end - 1);
    if (space > start) {
      return space;
    }
    for (int i = end; i > start + (end - start) / 2; i--) {
      if (SOFT_BREAKS.indexOf(text.charAt(i - 1)) >= 0
          && DisplayWidth.of(text.codePointAt(i)) > 0) {
        return i;
      }
    }
    return end;
  }

  private static int pastSpaces(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
