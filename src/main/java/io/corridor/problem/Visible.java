package io.corridor.problem;

/** Texts of users as a report can show them: not too long, and without what nobody can see. */
final class Visible {

  private static final int LONGEST = 200;
  private static final int SHOWN = 100;

  private Visible() {}

  static String text(String text) {
    int end = text.length() <= LONGEST ? text.length() : text.offsetByCodePoints(0, shown(text));
    StringBuilder visible = new StringBuilder(end);
    text.substring(0, end).codePoints().forEach(c -> append(c, visible));
    return end == text.length()
        ? visible.toString()
        : visible + "… (%d characters)".formatted(text.length());
  }

  private static int shown(String text) {
    return Math.min(SHOWN, text.codePointCount(0, text.length()));
  }

  private static void append(int c, StringBuilder visible) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          visible.append("<U+%04X>".formatted(c));
      case Character.SPACE_SEPARATOR -> visible.append(c == ' ' ? " " : "<U+%04X>".formatted(c));
      default -> visible.appendCodePoint(c);
    }
  }
}
